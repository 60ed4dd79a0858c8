package dk.omhu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses before anybody reads them: bodies without end (stock reads a whole deployment into memory, whatever its size), methods that
 * nothing here has, and what another site makes a browser send. The last also guards the interfaces, where a browser that was once
 * asked for a password sends it along by itself and no CSRF token is wanted.
 */
class RequestLimits extends OncePerRequestFilter {
    static final int BODY = 2_000_000;
    static final int DEPLOYMENT = 20_000_000;

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Pattern DEPLOYS =
            Pattern.compile("(/camunda/api/engine|/engine-rest)(/engine/[^/]+)?/deployment/create/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = request.getMethod();
        if (!READS.contains(method) && !WRITES.contains(method)) {
            refuse(
                    response,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "Ukendt metode",
                    "Den slags forespørgsler bruges ikke her.");
        } else if (WRITES.contains(method) && comesFromAnotherSite(request)) {
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Lukket",
                    "En anden hjemmeside har sendt forespørgslen. Åbn Omhu, og gør det derfra.");
        } else {
            sized(request, response, chain);
        }
    }

    private static void sized(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int most = DEPLOYS.matcher(path(request)).matches() ? DEPLOYMENT : BODY;
        if (request.getContentLengthLong() > most) {
            tooLarge(response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
        } else {
            // Of a length that nobody has said. A form could be read before its stream is.
            var body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                tooLarge(response);
            } else {
                chain.doFilter(new ReadBody(request, body), response);
            }
        }
    }

    /** What the container matched on: decoded and normalised. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** Browsers say it themselves where the connection is trustworthy; otherwise where the page came from must be this host. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        var said = request.getHeader("Sec-Fetch-Site");
        if (said != null) {
            return !OWN.contains(said);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            var host = request.getHeader(HttpHeaders.HOST);
            return !URI.create(origin).getAuthority().equalsIgnoreCase(host)
                    && !URI.create(origin).getAuthority().equalsIgnoreCase(request.getServerName());
        } catch (IllegalArgumentException | NullPointerException none) {
            return true;
        }
    }

    private static void tooLarge(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "For stort", "Forespørgslen er for stor, og intet er gemt.");
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        Problem.answer(response, status, title, detail);
    }
}
