package dk.omhu.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads what one of our own pages sends, and no more than such a page ever does. */
@Component
public class PageBody {
    private final ObjectMapper json;

    PageBody(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The JSON that was sent; a null node where nothing was.
     *
     * @param longest how many bytes are read
     * @param unreadable what is thrown where there are more, or where they are no JSON
     */
    public JsonNode read(HttpServletRequest request, int longest, Supplier<? extends PageRefusal> unreadable)
            throws IOException {
        var bytes = request.getInputStream().readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw unreadable.get();
        }
        try {
            var read = json.readTree(bytes);
            return read == null ? json.nullNode() : read;
        } catch (JsonProcessingException broken) {
            throw unreadable.get();
        }
    }
}
