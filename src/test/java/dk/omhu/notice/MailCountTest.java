package dk.omhu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import dk.omhu.scenarios.CaseWorld;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is not sent is seen by the manager of the municipality, as a number. */
@OmhuTest
class MailCountTest {
    private static final String PATH = "/camunda/api/omhu/mails/count";

    @LocalServerPort
    int port;

    @Autowired
    Post post;

    @Autowired
    CaseWorld world;

    @AfterEach
    void everybodyLeaves() {
        post.everybodyHiredLeaves();
    }

    @Test
    void aManagerSeesTheFiguresOfTheirOwnMunicipality() throws Exception {
        post.hire("stum-751", null);
        post.hire("rejst-751", "rejst@aarhus.example");
        var number = post.aCase("751");
        post.tell(Notice.Kind.ACUTE, number, "Akut situation", Set.of(), Set.of("manager"), "count-" + number);
        post.leave("rejst-751");
        world.runJobs(number);
        post.tell(Notice.Kind.REMINDER, number, "leder-751", "count-later-" + number);
        post.tell(Notice.Kind.REMINDER, post.aCase("730"), "leder-730", "count-elsewhere-" + number);

        var answer = new WebSession(port, "leder-751").get(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(answer.body()))
                .isEqualTo(new ObjectMapper()
                        .readTree("[{\"municipality\":\"751\",\"waiting\":1,\"overdue\":0,\"sent\":2,"
                                + "\"noAddress\":1,\"left\":1}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tovholder-751", "politi-oestjylland", "procesejer", "admin"})
    void nobodyElseDoes(String user) {
        assertThat(new WebSession(port, user).get(PATH).statusCode()).isEqualTo(403);
    }

    @Test
    void norDoesAStranger() {
        assertThat(new WebSession(port, "").get(PATH).statusCode()).isEqualTo(401);
    }
}
