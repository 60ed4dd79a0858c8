package dk.omhu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What answers here has one format, whatever the sender would like (RFC 9110 § 12.5.1 lets a server do so). Spring looks at the wish
 * when the answer is there already: the act was done, and the sender was told that it was refused.
 */
@Component
class OneFormat extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = RequestLimits.path(request);
        return !path.startsWith("/camunda/api/omhu/") && !path.startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutWish(request), response);
    }

    private static final class WithoutWish extends HttpServletRequestWrapper {

        WithoutWish(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isWish(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isWish(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean isWish(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name);
        }
    }
}
