package dk.omhu.concern;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.ContactLocks;
import dk.omhu.casefile.CprNumber;
import dk.omhu.casefile.Drill;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.PoliceHolds;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every form shows of its case: which one, whether it is a child, what has been done, earlier rounds. */
@Component
class CaseSupply implements Supply {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));

    private final CaseFiles files;
    private final PoliceHolds holds;
    private final ContactLocks locks;
    private final Callers callers;

    CaseSupply(CaseFiles files, PoliceHolds holds, ContactLocks locks, Callers callers) {
        this.files = files;
        this.holds = holds;
        this.locks = locks;
        this.callers = callers;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "caseHeader", this::header,
                "earlierRounds", this::earlierRounds,
                "timeline", this::timeline,
                "reporterDuty", CaseSupply::reporterDuty,
                "legalTrack", look -> look.values().text("legalTrack").orElse(null));
    }

    private Object header(Look look) {
        if (files.get(look.number()).kind() == CaseFile.Kind.MEETING) {
            return "**Analysemøde** · " + look.number();
        }
        var person = files.person(look.number());
        List<String> parts = new ArrayList<>();
        if (files.get(look.number()).drill()) {
            parts.add("**" + Drill.WORDS + "**");
        }
        parts.add("**Sag " + look.number() + "**");
        parts.add(person.initials());
        look.values().text("legalTrack").ifPresent(track -> parts.add(track.equals("CHILD") ? "**Barn**" : "Voksen"));
        look.values().text("ageBand").map(AgeBands.LABELS::get).ifPresent(parts::add);
        if (person.protectedAddress()) {
            parts.add("**Adressebeskyttet**");
        }
        if (holds.stand(look.number())) {
            parts.add("**Afventer politiet**");
        }
        files.get(look.number()).closedAt().ifPresent(at -> parts.add("Lukket " + CLOCK.format(at)));
        var header = String.join(" · ", parts) + contactLock(look);
        var cpr = person.cpr();
        return cpr == null || cpr.passesModulus11() || !look.caller().holds(Role.MUNICIPAL_COORDINATOR)
                ? header
                : header + checkCpr(cpr);
    }

    /** Never why: to the departments of the municipality one lock looks like another, and no other authority is told. */
    private String contactLock(Look look) {
        boolean municipal = Role.byId(look.authority())
                .map(Role::municipal)
                .orElse(look.authority().equals(Authority.MUNICIPALITY));
        return municipal
                ? locks.standing(look.number())
                        .map(until ->
                                "\n\n**Kontaktspærre til %s:** ingen breve, opkald eller møder med personen eller familien."
                                        .formatted(locks.words(until)))
                        .orElse("")
                : "";
    }

    private static String checkCpr(CprNumber cpr) {
        return "\n\n*CPR-nummeret består ikke kontrolcifret. Det kan være rigtigt (numre siden 2007), men læs det efter.*";
    }

    private @Nullable Object earlierRounds(Look look) {
        var rounds = look.values().roundsOf(look.stepKey(), look.authority()).stream()
                .filter(entry -> look.formKey().equals(entry.formKey()))
                .map(entry -> "**Tidligere:** %s, %s\n\n%s"
                        .formatted(
                                CLOCK.format(entry.at()),
                                callers.nameOf(entry.author()),
                                entry.values().values().stream()
                                        .filter(value -> mayRead(look, value))
                                        .map(CaseSupply::line)
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n\n"));
        return rounds.isEmpty() ? null : rounds;
    }

    /** The rounds shown are those of the authority itself, and an invited one may read its own words. */
    private static boolean mayRead(Look look, JournalValue value) {
        return !look.authority().equals(Authority.MUNICIPALITY) || value.part().opensTo(look.caller(), look.number());
    }

    private static String line(JournalValue value) {
        var words = value.shown() != null ? value.shown() : value.value();
        return "- %s: %s".formatted(value.label(), words == null ? "–" : Markdown.plain(words));
    }

    private @Nullable Object timeline(Look look) {
        return look.values().entries().stream()
                .filter(entry -> entry.kind() != JournalEntry.Kind.SUGGESTION)
                .map(entry -> "- %s: %s (%s)"
                        .formatted(CLOCK.format(entry.at()), entry.stepName(), callers.nameOf(entry.author())))
                .collect(Collectors.joining("\n"));
    }

    /** What a reporter may be told later (domain § 3.15). */
    private static @Nullable Object reporterDuty(Look look) {
        boolean child = look.values().text("legalTrack").filter("CHILD"::equals).isPresent();
        boolean professional =
                look.values().text("source").filter("PROFESSIONAL"::equals).isPresent();
        return child && professional
                ? "Den, der underretter som fagperson om et barn, kan få at vide, *om* det førte til en undersøgelse eller indsats – ikke mere."
                : "Den, der henvender sig, får en kvittering og hører ikke mere om sagen.";
    }
}
