package dk.omhu.demo;

import dk.omhu.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One playing of a vignette: where its story stands in time, which cases it has opened, what its words mean. */
final class Play {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter CPR_DATE = DateTimeFormatter.ofPattern("ddMMyy");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX");
    private static final Pattern WORD = Pattern.compile("\\$\\{([^}]+)}");

    private final Vignette vignette;
    private final Vignette.Cast cast;
    private final Instant received;
    private final Map<String, CaseNumber> cases = new LinkedHashMap<>();
    private Instant now;
    private Instant told;

    Play(Vignette vignette, Vignette.Cast cast, Instant realNow) {
        this.vignette = vignette;
        this.cast = cast;
        this.received = received(cast, realNow);
        this.now = received;
        this.told = received;
    }

    private static Instant received(Vignette.Cast cast, Instant realNow) {
        if (!cast.received().startsWith("-P")) {
            return LocalDateTime.parse(cast.received()).atZone(DENMARK).toInstant();
        }
        var ago = realNow.plus(java.time.Duration.parse(cast.received()));
        return cast.at() == null
                ? ago
                : ago.atZone(DENMARK).with(LocalTime.parse(cast.at())).toInstant();
    }

    /** The steps up to the one at which the demo stops. */
    List<Vignette.Step> demoSteps() {
        if (cast.demoUntil() == null) {
            return vignette.steps();
        }
        if (vignette.steps().stream().noneMatch(step -> cast.demoUntil().equals(step.id()))) {
            throw new IllegalStateException(vignette.id() + " has no step " + cast.demoUntil());
        }
        return vignette.steps().stream()
                .takeWhile(step -> !cast.demoUntil().equals(step.id()))
                .toList();
    }

    /** The name under which this playing is known, in the demo and in tests. */
    static String id(Vignette vignette, Vignette.Cast cast) {
        return vignette.id() + "-" + cast.municipality();
    }

    String municipality() {
        return cast.municipality();
    }

    Instant received() {
        return received;
    }

    Instant now() {
        return now;
    }

    /** Until when time has passed for the cases. */
    Instant told() {
        return told;
    }

    void told(Instant until) {
        told = until;
    }

    /** The story goes on to the step's time. */
    void goOnTo(Vignette.Step step) {
        now = step.age() == null
                ? now.plus(step.pause())
                : born().plus(Period.parse(step.age()))
                        .atTime(MORNING)
                        .atZone(DENMARK)
                        .toInstant();
    }

    /** Whether the story knows the person's birthday, so that it may come. */
    boolean hasBirthday() {
        return cast.born() != null;
    }

    void opened(String name, CaseNumber number) {
        cases.put(name, number);
    }

    CaseNumber caseOf(Vignette.Step step) {
        var number = cases.get(step.caseName());
        if (number == null) {
            throw new IllegalStateException(vignette.id() + " has not opened " + step.caseName());
        }
        return number;
    }

    Map<String, CaseNumber> cases() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }

    /** The demo user who takes the step; a police coordinator serves a whole district. */
    String user(Vignette.Step step) {
        if (step.user().equals("politi")) {
            return cast.municipality().equals("101") ? "politi-koebenhavn" : "politi-oestjylland";
        }
        return step.user() + "-" + cast.municipality();
    }

    /** The answers with the cast's words in them. */
    Map<String, Object> answers(Vignette.Step step) {
        Map<String, Object> answers = new LinkedHashMap<>();
        step.given().forEach((key, value) -> answers.put(key, told(value)));
        return answers;
    }

    private Object told(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::told).collect(Collectors.toList());
        }
        if (value instanceof Map<?, ?> row) {
            Map<String, Object> columns = new LinkedHashMap<>();
            row.forEach((key, cell) -> columns.put(String.valueOf(key), told(cell)));
            return columns;
        }
        if (value instanceof String text) {
            return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(meaning(word.group(1))));
        }
        return value;
    }

    private String meaning(String word) {
        if (word.startsWith("dato:")) {
            return now.atZone(DENMARK)
                    .toLocalDate()
                    .plus(Period.parse(word.substring(5)))
                    .toString();
        }
        return switch (word) {
            case "kommune" -> cast.municipality();
            case "modtaget" -> MINUTES.format(received.atZone(DENMARK));
            case "nu" -> MINUTES.format(now.atZone(DENMARK));
            case "født" -> born().toString();
            case "cpr" -> cpr();
            default -> cases.containsKey(word) ? cases.get(word).value() : castWord(word);
        };
    }

    private String castWord(String word) {
        @Nullable String meaning = cast.words().get(word);
        if (meaning == null) {
            throw new IllegalStateException(id(vignette, cast) + " has no word for " + word);
        }
        return meaning;
    }

    private LocalDate born() {
        return received.atZone(DENMARK).toLocalDate().minus(Period.parse(String.valueOf(cast.born())));
    }

    /** Serial number 0000 is never handed out, so the number is nobody's. It says 1900s. */
    private String cpr() {
        if (born().getYear() > 1999) {
            throw new IllegalStateException(id(vignette, cast) + ": only somebody born before 2000 gets a CPR number");
        }
        return CPR_DATE.format(born()) + "-0000";
    }
}
