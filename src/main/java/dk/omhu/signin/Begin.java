package dk.omhu.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The way to the provider, with proof key (PKCE). While the provider is down there is none: the page behind says so. */
final class Begin implements OAuth2AuthorizationRequestResolver {
    private static final Logger LOG = LoggerFactory.getLogger(Begin.class);

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    Begin(ClientRegistrationRepository provider) {
        resolver = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        try {
            return resolver.resolve(request);
        } catch (RuntimeException down) {
            LOG.warn(
                    "The provider of identities does not answer, or not as one ({})",
                    down.getClass().getSimpleName());
            return null;
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return resolve(request);
    }
}
