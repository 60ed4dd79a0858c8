package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How the wait grows and goes. */
class SignInTriesTest {
    private Instant now = Instant.parse("2026-03-02T07:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final SignInTries tries = SignInTries.ofOneUser(clock);

    private Duration wrong(SignInTries tries, String where) {
        var wait = tries.begin(where);
        if (wait.isZero()) {
            tries.ended(where, false);
        }
        return wait;
    }

    @Test
    void fiveAreFreeThenTheWaitDoublesToAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(tries, "a")).isZero();
        }
        for (long wait : new long[] {5, 10, 20, 40, 80, 160, 320, 640}) {
            assertThat(wrong(tries, "a")).hasSeconds(wait);
            now = now.plusSeconds(wait);
            assertThat(wrong(tries, "a")).isZero();
        }
        for (int i = 0; i < 100; i++) {
            var wait = tries.begin("a");
            assertThat(wait).isBetween(Duration.ofSeconds(640), Duration.ofSeconds(900));
            now = now.plus(wait);
            assertThat(wrong(tries, "a")).isZero();
        }
        assertThat(wrong(tries, "b")).as("another place").isZero();
    }

    @Test
    void theRightOneEndsIt() {
        for (int i = 0; i < 4; i++) {
            wrong(tries, "a");
        }
        assertThat(tries.begin("a")).isZero();
        tries.ended("a", true);
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(tries, "a")).isZero();
        }
    }

    @Test
    void manyAtOnceGiveNothing() {
        wrong(tries, "a");
        assertThat(tries.begin("a")).isZero();
        assertThat(tries.begin("a")).hasSeconds(1);
        tries.ended("a", null);
        assertThat(tries.begin("a")).isZero();

        var allowed = 0;
        for (int i = 0; i < 1000; i++) {
            allowed += tries.begin("b").isZero() ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(20);
    }

    /** A municipality of which somebody mistypes every minute stays in; who tries names by the hundred does not. */
    @Test
    void anAddressIsForgivenWithTime() {
        var address = SignInTries.ofOneAddress(clock);
        for (int i = 0; i < 600; i++) {
            now = now.plusSeconds(60);
            assertThat(wrong(address, "office")).isZero();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(wrong(address, "guesser")).isZero();
        }
        assertThat(wrong(address, "guesser")).hasSeconds(5);
        assertThat(address.begin("office")).isZero();
    }
}
