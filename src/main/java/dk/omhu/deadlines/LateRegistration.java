package dk.omhu.deadlines;

import dk.omhu.engine.FormAddition;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A clock of the law that had run out before its task was there: the case was registered too late. Whoever does the task says
 * why; it stands in the journal and, as a word, beside the clock.
 */
@Component
class LateRegistration implements FormAddition, SubmissionEffect {
    static final String REASON = "lateReason";

    private static final String GROUP = """
            {"type": "group", "id": "Group_late", "label": "Registreret for sent", "showOutline": true, "components": [
              {"type": "text", "id": "Text_late",
               "text": "Fristen er sat ved lov og var overskredet, før opgaven opstod. Den regnes fra, da kommunen fik det at vide, og ikke fra, da det blev skrevet ind.",
               "layout": {"row": "Row_late1", "columns": null}},
              {"type": "select", "id": "Field_lateReason", "key": "lateReason", "label": "Hvorfor blev det registreret for sent?",
               "values": [
                 {"label": "Henvendelsen lå et andet sted i kommunen", "value": "ELSEWHERE"},
                 {"label": "Den blev modtaget uden for åbningstid", "value": "OUT_OF_HOURS"},
                 {"label": "Den blev skrevet ind for sent", "value": "WRITTEN_LATE"},
                 {"label": "Det viste sig først senere, hvad den handlede om", "value": "UNDERSTOOD_LATE"},
                 {"label": "Andet", "value": "OTHER"}],
               "validate": {"required": true}, "layout": {"row": "Row_late2", "columns": null}},
              {"type": "textarea", "id": "Field_lateReasonText", "key": "lateReasonText", "label": "Uddyb",
               "conditional": {"hide": "=lateReason != \\"OTHER\\""},
               "validate": {"required": true, "maxLength": 1000}, "layout": {"row": "Row_late3", "columns": null}}],
             "layout": {"row": "Row_late", "columns": null}}""";

    private final ClockRows rows;
    private final ClockChanges changes;

    LateRegistration(ClockRows rows, ClockChanges changes) {
        this.rows = rows;
        this.changes = changes;
    }

    @Override
    public Optional<String> component(String taskId) {
        return late(taskId).map(clock -> GROUP);
    }

    @Override
    public void accepted(Submission submission) {
        var reason = submission.text(REASON);
        if (submission.taskId() != null && reason != null) {
            late(submission.taskId()).ifPresent(clock -> changes.lateBecause(clock.id(), reason));
        }
    }

    private Optional<CaseClock> late(String taskId) {
        return rows.ofTask(taskId).filter(clock -> clock.law() && clock.lateAtStart());
    }
}
