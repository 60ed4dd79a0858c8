package dk.omhu.concern.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object and gathers everything that is wrong with them. */
final class JsonFields {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final JsonNode object;
    private final String path;
    private final List<FieldError> errors;

    /** The fields of the object; those it may not have are errors. */
    JsonFields(JsonNode object, String path, List<FieldError> errors, String... known) {
        this.object = object;
        this.path = path;
        this.errors = errors;
        object.fieldNames().forEachRemaining(name -> {
            if (!Arrays.asList(known).contains(name)) {
                error(NAME.matcher(name).matches() ? name : "?", "Feltet kendes ikke. Fjern det.");
            }
        });
    }

    /** The object under the name; an empty one where it is missing. */
    JsonFields object(String name, String... known) {
        var inner = node(name);
        if (!inner.isMissingNode() && !inner.isObject()) {
            error(name, "Skriv et JSON-objekt, eller udelad feltet.");
        }
        return new JsonFields(inner.isObject() ? inner : MissingNode.getInstance(), path + name + ".", errors, known);
    }

    boolean isMissing() {
        return object.isMissingNode();
    }

    /** JSON null says the same as leaving the field out. */
    private JsonNode node(String name) {
        var node = object.path(name);
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    void error(String name, String message) {
        errors.add(new FieldError(path + name, message));
    }

    void required(String name, @Nullable Object value) {
        if (value == null && errors.stream().noneMatch(error -> error.field().equals(path + name))) {
            error(name, "Skal udfyldes.");
        }
    }

    boolean yes(String name) {
        var node = node(name);
        if (!node.isMissingNode() && !node.isBoolean()) {
            error(name, "Skriv true eller false uden anførselstegn.");
        }
        return node.asBoolean(false);
    }

    @Nullable
    String line(String name, int longest) {
        return text(name, longest, false);
    }

    @Nullable
    String lines(String name, int longest) {
        return text(name, longest, true);
    }

    private @Nullable String text(String name, int longest, boolean severalLines) {
        var node = node(name);
        if (node.isMissingNode()) {
            return null;
        }
        if (!node.isTextual()) {
            error(name, "Skriv tekst i anførselstegn.");
            return null;
        }
        // As a browser sends a text area back: otherwise the intake would count the line ends as a change.
        var text = node.textValue().replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.chars().anyMatch(sign -> forbidden(sign, severalLines)) || hasHalfASign(text)) {
            error(
                    name,
                    severalLines
                            ? "Fjern styretegn. Linjeskift og tabulator er tilladt."
                            : "Fjern styretegn og linjeskift.");
            return null;
        }
        if (text.length() > longest) {
            error(name, "Skriv højst %d tegn.".formatted(longest));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean forbidden(int sign, boolean severalLines) {
        return Character.isISOControl(sign) && !(severalLines && (sign == '\n' || sign == '\t'));
    }

    /** Half of a surrogate pair is no character, and PostgreSQL does not take it. */
    private static boolean hasHalfASign(String text) {
        return text.codePoints().anyMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        var word = line(name, 40);
        if (word == null) {
            return null;
        }
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(word)) {
                return choice;
            }
        }
        error(
                name,
                "Skriv en af disse: "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                        + ".");
        return null;
    }

    @Nullable
    LocalDate date(String name) {
        var text = line(name, 40);
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException impossible) {
            // told below, with the same words
        }
        error(name, "Skriv en dato, der findes, som ÅÅÅÅ-MM-DD.");
        return null;
    }

    @Nullable
    Instant instant(String name) {
        var text = line(name, 40);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutZoneOrImpossible) {
            error(name, "Skriv tidspunktet med tidszone, som 2026-11-22T09:15:00+01:00.");
            return null;
        }
    }
}
