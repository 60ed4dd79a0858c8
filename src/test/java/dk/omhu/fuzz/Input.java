package dk.omhu.fuzz;

import java.util.Map;

/**
 * One thing that is sent.
 *
 * @param headers beside who it is
 * @param bent whether no server may accept it
 */
record Input(String user, String method, String path, Map<String, String> headers, byte[] body, boolean bent) {

    /** The door it is for, and what is sent, as far as it fits on a line. */
    String told(String door) {
        var text = new String(body, java.nio.charset.StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
        return "%s by %s: %s %s %s (%d bytes)"
                .formatted(
                        door,
                        user,
                        path.substring(0, Math.min(path.length(), 200)),
                        headers,
                        text.substring(0, Math.min(text.length(), 600)),
                        body.length);
    }
}
