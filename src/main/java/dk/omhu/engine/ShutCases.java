package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What of a case the engine keeps from whom: who is barred from it neither gets, nor opens, nor sends a task of it. Two exceptions
 * to a restriction, none to somebody's own word: an officer on duty has the tasks that are a duty's, which the managers are told
 * of, and a manager may lift the restriction.
 */
@Component
class ShutCases {
    /** A warning must find its way into a case whoever gives it: these forms show nothing of it. */
    private static final Set<String> WARNINGS = Set.of("raise-acute-situation", "new-information", "report-breach");

    private static final String RESTRICTING = "restrict-case";

    private final CaseBars bars;
    private final Callers callers;
    private final ObjectProvider<RestrictedLooks> watchers;

    ShutCases(CaseBars bars, Callers callers, ObjectProvider<RestrictedLooks> watchers) {
        this.bars = bars;
        this.callers = callers;
        this.watchers = watchers;
    }

    /** The words with which the task is refused; empty where it is open to the user. */
    Optional<String> refusal(DelegateTask task, String userId) {
        return CaseNumber.parse(task.getExecution().getProcessBusinessKey())
                .flatMap(number -> bars.why(number, userId))
                .filter(why -> why == CaseBars.Why.NOT_IMPARTIAL || !exempt(task, callers.byId(userId)))
                .map(ShutCases::words);
    }

    /** Whether the case is shut to anybody at all. */
    boolean shutToSomebody(CaseNumber number) {
        return bars.stand(number);
    }

    /** Tells the managers, where the user opens the task only because of a duty. */
    void opened(DelegateTask task, CaseNumber number, Caller caller) {
        if (OffDuty.couldConcern(task) && bars.isBarred(number, caller.userId())) {
            watchers.forEach(one -> one.openedOnDuty(number, caller));
        }
    }

    /** The words with which a start form on the case is refused; empty where the user may write in it. */
    Optional<String> refusalOfStart(String processKey, CaseNumber number, Caller caller) {
        if (WARNINGS.contains(processKey)) {
            return Optional.empty();
        }
        return bars.why(number, caller.userId())
                .filter(why -> why == CaseBars.Why.NOT_IMPARTIAL
                        || !(processKey.equals(RESTRICTING) && caller.holds(Role.MANAGER)))
                .map(ShutCases::words);
    }

    private static boolean exempt(DelegateTask task, Caller caller) {
        var tenant = task.getTenantId();
        return tenant != null
                && MunicipalityCode.isOne(tenant)
                && OffDuty.couldConcern(task)
                && caller.onDutyIn().contains(new MunicipalityCode(tenant));
    }

    private static String words(CaseBars.Why why) {
        return why == CaseBars.Why.NOT_IMPARTIAL ? Refusals.NOT_IMPARTIAL : Refusals.RESTRICTED;
    }
}
