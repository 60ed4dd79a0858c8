package dk.omhu.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.casefile.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Camunda Form as data: its fields in order, and every name it uses, for nothing else may be handed to it. */
public final class FormSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Set<String> INPUTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "dynamiclist");

    private final String id;
    private final int version;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> compared = new LinkedHashSet<>();

    private FormSchema(String id, int version) {
        this.id = id;
        this.version = version;
    }

    /** Reads a deployed form. */
    public static FormSchema read(byte[] json, int version) {
        try {
            var root = JSON.readTree(json);
            var schema = new FormSchema(root.path("id").asText(), version);
            schema.readAll(root.path("components"), inherited(root, Part.CONCERN), List.of(), schema.fields);
            return schema;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same form with a component more at its end, in the part of the form's last field. */
    public FormSchema and(String component) {
        try {
            var more = new FormSchema(id, version);
            more.fields.putAll(fields);
            more.names.addAll(names);
            more.compared.addAll(compared);
            var part =
                    fields.values().stream().reduce((earlier, later) -> later).map(FormField::part);
            more.readAll(
                    JSON.createArrayNode().add(JSON.readTree(component)),
                    part.orElse(Part.CONCERN),
                    List.of(),
                    more.fields);
            return more;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The form's key. */
    public String id() {
        return id;
    }

    /** The version under which the engine keeps the form. */
    public int version() {
        return version;
    }

    Map<String, FormField> fields() {
        return fields;
    }

    Optional<FormField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Every name that the form uses: its keys, its offered choices, and what its texts and conditions mention. */
    public Set<String> names() {
        return names;
    }

    /** Whether the form has an input of this name. */
    public boolean asksFor(String name) {
        return fields.containsKey(name);
    }

    /** Whether the form works with the bare value: as an input, or in a condition; elsewhere a person reads it. */
    public boolean needsBareValue(String name) {
        return asksFor(name) || compared.contains(name);
    }

    /** Whether an answer of an earlier round of the same step is left out: every editable field not marked to be kept. */
    public boolean startsEmpty(String name) {
        var field = fields.get(name);
        return field != null && !field.readOnly() && !field.keep();
    }

    /** The label of an input. */
    public Optional<String> labelOf(String name) {
        return field(name).map(FormField::label);
    }

    /** What of this may stand in the form: its own editable fields, each with something of its kind. */
    public Map<String, @Nullable Object> fitting(Map<String, ? extends @Nullable Object> written) {
        Map<String, @Nullable Object> fitting = new LinkedHashMap<>();
        for (var field : fields.values()) {
            if (!field.readOnly()
                    && written.containsKey(field.key())
                    && Unfinished.fits(field, written.get(field.key()))) {
                fitting.put(field.key(), written.get(field.key()));
            }
        }
        return fitting;
    }

    /** What of this fits and differs from what the form shows by itself: an untouched default is nobody's draft. */
    public Map<String, @Nullable Object> changed(
            Map<String, ? extends @Nullable Object> written, Map<String, Object> shown) {
        var changed = fitting(written);
        changed.entrySet()
                .removeIf(one -> Answers.same(
                        one.getValue(),
                        shown.getOrDefault(
                                one.getKey(), fields.get(one.getKey()).defaultValue())));
        return changed;
    }

    /** The names of the choices that the server is asked to offer. */
    public Set<String> choicesKeys() {
        Set<String> keys = new LinkedHashSet<>();
        fields.values().stream()
                .map(FormField::choicesKey)
                .filter(java.util.Objects::nonNull)
                .forEach(keys::add);
        return keys;
    }

    /** The routing fields with their static choices (empty: a yes/no, number or date). */
    public Map<String, Set<String>> routingWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (var field : fields.values()) {
            if (field.routing() && !field.freeText()) {
                Set<String> values = new LinkedHashSet<>();
                field.choices().forEach(choice -> values.add(choice.value()));
                words.put(field.key(), values);
            }
        }
        return words;
    }

    private void readAll(JsonNode components, Part part, List<String> hiddenWhen, Map<String, FormField> into) {
        for (var component : components) {
            var type = component.path("type").asText();
            var hides = new ArrayList<>(hiddenWhen);
            text(component.path("conditional"), "hide").ifPresent(hides::add);
            collectNames(component);
            if (type.equals("group")) {
                readAll(component.path("components"), inherited(component, part), hides, into);
            } else if (INPUTS.contains(type)) {
                var field = field(component, type, inherited(component, part), hides);
                names.add(field.key());
                into.put(field.key(), field);
            }
        }
    }

    private FormField field(JsonNode component, String type, Part part, List<String> hiddenWhen) {
        var key = type.equals("dynamiclist")
                ? component.path("path").asText()
                : component.path("key").asText();
        Map<String, FormField> nested = new LinkedHashMap<>();
        if (type.equals("dynamiclist")) {
            readAll(component.path("components"), part, List.of(), nested);
        }
        List<FormField.Choice> choices = new ArrayList<>();
        for (var choice : component.path("values")) {
            choices.add(new FormField.Choice(
                    choice.path("value").asText(), choice.path("label").asText()));
        }
        var rules = component.path("validate");
        var properties = component.path("properties");
        return new FormField(
                key,
                type,
                text(component, "label").or(() -> text(component, "dateLabel")).orElse(key),
                part,
                properties.path("routing").asText().equals("true"),
                properties.path("keep").asText().equals("true"),
                component.path("readonly").asBoolean(false)
                        || component.path("disabled").asBoolean(false),
                rules.path("required").asBoolean(false),
                whole(rules, "minLength"),
                whole(rules, "maxLength"),
                number(rules, "min"),
                number(rules, "max"),
                text(rules, "pattern").orElse(null),
                text(component, "subtype").orElse(null),
                List.copyOf(choices),
                text(component, "valuesKey").orElse(null),
                List.copyOf(hiddenWhen),
                component.has("defaultValue") ? JSON.convertValue(component.get("defaultValue"), Object.class) : null,
                words(properties.path("contact").asText()),
                properties.path("past").asText().equals("true"),
                properties.path("elsewhere").asText().equals("true"),
                List.copyOf(nested.values()));
    }

    private void collectNames(JsonNode component) {
        text(component, "valuesKey").ifPresent(names::add);
        component.fields().forEachRemaining(property -> {
            var value = property.getValue();
            if (property.getKey().equals("conditional") || property.getKey().equals("validate")) {
                value.forEach(inner -> collectIdentifiers(inner.asText(), compared));
            } else if (value.isTextual()) {
                collectNames(value.asText());
            }
        });
    }

    private void collectNames(String text) {
        if (text.startsWith("=")) {
            collectIdentifiers(text, names);
        }
        var template = TEMPLATE.matcher(text);
        while (template.find()) {
            collectIdentifiers(template.group(1), names);
        }
    }

    private void collectIdentifiers(String feel, Set<String> into) {
        var name = NAME.matcher(QUOTED.matcher(feel).replaceAll(""));
        while (name.find()) {
            names.add(name.group());
            into.add(name.group());
        }
    }

    private static Part inherited(JsonNode component, Part part) {
        return Part.byName(component.path("properties").path("part").asText()).orElse(part);
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.path(name).isTextual() && !node.path(name).asText().isBlank()
                ? Optional.of(node.path(name).asText())
                : Optional.empty();
    }

    private static @Nullable Double number(JsonNode node, String name) {
        return node.path(name).isNumber() ? Double.valueOf(node.path(name).asDouble()) : null;
    }

    private static @Nullable Integer whole(JsonNode node, String name) {
        return node.path(name).isNumber() ? Integer.valueOf(node.path(name).asInt()) : null;
    }
}
