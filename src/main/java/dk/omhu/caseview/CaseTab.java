package dk.omhu.caseview;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Document;
import dk.omhu.engine.CaseProcesses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A look at the case of a task. The look and its row in the log are one transaction: without the row, no look. */
@Component
@Transactional
class CaseTab {
    private final TaskService tasks;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final CaseViews views;
    private final ReadablePapers papers;
    private final Openings openings;
    private final CaseBars bars;
    private final AccessLog log;
    private final Callers callers;

    CaseTab(
            TaskService tasks,
            CaseProcesses processes,
            CaseFiles files,
            CaseViews views,
            ReadablePapers papers,
            Openings openings,
            CaseBars bars,
            AccessLog log,
            Callers callers) {
        this.tasks = tasks;
        this.processes = processes;
        this.files = files;
        this.views = views;
        this.papers = papers;
        this.openings = openings;
        this.bars = bars;
        this.log = log;
        this.callers = callers;
    }

    /** Whose case, which state, what has been done: for everybody who sees the task. */
    CaseView show(String taskId) {
        var look = look(taskId);
        var view = views.of(look.reader(), false);
        record(look, AccessLog.Act.CASE_TAB_SHOWN, List.of("initials", "status", "timeline"));
        return view;
    }

    /** The content as well, as far as the role opens it: for whom the task is, or could be. */
    CaseView open(String taskId) {
        var look = look(taskId);
        if (!look.isTheirTask()) {
            throw refused(look, "NOT_THEIR_TASK", Refusal.notTheirTask());
        }
        var view = views.of(look.reader(), true).with(papers.list(look.reader()));
        record(look, AccessLog.Act.CASE_OPENED, views.whatOpened(look.reader()));
        return view;
    }

    /** One document, for whom {@link #open} lists it. */
    PaperOpened document(String taskId, long id) {
        var look = look(taskId);
        if (!look.isTheirTask()) {
            throw refused(look, "NOT_THEIR_TASK", Refusal.notTheirTask());
        }
        var document = papers.find(look.reader(), id)
                .orElseThrow(() -> refused(look, "NOT_SHARED", Refusal.unknownDocument()));
        record(look, AccessLog.Act.DOCUMENT_OPENED, List.of("document " + id));
        return new PaperOpened(document, papers.content(document));
    }

    /** What was tried is on record too; whoever tried learns no more than the refusal. */
    private Refusal refused(Look look, String why, Refusal refusal) {
        log.recordRefused(
                look.reader().caller(), look.reader().number(), look.task().getId(), "tab Sagen", why);
        return refusal;
    }

    record PaperOpened(Document document, byte[] content) {}

    private record Look(Task task, Reader reader, boolean isTheirTask) {}

    private Look look(String taskId) {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        var number = Optional.ofNullable(task)
                .flatMap(found -> processes.caseOf(found.getProcessInstanceId()))
                .filter(found -> caller.belongsTo(found.municipality()))
                .filter(found -> files.find(found).isPresent())
                .orElseThrow(Refusal::unknown);
        if (bars.isBarred(number, caller.userId())) {
            throw Refusal.barred();
        }
        return look(task, number, caller);
    }

    private Look look(Task task, CaseNumber number, Caller caller) {
        var candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        var fitting = candidates.stream()
                .map(IdentityLink::getGroupId)
                .flatMap(group -> Role.byId(String.valueOf(group)).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (caller.isOffDutyFor(fitting, number.municipality())) {
            throw Refusal.offDuty();
        }
        var roles = fitting.stream()
                .filter(role -> caller.holdsIn(number.municipality(), role))
                .collect(Collectors.toUnmodifiableSet());
        boolean candidate = !roles.isEmpty()
                || candidates.stream().anyMatch(link -> caller.userId().equals(link.getUserId()));
        // Once somebody has taken the task, the others of the group no longer need the content.
        boolean theirs =
                task.getAssignee() == null ? candidate : task.getAssignee().equals(caller.userId());
        Set<Role> as = roles.isEmpty() ? caller.roles() : roles;
        return new Look(task, openings.ofTask(caller, number, as), theirs);
    }

    /** Without how far the journal had come: what a form was filled in against is another matter. */
    private void record(Look look, AccessLog.Act act, List<String> what) {
        log.record(
                look.reader().caller(), act, look.reader().number(), look.task().getId(), what, null);
    }
}
