package dk.omhu.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * What somebody gets who has not signed in. A page leads to the provider; anything that a page asks for answers 401, upon which
 * the web apps load the page anew. Whoever has just signed out is led to the provider's own sign-out.
 */
final class NotSignedIn implements AuthenticationEntryPoint {
    private final Provider provider;

    NotSignedIn(Provider provider) {
        this.provider = provider;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!isPage(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var session = request.getSession();
        var leaving = new SignInSession(session).leaving();
        if (leaving.isPresent()) {
            session.invalidate();
            response.sendRedirect(farewell(provider, leaving.get()));
            return;
        }
        new SignInSession(session).wants(request.getRequestURI());
        // What stands behind the # comes along by itself: the browser keeps it over the redirect.
        response.sendRedirect(SignInPages.WAIT);
    }

    /** The provider's sign-out, or our own page where it has none or does not answer. */
    static String farewell(Provider provider, String idToken) {
        Optional<String> place;
        try {
            place = provider.endSession(idToken);
        } catch (RuntimeException down) {
            place = Optional.empty();
        }
        return place.orElse(SignInPages.GOODBYE);
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/camunda/api/");
    }
}
