package dk.omhu.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.ContactLocks;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.TaskClocks;
import dk.omhu.scenarios.CaseWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One small process for each row of the table {@code deadlines}, with one task that has the row's clock: so that every clock is
 * tried in the same way on the real engine, also one that no model names yet.
 */
@Component
class Trials {
    static final MunicipalityCode AARHUS = new MunicipalityCode("751");
    private static final String COORDINATOR = "tovholder-751";
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final ProcessEngine engine;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final ContactLocks locks;
    private final ClockRows rows;
    private final TransactionTemplate transaction;
    private final CaseWorld world;

    Trials(
            ProcessEngine engine,
            CaseProcesses processes,
            CaseFiles files,
            ContactLocks locks,
            ClockRows rows,
            TransactionTemplate transaction,
            CaseWorld world) {
        this.engine = engine;
        this.processes = processes;
        this.files = files;
        this.locks = locks;
        this.rows = rows;
        this.transaction = transaction;
        this.world = world;
    }

    /** Deploys the processes; answers the deployment. */
    String deploy() {
        var definitions = ClockNames.all().stream().map(Trials::process).collect(Collectors.joining());
        var messages = ClockNames.all().stream()
                .map(clock -> "<message id=\"m-%s\" name=\"%s\" />".formatted(clock, message(clock)))
                .collect(Collectors.joining());
        return deploy("trials.bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://omhu.dk/trials">%s%s</definitions>""".formatted(messages, definitions));
    }

    String deploy(String name, String text) {
        return engine.getRepositoryService()
                .createDeployment()
                .name("trials")
                .addString(name, text)
                .deploy()
                .getId();
    }

    void undeploy(String deployment) {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    private static String process(String clock) {
        return """
                <process id="trial-%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <startEvent id="start-%1$s"><messageEventDefinition messageRef="m-%1$s" /></startEvent>
                  <userTask id="task-%1$s" name="Prøve af et ur" camunda:formRef="acute-lead" camunda:formRefBinding="latest"
                      camunda:candidateGroups="municipal-coordinator" camunda:dueDate="${clocks.due('%1$s', execution)}" />
                  <sequenceFlow id="flow-%1$s" sourceRef="start-%1$s" targetRef="task-%1$s" />
                </process>""".formatted(clock);
    }

    private static String message(String clock) {
        return "Trial-" + clock;
    }

    /** The clock begins now on a case of its own, of a young person with a contact lock, and no time passes meanwhile. */
    Trial begin(String clock) {
        ClockUtil.setCurrentTime(Date.from(now()));
        try {
            return begun(clock);
        } finally {
            ClockUtil.reset();
        }
    }

    private Trial begun(String clock) {
        return transaction.execute(status -> {
            var number = files.open(AARHUS, CaseFile.Kind.CONCERN, now(), COORDINATOR)
                    .number();
            files.write(
                    number,
                    NewEntry.record(
                            "trial",
                            "Prøve af et ur",
                            null,
                            Map.of(
                                    "personBirthDate",
                                    new JournalValue(
                                            Part.CONCERN,
                                            "Fødselsdag",
                                            birthday().toString()))));
            locks.set(number, ContactLocks.Cause.COORDINATOR, lockedUntil(), COORDINATOR, null);
            processes.start(message(clock), number, Map.of());
            return new Trial(clock, number, now());
        });
    }

    /** The clock begins on so many cases in one transaction, of which nothing else is known. */
    void begin(String clock, int cases) {
        transaction.executeWithoutResult(status -> {
            for (int one = 0; one < cases; one++) {
                var file = files.open(AARHUS, CaseFile.Kind.CONCERN, now(), COORDINATOR);
                processes.start(message(clock), file.number(), Map.of());
            }
        });
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    static LocalDate today() {
        return LocalDate.ofInstant(now(), DENMARK);
    }

    static LocalDate birthday() {
        return today().minusYears(16).withDayOfMonth(17);
    }

    static LocalDate lockedUntil() {
        return today().plusDays(20);
    }

    /** A clock that began then on this case. */
    final class Trial {
        final String clock;
        final CaseNumber number;
        final Instant begun;

        private Trial(String clock, CaseNumber number, Instant begun) {
            this.clock = clock;
            this.number = number;
            this.begun = begun;
        }

        CaseClock row() {
            return rows.open(number, clock).stream()
                    .findFirst()
                    .or(() -> rows.of(number).stream()
                            .filter(one -> one.name().equals(clock))
                            .findFirst())
                    .orElseThrow();
        }

        Task task() {
            return engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .taskDefinitionKey("task-" + clock)
                    .singleResult();
        }

        void done() {
            world.complete(COORDINATOR, task(), Map.of("leadDecision", "Skolen er varslet."));
        }

        List<Job> alarms(TaskClocks.Alarm alarm) {
            return engine
                    .getManagementService()
                    .createJobQuery()
                    .executionId(task().getExecutionId())
                    .timers()
                    .list()
                    .stream()
                    .filter(job ->
                            ((JobEntity) job).getJobHandlerConfigurationRaw().startsWith(alarm + ":"))
                    .toList();
        }

        /** Waits until the one alarm of the kind is due, and lets it ring; answers when that was. */
        Instant ring(TaskClocks.Alarm alarm) {
            var set = alarms(alarm);
            assertThat(set).as("%s of %s", alarm, clock).hasSize(1);
            var at = set.get(0).getDuedate();
            ClockUtil.offset(at.getTime() - new Date().getTime());
            engine.getManagementService().executeJob(set.get(0).getId());
            return at.toInstant();
        }

        /** How many managers' looks at missed deadlines the case has. */
        long looks() {
            return processes.running("missed-deadline", number);
        }
    }
}
