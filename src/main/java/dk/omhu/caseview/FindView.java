package dk.omhu.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page "Find en sag" shows; {@code find-page.js} reads these names. */
final class FindView {
    private FindView() {}

    /** Whether the page is for the caller. */
    record Now(boolean finder) {}

    /**
     * A case that was found. Of one that the caller is not on, no more than its number and state.
     *
     * @param mark what a drill is marked with; empty for a real case
     * @param roads by which it can be opened now
     * @param breakable the parts for which the glass can be broken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            String caseNumber,
            String mark,
            String state,
            @Nullable String initials,
            @Nullable String name,
            @Nullable Integer birthYear,
            @Nullable Instant receivedAt,
            @Nullable String why,
            List<Road> roads,
            List<Choice> breakable) {}

    /** A road, and the Danish names of the parts that it opens; {@code part} where it is one part's own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Road(String road, String title, @Nullable String part, List<String> parts) {}

    record Choice(String value, String label) {}
}
