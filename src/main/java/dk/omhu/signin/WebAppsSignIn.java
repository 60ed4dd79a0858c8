package dk.omhu.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/**
 * Tells the web apps who has signed in. Camunda's own filter does so for addresses that name an engine only; here it is all of
 * them, so that no page of ours works for the user before.
 */
final class WebAppsSignIn extends ContainerBasedAuthenticationFilter {
    private static final String ENGINE = "default";
    private static final Pattern PAGE = Pattern.compile("/camunda/app/([a-z]+)/[a-z]+/");

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new SignedIn();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(request, response, (in, out) -> {
            if (mayOpen((HttpServletRequest) in)) {
                chain.doFilter(in, out);
            } else {
                ((HttpServletResponse) out).sendRedirect("/sign-in/refused?why=app");
            }
        });
    }

    @Override
    protected String extractEngineName(HttpServletRequest request) {
        return ENGINE;
    }

    /** An app that is not the user's would show Camunda's form for user and password, which nobody has here. */
    private static boolean mayOpen(HttpServletRequest request) {
        var page = PAGE.matcher(request.getRequestURI());
        return !page.matches()
                || AuthenticationUtil.getAuthsFromSession(request.getSession())
                                        .getAuthenticationForProcessEngine(ENGINE)
                                instanceof UserAuthentication user
                        && user.isAuthorizedForApp(page.group(1));
    }

    /** The user of Spring Security's session, as long as the directory has them. */
    private static final class SignedIn implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var user = user();
            return user != null && exists(user, engine)
                    ? AuthenticationResult.successful(user)
                    : AuthenticationResult.unsuccessful();
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // 401 says it; no browser should ask for a password
        }

        private static @Nullable String user() {
            return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token
                    ? token.getName()
                    : null;
        }

        private static boolean exists(String user, ProcessEngine engine) {
            engine.getIdentityService().clearAuthentication();
            return engine.getIdentityService().createUserQuery().userId(user).count() == 1;
        }
    }
}
