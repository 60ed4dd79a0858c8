package dk.omhu.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A browser in which somebody has signed in before carries a cookie that says so and names nobody. Its tries are counted apart, so
 * that whoever types wrong passwords for a colleague, even from the same office, keeps nobody out of their own computer. The key is
 * one for all nodes and starts.
 */
class KnownBrowsers {
    static final String COOKIE = "omhu-known";
    static final Duration LIFE = Duration.ofDays(90);

    private static final Pattern VALUE = Pattern.compile("([\\w-]{22})\\.(\\d{10})\\.([\\w-]{43})");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate sql;
    private final Clock clock;
    private volatile byte @Nullable [] key;

    KnownBrowsers(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The number of the browser, where the cookie is ours, this user's and still good. */
    Optional<String> known(@Nullable String cookie, String user) {
        var parts = VALUE.matcher(cookie == null ? "" : cookie);
        if (!parts.matches() || Long.parseLong(parts.group(2)) < clock.instant().getEpochSecond()) {
            return Optional.empty();
        }
        var right = seal(parts.group(1), parts.group(2), user);
        return MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII),
                        parts.group(3).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }

    /** A new cookie for the user who has just signed in. */
    String cookie(String user) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var number = TEXT.encodeToString(bytes);
        var until = Long.toString(clock.instant().plus(LIFE).getEpochSecond());
        return number + "." + until + "." + seal(number, until, user);
    }

    private String seal(String number, String until, String user) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return TEXT.encodeToString(
                    mac.doFinal((number + "\n" + until + "\n" + user).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            var made = new byte[32];
            RANDOM.nextBytes(made);
            sql.update("insert into known_browser_key (one, value) values (true, ?) on conflict do nothing", made);
            known = sql.queryForObject("select value from known_browser_key", byte[].class);
            key = known;
        }
        return java.util.Objects.requireNonNull(known);
    }
}
