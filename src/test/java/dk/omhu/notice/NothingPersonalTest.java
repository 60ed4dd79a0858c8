package dk.omhu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import dk.omhu.OmhuTest;
import dk.omhu.TestMailServer;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.EngineTables;
import dk.omhu.scenarios.CaseWorld;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case with planted names is told of in every way: no mail holds one, and the engine and the log hold no mail. */
@OmhuTest
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalTest {
    private static final List<String> PLANTED =
            List.of("Xerxes", "Plantesen", "0101134321", "010113-4321", "Anmelderine", "Gulerodskagen");
    private static final CaseNumber AARHUS = CaseNumber.ofHouse(new MunicipalityCode("751"));

    @Autowired
    Post post;

    @Autowired
    CaseWorld world;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    @AfterEach
    void anEmptyServer() throws FolderException {
        world.backToNow();
        TestMailServer.server().purgeEmailFromAllMailboxes();
    }

    @Test
    void everyKindOfMailOfACaseNamesNobody(CapturedOutput output) {
        var number = world.aChildReceived(Map.of(
                "reporterName", "Anmelderine Hemmelig",
                "personName", "Xerxes Plantesen",
                "personCpr", "0101134321",
                "description", "Gulerodskagen var bagt"));
        for (var kind : Notice.Kind.values()) {
            var task = kind == Notice.Kind.OTHER ? "Politiet alene har sagen" : "Bladguldet " + kind.ordinal();
            post.tell(kind, number, task, Set.of("leder-751"), Set.of("manager"), kind + "-" + number);
        }
        world.runJobs(number);
        world.waitUntil(AARHUS, "morningCame");
        world.runJobs(AARHUS);

        assertThat(post.arrived())
                .as("each kind that can't wait and a digest, to two managers")
                .hasSize(2
                        * (1
                                + (int) Arrays.stream(Notice.Kind.values())
                                        .filter(Notice.Kind::atOnce)
                                        .count()));
        assertThat(post.arrived()).allSatisfy(mail -> {
            assertThat(mail.raw() + mail.subject() + mail.text())
                    .doesNotContainIgnoringCase("politiet alene")
                    .doesNotContainIgnoringCase("ekstrem");
            PLANTED.forEach(word -> assertThat(mail.raw() + mail.text()).doesNotContainIgnoringCase(word));
            assertThat(mail.text()).contains(number.value());
            assertThat(mail.subject()).doesNotContain(number.value());
        });
        var tables = new EngineTables(sql);
        assertThat(tables.holding("Bladguldet")).isEmpty();
        assertThat(tables.holding("@omhu.example")).containsExactly("act_id_user.email_");
        assertThat(output.getAll()).doesNotContain("Bladguldet", "@omhu.example");
    }
}
