package dk.omhu.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A start form lists every municipality of the country; whoever opens it is offered their own, chosen already where there is one
 * only. The server refuses the others whatever a form offers.
 */
final class OwnMunicipalities {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Up to so many choices a person finds without typing. */
    private static final int SEEN_AT_A_GLANCE = 12;

    private OwnMunicipalities() {}

    /** The form as this user is to see it; one that asks for no municipality comes back as it was. */
    static byte[] offered(byte[] form, Caller caller) {
        try {
            var root = JSON.readTree(form);
            return narrow(root.path("components"), caller) ? JSON.writeValueAsBytes(root) : form;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean narrow(JsonNode components, Caller caller) {
        boolean narrowed = false;
        for (var component : components) {
            if (component.path("key").asText().equals("municipality") && component.has("values")) {
                narrow((ObjectNode) component, caller);
                narrowed = true;
            }
            narrowed |= narrow(component.path("components"), caller);
        }
        return narrowed;
    }

    private static void narrow(ObjectNode field, Caller caller) {
        var own = JSON.createArrayNode();
        for (var choice : field.path("values")) {
            var code = choice.path("value").asText();
            if (MunicipalityCode.isOne(code) && caller.belongsTo(new MunicipalityCode(code))) {
                own.add(choice);
            }
        }
        field.set("values", own);
        if (own.size() <= SEEN_AT_A_GLANCE) {
            field.remove("searchable");
        }
        if (own.size() == 1) {
            field.put("defaultValue", own.path(0).path("value").asText());
        }
    }
}
