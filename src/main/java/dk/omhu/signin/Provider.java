package dk.omhu.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The provider of identities. It is asked where its endpoints are when the first user signs in, not at the start: the clocks of the
 * cases run while it is down.
 */
final class Provider implements ClientRegistrationRepository {
    /** In addresses: {@code /oauth2/authorization/omhu}, {@code /login/oauth2/code/omhu}. */
    static final String ID = "omhu";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(OidcSettings settings) {
        this.settings = settings;
    }

    /** The endpoints and keys; throws where the provider does not answer. */
    ClientRegistration registration() {
        var registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    // Not from the request, whose Host header anybody writes.
                    .redirectUri(settings.url() + "/login/oauth2/code/" + ID)
                    .build();
            known = registration;
        }
        return registration;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** Where a browser is sent to end the session with the provider too; empty where the provider has no such place. */
    Optional<String> endSession(String idToken) {
        var place =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(place)
                .map(end -> UriComponentsBuilder.fromUriString(end.toString())
                        .queryParam("client_id", settings.clientId())
                        .queryParam("id_token_hint", idToken)
                        .queryParam("post_logout_redirect_uri", settings.url() + SignInPages.GOODBYE)
                        .encode()
                        .toUriString());
    }
}
