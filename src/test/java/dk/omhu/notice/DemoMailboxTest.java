package dk.omhu.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.access.Callers;
import dk.omhu.caseview.WebSession;
import dk.omhu.scenarios.CaseWorld;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without a mail server the demo keeps mails as files, and shows each user their own. */
@OmhuTest
class DemoMailboxTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T07:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Callers callers;

    @Autowired
    CaseWorld world;

    @TempDir
    Path folder;

    @Test
    void aUserReadsTheirOwnMailsTheNewestFirst() throws Exception {
        at(EIGHT).send(mail("notice-1", "leder-751", "Omhu: en ny påmindelse", "Sag 751-2026-000001\nÆbler"));
        var box = at(EIGHT.plusSeconds(60));
        box.send(mail("notice-2", "leder-751", "Omhu: besked, der haster", "Nu"));
        box.send(mail("notice-3", "tovholder-751", "Omhu: besked, der haster", "Til en anden"));
        var page = new DemoMailboxController(box, callers);

        var mailbox = world.as("leder-751", page::mails);

        assertThat(mailbox.here()).isTrue();
        assertThat(mailbox.mails())
                .containsExactly(
                        new DemoMailbox.Received(
                                "\"Omhu, Århus Kommune\" <omhu@omhu.example>",
                                "Omhu: besked, der haster",
                                "2026-11-23T07:01:00Z",
                                "Nu"),
                        new DemoMailbox.Received(
                                "\"Omhu, Århus Kommune\" <omhu@omhu.example>",
                                "Omhu: en ny påmindelse",
                                "2026-11-23T07:00:00Z",
                                "Sag 751-2026-000001\nÆbler"));
        assertThat(world.as("ssp-751", page::mails).mails()).isEmpty();
        assertThatThrownBy(page::mails).isInstanceOf(DemoMailboxController.NotSignedIn.class);
    }

    @Test
    void aMailIsAFileThatMailProgramsOpen() throws Exception {
        at(EIGHT).send(mail("notice-1", "leder-751", "Emne", "Tekst"));

        var file = folder.resolve("leder-751").resolve("20261123-070000-notice-1.eml");
        assertThat(Files.readString(file)).contains("To: leder-751@omhu.example", "Subject: Emne", "Tekst");
    }

    @Test
    void noUsersIdLeadsOutOfTheFolder() throws IOException {
        for (var id : new String[] {"..", ".", "../x", "", "a/b"}) {
            assertThatThrownBy(() -> at(EIGHT).send(mail("notice-1", id, "Emne", "Tekst")))
                    .as(id)
                    .isInstanceOf(MailRoad.NotTaken.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    /** These tests have a real server, so the page says that nothing lies here. */
    @Test
    void overHttpItIsForWhoIsSignedInOnly() throws Exception {
        assertThat(new WebSession(port, "").get("/camunda/api/omhu/mails").statusCode())
                .isEqualTo(401);

        var answer = new WebSession(port, "leder-751").get("/camunda/api/omhu/mails");

        assertThat(answer.statusCode()).isEqualTo(200);
        var json = new ObjectMapper().readTree(answer.body());
        assertThat(json.path("user").asText()).isEqualTo("leder-751");
        assertThat(json.path("here").asBoolean()).isFalse();
        assertThat(json.path("mails")).isEmpty();
    }

    private DemoMailbox at(Instant time) {
        return new DemoMailbox(folder, Clock.fixed(time, ZoneOffset.UTC));
    }

    private static Mail mail(String id, String user, String subject, String text) throws Exception {
        return new Mail(
                id,
                user,
                new InternetAddress("omhu@omhu.example", "Omhu, Århus Kommune", "UTF-8"),
                new InternetAddress("leder-751@omhu.example"),
                subject,
                text);
    }
}
