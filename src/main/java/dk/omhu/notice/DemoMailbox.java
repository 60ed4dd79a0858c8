package dk.omhu.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The demo without a mail server: each user's mails as files that any mail program opens, and that a page shows. */
final class DemoMailbox implements MailRoad {
    private static final int MOST_SHOWN = 100;
    private static final String ENDING = ".eml";
    private static final Pattern FOLDER = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.@_-]*");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    DemoMailbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A mail as the page shows it. */
    record Received(String from, String subject, String sentAt, String text) {}

    @Override
    public void send(Mail mail) {
        try {
            var now = clock.instant();
            var box = Files.createDirectories(box(mail.user()));
            var file = box.resolve(NAME.format(now) + "-" + mail.id() + ENDING);
            try (var out = Files.newOutputStream(file)) {
                Envelope.of(mail, session, now).writeTo(out);
            }
        } catch (IOException | MessagingException failed) {
            throw new NotTaken("The demo's mailbox can't be written", true);
        }
    }

    /** The user's mails, the newest first. */
    List<Received> of(String user) {
        var box = box(user);
        if (!Files.isDirectory(box)) {
            return List.of();
        }
        try (var files = Files.list(box)) {
            List<Received> mails = new ArrayList<>();
            for (var file : files.filter(one -> one.toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST_SHOWN)
                    .toList()) {
                mails.add(read(file));
            }
            return mails;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Received read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(session, in);
            return new Received(
                    ((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).toUnicodeString(),
                    mail.getSubject(),
                    mail.getSentDate().toInstant().toString(),
                    mail.getContent().toString().replace("\r\n", "\n"));
        } catch (MessagingException unreadable) {
            throw new IOException("Not a mail", unreadable);
        }
    }

    /** A user's id may hold dots, but a folder is never one above. */
    private Path box(String user) {
        if (!FOLDER.matcher(user).matches()) {
            throw new NotTaken("Not a user's id", false);
        }
        return folder.resolve(user);
    }
}
