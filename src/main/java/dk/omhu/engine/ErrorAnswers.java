package dk.omhu.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Turns the engine's error answers into Danish: our own refusals without the engine's English before them, a lost race as
 * 409, anything else without the engine's message, which may quote what somebody typed. Deployments keep theirs: Modeler
 * shows it to the process owner, and it quotes the model only.
 */
@Component
class ErrorAnswers extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final String NO_RIGHT =
            "Det har du ikke ret til med dine roller. Kommunens administrator giver roller.";

    /** What reading a request ends with where a part of it is missing or not as it should be, before any command is run. */
    private static final Set<String> UNREADABLE =
            Set.of("NullPointerException", "IllegalArgumentException", "StreamConstraintsException");

    /** Starting by the id of a model that is not there, which the engine calls its own failure. */
    private static final String NO_MODEL = "no deployed process definition found";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        NumberedFailures.take();
        if (!isOurs(request) && !isReadable(request)) {
            // Jersey or the database would call it their own failure.
            sendUnreadable(kept, HttpServletResponse.SC_BAD_REQUEST);
            kept.copyBodyToResponse();
            return;
        }
        chain.doFilter(request, kept);
        if (kept.getStatus() >= 400 && kept.getContentSize() > 0) {
            if (request.getRequestURI().endsWith("/deployment/create")) {
                blameTheFile(kept);
            } else if (isJson(kept)) {
                rewrite(kept);
            } else if (isText(kept)) {
                // Jackson's own words, with what was typed in them
                sendUnreadable(kept, kept.getStatus());
            }
        }
        kept.copyBodyToResponse();
    }

    /** Our own pages answer with a problem in Danish themselves. */
    private static boolean isOurs(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/camunda/api/omhu/");
    }

    private static boolean isJson(ContentCachingResponseWrapper answer) {
        // A problem (RFC 9457) is Omhu's own, in Danish already.
        var type = answer.getContentType();
        return type != null && type.contains("json") && !type.contains("problem+json");
    }

    /** Types that can be read, and no sign that the database takes for the end of a text. */
    private static boolean isReadable(HttpServletRequest request) {
        var question = request.getQueryString();
        if (question != null && question.contains("%00")) {
            return false;
        }
        try {
            MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            MediaType.parseMediaTypes(request.getContentType());
            return true;
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isText(ContentCachingResponseWrapper answer) {
        return answer.getContentType() != null && answer.getContentType().startsWith(MediaType.TEXT_PLAIN_VALUE);
    }

    private static void sendUnreadable(ContentCachingResponseWrapper answer, int status) throws IOException {
        send(
                answer,
                status,
                Map.of("type", "Unreadable", "message", "Forespørgslen kunne ikke læses, og intet er gemt."));
    }

    private void rewrite(ContentCachingResponseWrapper answer) throws IOException {
        var engine = JSON.readTree(answer.getContentAsByteArray());
        if (!engine.path("message").isTextual()) {
            return;
        }
        if (engine.has("missingAuthorizations")) {
            if (!engine.path("missingAuthorizations").isEmpty()) {
                // The engine's own, in English, with the id that was asked for; a refusal of ours names no permission.
                send(answer, answer.getStatus(), Map.of("type", "AuthorizationException", "message", NO_RIGHT));
            }
            return;
        }
        var message = engine.path("message").asText();
        Map<String, Object> ours = new LinkedHashMap<>();
        var refusal = Refused.textIn(message);
        int status = answer.getStatus();
        if (refusal.isPresent()) {
            ours.put("type", "Refused");
            ours.put("message", refusal.get());
            status = status >= 500 ? HttpServletResponse.SC_BAD_REQUEST : status;
        } else if (message.contains("ENGINE-03005") || message.contains("OptimisticLocking")) {
            ours.put("type", "Conflict");
            ours.put("message", "En anden var hurtigere. Genindlæs opgaven, og prøv igen.");
            status = HttpServletResponse.SC_CONFLICT;
        } else if (message.contains("Identity service implementation is read-only")) {
            ours.put("type", "Refused");
            ours.put("message", "Brugere, roller og kommuner kommer fra kommunens brugerkatalog: ret dem dér.");
        } else if (status == HttpServletResponse.SC_NOT_FOUND || message.contains(NO_MODEL)) {
            status = HttpServletResponse.SC_NOT_FOUND;
            ours.put("type", engine.path("type").asText("NotFound"));
            ours.put("message", "Det, du leder efter, findes ikke mere eller er ikke dit. Genindlæs listen.");
        } else {
            var failure = NumberedFailures.take();
            var type = engine.path("type").asText();
            status = isAboutWhatWasSent(type, message) || failure.isEmpty() && UNREADABLE.contains(type)
                    ? HttpServletResponse.SC_BAD_REQUEST
                    : status;
            var number = failure.orElseGet(ErrorAnswers::anyNumber);
            LOG.warn("Answered {} {} (fejl {})", status, engine.path("type").asText("?"), number);
            ours.put("type", engine.path("type").asText("Error"));
            ours.put(
                    "message",
                    status >= 500
                            ? "Noget gik galt, og intet er gemt. Prøv igen; hjælper det ikke, så giv driften fejlnummer %s."
                                    .formatted(number)
                            : "Forespørgslen kunne ikke bruges, og intet er gemt (fejl %s).".formatted(number));
        }
        send(answer, status, ours);
    }

    /** A file that the engine can't read is its sender's fault. */
    private static void blameTheFile(ContentCachingResponseWrapper answer) throws IOException {
        if (answer.getStatus() >= 500 && isJson(answer)) {
            var said = JSON.readTree(answer.getContentAsByteArray())
                    .path("message")
                    .asText();
            var which = said.startsWith("ENGINE-22004")
                    ? "Beslutningstabellen"
                    : said.startsWith("ENGINE-09033") ? "Formularen" : "";
            if (!which.isEmpty()) {
                send(
                        answer,
                        HttpServletResponse.SC_BAD_REQUEST,
                        Map.of("type", "Refused", "message", which + " kan ikke læses. " + said));
            }
        }
    }

    /** The engine's own checks of what it was sent, and Jersey's; that they call them their own failure helps nobody. */
    private static boolean isAboutWhatWasSent(String type, String message) {
        return type.equals("NullValueException")
                || message.startsWith("Invalid query usage")
                || message.contains("@FormParam");
    }

    /** None that is made from the message: whoever guesses what it says could see that the guess is right. */
    private static String anyNumber() {
        return Integer.toHexString(ThreadLocalRandom.current().nextInt());
    }

    private static void send(ContentCachingResponseWrapper answer, int status, Object what) throws IOException {
        answer.resetBuffer();
        answer.setStatus(status);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setCharacterEncoding("UTF-8");
        answer.getOutputStream().write(JSON.writeValueAsBytes(what));
    }
}
