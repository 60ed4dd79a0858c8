package dk.omhu.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page "Indsigt" shows; {@code insight-page.js} reads these names. */
final class InsightView {
    private InsightView() {}

    /** A municipality, and whether the user reads the log there, or only its state. */
    record Place(String municipality, String name, boolean reads, boolean decides) {}

    /** The state of the chains, and who stands in the log. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String municipality,
            String name,
            boolean reads,
            boolean decides,
            @Nullable Check check,
            List<Anchor> anchors,
            List<User> users) {}

    record Check(Instant at, String by, long looks, long entries, List<String> findings) {}

    record Anchor(LocalDate day, long entries, String text) {}

    record User(String userId, String name) {}

    /**
     * Rows, newest first.
     *
     * @param more whether there are others beyond them
     * @param shut whether a list leaves out what there may be on cases that are shut to the reader
     */
    record Rows(List<Row> rows, boolean more, boolean shut) {}

    /** One row of the log, in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long sequence,
            Instant at,
            String userId,
            String name,
            String roles,
            String words,
            @Nullable String caseNumber,
            @Nullable String task,
            @Nullable String purpose,
            boolean outside,
            boolean chainedLater) {}

    /** What an excerpt for the person would hold. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            String caseNumber,
            int rows,
            int withheld,
            boolean toldOf,
            boolean names,
            @Nullable String namesReason,
            @Nullable String namesBy,
            @Nullable Instant namesAt) {}
}
