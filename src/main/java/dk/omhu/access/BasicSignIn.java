package dk.omhu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** User and password with each request, as the demo's clients and Modeler send them. */
@Component
@Profile("demo")
class BasicSignIn implements SignIn {
    private static final String PREFIX = "Basic ";

    private final IdentityService identity;

    BasicSignIn(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> userOf(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        var decoded = decoded(header.substring(PREFIX.length()).strip());
        var colon = decoded.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        var user = decoded.substring(0, colon);
        return identity.checkPassword(user, decoded.substring(colon + 1)) ? Optional.of(user) : Optional.empty();
    }

    @Override
    public String howTo() {
        return "Log på med bruger og adgangskode (HTTP Basic).";
    }

    @Override
    public String challenge() {
        return "Basic realm=\"Omhu\", charset=\"UTF-8\"";
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
