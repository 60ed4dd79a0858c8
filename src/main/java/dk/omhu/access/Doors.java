package dk.omhu.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/** The doors of the server that are not behind the web apps' own sign-in. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final Pattern OF_ANOTHER_ENGINE =
            Pattern.compile("/camunda/app/[\\w-]+/(?!default(/|$))[\\w-]+(/|/setup/)?");

    @Bean
    FilterRegistrationBean<SignedInFilter> interfacesNeedSignIn(SignIn signIn, IdentityService identity) {
        return first(new SignedInFilter(signIn, identity), SignedInFilter.PATHS);
    }

    /** Anybody could make himself the first administrator here (CVE-2026-77226). */
    @Bean
    FilterRegistrationBean<Filter> nobodySetsUpThroughTheWeb() {
        Filter closed = (request, response, chain) -> Problem.answer(
                (HttpServletResponse) response,
                HttpStatus.FORBIDDEN,
                "Lukket",
                "Den første administrator oprettes ikke her.");
        return first(closed, "/camunda/api/admin/setup", "/camunda/api/admin/setup/*");
    }

    /** Camunda makes pages of any words behind /camunda/app, before a file is asked for, and fails where it has none. */
    @Bean
    FilterRegistrationBean<Filter> onlyTheWebAppsHavePages() {
        Filter door = (request, response, chain) -> {
            var path = RequestLimits.path((HttpServletRequest) request);
            if (FileDoor.isOpen(path) && !OF_ANOTHER_ENGINE.matcher(path).matches()) {
                chain.doFilter(request, response);
            } else {
                Problem.answer(
                        (HttpServletResponse) response,
                        HttpStatus.NOT_FOUND,
                        "Findes ikke",
                        "Den side er der ikke. Begynd på forsiden.");
            }
        };
        return first(door, "/camunda/app", "/camunda/app/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(T filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
