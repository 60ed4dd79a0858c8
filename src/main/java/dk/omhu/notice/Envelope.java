package dk.omhu.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A mail as it goes over the wire. One recipient; nothing in a header comes from a user's text. */
final class Envelope extends MimeMessage {
    private final String id;

    private Envelope(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MimeMessage of(Mail mail, Session session, Instant at) throws MessagingException {
        var host = mail.from().getAddress().replaceAll("^.*@", "");
        var message = new Envelope(session, "<" + mail.id() + "@" + host + ">");
        message.setFrom(mail.from());
        message.setRecipient(Message.RecipientType.TO, mail.to());
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        // So that no "I am on holiday" comes back (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** The same at each try: a server or a reader that gets a mail twice can see that it is one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
