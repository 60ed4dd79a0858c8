package dk.omhu.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web apps' own "Log ud" signs out of Omhu and of the provider: once Camunda has taken it, its token and all, the session has
 * no user any more, and the page that the web app loads next leads on to the provider ({@link NotSignedIn}).
 */
final class SignOut extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().endsWith("/logout");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var session = request.getSession(false);
        if (session != null
                && response.getStatus() == HttpStatus.OK.value()
                && SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser user) {
            var state = new SignInSession(session);
            state.leaves(state.idToken().orElse(user.getIdToken().getTokenValue()));
        }
    }
}
