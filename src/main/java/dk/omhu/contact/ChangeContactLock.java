package dk.omhu.contact;

import static dk.omhu.casefile.ContactLocks.Cause.COORDINATOR;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.ContactLocks;
import dk.omhu.engine.Routing;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ret kontaktspærren": sets, moves or lifts it as the coordinator has just written. */
@Component("changeContactLock")
class ChangeContactLock implements JavaDelegate {
    private final CaseFiles files;
    private final ContactLocks locks;
    private final LockWatch watch;

    ChangeContactLock(CaseFiles files, ContactLocks locks, LockWatch watch) {
        this.files = files;
        this.locks = locks;
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var values = files.values(number);
        var written = values.latest("lockAction").orElseThrow();
        var by = written.by().author();
        var reason = values.text("lockReason").orElse(null);
        switch (String.valueOf(written.value().value())) {
            case "SET" -> locks.set(number, COORDINATOR, until(values.text("lockUntil")), by, reason);
            case "EXTEND" -> locks.move(number, until(values.text("lockUntil")), by, reason);
            default -> locks.lift(number, by);
        }
        watch.changed(number);
    }

    private static LocalDate until(java.util.Optional<String> day) {
        return LocalDate.parse(day.orElseThrow());
    }
}
