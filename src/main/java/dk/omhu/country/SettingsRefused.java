package dk.omhu.country;

import java.util.List;

/** The settings can't stand as they are; nothing was written. */
public final class SettingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    SettingsRefused(List<FieldProblem> problems) {
        super("Settings refused: " + problems.size() + " problems", null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each at its field. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
