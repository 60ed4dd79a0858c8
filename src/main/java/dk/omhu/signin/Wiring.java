package dk.omhu.signin;

import dk.omhu.access.FirstAdministrator;
import dk.omhu.access.Municipalities;
import dk.omhu.access.SignIn;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The parts of the sign-in for production, none of which is there in the demo. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class Wiring {

    @Bean
    OidcSettings oidcSettings(Environment environment) {
        return OidcSettings.read(environment);
    }

    @Bean
    Provider provider(OidcSettings settings) {
        return new Provider(settings);
    }

    @Bean
    ClaimReader claimReader(OidcSettings settings, Municipalities municipalities) {
        return new ClaimReader(settings, municipalities);
    }

    @Bean
    People people(IdentityService identity, JdbcClient sql, PlatformTransactionManager transactions) {
        return new People(identity, sql, transactions);
    }

    @Bean
    OidcPeople oidcPeople(OidcSettings settings, ClaimReader reader, People people) {
        return new OidcPeople(settings, reader, people);
    }

    @Bean
    SignIn bearerSignIn(OidcSettings settings, Provider provider, ClaimReader reader, People people) {
        return new BearerSignIn(settings, provider, reader, people);
    }

    /** The settings are refused where nobody's claim makes an administrator, so whoever has that claim can come. */
    @Bean
    FirstAdministrator firstAdministrator(OidcSettings settings) {
        return () -> settings.roles().all().contains(dk.omhu.access.Role.ADMINISTRATOR.id());
    }

    @Bean
    FilterRegistrationBean<WebAppsSignIn> webAppsKnowWhoSignedIn() {
        return after(new WebAppsSignIn(), 10, "/camunda/api/*", "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<SignOut> signingOutIsForGood() {
        return after(new SignOut(), 20, "/camunda/api/admin/auth/user/*");
    }

    /** The web apps' own sign-in. Nobody has a password here; whoever tries is told where to go. */
    @Bean
    FilterRegistrationBean<Filter> noPasswords() {
        Filter closed = (request, response, chain) -> {
            if (((jakarta.servlet.http.HttpServletRequest) request)
                    .getRequestURI()
                    .contains("/login/")) {
                answer((HttpServletResponse) response, "Log på med kommunens login: åbn forsiden af Omhu.");
            } else {
                chain.doFilter(request, response);
            }
        };
        var registration = new FilterRegistrationBean<>(closed);
        registration.addUrlPatterns("/camunda/api/admin/auth/user/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Behind a proxy a request that did not come to it by https, or round it, is one that others can read. */
    @Bean
    FilterRegistrationBean<Filter> onlyHttps() {
        Filter closed = (request, response, chain) -> {
            if (request.isSecure()
                    || ((jakarta.servlet.http.HttpServletRequest) request)
                            .getServletPath()
                            .equals("/actuator/health")) {
                chain.doFilter(request, response);
            } else {
                answer(
                        (HttpServletResponse) response,
                        "Omhu svarer kun på https. Driften: proxyen i OMHU_PROXY skal sende X-Forwarded-Proto.");
            }
        };
        var registration = new FilterRegistrationBean<>(closed);
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    private static void answer(HttpServletResponse response, String detail) throws java.io.IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"Lukket\",\"status\":403,\"detail\":\"%s\"}"
                        .formatted(detail));
    }

    private static <T extends Filter> FilterRegistrationBean<T> after(T filter, int steps, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(BrowserSecurity.ORDER + steps);
        return registration;
    }
}
