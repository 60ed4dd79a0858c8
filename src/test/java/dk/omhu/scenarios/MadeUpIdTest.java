package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.breach.BreachCause;
import dk.omhu.breach.Breaches;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The engine keeps the ids of some rows, and whoever makes models can make them up: another case's gives nothing and stays as it is. */
class MadeUpIdTest extends Scenario {
    private static final String KEY = "made-up-ids";
    private static final String SAME_MUNICIPALITY = "en sag i den samme kommune";

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="message" name="made-up-ids"/>
              <process id="made-up-ids" name="Prøve" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun">
                  <outgoing>a</outgoing>
                  <messageEventDefinition messageRef="message"/>
                </startEvent>
                <sequenceFlow id="a" sourceRef="begun" targetRef="all"/>
                <parallelGateway id="all">
                  <incoming>a</incoming>
                  <outgoing>b</outgoing><outgoing>c</outgoing><outgoing>d</outgoing><outgoing>e</outgoing>
                </parallelGateway>
                <sequenceFlow id="b" sourceRef="all" targetRef="assessBreach"/>
                <sequenceFlow id="c" sourceRef="all" targetRef="judgeBreakGlass"/>
                <sequenceFlow id="d" sourceRef="all" targetRef="tellLinkRecipient"/>
                <sequenceFlow id="e" sourceRef="all" targetRef="handleOverdue"/>
                <userTask id="assessBreach" name="Prøve" camunda:formRef="breach-assessment"
                          camunda:formRefBinding="latest" camunda:candidateGroups="manager">
                  <extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="breach">BREACH</camunda:inputParameter>
                  </camunda:inputOutput></extensionElements>
                  <incoming>b</incoming>
                </userTask>
                <userTask id="judgeBreakGlass" name="Prøve" camunda:formRef="break-glass-review"
                          camunda:formRefBinding="latest" camunda:candidateGroups="manager">
                  <extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="brokenGlass">GLASS</camunda:inputParameter>
                  </camunda:inputOutput></extensionElements>
                  <incoming>c</incoming>
                </userTask>
                <userTask id="tellLinkRecipient" name="Prøve" camunda:formRef="tell-link-recipient"
                          camunda:formRefBinding="latest" camunda:candidateGroups="municipal-coordinator">
                  <extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="toldRecipient">RECIPIENT</camunda:inputParameter>
                  </camunda:inputOutput></extensionElements>
                  <incoming>d</incoming>
                </userTask>
                <userTask id="handleOverdue" name="Prøve" camunda:formRef="overdue" camunda:formRefBinding="latest"
                          camunda:candidateGroups="${missedDeadline.group(execution)}">
                  <extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="missedClock">CLOCK</camunda:inputParameter>
                  </camunda:inputOutput></extensionElements>
                  <incoming>e</incoming>
                </userTask>
              </process>
            </definitions>
            """;

    @Autowired
    Breaches breaches;

    @Autowired
    CaseProcesses processes;

    @Autowired
    PaperSteps steps;

    @Autowired
    Callers callers;

    @Autowired
    @Qualifier("matches")
    SubmissionRule matches;

    private CaseNumber foreign;
    private long breach;

    @BeforeEach
    void aBreachInAnotherMunicipality() {
        foreign = opened("730");
        breach = row("""
                insert into breach (case_number, municipality, cause, background, discovered_at, suspected_at)
                values (:number, '730', 'OTHER', 'Hemmelig baggrund', now(), now()) returning id""");
    }

    private CaseNumber opened(String municipality) {
        return Objects.requireNonNull(transaction.execute(
                status -> files.open(new MunicipalityCode(municipality), CaseFile.Kind.CONCERN, Instant.now(), null)
                        .number()));
    }

    private long row(String insert) {
        return sql.sql(insert)
                .param("number", foreign.value())
                .query(Long.class)
                .single();
    }

    private boolean untouched(String table, String column, long id) {
        return sql.sql("select %s is null from %s where id = :id".formatted(column, table))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aModelWithOthersIdsReadsAndJudgesNothing() {
        long glass = row("""
                insert into break_glass (case_number, municipality, user_id, part, reason, explanation, begun_at, ends_at)
                values (:number, '730', 'boern-730', 'INFOHUS', 'CONTACT_NOW', 'Hemmelig grund', now(), now() + interval '1 hour')
                returning id""");
        long recipient = row("""
                with corrected as (
                    insert into person_link (case_number, ground, entries, proposed_by, approved_by, corrected_at)
                    values (:number, 'COURT_ORDER', 1, 'tovholder-730', 'leder-730', now()) returning id)
                insert into person_link_recipient (link, recipient, given, first_at)
                select id, 'Hemmelig modtager', 1, now() from corrected returning id""");
        long clock = row("""
                insert into clock (case_number, municipality, name, process_key, set_by, amount, unit, starts_from, escalate_to,
                    table_version, started_at, begun_at, due_at, state, late_at_start, ends_with_flow)
                values (:number, '730', 'visitation', 'concern-handling', 'OWN', 3, 'WORKING_DAYS', 'TASK', 'steering-group',
                    1, now(), now(), now() + interval '3 days', 'RUNNING', false, false) returning id""");
        var played = caseOf(opened("751"));
        var repository = world.engine().getRepositoryService();
        var deployment = world.as(
                "procesejer",
                () -> repository
                        .createDeployment()
                        .name(KEY)
                        .addString(
                                KEY + ".bpmn",
                                MODEL.replace("BREACH", String.valueOf(breach))
                                        .replace("GLASS", String.valueOf(glass))
                                        .replace("RECIPIENT", String.valueOf(recipient))
                                        .replace("CLOCK", String.valueOf(clock)))
                        .deploy());
        try {
            processes.start(KEY, played.number(), Map.of());

            assertThat(played.look(MANAGER, "assessBreach")).doesNotContainKey("breachStory");
            assertThat(played.look(MANAGER, "judgeBreakGlass")).doesNotContainKey("glassUse");
            assertThat(played.look(COORDINATOR, "tellLinkRecipient")).doesNotContainKey("linkRecipient");
            assertThat(world.engine()
                            .getTaskService()
                            .getIdentityLinksForTask(
                                    played.task(MANAGER, "handleOverdue").getId()))
                    .extracting(IdentityLink::getGroupId)
                    .containsExactly("manager");

            played.by(
                            MANAGER,
                            "judgeBreakGlass",
                            Filled.of("glassJustified", "false").but("glassJudgement", "Prøve"))
                    .by(
                            COORDINATOR,
                            "tellLinkRecipient",
                            Filled.of("linkToldAt", "2026-11-20")
                                    .but("linkToldHow", "PHONE")
                                    .but("linkToldAnswer", "DELETED"));
            assertThat(untouched("break_glass", "judged_by", glass)).isTrue();
            assertThat(untouched("break_glass", "ended_at", glass)).isTrue();
            assertThat(untouched("person_link_recipient", "told_by", recipient)).isTrue();
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void nobodyAssessesTheBreachOfAnotherCase() {
        var played = aConcern();
        world.as(
                COORDINATOR,
                () -> transaction.execute(status -> {
                    breaches.suspect(played.number(), BreachCause.OTHER);
                    return null;
                }));
        world.engine()
                .getRuntimeService()
                .setVariable(played.allRunning("breach-assessment").get(0).getId(), "breach", String.valueOf(breach));

        assertThat(played.look(MANAGER, "assessBreach")).doesNotContainKey("breachStory");
        assertThatThrownBy(() -> played.by(MANAGER, "assessBreach", BreachTest.assessed("NONE")))
                .hasStackTraceContaining(NoSuchElementException.class.getName());
        assertThat(untouched("breach", "risk", breach)).isTrue();
        assertThat(untouched("breach", "closed_at", breach)).isTrue();
    }

    /** The rules of the forms stand by the ids of steps, which are a model's: the steps themselves ask once more. */
    @Test
    void noStepWritesIntoACaseOfAnotherMunicipality() {
        var own = opened("751");
        said(own, "made-up", COORDINATOR, Map.of("matchChoice", foreign.value()));
        assertThatThrownBy(() -> steps.run(COORDINATOR, "joinCase", own)).hasStackTraceContaining(SAME_MUNICIPALITY);

        said(
                own,
                "correct-person-link",
                COORDINATOR,
                Map.of("linkGround", "WRONG_PERSON", "linkRightCase", foreign.value()));
        said(own, "chooseLinkedEntries", COORDINATOR, Map.of("linkEntries", List.of("1")));
        said(own, "approvePersonLink", MANAGER, Map.of("linkApproved", "true"));
        assertThatThrownBy(() -> steps.run(COORDINATOR, "correctPersonLink", own))
                .hasStackTraceContaining(SAME_MUNICIPALITY);

        assertThat(file(own).state()).isEqualTo(CaseFile.State.OPEN);
        assertThat(values(foreign).entries()).isEmpty();
    }

    private void said(CaseNumber number, String step, String author, Map<String, Object> answers) {
        Map<String, JournalValue> values = new HashMap<>();
        answers.forEach((key, value) -> values.put(key, new JournalValue(Part.CONCERN, key, value)));
        transaction.executeWithoutResult(status -> files.write(
                number,
                new NewEntry(
                        JournalEntry.Kind.SUBMISSION,
                        step,
                        "Prøve",
                        null,
                        "probe",
                        1,
                        Authority.MUNICIPALITY,
                        author,
                        null,
                        values)));
    }

    /** A form of a model's own need not offer the list. */
    @Test
    void onlyAMatchThatIsOnTheListIsTheSamePerson() {
        var intake = Filled.intake().but("personName", "Gertrud Gengangersen");
        var first = aConcern().received(intake);
        var second = aConcern().received(intake);

        for (var answer : List.of("JOIN", "SAME_LINKED")) {
            assertThat(refusal(second, answer, foreign)).contains("Vælg en af de mulige sager på listen.");
            assertThat(refusal(second, answer, first.number())).isEmpty();
        }
    }

    private Optional<String> refusal(PlayedCase played, String answer, CaseNumber other) {
        var submission = new Submission(
                played.number(),
                callers.byId(COORDINATOR),
                KEY,
                "made-up",
                null,
                "probe",
                false,
                Map.of("matchDecision", answer, "matchChoice", other.value()),
                List.of());
        return Objects.requireNonNull(transaction.execute(status -> matches.refusal(submission)));
    }
}
