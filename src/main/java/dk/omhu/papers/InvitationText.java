package dk.omhu.papers;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.infohus.Meetings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the invitation to one authority says: what was shared with it, to the letter, and what is asked of it. */
@Component
class InvitationText {
    private final Meetings meetings;
    private final Disclosures disclosures;
    private final MunicipalitySettings settings;
    private final Sender sender;
    private final Clock clock;

    InvitationText(
            Meetings meetings, Disclosures disclosures, MunicipalitySettings settings, Sender sender, Clock clock) {
        this.meetings = meetings;
        this.disclosures = disclosures;
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
    }

    Letter to(Role recipient, CaseNumber number, Instant answerBy) {
        var shared = disclosures.to(recipient.id(), number);
        Map<String, Object> values = Map.of(
                "municipality", sender.of(number),
                "caseNumber", number.value(),
                "recipient", recipient.title(),
                "date", Danish.day(clock.instant()),
                "answerBy", Danish.day(answerBy),
                "meetingAt", meetings.day(number).map(Danish::day).orElse(""),
                "shared",
                        shared.stream()
                                .map(given -> Map.of(
                                        "sharedAt", Danish.day(given.at()),
                                        "text", given.shared(),
                                        "purpose", given.purpose(),
                                        "basis", Basis.inWords(given.basis()),
                                        "necessity", given.necessity(),
                                        "notForInvestigation",
                                                given.notForInvestigation() ? Disclosure.NOT_FOR_INVESTIGATION : ""))
                                .toList(),
                "contacts", contacts(number.municipality()));
        return new Letter(
                Paper.INVITATION,
                values,
                shared.stream()
                        .filter(Disclosure::notForInvestigation)
                        .map(given -> Disclosure.NOT_FOR_INVESTIGATION)
                        .toList(),
                shared.size());
    }

    private List<Map<String, Object>> contacts(MunicipalityCode municipality) {
        return settings.of(municipality).contacts().stream()
                .map(contact -> Map.<String, Object>of(
                        "title", contact.title(), "name", contact.name(), "phone", contact.phone()))
                .toList();
    }
}
