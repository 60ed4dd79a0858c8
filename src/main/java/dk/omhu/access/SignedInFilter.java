package dk.omhu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of /engine-rest and /api: the engine gets the user, the groups and the tenants for the time of the request. Camunda's own
 * filter would do for the first path only, leaves /engine-rest/engine open, and refuses without a word.
 */
class SignedInFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("/api/about");

    private final SignIn signIn;
    private final IdentityService identity;

    SignedInFilter(SignIn signIn, IdentityService identity) {
        this.signIn = signIn;
        this.identity = identity;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // The servlet path is what the container matched on: decoded and normalised, so no spelling slips past.
        return OPEN.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        identity.clearAuthentication();
        Optional<String> user;
        try {
            user = signIn.userOf(request);
        } catch (SignInRefused refused) {
            Problem.answer(response, refused.status(), "Ingen adgang", refused.getMessage());
            return;
        }
        if (user.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, signIn.challenge());
            Problem.answer(response, HttpStatus.UNAUTHORIZED, "Ikke logget på", signIn.howTo());
            return;
        }
        try {
            var groups = identity.createGroupQuery().groupMember(user.get()).list().stream()
                    .map(Group::getId)
                    .toList();
            var tenants = identity.createTenantQuery().userMember(user.get()).list().stream()
                    .map(Tenant::getId)
                    .toList();
            identity.setAuthentication(user.get(), groups, tenants);
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
