package dk.omhu.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dk.omhu.start.Certificate;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A real provider of identities with people who can be hired, moved and dismissed while it runs. */
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "omhu";
    public static final String SECRET = "omhus-hemmelighed-hos-proevens-udbyder";
    public static final String AUDIENCE = "https://omhu.example/api";
    public static final String MACHINE_SECRET = "selvbetjeningens-egen-hemmelighed";
    public static final String MACHINE = "selvbetjening-aarhus";

    private static final Map<String, Person> PEOPLE = new ConcurrentHashMap<>();

    private final int port = freePort();
    private final RSAKey key = newKey();
    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    /** Somebody with an account; the user name is the password. */
    public record Person(String id, String name, List<String> roles, List<String> municipalities) {}

    /** Starts it by https; Omhu will come from this address. */
    public TestProvider(Certificate certificate, String omhu) {
        PEOPLE.clear();
        context.registerBean(RSAKey.class, () -> key);
        context.registerBean(TomcatServletWebServerFactory.class, () -> server(port, certificate));
        context.registerBean(
                AuthorizationServerSettings.class,
                () -> AuthorizationServerSettings.builder().issuer(issuer()).build());
        context.registerBean(RegisteredClientRepository.class, () -> clients(omhu));
        context.register(Parts.class);
        context.refresh();
    }

    public String issuer() {
        return "https://localhost:" + port;
    }

    /** Hires somebody, or changes what they may. */
    public void knows(Person person) {
        PEOPLE.put(person.id(), person);
    }

    public void dismisses(String id) {
        PEOPLE.remove(id);
    }

    /** An access token for Omhu's interfaces, as this provider would sign it, with some of it changed. */
    public String token(Consumer<JwtClaimsSet.Builder> change) {
        return signed(key, change);
    }

    /** The same by somebody who has only heard of this provider. */
    public String forged(Consumer<JwtClaimsSet.Builder> change) {
        return signed(newKey(), change);
    }

    private String signed(RSAKey by, Consumer<JwtClaimsSet.Builder> change) {
        var claims = JwtClaimsSet.builder()
                .issuer(issuer())
                .subject("tove")
                .audience(List.of(AUDIENCE))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300))
                .claim("roles", List.of("Infohus-tovholder"))
                .claim("municipalities", List.of("Aarhus Kommune"));
        change.accept(claims);
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(by)))
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    @Override
    public void close() {
        context.close();
    }

    private static TomcatServletWebServerFactory server(int port, Certificate certificate) {
        var server = new TomcatServletWebServerFactory(port);
        var ssl = new Ssl();
        ssl.setKeyStore(certificate.file().toString());
        ssl.setKeyStorePassword(Certificate.PASSWORD);
        server.setSsl(ssl);
        // Cookies know no ports: Omhu's session has the usual name on the same host.
        server.getSession().getCookie().setName("PROVIDER");
        return server;
    }

    private static RegisteredClientRepository clients(String omhu) {
        var browser = RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(omhu + "/login/oauth2/code/omhu")
                .postLogoutRedirectUri(omhu + "/sign-in/goodbye")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder().reuseRefreshTokens(false).build())
                .build();
        var machine = RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(MACHINE)
                .clientSecret("{noop}" + MACHINE_SECRET)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("omhu-intake")
                .scope("omhu-751")
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        .build())
                .build();
        return new InMemoryRegisteredClientRepository(browser, machine);
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** No configuration by annotation: Omhu's own context must not find it. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Parts {

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(
                            server,
                            parts -> parts.oidc(oidc ->
                                    oidc.userInfoEndpoint(info -> info.userInfoMapper(asked -> new OidcUserInfo(
                                            said(asked.getAuthorization().getPrincipalName()))))))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                    .exceptionHandling(
                            denied -> denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain form(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService passwords() {
            return id -> {
                if (!PEOPLE.containsKey(id)) {
                    throw new UsernameNotFoundException("nobody");
                }
                return User.withUsername(id)
                        .password("{noop}" + id)
                        .authorities("USER")
                        .build();
            };
        }

        @Bean
        JWKSource<SecurityContext> keys(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatTokensSay() {
            return token -> {
                var machine = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType());
                if (!machine) {
                    said(token.getPrincipal().getName()).forEach(token.getClaims()::claim);
                }
                if (token.getTokenType().getValue().equals("access_token")) {
                    token.getClaims().audience(List.of(AUDIENCE));
                }
            };
        }

        private static Map<String, Object> said(String id) {
            var person = PEOPLE.get(id);
            if (person == null) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            return Map.of(
                    "sub",
                    id,
                    "given_name",
                    person.name().split(" ")[0],
                    "family_name",
                    person.name().split(" ")[1],
                    "email",
                    id + "@by.example",
                    "roles",
                    person.roles(),
                    "municipalities",
                    person.municipalities());
        }
    }
}
