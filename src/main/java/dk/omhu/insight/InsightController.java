package dk.omhu.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dk.omhu.access.Operation;
import dk.omhu.access.PageBody;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page "Indsigt" asks. Under /camunda/api for the session and its CSRF token. Case numbers and users stand in the body: an
 * address is kept in too many places.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/insight")
class InsightController {
    private static final Logger LOG = LoggerFactory.getLogger(InsightController.class);
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final int LONGEST = 8 * 1024;

    private final InsightDesk desk;
    private final ExcerptDesk excerpts;
    private final PageBody body;

    InsightController(InsightDesk desk, ExcerptDesk excerpts, PageBody body) {
        this.desk = desk;
        this.excerpts = excerpts;
        this.body = body;
    }

    @GetMapping
    List<InsightView.Place> places() {
        return desk.places();
    }

    @GetMapping("/{municipality}")
    InsightView.State state(@PathVariable("municipality") String municipality) {
        return desk.state(municipality);
    }

    /** Takes {@code {"caseNumber": "…", "from": "2026-11-01", "to": "2026-11-30"}}. */
    @PostMapping("/{municipality}/case")
    InsightView.Rows ofCase(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        var sent = sent(request);
        return desk.ofCase(municipality, number(sent), period(sent));
    }

    /** Takes {@code {"userId": "…", "from": "…", "to": "…"}}. */
    @PostMapping("/{municipality}/user")
    InsightView.Rows ofUser(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        var sent = sent(request);
        var user = sent.path("userId").asText("").strip();
        desk.may(Operation.READ_LOG, municipality);
        if (user.isEmpty() || user.length() > 64) {
            throw InsightRefusal.wrong("Skriv brugerens id.");
        }
        return desk.ofUser(municipality, user, period(sent));
    }

    /** Takes {@code {"list": "OUTSIDE", "from": "…", "to": "…"}}. */
    @PostMapping("/{municipality}/list")
    InsightView.Rows list(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        var sent = sent(request);
        desk.may(Operation.READ_LOG, municipality);
        var listing = InsightDesk.Listing.byName(sent.path("list").asText(""))
                .orElseThrow(() -> InsightRefusal.wrong("Vælg, hvad du vil se."));
        return desk.list(municipality, listing, period(sent));
    }

    @PostMapping("/{municipality}/of-the-log")
    InsightView.Rows ofTheLog(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        return desk.ofTheLog(municipality, period(sent(request)));
    }

    @PostMapping("/{municipality}/check")
    InsightView.Check check(@PathVariable("municipality") String municipality) {
        return desk.check(municipality);
    }

    @PostMapping("/{municipality}/export")
    InsightView.Preview preview(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        return excerpts.preview(municipality, number(sent(request)));
    }

    /** Takes {@code {"caseNumber": "…", "names": true, "reason": "…"}}. */
    @PostMapping("/{municipality}/names")
    InsightView.Preview names(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        var sent = sent(request);
        desk.may(Operation.DECIDE_NAMES_IN_LOG, municipality);
        if (!sent.path("names").isBoolean()) {
            throw InsightRefusal.wrong("Vælg, om udskriften nævner medarbejderne.");
        }
        return excerpts.decide(
                municipality,
                number(sent),
                sent.path("names").asBoolean(),
                sent.path("reason").asText(""));
    }

    @PostMapping("/{municipality}/export.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        var written = excerpts.pdf(municipality, number(sent(request)));
        return file(written, MediaType.APPLICATION_PDF, "pdf");
    }

    @PostMapping("/{municipality}/export.csv")
    ResponseEntity<byte[]> csv(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        var written = excerpts.csv(municipality, number(sent(request)));
        return file(written, MediaType.parseMediaType("text/csv;charset=UTF-8"), "csv");
    }

    private static ResponseEntity<byte[]> file(ExcerptDesk.Written written, MediaType type, String ending) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("log-" + written.number() + "." + ending)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(written.content());
    }

    private JsonNode sent(HttpServletRequest request) throws IOException {
        return body.read(request, LONGEST, InsightRefusal::unreadable);
    }

    private static String number(JsonNode sent) {
        return sent.path("caseNumber").asText("");
    }

    /** Danish days, both included; the last thirty where none is said. */
    private static LogRows.Period period(JsonNode sent) {
        var to = day(sent, "to", LocalDate.now(DENMARK));
        var from = day(sent, "from", to.minusDays(30));
        if (to.isBefore(from)) {
            throw InsightRefusal.wrong("Den første dag skal være før den sidste.");
        }
        return new LogRows.Period(start(from), start(to.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(DENMARK).toInstant();
    }

    private static LocalDate day(JsonNode sent, String name, LocalDate otherwise) {
        var text = sent.path(name).asText("");
        try {
            var day = text.isEmpty() ? otherwise : LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // the same refusal
        }
        throw InsightRefusal.wrong("Skriv dagene som 24.12.2026.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(InsightRefusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("The log was not shown", failure);
        return InsightRefusal.failed().answer();
    }
}
