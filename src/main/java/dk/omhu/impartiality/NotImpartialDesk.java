package dk.omhu.impartiality;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Handovers;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Jeg er inhabil": whoever sees a task of a case says so, and the case is shut to them by every road from then on. Their tasks of
 * it go back, the journal says it, and a manager finds somebody else. All of it in one transaction.
 */
@Component
@Transactional
class NotImpartialDesk {
    static final String STEP = "saidNotImpartial";
    private static final int LONGEST = 1000;

    private final TaskService tasks;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final CaseBars bars;
    private final Handovers handovers;
    private final Candidates candidates;
    private final Impartiality impartiality;
    private final ObjectProvider<WhenBarred> others;
    private final Notices notices;
    private final AccessLog log;
    private final Callers callers;

    NotImpartialDesk(
            TaskService tasks,
            CaseProcesses processes,
            CaseFiles files,
            CaseBars bars,
            Handovers handovers,
            Candidates candidates,
            Impartiality impartiality,
            ObjectProvider<WhenBarred> others,
            Notices notices,
            AccessLog log,
            Callers callers) {
        this.tasks = tasks;
        this.processes = processes;
        this.files = files;
        this.bars = bars;
        this.handovers = handovers;
        this.candidates = candidates;
        this.impartiality = impartiality;
        this.others = others;
        this.notices = notices;
        this.log = log;
        this.callers = callers;
    }

    /**
     * What the dialog asks and says.
     *
     * @param alone whether nobody else could take the task now
     * @param managers the names of those who find somebody else
     */
    record Question(String caseNumber, List<Choice> causes, boolean alone, List<String> managers) {}

    record Choice(String value, String label) {}

    record Said(String caseNumber) {}

    private record Asked(Caller caller, Task task, CaseNumber number) {}

    Question ask(String taskId) {
        var asked = asked(taskId);
        return new Question(
                asked.number.value(),
                Arrays.stream(CaseBars.Cause.values())
                        .map(cause -> new Choice(cause.name(), cause.title()))
                        .toList(),
                candidates.of(taskId).stream().allMatch(user -> user.equals(asked.caller.userId())),
                callers.inGroup(Role.MANAGER.id(), asked.number.municipality()).stream()
                        .filter(manager -> !manager.equals(asked.caller.userId()))
                        .filter(manager -> !bars.isBarred(asked.number, manager))
                        .map(callers::nameOf)
                        .sorted()
                        .toList());
    }

    Said say(String taskId, String causeWord, @Nullable String text) {
        var asked = asked(taskId);
        var cause = Arrays.stream(CaseBars.Cause.values())
                .filter(one -> one.name().equals(causeWord))
                .findFirst()
                .orElseThrow(Refusal::chooseCause);
        var why = text == null ? "" : text.strip();
        if (why.length() > LONGEST) {
            throw Refusal.tooLong();
        }
        if (why.isEmpty() && cause == CaseBars.Cause.OTHER) {
            throw Refusal.sayWhat();
        }
        var number = asked.number;
        var user = asked.caller.userId();
        var file = files.followAlias(number).map(CaseFile::number).orElse(number);
        files.lock(file);
        log.record(asked.caller, AccessLog.Act.SAID_NOT_IMPARTIAL, number, taskId, List.of(cause.name()), null);
        files.write(file, entry(asked, cause, why));
        long bar = bars.bar(file, user, cause);
        handovers.returnFromBarred(bars.sameAs(file));
        others.forEach(one -> one.barred(file, user));
        bars.foundElsewhere(bar, processes.start("NotImpartialSaid", file, Map.of()));
        tell(file, bar);
        return new Said(file.value());
    }

    private void tell(CaseNumber number, long bar) {
        var whom = impartiality.hasManager(number) ? Role.MANAGER : Role.DATA_PROTECTION_OFFICER;
        notices.tell(new Notice(
                Notice.Kind.OTHER,
                number,
                whom == Role.MANAGER
                        ? "Find en anden til opgaven"
                        : "Ingen leder kan åbne sagen. Find en anden til opgaven",
                Set.of(),
                Set.of(whom.id()),
                "not-impartial:" + bar));
    }

    private static NewEntry entry(Asked asked, CaseBars.Cause cause, String why) {
        Map<String, JournalValue> values = new LinkedHashMap<>();
        values.put("notImpartialCause", new JournalValue(Part.CONCERN, "Hvorfor inhabil", cause.name(), cause.title()));
        if (!why.isEmpty()) {
            values.put("notImpartialText", new JournalValue(Part.CONCERN, "Uddybning", why));
        }
        values.put(
                "notImpartialTask",
                new JournalValue(Part.CONCERN, "Ved opgaven", String.valueOf(asked.task.getName())));
        return new NewEntry(
                JournalEntry.Kind.RECORD,
                STEP,
                "En medarbejder har meldt sig inhabil",
                asked.task.getId(),
                null,
                null,
                // The municipality's record, whoever said it: it is the municipality that finds somebody else.
                Authority.MUNICIPALITY,
                asked.caller.userId(),
                null,
                values);
    }

    private Asked asked(String taskId) {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        var number = Optional.ofNullable(task)
                .flatMap(found -> processes.caseOf(found.getProcessInstanceId()))
                .filter(found -> caller.belongsTo(found.municipality()))
                .orElseThrow(Refusal::unknown);
        if (files.find(number)
                .filter(file -> file.kind() == CaseFile.Kind.CONCERN)
                .isEmpty()) {
            throw Refusal.noCase();
        }
        return new Asked(caller, task, number);
    }
}
