package dk.omhu.notice;

import static dk.omhu.notice.Notice.Kind.ACUTE;
import static dk.omhu.notice.Notice.Kind.DUE;
import static dk.omhu.notice.Notice.Kind.DUTY;
import static dk.omhu.notice.Notice.Kind.ESCALATION;
import static dk.omhu.notice.Notice.Kind.LAW_CLOCK;
import static dk.omhu.notice.Notice.Kind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import dk.omhu.OmhuTest;
import dk.omhu.TestMailServer;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings;
import dk.omhu.scenarios.CaseWorld;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told arrives at a real mail server: at once or at eight, once, from the right sender, and with nothing personal. */
@OmhuTest
class MailTest {
    private static final CaseNumber AARHUS = CaseNumber.ofHouse(new MunicipalityCode("751"));
    private static final CaseNumber RANDERS = CaseNumber.ofHouse(new MunicipalityCode("730"));

    @Autowired
    Post post;

    @Autowired
    CaseWorld world;

    @Autowired
    MunicipalitySettings settings;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    @AfterEach
    void anEmptyServer() throws FolderException {
        world.backToNow();
        TestMailServer.server().purgeEmailFromAllMailboxes();
        post.everybodyHiredLeaves();
    }

    @Test
    void whatIsAcuteGoesAtOnce() {
        var number = post.aCase("751");
        post.tell(ACUTE, number, "Akut situation er meldt", Set.of(), Set.of("manager"), "a-" + number);
        assertThat(post.arrived())
                .as("nothing goes before the transaction is done")
                .isEmpty();

        world.runJobs(number);

        assertThat(post.recipients()).containsExactly("dobbelt-751@omhu.example", "leder-751@omhu.example");
        var mail = post.arrived().get(0);
        assertThat(mail.subject()).isEqualTo("Omhu: besked, der haster");
        assertThat(mail.text())
                .contains("Akut situation: Akut situation er meldt", "Sag " + number + ", Aarhus Kommune", "ring 112")
                .containsPattern(
                        "http://localhost:\\d+/camunda/app/tasklist/default/#/\\?filter=[0-9a-f-]+&searchQuery=");
        assertThat(mail.raw()).contains("Auto-Submitted: auto-generated").doesNotContain("ØVELSE");
        assertThat(post.states("a-" + number)).containsExactly("dobbelt-751 SENT", "leder-751 SENT");
        assertThat(instances("send-notice", number)).as("the process is over").isZero();
    }

    @Test
    void allElseIsOneMailAtEight() {
        var first = post.aCase("751");
        var second = post.aCase("751");
        post.tell(REMINDER, first, "tovholder-751", "r-" + first);
        post.tell(DUE, first, "tovholder-751", "d-" + first);
        post.tell(ESCALATION, second, "tovholder-751", "e-" + second);
        post.tell(REMINDER, second, "leder-751", "r-" + second);
        world.runJobs(first);
        world.runJobs(AARHUS);
        assertThat(post.arrived()).isEmpty();
        assertThat(instances("daily-digest", AARHUS)).as("one for all of them").isEqualTo(1);

        var at = digest(AARHUS);

        assertThat(at.atZone(ZoneId.of("Europe/Copenhagen")).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(post.recipients()).containsExactly("leder-751@omhu.example", "tovholder-751@omhu.example");
        var mail = post.arrived().get(1);
        assertThat(mail.subject()).isEqualTo("Omhu: 3 nye påmindelser");
        assertThat(mail.text())
                .containsOnlyOnce("Sag " + first + ", Aarhus Kommune")
                .containsOnlyOnce("Sag " + second + ", Aarhus Kommune")
                .contains("- Påmindelse: Visitér bekymringen", "- Fristen er udløbet: Visitér bekymringen")
                .contains("- Fristen er overskredet: Visitér bekymringen");
        assertThat(instances("daily-digest", AARHUS)).isZero();
    }

    @Test
    void theNextMorningHoldsOnlyWhatIsNew() throws FolderException {
        var number = post.aCase("751");
        post.tell(REMINDER, number, "leder-751", "first-" + number);
        digest(AARHUS);
        TestMailServer.server().purgeEmailFromAllMailboxes();

        post.tell(REMINDER, number, "leder-751", "first-" + number);
        assertThat(instances("daily-digest", AARHUS))
                .as("told before: nothing begins")
                .isZero();
        post.tell(DUE, number, "leder-751", "second-" + number);
        digest(AARHUS);

        assertThat(post.arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Omhu: en ny påmindelse");
            assertThat(mail.text()).contains("Fristen er udløbet").doesNotContain("- Påmindelse");
        });
    }

    @Test
    void whoWorksInTwoMunicipalitiesGetsOneDigest() {
        var aarhus = post.aCase("751");
        var randers = post.aCase("730");
        post.tell(REMINDER, aarhus, "politi-oestjylland", "p-" + aarhus);
        post.tell(REMINDER, randers, "politi-oestjylland", "p-" + randers);

        digest(AARHUS);
        digest(RANDERS);

        assertThat(post.arrived())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Sag " + aarhus + ", Aarhus Kommune", "Sag " + randers + ", Randers Kommune"));
    }

