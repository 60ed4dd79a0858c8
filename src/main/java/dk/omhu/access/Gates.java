package dk.omhu.access;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every request passes before it is asked who sends it: sizes, other sites, the life of a session, guessed passwords. */
@Configuration(proxyBeanMethods = false)
class Gates {
    @Bean
    FilterRegistrationBean<RequestLimits> requestsHaveLimits() {
        return at(2, new RequestLimits());
    }

    @Bean
    FilterRegistrationBean<SessionLimits> sessionsEnd(
            @Value("${omhu.session.idle}") Duration idle, @Value("${omhu.session.longest}") Duration longest) {
        // The machine's clock, not the engine's: a test that looks into next year stays signed in.
        return at(6, new SessionLimits(idle, longest, Clock.systemUTC()));
    }

    @Bean
    FilterRegistrationBean<SignInThrottle> guessingIsSlow(JdbcTemplate sql) {
        var clock = Clock.systemUTC();
        return at(
                8,
                new SignInThrottle(
                        SignInTries.ofOneUser(clock), SignInTries.ofOneAddress(clock), new KnownBrowsers(sql, clock)));
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(int place, T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
