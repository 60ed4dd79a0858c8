package dk.omhu.duty;

import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.ContactLocks;
import dk.omhu.casefile.Drill;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.PoliceHolds;
import dk.omhu.casefile.PossibleMatch;
import dk.omhu.country.DutyNumbers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The acute summary: what an officer needs at night, and no more. Only the answers named here are shown, and only from the part
 * in which they belong; whatever a form adds stays out until somebody names it.
 */
@Component
class AcuteSummaries {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH:mm");

    /** What happened, what the police were told and said, what was decided at once, and what the child's assessment says. */
    static final Map<Part, Set<String>> SHOWN = Map.of(
            Part.CONCERN,
            Set.of(
                    "description",
                    "personUnder18",
                    "acuteDescription",
                    "policeCalled",
                    "policeCalledAt",
                    "policeCalledBy",
                    "policeCalledWho",
                    "policeReference",
                    "leadDecision",
                    "dutyNote"),
            // What the police answered about the danger: officers write it themselves (registerPoliceAnswer).
            Part.INFOHUS,
            Set.of("acuteOutcome", "acuteAgreed", "policeAnsweredHow", "policeAnsweredWho"),
            Part.CHILD,
            Set.of("inDanger", "childOutcome", "acuteSteps", "contactAgreedWith", "contactAgreedAt", "childReason"));

    private final CaseFiles files;
    private final ContactLocks locks;
    private final PoliceHolds holds;
    private final AcuteCases acute;
    private final DutyNumbers numbers;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Clock clock;

    AcuteSummaries(
            CaseFiles files,
            ContactLocks locks,
            PoliceHolds holds,
            AcuteCases acute,
            DutyNumbers numbers,
            Municipalities municipalities,
            Callers callers,
            Clock clock) {
        this.files = files;
        this.locks = locks;
        this.holds = holds;
        this.acute = acute;
        this.numbers = numbers;
        this.municipalities = municipalities;
        this.callers = callers;
        this.clock = clock;
    }

    DutyView.Summary of(CaseNumber number) {
        var values = files.values(number);
        var names = callers.names();
        return new DutyView.Summary(
                number.value(),
                nameOf(number),
                person(number, values),
                files.get(number).receivedAt(),
                states(number),
                locks.standing(number).orElse(null),
                acute.childDue(number).orElse(null),
                values.entries().stream()
                        .filter(entry -> entry.kind() != JournalEntry.Kind.SUGGESTION)
                        .map(entry -> entry(entry, names))
                        .filter(entry -> !entry.values().isEmpty())
                        .toList(),
                phones(number));
    }

    private String nameOf(CaseNumber number) {
        return municipalities
                .byCode(number.municipality())
                .map(one -> one.title() + " Kommune")
                .orElse(number.municipality().value());
    }

    /** The case as a list of hits names it: a drill says so. */
    DutyView.Hit hit(PossibleMatch match) {
        return new DutyView.Hit(
                match.number().value(),
                nameOf(match.number()),
                files.get(match.number()).mark() + match.initials(),
                match.birthYear(),
                match.receivedAt(),
                match.why());
    }

    private DutyView.Person person(CaseNumber number, CaseValues values) {
        var person = files.person(number);
        return new DutyView.Person(
                person.name(),
                values.text("personCpr").orElse(null),
                person.birthDate(),
                person.ageOn(LocalDate.ofInstant(clock.instant(), DENMARK)).orElse(null),
                values.latest("ageBand").map(written -> written.value().shown()).orElse(null),
                person.protectedAddress(),
                values.text("language").orElse(null),
                values.text("interpreter").map("true"::equalsIgnoreCase).orElse(null));
    }

    private List<String> states(CaseNumber number) {
        List<String> states = new ArrayList<>();
        if (files.get(number).drill()) {
            states.add(Drill.WORDS);
        }
        if (acute.withDanger(List.of(number.municipality())).contains(number)) {
            states.add("Akut situation i gang");
        }
        if (holds.stand(number)) {
            states.add("Afventer politiet");
        }
        return states;
    }

    private DutyView.Entry entry(JournalEntry entry, UnaryOperator<String> names) {
        List<DutyView.Value> shown = new ArrayList<>();
        entry.values().forEach((key, value) -> {
            var words = words(value);
            if (SHOWN.getOrDefault(value.part(), Set.of()).contains(key) && words != null) {
                shown.add(new DutyView.Value(value.label(), words));
            }
        });
        return new DutyView.Entry(entry.at(), names.apply(entry.author()), entry.stepName(), shown);
    }

    private List<DutyView.Phone> phones(CaseNumber number) {
        return numbers.all(number.municipality()).stream()
                .map(one -> new DutyView.Phone(one.title(), one.phone()))
                .toList();
    }

    private static @Nullable String words(JournalValue value) {
        if (value.shown() != null) {
            return value.shown();
        }
        if (value.value() == null || value.value().toString().isBlank()) {
            return null;
        }
        var text = value.value().toString();
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(DENMARK).format(MOMENT);
        } catch (DateTimeParseException otherText) {
            return text;
        }
    }
}
