package dk.omhu.notice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of the environment (docs/running.md); what its settings must be is checked before the start. */
final class MailServer {
    /** The job executor takes a job for given up after five minutes: no single mail may come near that. */
    private static final String PATIENCE = "10000";

    private MailServer() {}

    /** Empty where none is configured. */
    static Optional<JavaMailSenderImpl> of(Environment environment) {
        var host = environment.getProperty("omhu.mail.host", "").strip();
        return host.isEmpty() ? Optional.empty() : Optional.of(server(host, environment));
    }

    private static JavaMailSenderImpl server(String host, Environment environment) {
        var tls = environment.getProperty("omhu.mail.tls", "starttls").strip();
        var user = environment.getProperty("omhu.mail.user", "").strip();
        var server = new JavaMailSenderImpl();
        server.setHost(host);
        server.setPort(environment.getProperty("omhu.mail.port", Integer.class, 587));
        server.setProtocol(tls.equals("tls") ? "smtps" : "smtp");
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!user.isEmpty()) {
            server.setUsername(user);
            server.setPassword(environment.getProperty("omhu.mail.password", ""));
        }
        var properties = new Properties();
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.setProperty(protocol + "auth", Boolean.toString(!user.isEmpty()));
            properties.setProperty(protocol + "connectiontimeout", PATIENCE);
            properties.setProperty(protocol + "timeout", PATIENCE);
            properties.setProperty(protocol + "writetimeout", PATIENCE);
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        server.setJavaMailProperties(properties);
        return server;
    }
}
