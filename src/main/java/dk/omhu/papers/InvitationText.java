package dk.omhu.papers;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalValue;
import dk.omhu.country.MunicipalitySettings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the invitation to one authority says: what was shared with it, to the letter, and what is asked of it. */
@Component
class InvitationText {
    private final CaseFiles files;
    private final Disclosures disclosures;
    private final MunicipalitySettings settings;
    private final Sender sender;
    private final Clock clock;

    InvitationText(
            CaseFiles files, Disclosures disclosures, MunicipalitySettings settings, Sender sender, Clock clock) {
        this.files = files;
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
                "meetingAt", meeting(number).orElse(""),
                "shared",
                        shared.stream()
                                .map(given -> Map.of(
                                        "sharedAt", Danish.day(given.at()),
                                        "text", given.shared(),
                                        "purpose", given.purpose(),
                                        "basis", Basis.inWords(given.basis()),
                                        "necessity", given.necessity(),
                                        "notForInvestigation",
                                                Basis.isCrimePreventive(given.basis())
                                                        ? Basis.NOT_FOR_INVESTIGATION
                                                        : ""))
                                .toList(),
                "contacts", contacts(number.municipality()));
        return new Letter(
                Paper.INVITATION,
                values,
                shared.stream()
                        .filter(given -> Basis.isCrimePreventive(given.basis()))
                        .map(given -> Basis.NOT_FOR_INVESTIGATION)
                        .toList(),
                shared.size());
    }

    private List<Map<String, Object>> contacts(MunicipalityCode municipality) {
        return settings.of(municipality).contacts().stream()
                .map(contact -> Map.<String, Object>of(
                        "title", contact.title(), "name", contact.name(), "phone", contact.phone()))
                .toList();
    }

    /** The day of the meeting, where the newest invitation names one. */
    private Optional<String> meeting(CaseNumber number) {
        var rounds = files.values(number).roundsOf("inviteAuthorities", null);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rounds.get(rounds.size() - 1).values().get("meetingAt"))
                        .map(JournalValue::value)
                        .flatMap(day -> day(day.toString()));
    }

    private static Optional<String> day(String written) {
        try {
            return Optional.of(Danish.day(LocalDate.parse(written.substring(0, Math.min(10, written.length())))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
