package dk.omhu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eight o'clock comes once each day of the week, by the clock on a Danish wall. */
class MorningTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T06:59:59Z, 2026-11-20T07:00:00Z", // Friday, before eight
        "2026-11-20T07:00:00Z, 2026-11-21T07:00:00Z", // at eight: the next is Saturday's
        "2026-11-21T12:00:00Z, 2026-11-22T07:00:00Z", // Sunday
        "2026-12-24T12:00:00Z, 2026-12-25T07:00:00Z", // Christmas Day
        "2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z", // summer time begins in the night
        "2026-10-24T12:00:00Z, 2026-10-25T07:00:00Z" // and ends
    })
    void itIsEightEveryDay(Instant now, Instant eight) {
        assertThat(new Morning(Clock.fixed(now, ZoneOffset.UTC)).next()).isEqualTo(eight);
    }
}
