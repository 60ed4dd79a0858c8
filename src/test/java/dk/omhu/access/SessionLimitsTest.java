package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** When a session of the web apps ends. */
class SessionLimitsTest {
    private Instant now = Instant.parse("2026-03-02T07:00:00Z");
    private final SessionLimits limits = new SessionLimits(Duration.ofMinutes(15), Duration.ofHours(10), new Clock() {
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
    });
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signedIn() throws Exception {
        var known = new Authentications();
        known.addOrReplace(new UserAuthentication("tovholder-751", "default"));
        session.setAttribute("authenticatedUser", known);
        ask(false);
    }

    private String ask(boolean present) throws Exception {
        var request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task");
        var answer = new MockHttpServletResponse();
        request.setSession(session);
        if (present) {
            request.addHeader("Omhu-Present", "1");
        }
        limits.doFilter(request, answer, new MockFilterChain());
        return answer.getHeader("Omhu-Session-Left");
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    /** Tasklist asks every few seconds for ever; nobody sits there. */
    @Test
    void aPageThatAsksByItselfKeepsNothingAlive() throws Exception {
        for (int i = 0; i < 89; i++) {
            later(Duration.ofSeconds(10));
            ask(false);
        }
        assertThat(session.isInvalid()).isFalse();
        assertThat(ask(false)).isEqualTo("10");

        later(Duration.ofSeconds(10));
        ask(true);

        assertThat(session.isInvalid()).as("too late to be present again").isTrue();
    }

    @Test
    void whoeverIsThereStaysSignedIn() throws Exception {
        for (int i = 0; i < 8; i++) {
            later(Duration.ofMinutes(14));
            assertThat(ask(true)).isEqualTo("900");
        }
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void afterAWorkingDayItIsOverForEverybody() throws Exception {
        for (int i = 0; i < 59; i++) {
            later(Duration.ofMinutes(10));
            ask(true);
        }
        later(Duration.ofMinutes(9));
        assertThat(ask(true)).isEqualTo("60");

        later(Duration.ofMinutes(1));
        ask(true);

        assertThat(session.isInvalid()).isTrue();
    }
}
