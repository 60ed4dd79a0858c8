package dk.omhu.scenarios;

import dk.omhu.OmhuTest;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.ContactLocks;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A story told on the whole application, in real time or with its clock moved on. */
@OmhuTest
abstract class Scenario {
    @Autowired
    CaseWorld world;

    @Autowired
    CaseFiles files;

    @Autowired
    ContactLocks locks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void assertOnThisEngine() {
        BpmnAwareTests.init(world.engine());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
        BpmnAwareTests.reset();
    }

    /** A citizen has called; the coordinator has begun a case. */
    PlayedCase aConcern() {
        return aConcern("CITIZEN");
    }

    PlayedCase aConcern(String source) {
        return startedBy(PlayedCase.COORDINATOR, Filled.start(source));
    }

    PlayedCase startedBy(String user, Map<String, Object> start) {
        return new PlayedCase(world, world.start(user, "concern-handling", start)).startedBy(user);
    }

    /** A teacher tells of a pupil of 14; received, not yet visited. */
    PlayedCase aPupilOf14() {
        return aConcern("PROFESSIONAL").received(Filled.intakeAboutChild().but("signBehaviour", "YES"));
    }

    PlayedCase aPupilOf14ForTheInfohus() {
        return aConcern("PROFESSIONAL")
                .received(Filled.intakeAboutChild().but("violenceFascination", "YES"))
                .visited(Filled.visitation("INFOHUS"));
    }

    /** Fills in and sends the start form of a small process. */
    CaseNumber send(String user, String process, Map<String, Object> form) {
        return world.start(user, process, form);
    }

    PlayedCase caseOf(CaseNumber number) {
        return new PlayedCase(world, number);
    }

    /** How many disclosures of the case are on record. */
    int disclosures(PlayedCase played) {
        return sql.sql("select count(*) from disclosure where case_number = :number")
                .param("number", played.number().value())
                .query(Integer.class)
                .single();
    }

    /** The last day of the contact lock that stands on the case; null where there is none. */
    @Nullable
    LocalDate lockedUntil(PlayedCase played) {
        return transaction.execute(status -> locks.standing(played.number())).orElse(null);
    }

    /** The case file's face. */
    CaseFile file(CaseNumber number) {
        return transaction.execute(status -> files.get(number));
    }

    CaseValues values(CaseNumber number) {
        return transaction.execute(status -> files.values(number));
    }
}
