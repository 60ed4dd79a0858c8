package dk.omhu.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of settings shows; {@code municipality-settings.js} reads these names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettingsView(
        String municipality,
        String name,
        boolean mayChange,
        int version,
        @Nullable String changedByName,
        @Nullable Instant changedAt,
        Settings settings,
        List<Choice> organisations,
        List<Choice> participants) {

    /** Something to choose from. */
    record Choice(String value, String label) {}

    /** A municipality whose settings the user may see. */
    record Place(String municipality, String name, boolean mayChange) {}

    /** One change: who, when, and what was before and after. */
    record Past(
            int version,
            String changedBy,
            String changedByName,
            Instant changedAt,
            List<SettingsChanges.Change> changes) {}
}
