package dk.omhu.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Asks the provider about the user again when the last answer is too old. Whatever goes wrong ends the session: a user who has
 * been removed must not stay because nobody could be asked. What was typed is kept as a draft.
 */
final class Recheck extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Recheck.class);

    private final OidcSettings settings;
    private final OidcPeople people;
    private final OAuth2AuthorizedClientRepository clients;

    Recheck(OidcSettings settings, OidcPeople people, OAuth2AuthorizedClientRepository clients) {
        this.settings = settings;
        this.people = people;
        this.clients = clients;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token
                && !isStillIn(token, session, request, response)) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** A page sends several requests at once: one of them asks, the others wait for the answer. */
    private boolean isStillIn(
            OAuth2AuthenticationToken token,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        synchronized (WebUtils.getSessionMutex(session)) {
            try {
                var state = new SignInSession(session);
                var now = Instant.now();
                if (state.isChecked(now.minus(settings.recheck()))) {
                    return true;
                }
                var idToken = asked(token, request, response);
                if (idToken.isPresent()) {
                    state.checked(now, idToken.get());
                    return true;
                }
                session.invalidate();
            } catch (IllegalStateException endedMeanwhile) {
                // by another request of the same page
            }
            return false;
        }
    }

    /** The newest id token of a user for whom the provider vouches. */
    private Optional<String> asked(
            OAuth2AuthenticationToken token, HttpServletRequest request, HttpServletResponse response) {
        var client = clients.loadAuthorizedClient(Provider.ID, token, request);
        if (client == null || !(token.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        try {
            var fresh = people.askAgain(client, user);
            clients.saveAuthorizedClient(fresh.client(), token, request, response);
            return fresh.idToken()
                    .or(() -> new SignInSession(request.getSession()).idToken())
                    .or(() -> Optional.of(user.getIdToken().getTokenValue()));
        } catch (NotForOmhu refused) {
            LOG.info("A session has ended: {}", refused.reason().word());
        } catch (RuntimeException noAnswer) {
            LOG.info(
                    "A session has ended: the provider does not vouch for the user ({})",
                    noAnswer.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
