package dk.omhu.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * What the chain of a journal knows of an entry's values: a digest over them and a salt. The salt is deleted with the values, so
 * that nobody finds an erased "yes" or a CPR number by trying.
 */
public final class ValuesDigest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ValuesDigest() {}

    /** A salt that nobody can guess. */
    public static String salt() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The digest of values as the case file is about to keep them. */
    public static String of(String salt, Object values) {
        try {
            return ofJson(salt, JSON.writeValueAsString(values));
        } catch (JsonProcessingException unwritable) {
            // its message would quote the values
            throw new IllegalStateException("Values can't be written as JSON");
        }
    }

    /** The digest of values as the database gives them back: other order, other blanks, the same digest. */
    static String ofJson(String salt, String json) {
        try {
            var canonical = new StringBuilder();
            write(JSON.readTree(json), canonical);
            return ChainKeys.sha256(
                    salt.getBytes(StandardCharsets.UTF_8), canonical.toString().getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Values are no JSON");
        }
    }

    private static void write(JsonNode node, StringBuilder to) throws JsonProcessingException {
        if (node.isObject()) {
            to.append('{');
            var names = new TreeSet<String>();
            node.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                to.append(JSON.writeValueAsString(name)).append(':');
                write(node.get(name), to);
                to.append(',');
            }
            to.append('}');
        } else if (node.isArray()) {
            to.append('[');
            for (var element : node) {
                write(element, to);
                to.append(',');
            }
            to.append(']');
        } else if (node.isNumber()) {
            to.append(node.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            to.append(JSON.writeValueAsString(node));
        }
    }
}
