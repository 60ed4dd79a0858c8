package dk.omhu.concern.api;

import dk.omhu.casefile.CaseNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Concerns from outside. A client gets a case number and learns nothing else: not whether the person was known, not the state. */
@RestController
@RequestMapping("/api/concerns")
@Tag(name = "Bekymringer", description = "Aflevér en bekymring fra et andet system")
class ConcernsController {
    private static final Logger LOG = LoggerFactory.getLogger(ConcernsController.class);
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final Clients clients;
    private final ConcernReader reader;
    private final ReceivedConcerns received;

    ConcernsController(Clients clients, ConcernReader reader, ReceivedConcerns received) {
        this.clients = clients;
        this.reader = reader;
        this.received = received;
    }

    @Schema(name = "CaseNumber")
    record Answer(
            @Schema(description = "Sagens nummer", example = "751-2026-000123")
            String caseNumber) {}

    @PostMapping
    @Operation(
            operationId = "sendConcern",
            summary = "Send en bekymring",
            description = "Samme nøgle med samme indhold giver samme svar og én sag. Alt eller intet gemmes.",
            parameters =
                    @Parameter(
                            name = RequestBody.KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "Bekymringens egen nøgle hos afsenderen, for eksempel en UUID",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 200)),
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "Højst 64 KiB. Felter, der ikke står her, afvises.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ConcernJson.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Modtaget",
            headers = @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Answer.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Noget skal rettes; errors nævner hvert felt",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ConcernJson.BadInput.class)))
    @ApiResponse(responseCode = "401", description = "Ikke logget på", content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "403",
            description = "Ingen adgang, eller ikke din kommune",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Nøglen er brugt til en anden bekymring",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "413",
            description = "For stor",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "415",
            description = "Ikke JSON",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> receive(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        var client = clients.current();
        var body = RequestBody.text(request);
        var key = RequestBody.key(request);
        var json = reader.json(body);
        var number = received.receive(client, key, json, reader.read(json));
        return ResponseEntity.created(URI.create("/api/concerns/" + number))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(number.value()));
    }

    @GetMapping("/{caseNumber}")
    @Operation(
            operationId = "concernIsReceived",
            summary = "Er bekymringen modtaget?",
            description = "Svarer kun den, der sendte den, og kun med nummeret.")
    @ApiResponse(
            responseCode = "200",
            description = "Modtaget fra dig",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Answer.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Ikke modtaget fra dig",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> find(@PathVariable("caseNumber") String caseNumber) {
        var client = clients.current();
        return CaseNumber.parse(caseNumber)
                .filter(number -> received.isFrom(client, number))
                .map(number -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body((Object) new Answer(number.value())))
                .orElseThrow(Refusal::unknown);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.problem().getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("A concern was not received", failure);
        return refused(Refusal.failed());
    }
}
