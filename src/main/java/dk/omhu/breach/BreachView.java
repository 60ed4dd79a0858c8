package dk.omhu.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page "Brud" shows; {@code breaches-page.js} reads these names. */
final class BreachView {
    private BreachView() {}

    /** A municipality whose register the user reads. */
    record Place(String municipality, String name) {}

    /**
     * The register, newest first.
     *
     * @param more whether there are others beyond these
     * @param hidden how many stand on cases that are shut to the reader
     */
    record Register(String municipality, String name, List<Row> rows, boolean more, int hidden) {}

    /** One breach, in words; {@code late} where the law's hours are over and nothing was decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long id,
            String caseNumber,
            boolean drill,
            String cause,
            Instant discoveredAt,
            Instant notifyBy,
            boolean late,
            String risk,
            String notified,
            String told,
            @Nullable Instant closedAt) {}
}
