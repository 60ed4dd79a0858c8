package dk.omhu.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The configured mail server. */
final class ServerRoad implements MailRoad {
    private static final Logger LOG = LoggerFactory.getLogger(ServerRoad.class);

    private final JavaMailSenderImpl server;
    private final Clock clock;

    ServerRoad(JavaMailSenderImpl server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        try {
            server.send(Envelope.of(mail, server.getSession(), clock.instant()));
        } catch (MailException | MessagingException failed) {
            boolean onlyThisOne =
                    failed instanceof MailSendException sending && sending.getMessageExceptions().length > 0;
            LOG.warn(
                    "{} was not taken by the mail server: {}",
                    mail,
                    onlyThisOne ? "refused" : failed.getClass().getSimpleName());
            throw new NotTaken(
                    onlyThisOne ? "The mail server refused a mail" : "The mail server does not answer", !onlyThisOne);
        }
    }
}
