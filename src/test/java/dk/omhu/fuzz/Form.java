package dk.omhu.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as it is deployed: filled in as its schema says, and then with something bent. */
final class Form {
    private final List<JsonNode> fields = new ArrayList<>();

    Form(JsonNode schema) {
        collect(schema.path("components"));
    }

    private void collect(JsonNode components) {
        for (var component : components) {
            if (component.has("key")
                    && !component.path("readonly").asBoolean()
                    && !component.path("disabled").asBoolean()) {
                fields.add(component);
            }
            if (component.path("type").asText().equals("group")) {
                collect(component.path("components"));
            }
        }
    }

    /**
     * @param base answers that this form would take, where somebody knows them
     */
    Input bent(Chance chance, String user, String path, Map<String, Object> base) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (var field : fields) {
            if (required(field) || chance.in(40)) {
                answers.put(field.path("key").asText(), typed(filled(chance, field)));
            }
        }
        base.forEach((key, value) -> answers.put(key, typed(value)));
        Object body = Map.of("variables", answers);
        boolean surely = false;
        for (int i = 0; i <= chance.below(2); i++) {
            var key = fields.isEmpty() ? "x" : chance.of(fields).path("key").asText();
            switch (chance.below(12)) {
                case 0, 1, 2 -> answers.put(key, typed(chance.of(Nasty.texts())));
                case 3, 4 -> answers.put(key, typed(chance.of(Nasty.values())));
                case 5 -> {
                    answers.put("u" + chance.of(Nasty.texts()), typed(Nasty.MARK));
                    surely = true;
                }
                case 6 -> answers.remove(key);
                case 7 -> {
                    answers.put(key, lie(chance));
                    surely = true;
                }
                case 8 ->
                    answers.put(
                            key, typed(chance.of(List.of("0000-01-01", "9999-12-31", "-1", LocalDate.MIN.toString()))));
                case 9 -> answers.put(key, chance.of(Nasty.values()));
                case 10 -> surely |= unknownChoice(chance, answers);
                default -> body = chance.in(30) ? Map.of("variables", String.valueOf(chance.of(Nasty.values()))) : body;
            }
        }
        var text = chance.in(5) ? chance.of(Nasty.bodies()) : Requests.json(body);
        return new Input(
                user,
                "POST",
                path,
                Map.of("Content-Type", "application/json"),
                text.getBytes(StandardCharsets.UTF_8),
                surely && text.contains("variables"));
    }

    private boolean unknownChoice(Chance chance, Map<String, Object> answers) {
        var choices =
                fields.stream().filter(field -> field.path("values").isArray()).toList();
        if (choices.isEmpty()) {
            return false;
        }
        answers.put(chance.of(choices).path("key").asText(), typed("NOT_A_CHOICE_" + Nasty.MARK));
        // Another bend may take it away again.
        return false;
    }

    /** Objects and files, which no form has. */
    private static Object lie(Chance chance) {
        var type = chance.of(List.of("Object", "File", "Xml", "Bytes"));
        return Map.of(
                "value",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==" + (type.equals("Object") ? "" : Nasty.MARK),
                "type",
                type,
                "valueInfo",
                Map.of(
                        "objectTypeName", "java.util.HashMap",
                        "serializationDataFormat", "application/x-java-serialized-object",
                        "filename", Nasty.MARK));
    }

    private static Map<String, Object> typed(Object value) {
        var typed = new LinkedHashMap<String, Object>();
        typed.put("value", value);
        return typed;
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean();
    }

    private static Object filled(Chance chance, JsonNode field) {
        List<String> words = new ArrayList<>();
        field.path("values").forEach(one -> words.add(one.path("value").asText()));
        return switch (field.path("type").asText()) {
            case "radio", "select" -> words.isEmpty() ? "X" : chance.of(words);
            case "checklist", "taglist" -> words.isEmpty() ? List.of() : List.of(chance.of(words));
            case "number" -> chance.below(20);
            case "dynamiclist" -> List.of(Map.of());
            case "datetime" ->
                switch (field.path("subtype").asText()) {
                    case "date" ->
                        LocalDate.now(ZoneOffset.UTC)
                                .plusDays(chance.below(60) - 30)
                                .toString();
                    case "time" -> "10:15";
                    default ->
                        OffsetDateTime.now(ZoneOffset.UTC)
                                .minusHours(chance.below(60))
                                .toString();
                };
            default -> "Tekst " + Nasty.MARK;
        };
    }
}
