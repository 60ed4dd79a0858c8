package dk.omhu.infohus;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Organisation;
import dk.omhu.country.Settings;
import dk.omhu.deadlines.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When and how the analysis of a case is held, by the way its municipality has organised its infohus. */
@Component
public class Meetings {
    private static final String ORGANISATION = "meetingOrganisation";

    private final CaseFiles files;
    private final MunicipalitySettings settings;
    private final Agendas agendas;
    private final Clock clock;

    Meetings(CaseFiles files, MunicipalitySettings settings, Agendas agendas, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** How many authorities beside the coordinator must take part; 0 where the coordinator assesses alone. */
    public int quorum(CaseNumber number) {
        return isAlone(files.values(number), number)
                ? 0
                : settings.of(number.municipality()).quorum();
    }

    /** The role ids of those who were invited in this round. */
    public List<String> invited(CaseNumber number) {
        return Infohus.invited(files.values(number));
    }

    /** The day of the case's meeting in this round, if one is set. */
    public Optional<LocalDate> day(CaseNumber number) {
        return day(files.values(number));
    }

    /** Where a forum stands: the next day after today on which it meets. */
    public Optional<LocalDate> nextStandingDay(CaseNumber number) {
        var now = settings.of(number.municipality());
        return now.organisation() == Organisation.STANDING ? Optional.of(next(now)) : Optional.empty();
    }

    /** How the municipality had organised itself when this round was planned; before that, as it is now. */
    public Organisation organisation(CaseNumber number) {
        return organisation(files.values(number), number);
    }

    /** Puts the case on a meeting of this day: recorded in its journal, and on the forum's agenda where one stands. */
    public void hold(CaseNumber number, LocalDate day) {
        plan(number, settings.of(number.municipality()).organisation(), Optional.of(day));
    }

    /** Plans the meeting of a round that begins. */
    void plan(CaseNumber number) {
        var now = settings.of(number.municipality());
        var values = files.values(number);
        Optional<LocalDate> day = Infohus.invited(values).isEmpty()
                ? Optional.empty()
                : switch (now.organisation()) {
                    case STANDING -> Optional.of(next(now));
                    case AD_HOC -> agreed(values);
                    case COORDINATOR_ONLY -> Optional.empty();
                };
        plan(number, now.organisation(), day);
    }

    private void plan(CaseNumber number, Organisation organisation, Optional<LocalDate> day) {
        Map<String, JournalValue> planned = new LinkedHashMap<>();
        planned.put(
                ORGANISATION, new JournalValue(Part.INFOHUS, "Organisering", organisation.name(), words(organisation)));
        planned.put(
                Clocks.MEETING_DAY,
                new JournalValue(
                        Part.INFOHUS,
                        "Mødets dag",
                        day.map(LocalDate::toString).orElse(null),
                        day.map(MeetingWords::day).orElse(null)));
        files.write(number, NewEntry.record("planMeeting", "Sæt sagen på et møde", null, planned));
        agendas.remove(number);
        if (organisation == Organisation.STANDING) {
            day.ifPresent(on -> agendas.add(number, on));
        }
    }

    /** Meetings are counted from the first in whole intervals; today's has its agenda already. */
    private LocalDate next(Settings now) {
        var today = LocalDate.ofInstant(clock.instant(), MeetingWords.DENMARK);
        if (now.firstMeeting().isAfter(today)) {
            return now.firstMeeting();
        }
        long passed = ChronoUnit.DAYS.between(now.firstMeeting(), today) / now.meetingIntervalDays();
        return now.firstMeeting().plusDays((passed + 1) * now.meetingIntervalDays());
    }

    /** The day that the coordinator wrote into the invitation of this round. */
    private static Optional<LocalDate> agreed(CaseValues values) {
        return Infohus.lastInvitation(values)
                .map(invitation -> invitation.values().get("meetingAt"))
                .map(JournalValue::value)
                .map(Object::toString)
                .map(Meetings::dayOf);
    }

    static LocalDate dayOf(String typed) {
        try {
            return OffsetDateTime.parse(typed)
                    .atZoneSameInstant(MeetingWords.DENMARK)
                    .toLocalDate();
        } catch (DateTimeParseException withoutZone) {
            return typed.contains("T") ? LocalDateTime.parse(typed).toLocalDate() : LocalDate.parse(typed);
        }
    }

    private boolean isAlone(CaseValues values, CaseNumber number) {
        return organisation(values, number) == Organisation.COORDINATOR_ONLY
                || (isPlanned(values) && Infohus.invited(values).isEmpty());
    }

    /** One sentence for those who take part: which model, which day, how many must be there. */
    String sentence(CaseNumber number) {
        var values = files.values(number);
        if (isAlone(values, number)) {
            return "Analysen laves af tovholderen alene.";
        }
        var day = isPlanned(values) ? day(values) : nextStandingDay(number);
        var how = switch (organisation(values, number)) {
            case STANDING ->
                "Fast forum: sagen er på mødet "
                        + day.map(on -> MeetingWords.day(on) + agendas.timeAndPlace(number, on))
                                .orElse("næste gang forummet mødes");
            default ->
                day.map(on -> "Der holdes møde i denne sag " + MeetingWords.day(on))
                        .orElse(
                                "Der er ikke aftalt en mødedag; mødet begynder, når alle har svaret, eller fristen er nået");
        };
        int quorum = settings.of(number.municipality()).quorum();
        return how
                + (quorum == 0
                        ? "."
                        : ". Mødet er beslutningsdygtigt, når mindst %d %s deltager ud over tovholderen."
                                .formatted(quorum, quorum == 1 ? "myndighed" : "myndigheder"));
    }

    private boolean isPlanned(CaseValues values) {
        int since =
                Infohus.lastInvitation(values).map(entry -> entry.sequence()).orElse(Integer.MAX_VALUE);
        return values.latest(ORGANISATION)
                .filter(planned -> planned.by().sequence() > since)
                .isPresent();
    }

    private Optional<LocalDate> day(CaseValues values) {
        return isPlanned(values) ? values.text(Clocks.MEETING_DAY).map(LocalDate::parse) : Optional.empty();
    }

    private Organisation organisation(CaseValues values, CaseNumber number) {
        return isPlanned(values)
                ? values.text(ORGANISATION).map(Organisation::valueOf).orElseThrow()
                : settings.of(number.municipality()).organisation();
    }

    private static String words(Organisation organisation) {
        return switch (organisation) {
            case COORDINATOR_ONLY -> "Tovholderen alene";
            case AD_HOC -> "Møde i den enkelte sag";
            case STANDING -> "Fast forum";
        };
    }
}
