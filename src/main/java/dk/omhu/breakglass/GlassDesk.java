package dk.omhu.breakglass;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import dk.omhu.caseview.Openings;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody breaks the glass: read only, one part, an hour, with a reason from the list and in words. The access, its row in the
 * log, the manager's mail and task are one transaction. A refused attempt on a shut case is kept and told, though the caller is
 * answered as if there were no such case.
 */
@Component
@Transactional(noRollbackFor = GlassRefusal.class)
class GlassDesk {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;
    private static final Pattern CPR = Pattern.compile("(?<!\\d)\\d{6}[ -]?\\d{4}(?!\\d)");

    private final Callers callers;
    private final CaseFiles files;
    private final Openings openings;
    private final GlassBook book;
    private final GlassAlarm alarm;
    private final AccessLog log;
    private final Clock clock;

    GlassDesk(
            Callers callers,
            CaseFiles files,
            Openings openings,
            GlassBook book,
            GlassAlarm alarm,
            AccessLog log,
            Clock clock) {
        this.callers = callers;
        this.files = files;
        this.openings = openings;
        this.book = book;
        this.alarm = alarm;
        this.log = log;
        this.clock = clock;
    }

    /** The accesses that the caller has now. */
    GlassView.Mine mine() {
        var caller = caller();
        return new GlassView.Mine(
                book.standing(caller.userId()).stream().map(this::view).toList(),
                Arrays.stream(GlassReason.values())
                        .map(reason -> new GlassView.Choice(reason.name(), reason.title()))
                        .toList(),
                (int) GlassBook.LENGTH.toMinutes());
    }

    /** Gives the caller access to one part for an hour, and tells who has to know. */
    GlassView.Access open(
            @Nullable String number, @Nullable String part, @Nullable String reason, @Nullable String explanation) {
        var caller = caller();
        var why = GlassReason.byName(String.valueOf(reason))
                .orElseThrow(() -> GlassRefusal.wrong("Vælg, hvorfor du har brug for nødadgang."));
        var words = words(explanation);
        var wanted = Part.byName(String.valueOf(part)).orElseThrow(GlassDesk::whichPart);
        var file = CaseNumber.parse(number)
                .filter(one -> caller.belongsTo(one.municipality()))
                .map(one -> allowed(caller, one))
                .flatMap(files::followAlias)
                .filter(one -> one.kind() == CaseFile.Kind.CONCERN)
                .orElseThrow(() -> noCase(caller, number));
        return open(caller, file, wanted, why, words);
    }

    private GlassRefusal noCase(Caller caller, @Nullable String number) {
        CaseNumber.parse(number)
                .filter(tried -> !caller.belongsTo(tried.municipality()))
                .ifPresent(tried -> log.recordRefused(caller, tried, null, "break-glass", "OTHER_MUNICIPALITY"));
        return GlassRefusal.noCase();
    }

    private CaseNumber allowed(Caller caller, CaseNumber number) {
        if (!openings.worksOnCases(caller, number.municipality())) {
            throw GlassRefusal.notForYou();
        }
        return number;
    }

    private GlassView.Access open(Caller caller, CaseFile file, Part part, GlassReason why, String words) {
        if (!openings.breakable(caller, file.number()).contains(part)) {
            throw whichPart();
        }
        // Two clicks at once are one access.
        files.lock(file.number());
        var mine = openings.of(caller);
        if (mine.isShut(file.number())) {
            log.recordFor(caller, AccessLog.Act.REFUSED_BARRED, file.number(), List.of("break-glass"), why.name());
            alarm.triedInVain(file, caller);
            throw GlassRefusal.noCase();
        }
        if (mine.in(file.number()).stream().anyMatch(road -> road.parts().contains(part))) {
            throw GlassRefusal.alreadyOpen();
        }
        var broken = book.open(file.number(), caller.userId(), part, why, words);
        log.recordFor(
                caller,
                AccessLog.Act.GLASS_BROKEN,
                file.number(),
                List.of(part.name(), "break-glass " + broken.id()),
                why.name());
        alarm.used(file, broken);
        return view(broken);
    }

    /** The caller needs it no longer. */
    void end(long id) {
        var caller = caller();
        var mine = book.standing(caller.userId()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(GlassRefusal::notYours);
        book.end(id, caller.userId());
        log.recordFor(
                caller,
                AccessLog.Act.GLASS_ENDED,
                mine.number(),
                List.of(mine.part().name(), "break-glass " + id),
                null);
    }

    private GlassView.Access view(BrokenGlass one) {
        return new GlassView.Access(
                one.id(),
                one.number().value(),
                files.get(one.number()).mark(),
                one.part().name(),
                one.part().title(),
                one.endsAt(),
                Duration.between(clock.instant(), one.endsAt()).toSeconds());
    }

    private static GlassRefusal whichPart() {
        return GlassRefusal.wrong("Vælg, hvilken del af sagen du har brug for at se, blandt dem, din rolle kan få.");
    }

    private static String words(@Nullable String explanation) {
        var words = explanation == null ? "" : explanation.strip();
        if (words.length() < SHORTEST) {
            throw GlassRefusal.wrong("Skriv med mindst %d tegn, hvorfor det ikke kan vente.".formatted(SHORTEST));
        }
        if (words.length() > LONGEST) {
            throw GlassRefusal.wrong("Skriv højst %d tegn.".formatted(LONGEST));
        }
        if (CPR.matcher(words).find()) {
            throw GlassRefusal.wrong("Skriv ikke CPR-numre i begrundelsen.");
        }
        return words;
    }

    private Caller caller() {
        var caller = callers.current().orElseThrow(GlassRefusal::notSignedIn);
        if (caller.municipalities().stream().noneMatch(place -> openings.worksOnCases(caller, place))) {
            throw GlassRefusal.notForYou();
        }
        return caller;
    }
}
