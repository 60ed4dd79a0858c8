package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatelyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Lately lately = new Lately();

    @Test
    void theSameCountsAgainAfterAMinute() {
        assertThat(lately.isNew("a", NOON)).isTrue();
        assertThat(lately.isNew("a", NOON.plusSeconds(59))).isFalse();
        assertThat(lately.isNew("b", NOON.plusSeconds(59))).isTrue();
        assertThat(lately.isNew("a", NOON.plusSeconds(60))).isTrue();
        assertThat(lately.isNew("a", NOON.minusSeconds(600)))
                .as("a clock that was set back")
                .isTrue();
    }

    @Test
    void aFloodTakesNoMoreThanItsPlace() {
        lately.isNew("first", NOON);
        for (int i = 0; i < 10_000; i++) {
            lately.isNew("other " + i, NOON);
        }
        assertThat(lately.isNew("other 9999", NOON)).isFalse();
        assertThat(lately.isNew("first", NOON)).as("forgotten, and a row again").isTrue();
    }
}
