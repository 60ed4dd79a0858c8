package dk.omhu.concern.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CprNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a concern from JSON and says everything that is wrong with it at once. Lengths are those of the form intake. */
@Component
class ConcernReader {
    static final int LONGEST_LINE = 200;
    static final int LONGEST_DESCRIPTION = 4000;

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate OLDEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Instant OLDEST_RECEIPT = Instant.parse("2000-01-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Clock clock;

    ConcernReader(Clock clock) {
        this.clock = clock;
    }

    /** The body as JSON. */
    JsonNode json(String body) {
        try {
            var tree = JSON.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException malformed) {
            // its message quotes the body
        }
        throw Refusal.badInput("body", "Send ét gyldigt JSON-objekt, uden felter, der står to gange.");
    }

    /** The concern in it. */
    ReceivedConcern read(JsonNode json) {
        List<FieldError> errors = new ArrayList<>();
        var fields = new JsonFields(
                json,
                "",
                errors,
                "municipality",
                "source",
                "reporterSector",
                "receivedAt",
                "immediateDanger",
                "reporter",
                "person",
                "description",
                "formOfExtremism");
        var municipality = municipality(fields);
        var source = fields.choice("source", Choices.Source.class);
        fields.required("source", source);
        var sector = fields.choice("reporterSector", Choices.ReporterSector.class);
        var receivedAt = receivedAt(fields);
        boolean danger = fields.yes("immediateDanger");
        var reporter = reporter(fields.object("reporter", "anonymous", "name", "organisation", "contact"));
        var person = person(fields.object("person", "name", "cpr", "birthDate"));
        var description = fields.lines("description", LONGEST_DESCRIPTION);
        fields.required("description", description);
        var form = fields.choice("formOfExtremism", Choices.FormOfExtremism.class);
        if (!errors.isEmpty() || municipality == null || source == null || description == null) {
            throw Refusal.badInput(errors);
        }
        return new ReceivedConcern(
                municipality, source, sector, receivedAt, danger, reporter, person, description, form);
    }

    private static @Nullable MunicipalityCode municipality(JsonFields fields) {
        var code = fields.line("municipality", LONGEST_LINE);
        if (code != null && !MunicipalityCode.isOne(code)) {
            fields.error("municipality", "Skriv kommunekoden, tre cifre i anførselstegn.");
            return null;
        }
        fields.required("municipality", code);
        return code == null ? null : new MunicipalityCode(code);
    }

    private @Nullable Instant receivedAt(JsonFields fields) {
        var receivedAt = fields.instant("receivedAt");
        if (receivedAt != null && receivedAt.isAfter(clock.instant())) {
            fields.error("receivedAt", "Tidspunktet ligger i fremtiden. Ret det, eller udelad feltet.");
        } else if (receivedAt != null && receivedAt.isBefore(OLDEST_RECEIPT)) {
            fields.error("receivedAt", "Tidspunktet ligger før år 2000. Ret det, eller udelad feltet.");
        }
        return receivedAt;
    }

    /** An anonymous reporter has no name: once it is known, it must be noted, and secrecy can't be promised (domain § 3.2). */
    private static ReceivedConcern.@Nullable Reporter reporter(JsonFields fields) {
        var reporter = new ReceivedConcern.Reporter(
                fields.yes("anonymous"),
                fields.line("name", LONGEST_LINE),
                fields.line("organisation", LONGEST_LINE),
                fields.line("contact", LONGEST_LINE));
        if (reporter.anonymous() && reporter.name() != null) {
            fields.error("name", "Den, der er anonym, har intet navn. Udelad navnet, eller skriv anonymous: false.");
        }
        if (reporter.anonymous() && reporter.contact() != null) {
            fields.error("contact", "Telefon og e-mail røber, hvem det er. Udelad dem, eller skriv anonymous: false.");
        }
        return fields.isMissing() ? null : reporter;
    }

    private ReceivedConcern.Person person(JsonFields fields) {
        var today = clock.instant().atZone(DENMARK).toLocalDate();
        var typed = fields.line("cpr", LONGEST_LINE);
        var cpr = typed == null ? null : CprNumber.parse(typed).orElse(null);
        var birthDate = fields.date("birthDate");
        if (typed != null && cpr == null) {
            fields.error("cpr", "Skriv et CPR-nummer med en dato, der findes, som DDMMÅÅ-NNNN, eller udelad feltet.");
        } else if (cpr != null && cpr.birthDate().isAfter(today)) {
            fields.error("cpr", "Fødselsdatoen i CPR-nummeret ligger i fremtiden. Ret det, eller udelad feltet.");
        }
        if (birthDate != null && (birthDate.isAfter(today) || birthDate.isBefore(OLDEST_BIRTH))) {
            fields.error("birthDate", "Datoen ligger i fremtiden eller før år 1900. Ret den, eller udelad feltet.");
        } else if (birthDate != null && cpr != null && !cpr.birthDate().equals(birthDate)) {
            fields.error("birthDate", "Datoen passer ikke med CPR-nummeret. Ret en af dem.");
        }
        return new ReceivedConcern.Person(fields.line("name", LONGEST_LINE), cpr, birthDate);
    }
}
