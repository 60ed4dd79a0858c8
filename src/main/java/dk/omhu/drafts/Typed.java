package dk.omhu.drafts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page sends while somebody types.
 *
 * @param user for whom the page was loaded: another may have signed in since, in another tab of the same browser
 */
record Typed(String user, Map<String, @Nullable Object> values) {
    /** Far more than the longest form filled to its limits by a person; browsers send no more than 64 kB on leaving a page. */
    static final int LARGEST = 256 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    static Typed read(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refusal.tooLarge();
        }
        var sent = parsed(bytes);
        if (!sent.path("user").isTextual() || !sent.path("values").isObject()) {
            throw Refusal.unreadable();
        }
        return new Typed(sent.path("user").asText(), JSON.convertValue(sent.path("values"), VALUES));
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException noJson) {
            throw Refusal.unreadable();
        }
    }
}
