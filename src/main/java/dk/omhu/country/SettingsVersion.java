package dk.omhu.country;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One municipality's settings as they stood from one change to the next.
 *
 * @param version 0 for the initial values, which nobody chose
 * @param changedBy the user id of the manager; null for version 0
 */
public record SettingsVersion(
        int version,
        Settings settings,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {
    static SettingsVersion initial() {
        return new SettingsVersion(0, Settings.initial(), null, null);
    }
}
