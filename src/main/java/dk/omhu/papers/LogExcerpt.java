package dk.omhu.papers;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.templates.UnusableTemplate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The excerpt of the access log for the person a case is about. It is printed and given, and not kept in the case. */
@Component
public class LogExcerpt {
    /** Said where something is left out and that may be told: neither what, nor how much, nor for whose sake. */
    public static final String LEFT_OUT =
            "Nogle opslag er ikke taget med, fordi hensyn efter databeskyttelseslovens § 22 står imod.";

    private final Sender sender;
    private final Writing writing;
    private final Clock clock;

    LogExcerpt(Sender sender, Writing writing, Clock clock) {
        this.sender = sender;
        this.writing = writing;
        this.clock = clock;
    }

    /** A look; the name is empty where employees are not named. */
    public record Line(String at, String role, String name, String done, String purpose) {}

    /** The excerpt as a PDF; empty where it is too long to be one. */
    public Optional<byte[]> print(CaseNumber number, List<Line> lines, boolean leftOut, boolean drill) {
        try {
            return Optional.of(
                    writing.write(letter(number, lines, leftOut), drill).pdf());
        } catch (UnusableTemplate tooLong) {
            return Optional.empty();
        }
    }

    private Letter letter(CaseNumber number, List<Line> lines, boolean leftOut) {
        Map<String, Object> values = new HashMap<>();
        values.put("municipality", sender.of(number));
        values.put("caseNumber", number.value());
        values.put("date", Danish.day(clock.instant()));
        values.put("leftOut", leftOut ? LEFT_OUT : "");
        values.put("hasLooks", !lines.isEmpty());
        List<Map<String, Object>> looks = new ArrayList<>();
        for (var line : lines) {
            looks.add(Map.of(
                    "at", line.at(),
                    "role", line.role(),
                    "employee", line.name(),
                    "done", line.done(),
                    "purpose", line.purpose()));
        }
        values.put("looks", looks);
        return new Letter(Paper.LOG_EXCERPT, values, leftOut ? List.of(LEFT_OUT) : List.of(), 0);
    }
}
