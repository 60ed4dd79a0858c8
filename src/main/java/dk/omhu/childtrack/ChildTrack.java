package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseValues;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a child's track asks. */
@Component("childTrack")
public class ChildTrack {
    static final String TOLD = "reporterTold";

    private final CaseFiles files;

    ChildTrack(CaseFiles files) {
        this.files = files;
    }

    /** Whether this track has a measure under way, or its decision; what the concern does beside it is another matter. */
    public boolean isMeasureUnderWay(DelegateExecution step) {
        return runs(step, "measure");
    }

    /** Whether the follow-up sends the child's situation back; where an examination is going on, that looks at it already. */
    public boolean isToBeClarifiedAgain(DelegateExecution step) {
        return Routing.of(step).says("followUpOutcome", "REASSESS") && !runs(step, "child-examination");
    }

    /** Whether who notified is a professional with the stricter duty who has a name and has not been told yet. */
    public boolean isProfessionalToBeTold(DelegateExecution step) {
        var values = files.values(Routing.of(step).number());
        return values.text("source").filter("PROFESSIONAL"::equals).isPresent()
                && !values.isTrue("reporterAnonymous")
                && !toldInThisTrack(values)
                && !isBeingTold(step);
    }

    /** A new notification on the child is a new matter, of which the professional hears anew. */
    private static boolean toldInThisTrack(CaseValues values) {
        boolean told = false;
        for (var entry : values.entries()) {
            if (entry.stepKey().equals("assessWithin24Hours")) {
                told = false;
            } else if (entry.values().containsKey(TOLD)) {
                told = true;
            }
        }
        return told;
    }

    private static boolean isBeingTold(DelegateExecution step) {
        return step.getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(step.getProcessInstanceId())
                        .taskDefinitionKey("tellReporter")
                        .count()
                > 0;
    }

    private static boolean runs(DelegateExecution step, String process) {
        return step.getProcessEngineServices()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .superProcessInstanceId(step.getProcessInstanceId())
                        .processDefinitionKey(process)
                        .count()
                > 0;
    }
}
