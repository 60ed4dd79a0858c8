package dk.omhu.breakglass;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.Looks;
import dk.omhu.engine.Markdown;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An access told to who judges it: who, when, which part, why, and what was looked at meanwhile. */
@Component
class GlassStory {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"))
            .withZone(DENMARK);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("'kl.' HH.mm").withZone(DENMARK);
    /** A breach's background is kept in 4,000 signs. */
    private static final int LONGEST = 3900;

    private final Callers callers;
    private final Looks looks;
    private final Clock clock;

    GlassStory(Callers callers, Looks looks, Clock clock) {
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    /** As Markdown, in which what somebody typed comes out as typed. */
    String forReview(BrokenGlass broken) {
        return "**Nødadgang** · **%s** (%s)\n\n**Del:** %s\n\n**Hvornår:** %s\n\n**Grund:** %s\n\n**Begrundelse:** %s\n\n**Set imens:** %s"
                .formatted(
                        Markdown.plain(callers.nameOf(broken.userId())),
                        roles(broken.userId()),
                        broken.part().title(),
                        when(broken),
                        broken.reason().title(),
                        Markdown.plain(broken.explanation()),
                        seen(broken));
    }

    /** As plain text. */
    String forBreach(BrokenGlass broken) {
        var told = "Nødadgang til delen %s %s. Grund: %s. Begrundelse: %s"
                .formatted(broken.part().title(), when(broken), broken.reason().title(), broken.explanation());
        return told.length() > LONGEST ? told.substring(0, LONGEST) : told;
    }

    private String roles(String user) {
        return callers.byId(user).roles().stream().map(Role::title).sorted().collect(Collectors.joining(", "));
    }

    private String when(BrokenGlass broken) {
        var until = broken.stands(clock.instant())
                ? "står til " + CLOCK.format(broken.endsAt())
                : "til " + CLOCK.format(broken.over());
        return "%s, %s".formatted(MOMENT.format(broken.begunAt()), until);
    }

    private String seen(BrokenGlass broken) {
        var seen = looks.of(broken.userId(), broken.number(), broken.begunAt(), over(broken)).stream()
                .map(look -> "\n- %s: %s".formatted(CLOCK.format(look.at()), words(look)))
                .collect(Collectors.joining());
        return seen.isEmpty() ? "intet" : "\n" + seen;
    }

    private Instant over(BrokenGlass broken) {
        var now = clock.instant();
        return broken.over().isBefore(now) ? broken.over() : now;
    }

    private static String words(Looks.Look look) {
        return switch (look.act()) {
            case "GLASS_BROKEN" -> "tog nødadgang";
            case "GLASS_CASE_OPENED" -> "åbnede delen med nødadgang";
            case "GLASS_ENDED" -> "afsluttede nødadgangen";
            case "DOCUMENT_OPENED" -> "åbnede et dokument";
            case "CASE_HIT_SHOWN" -> "fik sagen vist i en søgning";
            case "FORM_SENT" -> "sendte en formular";
            default -> "så på sagen ad en anden vej";
        };
    }
}
