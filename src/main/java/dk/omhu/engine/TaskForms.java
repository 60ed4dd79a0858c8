package dk.omhu.engine;

import dk.omhu.access.Attempts;
import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.engine.form.Answered;
import dk.omhu.engine.form.FormSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one door from a task's form to the case file: shows, checks, writes the journal and the access log. */
@Component
class TaskForms {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d.M. 'kl.' HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));

    private final FormCatalog catalog;
    private final FormAdditions additions;
    private final CaseFiles files;
    private final AccessLog log;
    private final Callers callers;
    private final Shown shown;
    private final FeatureRules features;
    private final GivenBack drafts;
    private final ShutCases shut;
    private final Attempts attempts;
    private final Clock clock;

    TaskForms(
            FormCatalog catalog,
            FormAdditions additions,
            CaseFiles files,
            AccessLog log,
            Callers callers,
            Shown shown,
            FeatureRules features,
            GivenBack drafts,
            ShutCases shut,
            Attempts attempts,
            Clock clock) {
        this.catalog = catalog;
        this.additions = additions;
        this.files = files;
        this.log = log;
        this.callers = callers;
        this.shown = shown;
        this.features = features;
        this.drafts = drafts;
        this.shut = shut;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The values for the form: nothing but number and step for anybody but the assignee. The look is logged. */
    Map<String, ? extends @Nullable Object> show(TaskEntity task) {
        var number = CaseNumber.parse(task.getExecution().getProcessBusinessKey());
        var caller = callers.current();
        if (number.isEmpty() || caller.isEmpty()) {
            return Map.of();
        }
        refuseIfForeign(number.get(), caller.get());
        if (!caller.get().userId().equals(task.getAssignee())) {
            return closed(number.get(), "Tag opgaven for at se sagens oplysninger.");
        }
        var refused = OffDuty.shuts(task, caller.get())
                ? Optional.of(Refusals.OFF_DUTY)
                : shut.refusal(task, caller.get().userId());
        if (refused.isPresent()) {
            noted(task);
            return closed(number.get(), refused.get());
        }
        shut.opened(task, number.get(), caller.get());
        var current = values(task, number.get());
        var schema = schema(task);
        var look = look(task, schema, number.get(), caller.get(), current);
        var values = shown.values(schema, look);
        log.record(
                caller.get(),
                AccessLog.Act.FORM_SHOWN,
                number.get(),
                task.getId(),
                shown.read(look, values.keySet()),
                current.lastSequence());
        return drafts.intoValues(schema, look, values);
    }

    private Map<String, String> closed(CaseNumber number, String why) {
        var mark = files.find(number).map(CaseFile::mark).orElse("");
        return Map.of("caseHeader", mark + "**Sag " + number + "** · " + why);
    }

    /** The form as Tasklist is to show it: marked where it is a drill, with what features ask more, and the assignee's draft's note. */
    InputStream asShown(TaskEntity task, InputStream deployed) {
        var number = CaseNumber.parse(task.getExecution().getProcessBusinessKey());
        number.ifPresent(one -> callers.current().ifPresent(caller -> refuseIfForeign(one, caller)));
        try (deployed) {
            var form = additions.to(deployed.readAllBytes(), task.getId());
            if (number.isEmpty()) {
                return new ByteArrayInputStream(form);
            }
            var whole = withDraft(task, number.get(), form);
            return new ByteArrayInputStream(
                    files.find(number.get()).filter(CaseFile::drill).isPresent() ? DrillBanner.over(whole) : whole);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] withDraft(TaskEntity task, CaseNumber number, byte[] form) throws IOException {
        var caller = callers.current()
                .filter(one -> one.userId().equals(task.getAssignee()))
                .filter(one -> !OffDuty.shuts(task, one))
                .filter(one -> shut.refusal(task, one.userId()).isEmpty());
        if (caller.isEmpty()) {
            return form;
        }
        var schema = schema(task);
        var look = look(task, schema, number, caller.get(), values(task, number));
        return drafts.intoForm(form, schema, look, () -> shown.values(schema, look));
    }

    /** What the user has written in the form so far, against what it showed: never against an earlier draft. */
    OpenForms.Written written(TaskEntity task, Map<String, @Nullable Object> typed) {
        var caller = callers.current().orElseThrow();
        var number = new CaseNumber(task.getExecution().getProcessBusinessKey());
        refuseIfForeign(number, caller);
        refuseIfShut(task, caller);
        var schema = schema(task);
        var seen = seen(task, caller, values(task, number));
        var changed = schema.changed(typed, shown.values(schema, look(task, schema, number, caller, seen)));
        return new OpenForms.Written(schema.id(), schema.version(), seen.lastSequence(), changed);
    }

    private FormSchema schema(TaskEntity task) {
        return additions.to(
                catalog.of(task.getTaskDefinition().getTaskFormHandler().createTaskForm(task)), task.getId());
    }

    private CaseValues values(TaskEntity task, CaseNumber number) {
        return files.values(number).inStrand(Strand.of(task));
    }

    private CaseValues seen(TaskEntity task, Caller caller, CaseValues now) {
        return log.lastSeen(task.getId(), caller.userId()).map(now::asOf).orElse(now);
    }

    private static Look look(TaskEntity task, FormSchema schema, CaseNumber number, Caller caller, CaseValues values) {
        return new Look(
                number,
                caller,
                values,
                processKey(task),
                task.getTaskDefinitionKey(),
                authority(task, caller),
                task.getId(),
                schema.id());
    }

    private static String processKey(TaskEntity task) {
        return task.getProcessDefinition().getKey();
    }

    /**
     * Whom the task is done for: the invited authority where the task is its own, else that of the first role the user holds.
     * What others do about an invited authority, such as answering its question, is not that authority's word.
     */
    private static String authority(TaskEntity task, Caller caller) {
        if (task.getExecution().getVariable("authority") instanceof String invited
                && task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(invited::equals)) {
            return invited;
        }
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .map(Role::byId)
                .flatMap(Optional::stream)
                .filter(caller::holds)
                .findFirst()
                .map(Authority::of)
                .orElse(Authority.MUNICIPALITY);
    }

    /** Takes what was sent, or refuses it with the reason and writes nothing. */
    void submit(TaskEntity task, TaskFormData form, VariableMap sent) {
        var caller = callers.current().orElseThrow(() -> new Refused("Log ind for at sende formularen."));
        var number = CaseNumber.parse(task.getExecution().getProcessBusinessKey())
                .orElseThrow(() -> new Refused("Opgaven hører ikke til en sag."));
        refuseIfForeign(number, caller);
        if (task.getAssignee() != null && !task.getAssignee().equals(caller.userId())) {
            throw new Refused("Opgaven er taget af en anden. Genindlæs listen.");
        }
        if (OffDuty.shuts(task, caller)) {
            noted(task);
            throw new Refused(Refusals.OFF_DUTY);
        }
        files.lock(number);
        refuseIfShut(task, caller);
        var schema = additions.to(catalog.of(form), task.getId());
        var now = values(task, number);
        var seen = seen(task, caller, now);
        refuseIfErasedMeanwhile(seen, now);
        var look = look(task, schema, number, caller, seen);
        var before = shown.values(schema, look);
        var answered = new Answered(schema, PlainValues.of(sent), before, shown.offered(schema, look), clock.instant());
        var submission = new Submission(
                number,
                caller,
                look.processKey(),
                look.stepKey(),
                task.getId(),
                schema.id(),
                false,
                answered.values(),
                answered.contacts());
        features.check(submission, answered.problems());
        var changes = answered.changes();
        refuseIfChangedMeanwhile(changes, look, now);
        files.write(number, entry(task, schema, look, changes));
        log.record(caller, AccessLog.Act.FORM_SENT, number, task.getId(), changes.keySet(), null);
        say(task, answered);
        features.accepted(submission);
    }

    /** Whatever a model made of the number: a case of another municipality is not there, and the door puts the attempt on record. */
    private static void refuseIfForeign(CaseNumber number, Caller caller) {
        if (!caller.belongsTo(number.municipality())) {
            throw Refusals.forbidden(Refusals.NOT_THERE);
        }
    }

    private void refuseIfShut(TaskEntity task, Caller caller) {
        shut.refusal(task, caller.userId()).ifPresent(words -> {
            noted(task);
            throw new Refused(words);
        });
    }

    /** An attempt at a case that no door sees: it is answered with its reason, in place of the form or beside it. */
    private void noted(TaskEntity task) {
        attempts.refused(task.getId(), "task");
    }

    /** The form was filled from what is no longer there: sent as it is, it would write it back. */
    private static void refuseIfErasedMeanwhile(CaseValues seen, CaseValues now) {
        if (now.entries().stream()
                .anyMatch(entry -> entry.sequence() > seen.lastSequence()
                        && entry.about()
                                .filter(gone -> gone <= seen.lastSequence())
                                .isPresent())) {
            throw new Refused(
                    "Oplysninger er fjernet fra sagen, mens formularen stod åben. Hent formularen igen, og skriv kun det, der hører til personen.");
        }
    }

    /** Another authority that answered the same question took nothing away from this one. */
    private void refuseIfChangedMeanwhile(Map<String, JournalValue> changes, Look look, CaseValues now) {
        for (var change : changes.entrySet()) {
            var latest = look.authority().equals(Authority.MUNICIPALITY)
                    ? now.latest(change.getKey())
                    : now.latest(change.getKey(), look.authority());
            if (latest.isPresent()
                    && latest.get().by().sequence() > look.values().lastSequence()
                    && !latest.get().by().author().equals(look.caller().userId())) {
                throw new Refused("Feltet \"%s\" er ændret af %s %s, mens du skrev. Hent formularen igen."
                        .formatted(
                                change.getValue().label(),
                                callers.nameOf(latest.get().by().author()),
                                CLOCK.format(latest.get().by().at())));
            }
        }
    }

    private static NewEntry entry(TaskEntity task, FormSchema schema, Look look, Map<String, JournalValue> changes) {
        return new NewEntry(
                JournalEntry.Kind.SUBMISSION,
                look.stepKey(),
                task.getName(),
                task.getId(),
                schema.id(),
                schema.version(),
                look.authority(),
                look.caller().userId(),
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group ->
                                Role.byId(group).filter(look.caller()::holds).isPresent())
                        .findFirst()
                        .orElse(null),
                changes,
                Strand.of(task));
    }

    /** In a repeated step the words stay with the instance; a hidden answer takes back nothing that another step said. */
    private static void say(TaskEntity task, Answered answered) {
        var execution = task.getExecution();
        var repeated = repetition(execution);
        answered.routing().forEach((name, value) -> {
            if (repeated.isPresent()) {
                repeated.get().setVariableLocal(name, PlainValues.typed(value));
            } else if (!answered.silentOn(name) || !execution.hasVariable(name)) {
                execution.setVariable(name, PlainValues.typed(value));
            }
        });
    }

    /** The instance of a repeated task, or of the repeated sub-process round it: its words are no other instance's. */
    private static Optional<ExecutionEntity> repetition(ExecutionEntity execution) {
        for (var scope = execution; scope != null; scope = scope.getParent()) {
            if (scope.hasVariableLocal("loopCounter") || scope.hasVariableLocal("authority")) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
