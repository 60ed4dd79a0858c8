package dk.omhu.concern.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What comes with a request before it is JSON: type, size, key. */
final class RequestBody {
    static final String KEY = "Idempotency-Key";
    static final int LIMIT = 64 * 1024;

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private RequestBody() {}

    /** The key that the client gave this concern. */
    static String key(HttpServletRequest request) {
        var keys = Collections.list(request.getHeaders(KEY));
        if (keys.size() != 1 || !KEY_FORM.matcher(keys.get(0)).matches()) {
            throw Refusal.badInput(
                    KEY, "Send headeren én gang med 1-200 synlige ASCII-tegn uden mellemrum, for eksempel en UUID.");
        }
        return keys.get(0);
    }

    /** The body as text; no more of it is read than is allowed. */
    static String text(HttpServletRequest request) throws IOException {
        if (!isPlainJson(request)) {
            throw Refusal.wrongType();
        }
        if (request.getContentLengthLong() > LIMIT) {
            throw Refusal.tooLarge(LIMIT);
        }
        var bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw Refusal.tooLarge(LIMIT);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.badInput("body", "Send teksten i UTF-8.");
        }
    }

    private static boolean isPlainJson(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (request.getContentType() == null || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(request.getContentType());
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
