package dk.omhu.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * What every answer tells the browser, whoever answers: the web apps, the interfaces, our pages, static files and errors. Stock sends
 * some of it with the web apps and nothing with the rest.
 */
@Configuration(proxyBeanMethods = false)
class SafeAnswers {
    /** For everything but the web apps, whose own policy (application.yaml) replaces it: own files only, no code in the page. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    @Bean
    FilterRegistrationBean<Filter> everyAnswerIsSafe() {
        var registration = new FilterRegistrationBean<>(filter());
        registration.addUrlPatterns("/*");
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    static Filter filter() {
        return (request, response, chain) -> {
            var answer = (HttpServletResponse) response;
            answer.setHeader("Content-Security-Policy", POLICY);
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("X-Frame-Options", "DENY");
            answer.setHeader("Referrer-Policy", "no-referrer");
            answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            answer.setHeader(
                    "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
            if (request.isSecure()) {
                answer.setHeader("Strict-Transport-Security", A_YEAR);
            }
            chain.doFilter(request, new SafeCookies((HttpServletRequest) request, answer));
        };
    }

    /** Where the request came encrypted, no cookie goes back otherwise; the engine sets that of its CSRF token by hand. */
    private static final class SafeCookies extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        SafeCookies(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        private String safe(String name, String value) {
            if (!HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) || value == null) {
                return value;
            }
            var lower = value.toLowerCase(java.util.Locale.ROOT);
            return value
                    + (lower.contains("samesite=") ? "" : ";SameSite=Lax")
                    + (!request.isSecure() || lower.matches(".*;\\s*secure\\b.*") ? "" : ";Secure");
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, safe(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, safe(name, value));
        }
    }
}
