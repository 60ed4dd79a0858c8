package dk.omhu.signin;

import dk.omhu.access.SignIn;
import dk.omhu.access.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * The interfaces by access token of the same provider: signature, issuer, time, audience, and age, so that a right that is taken
 * back is gone as soon as in the browser. Without an audience in the settings the interfaces are closed.
 */
final class BearerSignIn implements SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(BearerSignIn.class);
    private static final String PREFIX = "Bearer ";
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final OidcSettings settings;
    private final ClaimReader reader;
    private final People people;
    private final JwtDecoder decoder;

    BearerSignIn(OidcSettings settings, Provider provider, ClaimReader reader, People people) {
        this.settings = settings;
        this.reader = reader;
        this.people = people;
        this.decoder = new SupplierJwtDecoder(() -> decoder(provider));
    }

    @Override
    public Optional<String> userOf(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (settings.audience().isEmpty()
                || header == null
                || !header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        try {
            var token = decoder.decode(header.substring(PREFIX.length()).strip());
            var statement = reader.read(
                    token.getClaims(),
                    Optional.ofNullable(token.getIssuedAt()).orElseThrow(() -> new BadJwtException("no iat")));
            people.follow(statement);
            return Optional.of(statement.userId());
        } catch (BadJwtException notValid) {
            return Optional.empty();
        } catch (NotForOmhu refused) {
            throw new SignInRefused(HttpStatus.FORBIDDEN, refused.reason().text());
        } catch (JwtException | JwtDecoderInitializationException providerDown) {
            LOG.warn("A token could not be checked: the provider's keys are not to be had");
            throw new SignInRefused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Login-tjenesten svarer ikke, så tokenet kan ikke kontrolleres. Prøv igen.");
        }
    }

    @Override
    public String howTo() {
        return settings.audience().isEmpty()
                ? "Grænsefladerne er lukket i denne installation."
                : "Log på med et gyldigt adgangstoken (Bearer) til Omhu, der højst er %d minutter gammelt."
                        .formatted(Math.max(1, settings.recheck().toMinutes()));
    }

    @Override
    public String challenge() {
        return "Bearer realm=\"Omhu\"";
    }

    private JwtDecoder decoder(Provider provider) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        provider.registration().getProviderDetails().getJwkSetUri())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                require(
                        "audience",
                        token -> token.getAudience() != null
                                && token.getAudience()
                                        .contains(settings.audience().orElseThrow())),
                require("age", token -> isYoung(token.getIssuedAt()))));
        return decoder;
    }

    private boolean isYoung(@Nullable Instant issued) {
        // The clock of the wall, not the engine's: a drill may move that one.
        var now = Instant.now();
        return issued != null
                && issued.isAfter(now.minus(settings.recheck()).minus(SKEW))
                && issued.isBefore(now.plus(SKEW));
    }

    private static OAuth2TokenValidator<Jwt> require(String what, Predicate<Jwt> condition) {
        return token -> condition.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", what, null));
    }
}
