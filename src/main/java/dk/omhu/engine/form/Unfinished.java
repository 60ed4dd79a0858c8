package dk.omhu.engine.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether something half written is of the kind that a field holds. Whether it is right is asked when the form is sent. */
final class Unfinished {
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_LIST = 100;

    private Unfinished() {}

    static boolean fits(FormField field, @Nullable Object value) {
        if (value == null) {
            return true;
        }
        return switch (field.type()) {
            case "textfield", "textarea" -> isText(value, LONGEST_TEXT);
            case "number" -> value instanceof Number number && Double.isFinite(number.doubleValue());
            case "checkbox" -> value instanceof Boolean;
            case "radio", "select" -> isChoice(field, value);
            case "checklist", "taglist" ->
                isList(value) && ((List<?>) value).stream().allMatch(one -> isChoice(field, one));
            case "datetime" -> isText(value, LONGEST_WORD);
            case "dynamiclist" -> isList(value) && ((List<?>) value).stream().allMatch(row -> isRow(field, row));
            default -> false;
        };
    }

    private static boolean isText(Object value, int longest) {
        return value instanceof String text && text.length() <= longest && text.indexOf('\0') < 0;
    }

    private static boolean isList(Object value) {
        return value instanceof List<?> list && list.size() <= LONGEST_LIST;
    }

    private static boolean isChoice(FormField field, @Nullable Object value) {
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            return false;
        }
        return isText(value.toString(), LONGEST_WORD)
                && (field.choices().isEmpty()
                        || field.choices().stream()
                                .anyMatch(choice -> choice.value().equals(value.toString())));
    }

    private static boolean isRow(FormField field, @Nullable Object row) {
        return row instanceof Map<?, ?> cells
                && cells.entrySet().stream()
                        .allMatch(cell -> field.nested().stream()
                                .anyMatch(
                                        nested -> nested.key().equals(cell.getKey()) && fits(nested, cell.getValue())));
    }
}
