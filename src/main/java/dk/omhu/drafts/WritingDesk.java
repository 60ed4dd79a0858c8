package dk.omhu.drafts;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Draft;
import dk.omhu.engine.OpenForms;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may keep a draft where: of a task's form its assignee, of a start form who may start the process. Nobody another's. */
@Component
@Transactional
class WritingDesk {
    private final TaskService tasks;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final OpenForms forms;
    private final KeptDrafts drafts;
    private final Callers callers;

    WritingDesk(
            TaskService tasks,
            CaseProcesses processes,
            CaseFiles files,
            OpenForms forms,
            KeptDrafts drafts,
            Callers callers) {
        this.tasks = tasks;
        this.processes = processes;
        this.files = files;
        this.forms = forms;
        this.drafts = drafts;
        this.callers = callers;
    }

    /** Keeps what was typed in the task's form; empty where that is nothing but what the form showed. */
    Optional<Instant> saveTask(String taskId, Typed typed) {
        var caller = caller(typed);
        // Whoever sends the form holds the case too: a save that was under way can't come after it and leave a draft
        // behind.
        files.lock(own(taskId, caller).number());
        var place = own(taskId, caller);
        return drafts.save(caller, place, forms.inTask(taskId, typed.values()));
    }

    /** Keeps what was typed in a start form. */
    Optional<Instant> saveStart(String processKey, Typed typed) {
        var caller = caller(typed);
        var written = forms.inStart(processKey, typed.values()).orElseThrow(Refusal::unknown);
        return drafts.save(caller, Place.start(processKey), written);
    }

    Optional<Draft> readTask(String taskId) {
        var caller = caller();
        return drafts.givenBack(caller, own(taskId, caller));
    }

    Optional<Draft> readStart(String processKey) {
        var caller = caller();
        return drafts.givenBack(caller, startable(processKey));
    }

    void throwAwayTask(String taskId) {
        var caller = caller();
        drafts.throwAway(caller, own(taskId, caller));
    }

    void throwAwayStart(String processKey) {
        drafts.throwAway(caller(), startable(processKey));
    }

    private Caller caller() {
        return callers.current().orElseThrow(Refusal::notSignedIn);
    }

    private Caller caller(Typed typed) {
        var caller = caller();
        if (!caller.userId().equals(typed.user())) {
            throw Refusal.anotherUser();
        }
        return caller;
    }

    private Place own(String taskId, Caller caller) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        var number = caseOf(task)
                .filter(found -> caller.belongsTo(found.municipality()))
                .orElseThrow(Refusal::unknown);
        if (!caller.userId().equals(task.getAssignee())) {
            throw Refusal.notTheirs();
        }
        return Place.task(taskId, number);
    }

    private Optional<CaseNumber> caseOf(@Nullable Task task) {
        return Optional.ofNullable(task).flatMap(found -> processes.caseOf(found.getProcessInstanceId()));
    }

    private Place startable(String processKey) {
        if (!forms.mayStart(processKey)) {
            throw Refusal.unknown();
        }
        return Place.start(processKey);
    }
}
