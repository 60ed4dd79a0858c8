package dk.omhu.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.access.OpenDoors.Door;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Requests as they would be, with one thing or several otherwise: a variable of the path, the question, a header, the body. */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Chance chance;
    private final Map<String, String> there;

    /**
     * @param there what is really there, for the variables of paths: a task, a case, a process
     */
    Requests(Chance chance, Map<String, String> there) {
        this.chance = chance;
        this.there = there;
    }

    Input to(Door door, String user, String prefix, Map<String, List<Object>> plausible) {
        var path = prefix
                + VARIABLE.matcher(door.path())
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(variable(found.group(1))));
        if (door.method().equals("GET") ? chance.in(90) : chance.in(10)) {
            path += question(plausible);
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        headers.put("Idempotency-Key", "fuzz-" + chance.below(1_000_000));
        var body = door.method().equals("GET") ? new byte[0] : body(plausible, headers);
        if (chance.in(15)) {
            bendHeader(headers);
        }
        return new Input(user, door.method(), path, headers, body, false);
    }

    private String variable(String name) {
        if (chance.in(65) && there.containsKey(name)) {
            return there.get(name);
        }
        if (chance.in(10)) {
            return chance.of(List.of(
                            "%00", "%ED%A0%80", "%2e%2e", "%2F", "%", "%0d%0aX:%20" + Nasty.MARK, ";x=" + Nasty.MARK))
                    .replaceFirst("^%$", "%25");
        }
        var text = chance.of(Nasty.texts());
        return text.isEmpty() ? "x" : encoded(text.substring(0, Math.min(text.length(), 300)));
    }

    private String question(Map<String, List<Object>> plausible) {
        var asked = new StringBuilder("?");
        for (int i = 0; i <= chance.below(3); i++) {
            var name = chance.of(List.copyOf(plausible.keySet()));
            var value = chance.in(40) ? String.valueOf(chance.of(plausible.get(name))) : chance.of(Nasty.texts());
            asked.append(encoded(name)).append('=').append(encoded(value.substring(0, Math.min(value.length(), 500))));
            asked.append('&');
        }
        return asked.toString();
    }

    private byte[] body(Map<String, List<Object>> plausible, Map<String, String> headers) {
        int kind = chance.below(20);
        if (kind < 2) {
            return chance.of(Nasty.bodies()).getBytes(StandardCharsets.UTF_8);
        }
        if (kind == 2) {
            return json(chance.of(Nasty.values())).getBytes(StandardCharsets.UTF_8);
        }
        var body = new LinkedHashMap<String, Object>();
        plausible.forEach((name, values) -> {
            if (chance.in(70)) {
                body.put(name, chance.of(values));
            }
        });
        for (int i = 0; i <= chance.below(2); i++) {
            body.put(chance.of(List.copyOf(plausible.keySet())), chance.of(Nasty.values()));
        }
        if (chance.in(10)) {
            body.put(Nasty.MARK, chance.of(Nasty.values()));
        }
        var text = json(body);
        return switch (kind) {
            case 3 ->
                text.getBytes(chance.of(
                        List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, Charset.forName("UTF-32"))));
            case 4 -> {
                headers.put("Content-Encoding", "gzip");
                yield bomb();
            }
            case 5 -> text.substring(0, chance.below(text.length())).getBytes(StandardCharsets.UTF_8);
            case 6 -> (text + text).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private void bendHeader(Map<String, String> headers) {
        var name = chance.of(List.of(
                "Content-Type",
                "Accept",
                "Idempotency-Key",
                "Accept-Language",
                "Content-Encoding",
                "Range",
                "If-None-Match",
                "X-Forwarded-For",
                "Cookie"));
        var value = chance.in(50)
                ? chance.of(List.of(
                        "text/plain",
                        "application/xml",
                        "multipart/form-data",
                        "application/json;charset=utf-16",
                        "application/json;charset=" + Nasty.MARK,
                        "*/*;q=" + Nasty.MARK,
                        "/",
                        "image/png",
                        "gzip",
                        "application/x-www-form-urlencoded",
                        "application/x-java-serialized-object",
                        "bytes=9-1"))
                : chance.of(Nasty.texts());
        headers.put(name, shortened(value.replaceAll("[^ -~]", "?")).strip());
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 2_000));
    }

    /** Small here, 20 MB there. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            var block = "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 2_000; i++) {
                zip.write(block);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException halfPair) {
            // Jackson writes no half of a pair; another client does.
            return "{\"query\":\"\\ud800" + Nasty.MARK + "\"}";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The names that the engine's questions know, with what is usual. */
    static Map<String, List<Object>> ofTheEngine() {
        var names = new LinkedHashMap<String, List<Object>>();
        for (var text : List.of(
                "nameLike",
                "processInstanceBusinessKeyLike",
                "assignee",
                "taskDefinitionKeyLike",
                "processDefinitionKey",
                "candidateGroup",
                "descriptionLike",
                "businessKey",
                "id",
                "name",
                "memberOf")) {
            names.put(text, List.of("%", "intake", "concern-handling"));
        }
        for (var expression : List.of(
                "assigneeExpression", "candidateGroupExpression", "dueBeforeExpression", "candidateUserExpression")) {
            names.put(expression, List.of("${now()}", "${" + Nasty.MARK + "}", "${currentUser()}"));
        }
        names.put("sortBy", List.of("created", "dueDate", "instanceId", "version"));
        names.put("sortOrder", List.of("asc", "desc"));
        names.put("firstResult", List.of(0, -1, Integer.MAX_VALUE));
        names.put("maxResults", List.of(10, 0, Integer.MAX_VALUE));
        names.put("createdAfter", List.of("2026-01-01T00:00:00.000+0000"));
        names.put(
                "processVariables",
                List.of("acute_eq_true", List.of(Map.of("name", "acute", "operator", "eq", "value", true))));
        names.put(
                "orQueries",
                List.of(List.of(Map.of("nameLike", "%")), List.of(Map.of("assigneeExpression", "${now()}"))));
        names.put("sorting", List.of(List.of(Map.of("sortBy", "created", "sortOrder", "asc"))));
        names.put("tenantIdIn", List.of("751", List.of("751")));
        names.put("userId", List.of("tovholder-751"));
        names.put("retries", List.of(1));
        names.put("active", List.of(true));
        return names;
    }

    /** The names that our own endpoints read, with what is usual. */
    static Map<String, List<Object>> ofOurs() {
        var names = new LinkedHashMap<String, List<Object>>();
        names.put("query", List.of("Hansen", "010190-1234", "751-2026-000001"));
        names.put("purpose", List.of("Et opkald fra politiet i nat"));
        names.put("road", List.of("WORK", "COORDINATOR", "BREAK_GLASS", "TASK"));
        names.put("part", List.of("CONCERN", "CHILD", "ADULT", "MEASURE"));
        names.put("caseNumber", List.of("751-2026-000001", "751-2026-999999"));
        names.put("reason", List.of("Fordi det haster i nat", "ACUTE", "OTHER"));
        names.put("explanation", List.of("Det haster meget i nat"));
        names.put("text", List.of("Vi er i familie"));
        names.put("cause", List.of("FAMILY", "OTHER"));
        names.put("from", List.of("2026-11-24", "2026-11-24T16:00:00+01:00"));
        names.put("to", List.of("2026-11-30", "2026-11-25T08:00:00+01:00"));
        names.put("user", List.of("tovholder-751", "ssp-751"));
        names.put("userId", List.of("tovholder-751"));
        names.put("substitute", List.of("dobbelt-751"));
        names.put("municipality", List.of("751", "730"));
        names.put("municipalities", List.of(List.of("751", "730")));
        names.put("names", List.of(true, false));
        names.put("until", List.of("2026-12-01"));
        names.put("clock", List.of("intake"));
        names.put("settings", List.of(Map.of("chatAddress", "https://example.dk"), List.of()));
        names.put("values", List.of(Map.of("description", "Tekst")));
        names.put("basedOn", List.of(-1, 0));
        names.put(
                "chosen",
                List.of(List.of(Map.of("clock", 1, "newDue", "2026-12-01T10:00:00Z")), List.of(Map.of("clock", 1))));
        names.put("things", List.of(List.of(Map.of("key", "x", "to", "ssp-751", "line", "Hun kender sagen"))));
        names.put("version", List.of(0, 1));
        names.put("source", List.of("CITIZEN", "PROFESSIONAL"));
        names.put("description", List.of("Han er holdt op med at komme"));
        names.put("person", List.of(Map.of("name", "Otto", "cpr", "010190-1234")));
        names.put("reporter", List.of(Map.of("anonymous", true)));
        names.put("receivedAt", List.of("2026-11-22T09:15:00+01:00"));
        names.put("immediateDanger", List.of(false));
        return names;
    }
}
