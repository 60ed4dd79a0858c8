package dk.omhu.access;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/** The doors of the server that are not behind the web apps' own sign-in. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    FilterRegistrationBean<SignedInFilter> interfacesNeedSignIn(SignIn signIn, IdentityService identity) {
        return first(new SignedInFilter(signIn, identity), SignedInFilter.PATHS);
    }

    /** Anybody could make himself the first administrator here (CVE-2026-77226). */
    @Bean
    FilterRegistrationBean<Filter> nobodySetsUpThroughTheWeb() {
        Filter closed = (request, response, chain) -> Problem.answer(
                (jakarta.servlet.http.HttpServletResponse) response,
                HttpStatus.FORBIDDEN,
                "Lukket",
                "Den første administrator oprettes ikke her.");
        return first(closed, "/camunda/api/admin/setup", "/camunda/api/admin/setup/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(T filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
