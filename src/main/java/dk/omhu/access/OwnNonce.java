package dk.omhu.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * A web app's page carries the nonce of its own content security policy. Camunda hands the nonce from the header to the page through
 * the servlet context, which all requests share: with another request in between, the browser refuses every script and the app hangs
 * behind its spinner.
 */
@Configuration(proxyBeanMethods = false)
class OwnNonce {
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern CARRIED = Pattern.compile("nonce=\"[\\w-]+\"");

    @Bean
    FilterRegistrationBean<Filter> ownNonceInEachPage() {
        var registration = new FilterRegistrationBean<>(inEachPage());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    static Filter inEachPage() {
        return (request, response, chain) -> {
            var page = new Page((HttpServletResponse) response);
            chain.doFilter(request, page);
            page.send();
        };
    }

    /** Holds back what is written as text, as the page is; files are streamed and pass. */
    private static final class Page extends HttpServletResponseWrapper {
        private @Nullable StringWriter text;

        Page(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            if (text == null) {
                text = new StringWriter();
            }
            return new PrintWriter(text);
        }

        void send() throws java.io.IOException {
            if (text == null) {
                return;
            }
            var policy = getHeader("Content-Security-Policy");
            var nonce = ALLOWED.matcher(policy == null ? "" : policy);
            var written = text.toString();
            // as long as the other one: the length that was set stays true
            getResponse()
                    .getWriter()
                    .append(
                            nonce.find()
                                    ? CARRIED.matcher(written).replaceAll("nonce=\"" + nonce.group(1) + "\"")
                                    : written);
        }
    }
}
