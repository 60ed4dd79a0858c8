package dk.omhu.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Supply;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What a form must satisfy to be one of the house (design.md, platform.md § 5); answers what is broken, in a line each. */
final class FormRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What form-js 1.8.7 in Tasklist shows, less what the house does not want: pictures, frames, buttons, raw HTML. */
    private static final Set<String> TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "group",
            "dynamiclist",
            "table",
            "separator",
            "spacer");

    private static final Set<String> SHOWS_ONLY = Set.of("text", "group", "table", "separator", "spacer");
    private static final Set<String> FREE = Set.of("textfield", "textarea");
    private static final Set<String> CHOICE = Set.of("radio", "select", "checklist", "taglist");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Special categories that nobody is asked for, and words that measure people. */
    private static final Pattern NEVER_ASKED = Pattern.compile(
            "relig|trosretning|etni[sc]|ethnic|race|hudfarve|partiforhold|politisk parti|politicalParty|seksuel|fagforening");

    private static final Pattern NEVER_SAID =
            Pattern.compile("\\bscore|\\bpoint\\b|trafiklys|risikoniveau|risikotal|\\bscoring");

    /** Yes is the exception here, and harm follows where it is chosen by mistake: the harmless answer stands first. */
    private static final Pattern EXCEPTION = Pattern.compile(
            "(?i).*(withdraw|danger|inError|contactLock|impartial|anonymous|unknown|protected|onlyBelief|adviceOnly).*");

    /** What a condition may be made of besides names: simple comparisons, and whether something is in a list. */
    private static final Set<String> FEEL = Set.of(
            "and", "or", "not", "null", "list", "contains", "count", "every", "x", "in", "satisfies", "true", "false");

    private static final Set<String> SUPPLIED = supplied();
    private static final Set<String> START_FORMS = startForms();

    private final List<String> broken = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    static List<String> broken(String file, String json) {
        var rules = new FormRules();
        rules.form(file, tree(json));
        return rules.broken;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static JsonNode tree(Object form) {
        return tree(new String(House.read(House.FORMS.resolve(form + ".form")), StandardCharsets.UTF_8));
    }

    /** The keys that must be answered before a form can be sent and that no earlier answer brings forth. */
    static List<String> requiredAtFirst(String form) {
        return all(tree((Object) form), false).stream()
                .filter(field -> field.path("validate").path("required").asBoolean())
                .filter(field -> !field.has("defaultValue"))
                .map(field -> field.path("key").asText())
                .toList();
    }

    /** The keys into which somebody can write freely. */
    static List<String> freeTexts(String form) {
        return all(tree((Object) form), true).stream()
                .filter(field -> FREE.contains(field.path("type").asText()))
                .filter(field -> !field.path("readonly").asBoolean())
                .map(field -> field.path("key").asText())
                .toList();
    }

    private static List<JsonNode> all(JsonNode holder, boolean conditionalToo) {
        List<JsonNode> found = new ArrayList<>();
        for (var component : holder.path("components")) {
            if (conditionalToo || !component.has("conditional")) {
                found.add(component);
                found.addAll(all(component, conditionalToo));
            }
        }
        return found;
    }

    private void no(boolean wrong, String where, String what) {
        if (wrong) {
            broken.add(where + ": " + what);
        }
    }

    private void form(String file, JsonNode form) {
        var id = form.path("id").asText();
        no(!file.equals(id + ".form"), file, "file name and id differ");
        no(!form.path("type").asText().equals("default"), id, "type is not default");
        no(form.path("schemaVersion").asInt() != 16, id, "schemaVersion is not 16");
        no(!form.path("executionPlatform").asText().equals("Camunda Platform"), id, "wrong platform");
        no(
                !form.path("executionPlatformVersion").asText().equals("7.24.0"),
                id,
                "executionPlatformVersion is not 7.24.0");
        no(
                !START_FORMS.contains(id)
                        && !form.path("components")
                                .path(0)
                                .path("text")
                                .asText()
                                .equals("{{caseHeader}}"),
                id,
                "does not begin with the case");
        collectKeys(form);
        for (var component : form.path("components")) {
            component(component, id, true);
        }
    }

    private void collectKeys(JsonNode holder) {
        for (var component : holder.path("components")) {
            if (component.has("key")) {
                keys.add(component.path("key").asText());
            }
            collectKeys(component);
        }
    }

    private final Set<String> seen = new HashSet<>();

    private void component(JsonNode component, String form, boolean top) {
        var type = component.path("type").asText();
        var key = component.path(type.equals("dynamiclist") ? "path" : "key").asText();
        var where = form + "/" + (key.isEmpty() ? component.path("id").asText() : key);
        no(!TYPES.contains(type), where, "Tasklist does not show a " + type);
        no(!ids.add(component.path("id").asText()), where, "two components have the id");
        no(component.path("id").asText().isEmpty(), where, "has no id");
        no(component.path("disabled").asBoolean(), where, "is disabled: say readonly");
        no(component.has("valuesExpression"), where, "reckons its choices");
        var part = component.path("properties").path("part").asText();
        no(!part.isEmpty() && Part.byName(part).isEmpty(), where, "unknown part " + part);
        condition(component, where, form);
        words(component, where);
        if (!SHOWS_ONLY.contains(type)) {
            field(component, type, key, where, top);
        }
        for (var inner : component.path("components")) {
            component(inner, form, false);
        }
    }

    private void words(JsonNode component, String where) {
        var said = component.path("label").asText() + " "
                + component.path("dateLabel").asText() + " "
                + component.path("description").asText() + " "
                + component.path("text").asText();
        for (var choice : component.path("values")) {
            said += " " + choice.path("label").asText();
        }
        no(NEVER_SAID.matcher(said.toLowerCase(Locale.ROOT)).find(), where, "speaks of a score");
        var asked =
                component.path("key").asText() + " " + component.path("label").asText();
        no(NEVER_ASKED.matcher(asked.toLowerCase(Locale.ROOT)).find(), where, "asks for what nobody is asked for");
    }

    private void field(JsonNode field, String type, String key, String where, boolean top) {
        no(!key.matches("[a-z][a-zA-Z0-9]*"), where, "key is not English camel case");
        no(!seen.add(key), where, "two fields have the key");
        var label = field.path(field.has("dateLabel") ? "dateLabel" : "label").asText();
        no(label.isBlank(), where, "has no label");
        no(!label.isBlank() && Character.isLowerCase(label.charAt(0)), where, "label begins with a small letter");
        no(label.matches("(?i).*\\b(the|name|date|reason|please|enter)\\b.*"), where, "label is not Danish");
        boolean readOnly = field.path("readonly").asBoolean();
        var rules = field.path("validate");
        no(readOnly && rules.path("required").asBoolean(), where, "is required and can't be filled in");
        no(FREE.contains(type) && !readOnly && !rules.path("maxLength").isInt(), where, "has no maxLength");
        no(rules.path("maxLength").asInt() > 10_000, where, "is longer than the server takes");
        no(field.has("valuesKey") && !top, where, "choices that the server offers work only at the top of the form");
        no(
                field.has("valuesKey")
                        && !SUPPLIED.contains(field.path("valuesKey").asText()),
                where,
                "nobody offers " + field.path("valuesKey").asText());
        no(
                CHOICE.contains(type) && field.has("values") == field.has("valuesKey"),
                where,
                "has static choices or offered ones");
        choices(field, type, key, where);
        if (field.path("properties").path("routing").asText().equals("true")) {
            routing(field, type, key, where);
        }
    }

    private void choices(JsonNode field, String type, String key, String where) {
        List<String> values = new ArrayList<>();
        field.path("values").forEach(choice -> {
            values.add(choice.path("value").asText());
            no(!choice.path("value").isTextual(), where, "a choice is no text");
            no(choice.path("label").asText().isBlank(), where, "a choice without words");
        });
        no(new HashSet<>(values).size() != values.size(), where, "the same choice twice");
        boolean yesNo = values.size() == 2 && values.contains("true") && values.contains("false");
        no(!yesNo && (values.contains("true") || values.contains("false")), where, "yes or no, and something else");
        var defaultValue = field.path("defaultValue").asText();
        no(yesNo && !defaultValue.isEmpty() && !values.get(0).equals(defaultValue), where, "its default is not first");
        no(yesNo && defaultValue.equals("true"), where, "says yes by itself");
        no(
                yesNo && EXCEPTION.matcher(key).matches() && !values.get(0).equals("false"),
                where,
                "the harmless answer is not first");
        no(type.equals("select") && yesNo, where, "yes or no is a radio");
        no(
                !field.path("properties").path("routing").asText().isEmpty()
                        && !defaultValue.isEmpty()
                        && !values.contains(defaultValue),
                where,
                "its default is no choice");
    }

    private void routing(JsonNode field, String type, String key, String where) {
        no(FREE.contains(type), where, "free text never routes");
        no(
                !Set.of("radio", "select", "checklist", "taglist", "checkbox", "number", "datetime")
                        .contains(type),
                where,
                "can't route");
        no(field.has("valuesKey"), where, "offered choices never route");
        no(field.path("readonly").asBoolean(), where, "is read only and can't route");
        for (var choice : field.path("values")) {
            no(
                    !choice.path("value")
                            .asText()
                            .matches("[A-Z][A-Z0-9_]*|true|false|\\d{3}|[a-z]+(-[a-z]+)+|psychiatry|probation"),
                    where,
                    "routes by " + choice.path("value").asText());
        }
        var rules = field.path("validate");
        no(
                type.equals("number")
                        && !(rules.path("min").isNumber()
                                && rules.path("max").isNumber()
                                && rules.path("max").asDouble() < 1000),
                where,
                "a number that routes has bounds under 1000");
        no(type.equals("datetime") && !field.path("subtype").asText().equals("date"), where, "a moment never routes");
        no(key.toLowerCase(Locale.ROOT).contains("birth"), where, "a birth date never routes");
    }

    /** A condition speaks only of names that can have a value: fields of forms, what the server supplies, suggestions. */
    private void condition(JsonNode component, String where, String form) {
        var condition = component.path("conditional").path("hide").asText();
        if (condition.isEmpty()) {
            return;
        }
        no(!condition.startsWith("="), where, "a condition that is no expression");
        var names = NAME.matcher(condition.replaceAll("\"[^\"]*\"", ""));
        while (names.find()) {
            var name = names.group();
            no(!FEEL.contains(name) && !exists(name), where, "its condition speaks of " + name);
        }
    }

    private boolean exists(String name) {
        return keys.contains(name)
                || SUPPLIED.contains(name)
                || (name.endsWith("Suggested") && keys.contains(name.replaceAll("Suggested$", "")))
                || House.get().forms().values().stream().anyMatch(form -> form.asksFor(name));
    }

    /** The names of every {@link Supply}; what is behind a name is not asked, so nothing needs to be there. */
    private static Set<String> supplied() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Supply.class));
        return scanner.findCandidateComponents("dk.omhu").stream()
                .flatMap(found -> names(found.getBeanClassName()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> names(String type) {
        try {
            Constructor<?> constructor = Class.forName(type).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return ((Supply) constructor.newInstance(new Object[constructor.getParameterCount()]))
                    .supplies()
                    .keySet();
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static Set<String> startForms() {
        return House.get().processes().values().stream()
                .flatMap(process -> process.getFlowElements().stream())
                .filter(StartEvent.class::isInstance)
                .map(start -> ((StartEvent) start).getCamundaFormRef())
                .filter(form -> form != null)
                .collect(Collectors.toUnmodifiableSet());
    }
}
