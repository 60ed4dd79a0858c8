package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaving out a join leaves out no check: every question finds what it finds with the engine's own. */
@OmhuTest
class RightsInTheQuestionTest {
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="message" name="two-groups"/>
              <process id="two-groups" name="Prøve" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun">
                  <outgoing>a</outgoing>
                  <messageEventDefinition messageRef="message"/>
                </startEvent>
                <sequenceFlow id="a" sourceRef="begun" targetRef="one"/>
                <userTask id="one" name="Prøve" camunda:candidateGroups="GROUPS"><incoming>a</incoming></userTask>
              </process>
            </definitions>
            """;

    private static final List<String> ASKERS = List.of(
            "tovholder-751",
            "tovholder-730",
            "underretning-751",
            "psykiatri-751",
            "politi-oestjylland",
            "leder-751",
            "dobbelt-751",
            "dpo-751",
            "procesejer");

    private static final Map<String, UnaryOperator<TaskQuery>> QUESTIONS = Map.ofEntries(
            Map.entry("all", query -> query),
            Map.entry("a group", query -> query.taskCandidateGroup("municipal-coordinator")),
            Map.entry(
                    "taken too",
                    query -> query.taskCandidateGroup("municipal-coordinator").includeAssignedTasks()),
            Map.entry(
                    "two groups",
                    query -> query.taskCandidateGroupIn(List.of("municipal-coordinator", "child-notification-desk"))),
            Map.entry(
                    "three groups",
                    query -> query.taskCandidateGroupIn(
                                    List.of("psychiatry", "municipal-coordinator", "child-notification-desk"))
                            .includeAssignedTasks()),
            Map.entry("a pattern", query -> query.taskCandidateGroupLike("%c%").includeAssignedTasks()),
            Map.entry("another's", query -> query.taskCandidateUser("tovholder-751")),
            Map.entry("taken by one", query -> query.taskAssignee("tovholder-751")),
            Map.entry("taken by another", query -> query.taskAssignee("underretning-751")),
            Map.entry(
                    "either",
                    query -> query.or()
                            .taskAssignee("tovholder-751")
                            .taskCandidateGroup("psychiatry")
                            .endOr()),
            Map.entry("by name", query -> query.taskNameLike("%røv%")));

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseProcesses processes;

    @Autowired
    CaseFiles files;

    @Autowired
    Callers callers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void everyQuestionFindsWhatItFindsWithTheEnginesOwnCheck() {
        var free = waiting("751", "municipal-coordinator");
        var taken = waiting("751", "municipal-coordinator,psychiatry");
        tasks.claim(taken, "tovholder-751");
        var child = waiting("751", "child-notification-desk,psychiatry");
        tasks.claim(child, "underretning-751");
        var police = waiting("751", "police-coordinator");
        var other = waiting("730", "municipal-coordinator");

        for (var asker : ASKERS) {
            QUESTIONS.forEach((name, question) -> assertThat(found(asker, question, false))
                    .as("%s asks for %s", asker, name)
                    .isEqualTo(found(asker, question, true)));
        }
        assertThat(found("tovholder-751", QUESTIONS.get("a group"), false)).containsExactly(free);
        assertThat(found("tovholder-751", QUESTIONS.get("taken by one"), false)).containsExactly(taken);
        assertThat(found("leder-751", QUESTIONS.get("all"), false))
                .containsExactlyInAnyOrder(free, taken, child, police);
        assertThat(found("politi-oestjylland", QUESTIONS.get("all"), false)).containsExactly(police);
        assertThat(found("tovholder-730", QUESTIONS.get("a group"), false)).containsExactly(other);
    }

    private String waiting(String municipality, String groups) {
        var key = "groups-" + groups.replace(',', '-');
        repository
                .createDeployment()
                .name(key)
                .addString("groups.bpmn", MODEL.replace("two-groups", key).replace("GROUPS", groups))
                .enableDuplicateFiltering(true)
                .deploy();
        var number = transaction.execute(
                status -> files.open(new MunicipalityCode(municipality), CaseFile.Kind.CONCERN, clock.instant(), null)
                        .number());
        processes.start(key, number, Map.of());
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
    }

    private Set<String> found(String user, UnaryOperator<TaskQuery> question, boolean byTheEngine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var asker = callers.byId(user);
        engine.getIdentityService()
                .setAuthentication(
                        user,
                        asker.roles().stream().map(Role::id).toList(),
                        asker.municipalities().stream()
                                .map(MunicipalityCode::value)
                                .toList());
        try {
            return configuration.getCommandExecutorTxRequired().execute((CommandContext command) -> {
                if (byTheEngine) {
                    command.getSessions().put(AuthorizationManager.class, new AuthorizationManager());
                } else {
                    assertThat(command.getAuthorizationManager()).isInstanceOf(RightsInTheQuestion.class);
                }
                return question.apply(tasks.createTaskQuery()).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet());
            });
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
