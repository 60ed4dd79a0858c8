package dk.omhu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session of the web apps ends when nobody has sat before it for a while, and after a working day in any case. The container's own
 * timeout never comes where a page asks for itself: Tasklist looks for new tasks every few seconds, Cockpit too. So only a request
 * that says that somebody typed or clicked just now keeps a session; {@code idle.js} says it. Signing out ends the session, where
 * stock leaves it and forgets who it was.
 */
class SessionLimits extends OncePerRequestFilter {
    /** Somebody typed or clicked within the last minute. */
    static final String PRESENT = "Omhu-Present";

    /** How many seconds the session has left; the page warns before. */
    static final String LEFT = "Omhu-Session-Left";

    private static final String BEGAN = "omhu.session.began";
    /** Set by the sign-in of production. */
    private static final String LEAVING = "omhu.leaving";

    private static final String SEEN = "omhu.session.seen";
    private static final Pattern SIGN_OUT = Pattern.compile("/camunda/api/[^/]+/auth/user/[^/]+/logout/?");

    private final Duration idle;
    private final Duration longest;
    private final Clock clock;

    SessionLimits(Duration idle, Duration longest, Clock clock) {
        this.idle = idle;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getSession(false);
        if (session != null && isSignedIn(session)) {
            var left = left(session, request);
            if (!isSome(left)) {
                session.invalidate();
            } else {
                response.setHeader(LEFT, Long.toString(left.toSeconds()));
            }
        }
        chain.doFilter(request, response);
        if (request.getMethod().equals("POST")
                && SIGN_OUT.matcher(RequestLimits.path(request)).matches()
                && response.getStatus() < 300) {
            end(request.getSession(false));
        }
    }

    private Duration left(HttpSession session, HttpServletRequest request) {
        var now = clock.instant();
        var began = at(session, BEGAN, now);
        var seen = at(session, SEEN, now);
        var byDay = Duration.between(now, began.plus(longest));
        var byRest = Duration.between(now, seen.plus(idle));
        if (isSome(byDay) && isSome(byRest) && request.getHeader(PRESENT) != null) {
            session.setAttribute(SEEN, now);
            byRest = idle;
        }
        return byDay.compareTo(byRest) < 0 ? byDay : byRest;
    }

    private static boolean isSome(Duration left) {
        return !left.isNegative() && !left.isZero();
    }

    /** What the session remembers; a new one, as each sign-in makes, begins now. */
    private static Instant at(HttpSession session, String what, Instant now) {
        if (session.getAttribute(what) instanceof Instant known) {
            return known;
        }
        session.setAttribute(what, now);
        return now;
    }

    private static boolean isSignedIn(HttpSession session) {
        return session.getAttribute("authenticatedUser") instanceof Authentications known
                && !known.getAuthentications().isEmpty();
    }

    /** Whoever is on the way to the sign-out of a provider of identities needs it for one more step, and is signed out already. */
    private static void end(@Nullable HttpSession session) {
        if (session != null && session.getAttribute(LEAVING) == null) {
            session.invalidate();
        }
    }
}
