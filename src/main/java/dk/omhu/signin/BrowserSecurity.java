package dk.omhu.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Spring Security, outside the demo only: it signs in whoever comes by browser. Security headers and cookies are the same in every
 * profile and stand elsewhere; the web apps' writes are guarded by Camunda's own token.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
@EnableWebSecurity
class BrowserSecurity {
    /** Before Camunda's filters, which are the last, and after our doors to the interfaces. */
    static final int ORDER = -100;

    /** The web apps and what belongs to signing in: somebody has signed in, or is about to. */
    @Bean
    @Order(1)
    SecurityFilterChain webApps(HttpSecurity http, Provider provider, OidcSettings settings, OidcPeople people)
            throws Exception {
        var clients = new HttpSessionOAuth2AuthorizedClientRepository();
        return http.securityMatcher(paths("/camunda/**", "/oauth2/**", "/login/**", "/sign-in", "/sign-in/**"))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(paths("/camunda/api/**")))
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers(paths("/oauth2/**", "/login/**", "/sign-in", "/sign-in/**"))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2Login(login -> login.loginPage(SignInPages.WAIT)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(clients)
                        .authorizationEndpoint(begin -> begin.authorizationRequestResolver(new Begin(provider)))
                        .userInfoEndpoint(user -> user.oidcUserService(people))
                        .successHandler(SignInPages::welcome)
                        .failureHandler(SignInPages::refuse))
                .exceptionHandling(denied -> denied.authenticationEntryPoint(new NotSignedIn(provider)))
                .addFilterBefore(new Recheck(settings, people, clients), AuthorizationFilter.class)
                .build();
    }

    /** Everything else: what is not named is not there. Interfaces have a door of their own, which asks for a token. */
    @Bean
    @Order(2)
    SecurityFilterChain rest(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(paths(
                                        "/", "/index.html", "/favicon.ico", "/omhu/**", "/actuator/health", "/error"))
                                .permitAll()
                                .requestMatchers(paths(
                                        "/api",
                                        "/api/**",
                                        "/engine-rest",
                                        "/engine-rest/**",
                                        "/v3/api-docs",
                                        "/v3/api-docs/**",
                                        "/v3/api-docs.yaml"))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint((request, response, why) -> response.sendError(404)))
                .build();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean springSecurityComesEarly() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(ORDER);
        return registration;
    }

    private static RequestMatcher paths(String... patterns) {
        var matcher = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(java.util.Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) matcher.matcher(pattern))
                .toList());
    }
}
