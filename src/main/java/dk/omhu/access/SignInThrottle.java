package dk.omhu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever guesses passwords, at both doors: the web apps' sign-in and Basic on the interfaces. Stock locks the account, for
 * everybody: ten wrong tries by anyone keep a colleague out for good. Here wrong tries count for a user at one address, or in a
 * {@link KnownBrowsers known browser}, and for an address as a whole, and never for the account.
 */
class SignInThrottle extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);
    private static final Pattern SIGN_IN = Pattern.compile("/camunda/api/[^/]+/auth/user/[^/]+/login/[^/]+/?");
    private static final int LONGEST_FORM = 4_000;

    private final SignInTries tries;
    private final SignInTries fromAddress;
    private final KnownBrowsers browsers;

    SignInThrottle(SignInTries tries, SignInTries fromAddress, KnownBrowsers browsers) {
        this.tries = tries;
        this.fromAddress = fromAddress;
        this.browsers = browsers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST")
                && SIGN_IN.matcher(RequestLimits.path(request)).matches()) {
            var form = request.getInputStream().readNBytes(LONGEST_FORM + 1);
            if (form.length > LONGEST_FORM) {
                Problem.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, "For stort", "Forespørgslen er for stor.");
            } else {
                tried(typed(form), true, new ReadBody(request, form), response, chain);
            }
            return;
        }
        // Only where the password is looked at: an answer from elsewhere would say that it was right.
        var basic = SignedInFilter.isBehind(request)
                ? basic(request.getHeader(HttpHeaders.AUTHORIZATION))
                : Optional.<String>empty();
        if (basic.isPresent()) {
            tried(basic.get(), false, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void tried(
            String user, boolean inBrowser, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = request.getRemoteAddr();
        var known = browsers.known(cookie(request), user);
        var where = known.map(browser -> "browser " + browser).orElse(address + " " + user);
        var wait = known.isPresent() ? Duration.ZERO : fromAddress.begin(address);
        if (wait.isZero()) {
            wait = tries.begin(where);
            if (!wait.isZero() && known.isEmpty()) {
                fromAddress.ended(address, null);
            }
        }
        if (!wait.isZero()) {
            LOG.warn("A sign-in waits {} seconds: too many wrong passwords from one place", wait.toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
            Problem.answer(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Vent lidt",
                    "Der er skrevet forkert adgangskode for mange gange herfra. Vent lidt, og prøv igen.");
            return;
        }
        Boolean right = null;
        try {
            chain.doFilter(request, inBrowser ? new Welcoming(response, user) : response);
            right = isRight(response.getStatus());
        } finally {
            tries.ended(where, right);
            if (known.isEmpty()) {
                // One who gets in shows nothing about the others at the address.
                fromAddress.ended(address, Boolean.FALSE.equals(right) ? Boolean.FALSE : null);
            }
        }
    }

    /** 403 comes after the password was right. What went wrong on the way says nothing. */
    private static @Nullable Boolean isRight(int status) {
        if (status == HttpStatus.UNAUTHORIZED.value()) {
            return false;
        }
        return status >= 500 ? null : Boolean.TRUE;
    }

    /** Marks the browser the moment the password is found right, before the answer has begun. */
    private final class Welcoming extends jakarta.servlet.http.HttpServletResponseWrapper {
        private final String user;

        Welcoming(HttpServletResponse response, String user) {
            super(response);
            this.user = user;
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status);
            if (status == HttpStatus.OK.value()) {
                addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(KnownBrowsers.COOKIE, browsers.cookie(user))
                                .path("/camunda/api")
                                .maxAge(KnownBrowsers.LIFE)
                                .httpOnly(true)
                                .sameSite("Strict")
                                .build()
                                .toString());
            }
        }
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(KnownBrowsers.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** The user of a form as the sign-in reads it: the first of that name, however it is spelt. */
    private static String typed(byte[] form) {
        for (var field : new String(form, StandardCharsets.UTF_8).split("&")) {
            var parts = field.split("=", 2);
            if (plain(parts[0]).equals("username")) {
                return parts.length > 1 ? plain(parts[1]) : "";
            }
        }
        return "";
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static Optional<String> basic(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            return Optional.of(text.substring(0, Math.max(0, text.indexOf(':'))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.of("");
        }
    }
}
