package dk.omhu.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/** No browser keeps an answer of the interfaces: without this, prefilled values of a form lay in Chromium's cache on disk. */
@Configuration(proxyBeanMethods = false)
class NothingIsKept {

    @Bean
    FilterRegistrationBean<Filter> noAnswerIsKept() {
        Filter filter = (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            chain.doFilter(request, new Unkept((HttpServletResponse) response));
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                "/camunda/api/*", "/engine-rest", "/engine-rest/*", "/api", "/api/*", "/v3/*", "/actuator/*", "/error");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    /** Whoever answers further in can't allow it again. */
    private static final class Unkept extends HttpServletResponseWrapper {

        Unkept(HttpServletResponse response) {
            super(response);
        }

        private static boolean ours(String name) {
            return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!ours(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!ours(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
