package dk.omhu.country;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads settings as a browser sent them. What is missing or of the wrong kind is noted at its field, and the initial value stands
 * in for it, so that the rules say nothing about it twice.
 */
final class SettingsReader {
    private static final Set<String> FIELDS = Set.of(
            "organisation",
            "meetingIntervalDays",
            "firstMeeting",
            "standingParticipants",
            "quorum",
            "contacts",
            "closingDays",
            "emailSender",
            "dutyPhone");
    /** More than the rules allow, so that they can say so; but no endless list. */
    private static final int MOST_ROWS = 200;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Settings standing;

    private SettingsReader(Settings standing) {
        this.standing = standing;
    }

    /** Reads the settings that are to follow those that stand, or refuses with everything that is wrong. */
    static Settings read(JsonNode json, Settings standing) {
        var reader = new SettingsReader(standing);
        var settings = reader.settings(json);
        var all = new ArrayList<>(reader.problems);
        all.addAll(SettingsRules.check(settings));
        if (!all.isEmpty()) {
            throw new SettingsRefused(all);
        }
        return settings;
    }

    private Settings settings(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                wrong("settings", "Indstillingen findes ikke. Genindlæs siden.");
            }
        });
        var initial = Settings.initial();
        return new Settings(
                organisation(json.path("organisation"), initial.organisation()),
                number(json, "meetingIntervalDays", initial.meetingIntervalDays()),
                day(json.path("firstMeeting"), "firstMeeting", initial.firstMeeting()),
                list(json, "standingParticipants", (node, field) -> text(node, field)),
                number(json, "quorum", initial.quorum()),
                list(json, "contacts", this::contact),
                list(json, "closingDays", this::closingDay),
                text(json.path("emailSender"), "emailSender"),
                // Whoever does not know the field yet leaves it out, and keeps what stands.
                json.has("dutyPhone") ? text(json.path("dutyPhone"), "dutyPhone") : standing.dutyPhone());
    }

    private Organisation organisation(JsonNode node, Organisation otherwise) {
        return Arrays.stream(Organisation.values())
                .filter(one -> one.name().equals(node.asText()))
                .findFirst()
                .orElseGet(() -> {
                    wrong("organisation", "Vælg, hvordan I er organiseret.");
                    return otherwise;
                });
    }

    private Settings.Contact contact(JsonNode node, String field) {
        return new Settings.Contact(
                text(node.path("title"), field + ".title"),
                text(node.path("name"), field + ".name"),
                text(node.path("phone"), field + ".phone"));
    }

    private Settings.ClosingDay closingDay(JsonNode node, String field) {
        return new Settings.ClosingDay(
                day(node.path("day"), field + ".day", LocalDate.of(2000, 1, 1).plusDays(problems.size())),
                text(node.path("name"), field + ".name"));
    }

    private int number(JsonNode json, String field, int otherwise) {
        var node = json.path(field);
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            return node.intValue();
        }
        wrong(field, "Skriv et helt tal.");
        return otherwise;
    }

    private LocalDate day(JsonNode node, String field, LocalDate otherwise) {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeParseException notADay) {
            wrong(field, "Skriv datoen som 24.12.2026.");
            return otherwise;
        }
    }

    private String text(JsonNode node, String field) {
        if (node.isTextual()) {
            return node.asText().strip();
        }
        wrong(field, "Skriv en tekst.");
        return "";
    }

    private <T> List<T> list(JsonNode json, String field, BiFunction<JsonNode, String, T> one) {
        var node = json.path(field);
        if (!node.isArray() || node.size() > MOST_ROWS) {
            wrong(field, "Listen mangler, eller den er for lang. Genindlæs siden.");
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            all.add(one.apply(node.path(i), "%s[%d]".formatted(field, i)));
        }
        return all;
    }

    private void wrong(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }
}
