package dk.omhu.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.casefile.Drill;
import java.io.IOException;

/** Stands over every form of a drill, whatever the form says itself: a process owner's new form is marked too. */
final class DrillBanner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DrillBanner() {}

    /** The form with the banner as its first component. */
    static byte[] over(byte[] form) throws IOException {
        var root = (ObjectNode) JSON.readTree(form);
        ((ArrayNode) root.withArray("components"))
                .insert(
                        0,
                        JSON.createObjectNode()
                                .put("type", "text")
                                .put("id", "omhuDrill")
                                .put(
                                        "text",
                                        "# " + Drill.WORDS
                                                + "\n\nRing ikke 112 eller 114 for øvelsens skyld, og kontakt ingen uden for øvelsen, heller ikke hvor formularen "
                                                + "beder om det. Sker der noget rigtigt, så ring 112, og meld det som en ny akut situation."));
        return JSON.writeValueAsBytes(root);
    }
}
