package dk.omhu.breakglass;

import java.time.Instant;
import java.util.List;

/** What the page "Find en sag" shows of break-glass; {@code find-page.js} reads these names. */
final class GlassView {
    private GlassView() {}

    /** The accesses of the caller that stand now, and the reasons to choose from. */
    record Mine(List<Access> accesses, List<Choice> reasons, int minutes) {}

    /** @param secondsLeft by the server's clock: the browser's may be wrong */
    record Access(
            long id, String caseNumber, String mark, String part, String partTitle, Instant endsAt, long secondsLeft) {}

    record Choice(String value, String label) {}
}
