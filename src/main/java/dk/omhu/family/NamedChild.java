package dk.omhu.family;

import dk.omhu.casefile.CprNumber;
import dk.omhu.casefile.PersonFacts;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list "Børn": a child as somebody named it.
 *
 * @param place the row's number as a person counts
 * @param why this child's own text, and no other child's
 */
record NamedChild(
        int place,
        @Nullable String name,
        @Nullable String cprTyped,
        @Nullable LocalDate birthDateTyped,
        String why) {
    private static final int GROWN_UP = 18;

    /** The rows of the form's list that somebody wrote in. */
    static List<NamedChild> in(@Nullable Object rows) {
        if (!(rows instanceof List<?> list)) {
            return List.of();
        }
        var children = new java.util.ArrayList<NamedChild>();
        for (var one : list) {
            if (one instanceof Map<?, ?> row && row.values().stream().anyMatch(cell -> text(cell) != null)) {
                children.add(new NamedChild(
                        children.size() + 1,
                        text(row.get("childName")),
                        text(row.get("childCpr")),
                        date(text(row.get("childBirthDate"))),
                        Objects.requireNonNullElse(text(row.get("childWhy")), "")));
            }
        }
        return children;
    }

    private static @Nullable String text(@Nullable Object cell) {
        return cell == null || cell.toString().isBlank()
                ? null
                : cell.toString().strip();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException refusedByTheForm) {
            return null;
        }
    }

    Optional<CprNumber> cpr() {
        return CprNumber.parse(cprTyped);
    }

    Optional<LocalDate> birthDate() {
        return cpr().map(CprNumber::birthDate).or(() -> Optional.ofNullable(birthDateTyped));
    }

    /** What is wrong with the row by itself, and what to do. */
    Optional<String> problem(LocalDate today) {
        if (cprTyped != null && cpr().isEmpty()) {
            return wrong("Datoen i CPR-nummeret findes ikke. Skriv det som DDMMÅÅ-NNNN, eller lad det stå tomt.");
        }
        if (birthDate().filter(day -> day.isAfter(today)).isPresent()
                || birthDateTyped != null && birthDateTyped.isAfter(today)) {
            return wrong("Fødselsdagen ligger i fremtiden. Ret den, eller lad den stå tom.");
        }
        if (birthDateTyped != null
                && cpr().filter(number -> !number.birthDate().equals(birthDateTyped))
                        .isPresent()) {
            return wrong("Fødselsdagen passer ikke med CPR-nummeret. Ret en af dem.");
        }
        return birthDate()
                .filter(day -> Period.between(day, today).getYears() >= GROWN_UP)
                .flatMap(day -> wrong("Personen er fyldt 18 år. Fjern rækken, og opret i stedet en bekymring."));
    }

    Optional<String> wrong(String what) {
        return Optional.of("Barn %d: %s".formatted(place, what));
    }

    /** Whether this must be the same child: the same CPR number, or the same name and no other birth date. */
    boolean is(@Nullable String otherName, Optional<CprNumber> otherCpr, Optional<LocalDate> otherBirthDate) {
        if (cpr().isPresent() && otherCpr.isPresent()) {
            return cpr().equals(otherCpr);
        }
        boolean otherDay = birthDate().isPresent()
                && otherBirthDate.isPresent()
                && !birthDate().equals(otherBirthDate);
        return name != null && otherName != null && plain(name).equals(plain(otherName)) && !otherDay;
    }

    boolean is(PersonFacts person) {
        return is(person.name(), Optional.ofNullable(person.cpr()), Optional.ofNullable(person.birthDate()));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
    }

    /** Shows nothing private. */
    @Override
    public String toString() {
        return "NamedChild " + place;
    }
}
