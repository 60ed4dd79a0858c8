package dk.omhu.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** What a browser's session holds beside the user. */
final class SignInSession {
    private static final String PLACE = "omhu.place";
    private static final String CHECKED = "omhu.checked";
    private static final String LEAVING = "omhu.leaving";
    private static final String ID_TOKEN = "omhu.id-token";

    /** Where Spring Security keeps the user. */
    private static final String USER = "SPRING_SECURITY_CONTEXT";

    /** What Camunda keeps: its user, and the token that proves that a write comes from its own page. */
    private static final String CAMUNDA_USER = "authenticatedUser";

    private static final String CAMUNDA_TOKEN = "CAMUNDA_CSRF_TOKEN";

    private final HttpSession session;

    SignInSession(HttpSession session) {
        this.session = session;
    }

    /** The page of the web apps that was asked for before anybody had signed in. */
    void wants(String place) {
        session.setAttribute(PLACE, place);
    }

    Optional<String> place() {
        return text(PLACE);
    }

    /** Somebody has just signed in: what the session held for whoever was there before is gone. */
    void begins(Instant now, String idToken) {
        session.removeAttribute(PLACE);
        session.removeAttribute(LEAVING);
        session.removeAttribute(CAMUNDA_USER);
        session.removeAttribute(CAMUNDA_TOKEN);
        checked(now, idToken);
    }

    /** The provider has vouched for the user. Of the id tokens it knows the last one only, and asks for it at sign-out. */
    void checked(Instant now, String idToken) {
        session.setAttribute(CHECKED, now);
        session.setAttribute(ID_TOKEN, idToken);
    }

    Optional<String> idToken() {
        return text(ID_TOKEN);
    }

    boolean isChecked(Instant since) {
        return session.getAttribute(CHECKED) instanceof Instant checked && checked.isAfter(since);
    }

    /** The user is out at once; the next page leads the browser to the provider, which ends its own session. */
    void leaves(String idToken) {
        session.removeAttribute(USER);
        session.removeAttribute(CAMUNDA_USER);
        session.setAttribute(LEAVING, idToken);
    }

    Optional<String> leaving() {
        return text(LEAVING);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable((String) session.getAttribute(name));
    }
}
