package dk.omhu.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The keys that rows are sealed with. They come from the environment and are in no database: who has only the database can read
 * a chain and break it, but can't make one that checks.
 */
@Component
public class ChainKeys {
    /** Where the key comes from; without it nothing starts outside the demo. */
    public static final String PROPERTY = "omhu.log.key";

    /** The keys of before, separated by commas: rows they sealed can still be checked. */
    static final String EARLIER = "omhu.log.keys-before";

    /** Shorter ones can be guessed. */
    public static final int SHORTEST = 32;

    private static final String DEMO = "the demo's own key, known to everybody";
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String current;

    ChainKeys(Environment environment) {
        current = add(keyOf(environment));
        Arrays.stream(environment.getProperty(EARLIER, "").split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .forEach(this::add);
    }

    private static String keyOf(Environment environment) {
        var key = environment.getProperty(PROPERTY, "").strip();
        if (key.isEmpty() && environment.acceptsProfiles(Profiles.of("demo"))) {
            return DEMO;
        }
        if (key.length() < SHORTEST) {
            throw new IllegalStateException("OMHU_LOG_KEY must have at least " + SHORTEST + " characters");
        }
        return key;
    }

    private String add(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        var id = sha256("key".getBytes(StandardCharsets.UTF_8), bytes).substring(0, 8);
        keys.put(id, new SecretKeySpec(bytes, ALGORITHM));
        return id;
    }

    /** Seals what a row says with the present key. */
    public Seal seal(@Nullable Object... fields) {
        return new Seal(current, hash(keys.get(current), fields));
    }

    /** The hash that a row must have if this key sealed it; empty where the key is none of ours. */
    Optional<String> hashWith(@Nullable String keyId, @Nullable Object... fields) {
        return Optional.ofNullable(keys.get(keyId)).map(key -> hash(key, fields));
    }

    private static String hash(SecretKeySpec key, @Nullable Object... fields) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(Fields.written(fields)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "ChainKeys";
    }
}
