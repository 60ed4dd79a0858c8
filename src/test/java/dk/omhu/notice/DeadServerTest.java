package dk.omhu.notice;

import static dk.omhu.notice.Notice.Kind.ACUTE;
import static dk.omhu.notice.Notice.Kind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.UserException;
import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.TestMailServer;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mail server that does not answer, or not for everybody: work goes on, Cockpit shows it, and a retry sends each mail once. */
@OmhuTest
class DeadServerTest {
    private static final CaseNumber AARHUS = CaseNumber.ofHouse(new MunicipalityCode("751"));

    @LocalServerPort
    int port;

    @Autowired
    Post post;

    @Autowired
    CaseWorld world;

    @Autowired
    ManagementService management;

    @BeforeEach
    @AfterEach
    void aServerThatAnswers() throws FolderException {
        world.backToNow();
        var server = TestMailServer.server();
        if (!server.isRunning()) {
            server.start();
        }
        TestMailServer.takesEverything();
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void workGoesOnAndCockpitShowsItUntilARetrySendsEachMailOnce() {
        TestMailServer.server().stop();
        var number = world.start(
                "tovholder-751",
                "concern-handling",
                Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        post.tell(ACUTE, number, "Akut situation", Set.of(), Set.of("manager"), "dead-" + number);

        giveUp(number, "send-notice");

        assertThat(world.open(number)).as("the case goes on").contains("intake");
        world.complete("tovholder-751", number, "intake", intake());
        assertThat(post.states("dead-" + number)).containsExactly("dobbelt-751 WAITING", "leder-751 WAITING");
        var seen = incidents("leder-751");
        assertThat(seen)
                .singleElement()
                .satisfies(incident -> assertThat(incident)
                        .startsWith("failedJob sendAtOnce dk.omhu.notice.MailRoad$NotTaken (fejl "));
        assertThat(incidents("leder-730")).as("another municipality's manager").isEmpty();
        assertThat(new Rest(port, "tovholder-751").get("/engine-rest/incident").status())
                .isEqualTo(403);

        TestMailServer.server().start();
        retry(number, "send-notice", "leder-751");

        assertThat(post.recipients()).containsExactly("dobbelt-751@omhu.example", "leder-751@omhu.example");
        assertThat(incidents("leder-751")).isEmpty();
        assertThat(post.job(number, "send-notice")).isNull();
    }

    @Test
    void oneWhoseMailIsRefusedKeepsNobodyElseWaiting() throws FolderException {
        var server = TestMailServer.server();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().startsWith("dobbelt-751")) {
                throw new UserException("full");
            }
            return server.getUserManager().getUserByEmail(address.getEmail());
        });
        var number = post.aCase("751");
        post.tell(ACUTE, number, "Akut situation", Set.of(), Set.of("manager"), "full-" + number);

        giveUp(number, "send-notice");

        assertThat(post.recipients()).containsExactly("leder-751@omhu.example");
        assertThat(post.states("full-" + number)).containsExactly("dobbelt-751 WAITING", "leder-751 SENT");

        aServerThatAnswers();
        retry(number, "send-notice", "leder-751");

        assertThat(post.recipients()).containsExactly("dobbelt-751@omhu.example");
    }

    @Test
    void theDigestIsTriedAgainTooAndTakesAlongWhatCouldNotGoAtOnce() {
        TestMailServer.server().stop();
        var number = post.aCase("751");
        post.tell(ACUTE, number, "Akut situation", Set.of("leder-751"), Set.of(), "late-" + number);
        giveUp(number, "send-notice");
        post.tell(REMINDER, number, "leder-751", "reminder-" + number);
        world.pass(Duration.ofMinutes(90));
        world.waitUntil(AARHUS, "morningCame");
        giveUp(AARHUS, "daily-digest");
        assertThat(incidents("leder-751")).hasSize(2);

        TestMailServer.server().start();
        retry(AARHUS, "daily-digest", "leder-751");
        retry(number, "send-notice", "leder-751");

        assertThat(post.arrived())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("- Akut situation: Akut situation", "- Påmindelse: Visitér bekymringen"));
        assertThat(incidents("leder-751")).isEmpty();
    }

    @Test
    void onlyTheManagerOfTheMunicipalityMayRetry() {
        TestMailServer.server().stop();
        var number = post.aCase("751");
        post.tell(ACUTE, number, "leder-751", "who-" + number);
        giveUp(number, "send-notice");
        var job = post.job(number, "send-notice").getId();

        for (var user : List.of("tovholder-751", "leder-730", "politi-oestjylland", "procesejer", "dpo-751")) {
            var answer = new Rest(port, user).put("/engine-rest/job/" + job + "/retries", Map.of("retries", 1));
            assertThat(answer.status()).as(user).isIn(403, 404);
        }
        for (var stop : List.<Map<String, Object>>of(
                Map.of("retries", 0),
                Map.of("retries", -1),
                Map.of("retries", 1, "dueDate", "2099-01-01T00:00:00.000+0100"))) {
            var rest = new Rest(port, "leder-751");
            assertThat(rest.put("/engine-rest/job/" + job + "/retries", stop))
                    .satisfies(
                            answer -> assertThat(answer.status()).as("%s", stop).isEqualTo(400))
                    .satisfies(answer -> assertThat(answer.body()).contains("ikke stoppes eller udsættes"));
            var definition =
                    management.createJobQuery().jobId(job).singleResult().getJobDefinitionId();
            assertThat(rest.put("/engine-rest/job-definition/" + definition + "/retries", stop)
                            .status())
                    .as("%s", stop)
                    .isGreaterThanOrEqualTo(400);
        }

        TestMailServer.server().start();
        retry(number, "send-notice", "leder-751");
    }

    /** As often as the model says, until the job is given up. */
    private void giveUp(CaseNumber number, String process) {
        var job = post.job(number, process);
        int tries = 0;
        while (tries == 0 || job.getRetries() > 0) {
            var id = job.getId();
            assertThatThrownBy(() -> management.executeJob(id)).hasMessageNotContaining("omhu.example");
            job = post.job(number, process);
            assertThat(job).isNotNull();
            tries++;
        }
        assertThat(tries).as("tries of %s", process).isEqualTo(process.equals("send-notice") ? 6 : 5);
    }

    /** What Cockpit's button does, and then the job executor. */
    private void retry(CaseNumber number, String process, String user) {
        var job = post.job(number, process);
        var answer = new Rest(port, user).put("/engine-rest/job/" + job.getId() + "/retries", Map.of("retries", 1));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        management.executeJob(job.getId());
    }

    private List<String> incidents(String user) {
        List<String> found = new java.util.ArrayList<>();
        new Rest(port, user)
                .get("/engine-rest/incident")
                .json()
                .forEach(incident -> found.add("%s %s %s"
                        .formatted(
                                incident.path("incidentType").asText(),
                                incident.path("activityId").asText(),
                                incident.path("incidentMessage").asText())));
        return found;
    }

    private static Map<String, Object> intake() {
        return Map.ofEntries(
                Map.entry("reporterAnonymous", "true"),
                Map.entry("personUnknown", "true"),
                Map.entry("ageBand", "ADULT"),
                Map.entry("description", "Beskrivelse"),
                Map.entry("dangerTo", "NONE"),
                Map.entry("personalCrisis", "NO"),
                Map.entry("signBehaviour", "NO"),
                Map.entry("signRelations", "NO"),
                Map.entry("signAttitudes", "NO"),
                Map.entry("violenceFascination", "NO"));
    }
}
