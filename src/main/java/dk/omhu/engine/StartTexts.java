package dk.omhu.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.access.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts the texts of the house into a start form: Tasklist asks for no values of one, so they come with the form itself. */
@Component
class StartTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Function<Caller, String>> supplies = new HashMap<>();

    StartTexts(List<Supply> features) {
        features.forEach(feature -> supplies.putAll(feature.suppliesAtStart()));
    }

    /** The form with each {@code {{name}}} in its texts as this user is to read it; one without comes back as it was. */
    byte[] shown(byte[] form, Caller caller) {
        try {
            var root = JSON.readTree(form);
            return fill(root.path("components"), caller) ? JSON.writeValueAsBytes(root) : form;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean fill(JsonNode components, Caller caller) {
        boolean filled = false;
        for (var component : components) {
            var text = component.path("text").asText();
            for (var name : supplies.keySet()) {
                var place = "{{" + name + "}}";
                if (text.contains(place)) {
                    text = text.replace(place, supplies.get(name).apply(caller));
                    ((ObjectNode) component).put("text", text);
                    filled = true;
                }
            }
            filled |= fill(component.path("components"), caller);
        }
        return filled;
    }
}