    @Test
    void aStepInOneMunicipalityCanTellSomebodyInAnother() {
        var randers = post.aCase("730");
        world.as("tovholder-751", () -> {
            post.tell(ACUTE, randers, "Sagen er overdraget", Set.of(), Set.of("manager"), "over-" + randers);
            post.tell(DUE, randers, "tovholder-730", "over-later-" + randers);
            return null;
        });

        world.runJobs(randers);
        digest(RANDERS);

        assertThat(post.recipients())
                .containsExactly("dobbelt-730@omhu.example", "leder-730@omhu.example", "tovholder-730@omhu.example");
    }

    @Test
    void aMunicipalitySendsInItsOwnName() {
        var own = new MunicipalityCode("730");
        var before = settings.newest(own);
        settings.change(own, before.version(), sendingFrom(before.settings(), "infohus@randers.example"), "leder-730");
        var randers = post.aCase("730");
        var aarhus = post.aCase("751");
        post.tell(LAW_CLOCK, randers, "underretning-730", "l-" + randers);
        post.tell(LAW_CLOCK, aarhus, "underretning-751", "l-" + aarhus);

        world.runJobs(randers);
        world.runJobs(aarhus);

        assertThat(post.arrived())
                .extracting(Post.Arrived::from)
                .containsExactly(
                        "\"Omhu, Randers Kommune\" <infohus@randers.example>",
                        "\"Omhu, Aarhus Kommune\" <" + TestMailServer.SENDER + ">");
        var newest = settings.newest(own);
        settings.change(own, newest.version(), before.settings(), "leder-730");
    }

    @Test
    void whoHasLeftOrHasNoAddressGetsNothing() {
        var number = post.aCase("751");
        post.hire("rejst-751", "rejst@aarhus.example");
        post.hire("stum-751", null);
        post.hire("snu-751", "snu@aarhus.example\r\nBcc: alle@aarhus.example");
        post.hire("to-751", "en@aarhus.example, anden@aarhus.example");
        post.tell(ACUTE, number, "Akut situation", Set.of("rejst-751"), Set.of("manager"), "x-" + number);
        post.leave("rejst-751");

        world.runJobs(number);

        assertThat(post.recipients()).containsExactly("dobbelt-751@omhu.example", "leder-751@omhu.example");
        assertThat(post.states("x-" + number))
                .contains("rejst-751 LEFT", "stum-751 NO_ADDRESS", "snu-751 NO_ADDRESS", "to-751 NO_ADDRESS");
    }

    @Test
    void aDrillIsMarkedFromTheSubjectOn() throws FolderException {
        var drill = post.aDrill("751");
        var real = post.aCase("751");
        post.tell(ACUTE, drill, "leder-751", "drill-" + drill);
        world.runJobs(drill);
        assertThat(post.arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("ØVELSE: Omhu: besked, der haster");
            assertThat(mail.text()).startsWith("ØVELSE.").contains("/default/#/?searchQuery=");
        });
        TestMailServer.server().purgeEmailFromAllMailboxes();

        post.tell(REMINDER, drill, "leder-751", "drill-later-" + drill);
        post.tell(REMINDER, real, "leder-751", "real-" + real);
        digest(AARHUS);

        assertThat(post.arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Omhu: 2 nye påmindelser");
            assertThat(mail.text()).contains("\nØVELSE: Sag " + drill, "\nSag " + real);
        });
    }

    @Test
    void wordsOfANoticeStayInTheText() {
        var number = post.aCase("751");
        post.tell(
                ACUTE,
                number,
                "Visitér\r\nBcc: alle@aarhus.example\r\n\r\n<b>{{link}}</b>",
                Set.of("leder-751"),
                Set.of(),
                "i-" + number);

        world.runJobs(number);

        assertThat(post.arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("Visitér Bcc: alle@aarhus.example <b>{{link}}</b>");
            assertThat(mail.raw()).doesNotContainPattern("(?m)^Bcc:");
            assertThat(mail.message().getContentType()).startsWith("text/plain");
        });
    }

    @Test
    void whatIsAboutNoCaseLeadsToTheTasks() {
        post.tell(DUTY, AARHUS, "Vagten er din i nat", Set.of("doegnvagt-751"), Set.of(), "duty-1");

        digest(AARHUS);

        assertThat(post.arrived())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("\nAarhus Kommune\n- Vagt: Vagten er din i nat")
                        .doesNotContain("0000-000000"));
    }

    private Instant digest(CaseNumber house) {
        var at = world.waitUntil(house, "morningCame");
        world.runJobs(house);
        return at;
    }

    private long instances(String process, CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number.value())
                .count();
    }

    private static Settings sendingFrom(Settings now, String sender) {
        return new Settings(
                now.organisation(),
                now.meetingIntervalDays(),
                now.firstMeeting(),
                now.standingParticipants(),
                now.quorum(),
                now.contacts(),
                now.closingDays(),
                sender,
                now.dutyPhone(),
                now.childSystem());
    }
}
