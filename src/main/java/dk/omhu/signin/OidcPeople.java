package dk.omhu.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Asks the provider who somebody is and what they may: when they sign in, and again while they work. */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService service = new OidcUserService();
    private final DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
    private final RestClientRefreshTokenTokenResponseClient refresh = new RestClientRefreshTokenTokenResponseClient();
    private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
    private final OidcSettings settings;
    private final ClaimReader reader;
    private final People people;

    OidcPeople(OidcSettings settings, ClaimReader reader, People people) {
        this.settings = settings;
        this.reader = reader;
        this.people = people;
    }

    /** Signs in: the directory knows the user, as the provider has just described them, before the session does. */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = service.loadUser(request);
        try {
            follow(user.getClaims(), user.getIdToken().getIssuedAt());
        } catch (NotForOmhu refused) {
            throw refused.with(user.getIdToken().getTokenValue());
        }
        return new DefaultOidcUser(
                List.of(new SimpleGrantedAuthority("SIGNED_IN")),
                user.getIdToken(),
                user.getUserInfo(),
                settings.userClaim());
    }

    /**
     * What there is to ask with the next time.
     *
     * @param idToken the newest that the provider has given; empty where it gave none now
     */
    record Fresh(OAuth2AuthorizedClient client, Optional<String> idToken) {}

    /**
     * Asks again about a user who has signed in; throws where the provider will not say, does not know the user any more or gives
     * no right. Only what was said just now counts: an id token from the sign-in would say for ever what was true then.
     */
    Fresh askAgain(OAuth2AuthorizedClient client, OidcUser user) {
        var registration = client.getClientRegistration();
        if (client.getRefreshToken() == null) {
            askForUserInfo(registration, client, user);
            return new Fresh(client, Optional.empty());
        }
        var answer = refresh.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(registration, client.getAccessToken(), client.getRefreshToken()));
        var fresh = new OAuth2AuthorizedClient(
                registration,
                client.getPrincipalName(),
                answer.getAccessToken(),
                answer.getRefreshToken() == null ? client.getRefreshToken() : answer.getRefreshToken());
        if (answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String idToken) {
            var token = decoders.createDecoder(registration).decode(idToken);
            var said = service.loadUser(new OidcUserRequest(
                    registration,
                    answer.getAccessToken(),
                    new OidcIdToken(idToken, token.getIssuedAt(), token.getExpiresAt(), token.getClaims())));
            requireSame(user, said.getClaims());
            follow(said.getClaims(), token.getIssuedAt());
            return new Fresh(fresh, Optional.of(idToken));
        }
        askForUserInfo(registration, fresh, user);
        return new Fresh(fresh, Optional.empty());
    }

    private void askForUserInfo(ClientRegistration registration, OAuth2AuthorizedClient client, OidcUser user) {
        var said = userInfo.loadUser(new OAuth2UserRequest(registration, client.getAccessToken()));
        requireSame(user, said.getAttributes());
        follow(said.getAttributes(), Instant.now());
    }

    private void requireSame(OidcUser user, Map<String, Object> claims) {
        if (!user.getSubject().equals(claims.get("sub")) || !user.getName().equals(claims.get(settings.userClaim()))) {
            throw new NotForOmhu(NotForOmhu.Reason.ANOTHER_PERSON, null);
        }
    }

    private void follow(Map<String, Object> claims, Instant at) {
        people.follow(reader.read(claims, Optional.ofNullable(at).orElseGet(Instant::now)));
    }
}
