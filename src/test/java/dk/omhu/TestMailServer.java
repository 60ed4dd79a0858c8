package dk.omhu;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real mail server for all tests of a JVM. */
public class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final GreenMail SERVER = started();

    /** Where no municipality has a sender of its own. */
    public static final String SENDER = "omhu@drift.example";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "omhu.mail.host=localhost",
                        "omhu.mail.port=" + SERVER.getSmtp().getPort(),
                        "omhu.mail.tls=none",
                        "omhu.mail.from=" + SENDER)
                .applyTo(context);
    }

    /** What has arrived, and the means to take the server down and up again. */
    public static GreenMail server() {
        return SERVER;
    }

    /** Takes every mail again, whoever it is to, after a test that had it refuse some. */
    public static void takesEverything() {
        var users = SERVER.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            var known = users.getUserByEmail(address.getEmail());
            return known != null ? known : users.createUser(address.getEmail(), address.getEmail(), address.getEmail());
        });
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(freePort(), null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        SpringApplication.getShutdownHandlers().add(server::stop);
        return server;
    }

    /** Chosen once, so that the server is where it was when it comes back. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
