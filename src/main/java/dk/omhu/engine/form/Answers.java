package dk.omhu.engine.form;

import dk.omhu.casefile.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was sent against the form, for the browser's checks can be walked round: unknown keys, hidden and read-only
 * fields, required answers, lengths, bounds, choices, dates, nested lists. Plain Java values in, problems in Danish out.
 */
final class Answers {
    /** No text is longer than this, whether or not the form says so. */
    private static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_LIST = 100;

    /** A time of the day, with or without seconds and distance from UTC. */
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d{2}:\\d{2})?");

    /** Java reads years of nine digits and years before Christ, too; timers and the database do not. */
    private static final Pattern YEAR_OF_OUR_DAYS = Pattern.compile("(19|20|21)\\d{2}-");

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final FormSchema form;
    private final Map<String, @Nullable Object> sent;
    private final Map<String, Object> shown;
    private final Map<String, Set<String>> offered;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param shown what the form was given to show, for read-only fields and conditions
     * @param offered the choices that the server offered under their names
     * @param now when it was sent
     */
    Answers(
            FormSchema form,
            Map<String, @Nullable Object> sent,
            Map<String, Object> shown,
            Map<String, Set<String>> offered,
            Instant now) {
        this.form = form;
        this.sent = sent;
        this.shown = shown;
        this.offered = offered;
        this.now = now;
    }

    /** All problems, in the order of the form. */
    List<Problem> problems() {
        for (var key : sent.keySet()) {
            if (form.field(key).isEmpty()) {
                problem(key, "Formularen har ikke feltet \"%s\". Hent formularen igen.".formatted(safe(key)));
            }
        }
        var context = context();
        for (var field : form.fields().values()) {
            var value = sent.get(field.key());
            if (field.readOnly()) {
                if (!isEmpty(value) && !same(value, shown.get(field.key()))) {
                    problem(field, "kan ikke ændres her. Hent formularen igen.");
                }
            } else if (hidden(field, context)) {
                if (!isEmpty(value) && !same(value, shown.get(field.key())) && !same(value, field.defaultValue())) {
                    problem(field, "er skjult efter dine andre svar og må ikke udfyldes.");
                }
            } else {
                check(field, value);
            }
        }
        return problems;
    }

    /** Whether the field is hidden by the other answers. */
    boolean hidden(FormField field) {
        return hidden(field, context());
    }

    private static boolean hidden(FormField field, Map<String, Object> context) {
        return field.hiddenWhen().stream().anyMatch(condition -> Conditions.holds(condition, context));
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new HashMap<>(shown);
        sent.forEach((key, value) -> {
            if (value == null) {
                context.remove(key);
            } else {
                context.put(key, value);
            }
        });
        form.names().forEach(name -> context.putIfAbsent(name, null));
        return context;
    }

    private void check(FormField field, @Nullable Object value) {
        if (isEmpty(value)) {
            if (field.required()) {
                problem(field, "skal udfyldes.");
            }
            return;
        }
        switch (field.type()) {
            case "textfield", "textarea" -> checkText(field, value);
            case "number" -> checkNumber(field, value);
            case "checkbox" -> checkYesNo(field, value);
            case "radio", "select" -> checkChoice(field, value);
            case "checklist", "taglist" -> checkChoices(field, value);
            case "datetime" -> checkDate(field, value);
            case "dynamiclist" -> checkRows(field, value);
            default -> problem(field, "kan ikke modtages.");
        }
    }

    private void checkText(FormField field, Object value) {
        if (!(value instanceof String text)) {
            problem(field, "skal være tekst.");
            return;
        }
        int longest = field.maxLength() == null ? LONGEST_TEXT : Math.min(field.maxLength(), LONGEST_TEXT);
        if (text.length() > longest) {
            problem(field, "er for langt: højst %d tegn.".formatted(longest));
        } else if (field.minLength() != null && text.length() < field.minLength()) {
            problem(field, "er for kort: mindst %d tegn.".formatted(field.minLength()));
        } else if (text.indexOf('\0') >= 0) {
            problem(field, "har et tegn, der ikke kan gemmes.");
        } else if (field.pattern() != null && !matches(field.pattern(), text)) {
            problem(field, "har ikke den rigtige form.");
        }
    }

    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }

    private void checkNumber(FormField field, Object value) {
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            problem(field, "skal være et tal.");
        } else if (field.min() != null && number.doubleValue() < field.min()) {
            problem(field, "skal være mindst %s.".formatted(plain(field.min())));
        } else if (field.max() != null && number.doubleValue() > field.max()) {
            problem(field, "må højst være %s.".formatted(plain(field.max())));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private void checkYesNo(FormField field, Object value) {
        if (!(value instanceof Boolean yes)) {
            problem(field, "skal være ja eller nej.");
        } else if (field.required() && !yes) {
            problem(field, "skal krydses af.");
        }
    }

    private void checkChoice(FormField field, Object value) {
        if (!choices(field).contains(value.toString())) {
            problem(field, "har en værdi, der ikke kan vælges.");
        }
    }

    private void checkChoices(FormField field, Object value) {
        if (!(value instanceof List<?> chosen) || chosen.size() > LONGEST_LIST) {
            problem(field, "skal være en liste af valg.");
        } else if (!chosen.stream()
                .allMatch(one -> one != null && choices(field).contains(one.toString()))) {
            problem(field, "har en værdi, der ikke kan vælges.");
        } else if (new HashSet<>(chosen).size() != chosen.size()) {
            problem(field, "har samme valg to gange.");
        }
    }

    private Set<String> choices(FormField field) {
        if (field.choicesKey() != null) {
            return offered.getOrDefault(field.choicesKey(), Set.of());
        }
        Set<String> values = new HashSet<>();
        field.choices().forEach(choice -> values.add(choice.value()));
        return values;
    }

    private void checkDate(FormField field, Object value) {
        if (!"time".equals(field.subtype())
                && !YEAR_OF_OUR_DAYS.matcher(value.toString()).lookingAt()) {
            problem(field, "er ikke en dato, der findes.");
            return;
        }
        try {
            switch (field.subtype() == null ? "date" : field.subtype()) {
                case "date" -> LocalDate.parse(value.toString());
                case "datetime" -> Moment.read(value.toString());
                default -> {
                    if (!TIME.matcher(value.toString()).matches()) {
                        problem(field, "er ikke et klokkeslæt.");
                    }
                }
            }
            if (field.past() && isToCome(field, value.toString())) {
                problem(
                        field,
                        "ligger i fremtiden. Skriv, hvornår det skete"
                                + (field.required() ? "." : ", eller lad det stå tomt."));
            }
        } catch (DateTimeParseException noDate) {
            problem(field, "er ikke en dato, der findes.");
        }
    }

    private boolean isToCome(FormField field, String text) {
        return "datetime".equals(field.subtype())
                ? Moment.read(text).isAfter(now)
                : LocalDate.parse(text).isAfter(LocalDate.ofInstant(now, DENMARK));
    }

    private void checkRows(FormField field, Object value) {
        if (!(value instanceof List<?> rows) || rows.size() > LONGEST_LIST) {
            problem(field, "skal være en liste.");
            return;
        }
        for (var row : rows) {
            if (isEmptyRow(row)) {
                continue;
            }
            if (!(row instanceof Map<?, ?> cells)) {
                problem(field, "har en række, der ikke kan læses.");
                continue;
            }
            for (var key : cells.keySet()) {
                if (field.nested().stream().noneMatch(nested -> nested.key().equals(key))) {
                    problem(field, "har et felt, som formularen ikke kender.");
                }
            }
            field.nested().forEach(nested -> check(nested, cells.get(nested.key())));
        }
    }

    private void problem(FormField field, String what) {
        problem(field.key(), "Feltet \"%s\" %s".formatted(field.label(), what));
    }

    private void problem(String key, String message) {
        problems.add(new Problem(key, message));
    }

    private static String safe(String key) {
        return key.matches("[A-Za-z0-9_]{1,40}") ? key : "?";
    }

    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.stream().allMatch(Answers::isEmptyRow));
    }

    /** A row that a repeated group offers and nobody has written in says nothing. */
    private static boolean isEmptyRow(@Nullable Object one) {
        return one instanceof Map<?, ?> row && row.values().stream().allMatch(Answers::isEmpty);
    }

    private static boolean hasRows(List<?> list) {
        return list.stream().anyMatch(Map.class::isInstance);
    }

    private static Set<String> words(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /**
     * Equality as a person sees it: "true" and true, 3 and 3.0, empty and missing are the same, and so is a list of ticked
     * choices whatever the order of the ticks.
     */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (isEmpty(one) && isEmpty(other)) {
            return true;
        }
        if (one instanceof Number a && other instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (one instanceof List<?> a && other instanceof List<?> b && !hasRows(a) && !hasRows(b)) {
            return a.size() == b.size() && words(a).equals(words(b));
        }
        if (one instanceof List || one instanceof Map) {
            return Objects.equals(one, other);
        }
        return one != null && other != null && one.toString().equals(other.toString());
    }
}
