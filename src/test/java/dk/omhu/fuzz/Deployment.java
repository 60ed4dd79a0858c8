package dk.omhu.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What Modeler would send, with the file cut, doubled, or with something in it that no model should say. */
final class Deployment {
    /** In place of the names in the files, so that nothing of the house gets another version. */
    static final String KEY = "fuzzed";

    private static final List<Path> FILES = List.of(
            Path.of("processes/advice.bpmn"),
            Path.of("processes/case-note.bpmn"),
            Path.of("processes/decisions/visitation.dmn"),
            Path.of("forms/advice.form"));

    private Deployment() {}

    static Input broken(Chance chance) {
        var file = chance.of(FILES);
        var text = read(file).replaceAll("(?<=[\"/])(advice|case-note|visitation)(?=[\"])", KEY);
        for (int i = 0; i <= chance.below(3); i++) {
            text = bent(chance, text);
        }
        var name = chance.in(10) ? "../../" + KEY + ".bpmn" : KEY + file.getFileName();
        var body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + KEY + "\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\n" + text
                + (chance.in(5) ? "" : "\r\n--x--\r\n");
        return new Input(
                "procesejer",
                "POST",
                "/engine-rest/deployment/create",
                Map.of("Content-Type", "multipart/form-data; boundary=x"),
                body.getBytes(StandardCharsets.UTF_8),
                false);
    }

    private static String bent(Chance chance, String text) {
        int at = chance.below(text.length());
        int to = Math.min(text.length(), at + 1 + chance.below(400));
        return switch (chance.below(7)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(at);
            case 3 -> text.substring(0, at) + chance.of(Nasty.texts()) + text.substring(at);
            case 4 -> text.replaceFirst("(?<=\\?>)", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
            case 5 -> text.replaceFirst("\\$\\{[^}]*}", "\\${''.getClass().forName('java.lang.Runtime')}");
            default -> text.replaceFirst("\"[^\"<>]{3,30}\"", "\"" + Nasty.MARK + "\"");
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
