package dk.omhu.start;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Set;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What must be true of the mail server's settings. The server itself is not asked: mail that is down holds no start up. */
final class MailSettings {
    private static final Set<String> TLS = Set.of("starttls", "tls", "none");

    private MailSettings() {}

    static void check(Environment environment) {
        if (!StringUtils.hasText(environment.getProperty("omhu.mail.host"))) {
            return;
        }
        if (!isPort(environment)) {
            throw new StartRefused("OMHU_MAIL_PORT skal være et tal mellem 1 og 65535.");
        }
        if (!TLS.contains(environment.getProperty("omhu.mail.tls", "starttls").strip())) {
            throw new StartRefused("OMHU_MAIL_TLS skal være starttls, tls eller none.");
        }
        if (!isAddress(environment.getProperty("omhu.mail.from", ""))) {
            throw new StartRefused(
                    "OMHU_MAIL_FROM skal være den e-mailadresse, som mails sendes fra, når en kommune ikke har sin egen.");
        }
    }

    private static boolean isPort(Environment environment) {
        try {
            var port = environment.getProperty("omhu.mail.port", Integer.class, 587);
            return port > 0 && port <= 65_535;
        } catch (ConversionException notANumber) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text.strip(), true);
            return text.contains("@");
        } catch (AddressException none) {
            return false;
        }
    }
}
