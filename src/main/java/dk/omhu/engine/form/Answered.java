package dk.omhu.engine.form;

import dk.omhu.casefile.JournalValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form as it was answered: checked, and split into what is routing and what belongs to the case file. */
public final class Answered {
    private final FormSchema form;
    private final Map<String, @Nullable Object> sent;
    private final Map<String, Object> shown;
    private final Answers answers;

    /**
     * @param shown what the form was given to show
     * @param offered the choices that the server offered under their names
     * @param now when it was sent
     */
    public Answered(
            FormSchema form,
            Map<String, @Nullable Object> sent,
            Map<String, Object> shown,
            Map<String, Set<String>> offered,
            Instant now) {
        this.form = form;
        this.shown = shown;
        this.sent = withDefaults(form, sent, shown);
        this.answers = new Answers(form, this.sent, shown, offered, now);
    }

    /** A person would see a default and send it; a client that leaves it out means the same. */
    private static Map<String, @Nullable Object> withDefaults(
            FormSchema form, Map<String, @Nullable Object> sent, Map<String, Object> shown) {
        Map<String, @Nullable Object> whole = new HashMap<>(sent);
        for (var field : form.fields().values()) {
            if (!whole.containsKey(field.key()) && !field.readOnly()) {
                whole.put(field.key(), shown.getOrDefault(field.key(), field.defaultValue()));
            }
        }
        return whole;
    }

    /** What is wrong, in Danish; includes a deviation from a suggestion without its reason. */
    public List<Problem> problems() {
        var problems = answers.problems();
        for (var field : form.fields().values()) {
            deviation(field.key()).ifPresent(problems::add);
        }
        return problems;
    }

    private java.util.Optional<Problem> deviation(String key) {
        var suggested = shown.get(key + "Suggested");
        var reason = form.field(key + "DeviationReason");
        var chosen = sent.get(key);
        if (suggested == null || reason.isEmpty() || Answers.isEmpty(chosen) || Answers.same(chosen, suggested)) {
            return java.util.Optional.empty();
        }
        var given = sent.get(key + "DeviationReason");
        if (Answers.isEmpty(given)) {
            return java.util.Optional.of(new Problem(
                    key,
                    "Du har valgt noget andet end forslaget. Vælg en begrundelse i \"%s\"."
                            .formatted(reason.get().label())));
        }
        if ("OTHER".equals(String.valueOf(given)) && Answers.isEmpty(sent.get(key + "DeviationText"))) {
            return java.util.Optional.of(new Problem(key, "Du har valgt en anden begrundelse end listens. Skriv den."));
        }
        return java.util.Optional.empty();
    }

    /** Every answer that is not hidden and not empty, by key. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (var field : form.fields().values()) {
            var value = field.readOnly() ? shown.get(field.key()) : sent.get(field.key());
            if (!Answers.isEmpty(value) && !answers.hidden(field)) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    /** The labels of the fields whose new answer means contact with the person or the family. */
    public List<String> contacts() {
        return form.fields().values().stream()
                .filter(field -> !field.contact().isEmpty() && !field.readOnly() && !answers.hidden(field))
                .filter(field -> !Answers.same(sent.get(field.key()), shown.get(field.key())))
                .filter(field -> meansContact(field, sent.get(field.key())))
                .map(FormField::label)
                .toList();
    }

    private static boolean meansContact(FormField field, @Nullable Object value) {
        if (Answers.isEmpty(value)) {
            return false;
        }
        var chosen = value instanceof List<?> list ? list : List.of(value);
        return field.contact().contains("*")
                || chosen.stream().anyMatch(one -> field.contact().contains(String.valueOf(one)));
    }

    /** The routing words to say: yes/no as Boolean; null where a field was hidden or left empty. */
    public Map<String, @Nullable Object> routing() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        for (var field : form.fields().values()) {
            if (field.routing() && !field.freeText() && !field.readOnly()) {
                var value = answers.hidden(field) ? null : sent.get(field.key());
                words.put(field.key(), word(field, value));
            }
        }
        return words;
    }

    /** Whether a routing field was hidden: then it says nothing, and takes nothing back that another step said. */
    public boolean silentOn(String key) {
        return form.field(key).map(answers::hidden).orElse(true);
    }

    private static @Nullable Object word(FormField field, @Nullable Object value) {
        if (Answers.isEmpty(value)) {
            return null;
        }
        if (field.yesNo()) {
            return Boolean.valueOf(value.toString());
        }
        if (field.type().equals("datetime")) {
            return java.util.Date.from(
                    java.time.LocalDate.parse(value.toString().substring(0, 10))
                            .atStartOfDay(java.time.ZoneId.of("Europe/Copenhagen"))
                            .toInstant());
        }
        return value;
    }

    /** What the person changed, for the journal, in the order of the form; an emptied answer is written as null. */
    public Map<String, JournalValue> changes() {
        Map<String, JournalValue> changes = new LinkedHashMap<>();
        for (var field : form.fields().values()) {
            if (field.readOnly() || field.elsewhere() || answers.hidden(field)) {
                continue;
            }
            var value = sent.get(field.key());
            if (!Answers.same(value, shown.get(field.key()))) {
                changes.put(
                        field.key(),
                        new JournalValue(
                                field.part(),
                                field.label(),
                                Answers.isEmpty(value) ? null : value,
                                words(field, value)));
            }
        }
        return changes;
    }

    private @Nullable String words(FormField field, @Nullable Object value) {
        var labels = labels(field);
        if (Answers.isEmpty(value) || labels.isEmpty()) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> labels.getOrDefault(String.valueOf(one), String.valueOf(one)))
                    .collect(Collectors.joining(", "));
        }
        return labels.get(value.toString());
    }

    /** What a person reads for each choice, the server's own among them. */
    private Map<String, String> labels(FormField field) {
        Map<String, String> labels = new HashMap<>();
        field.choices().forEach(choice -> labels.put(choice.value(), choice.label()));
        if (field.choicesKey() != null && shown.get(field.choicesKey()) instanceof List<?> offered) {
            for (var one : offered) {
                if (one instanceof Map<?, ?> choice && choice.get("label") != null) {
                    labels.put(String.valueOf(choice.get("value")), String.valueOf(choice.get("label")));
                }
            }
        }
        return labels;
    }
}
