package dk.omhu.family;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.CaseWork;
import dk.omhu.engine.Routing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Notifications on one child are read together, by somebody who is not on the case where a measure runs (domain § 3.3). */
@Component("readings")
public class Readings {
    static final String PROCESS = "read-together";
    private static final String MEASURE = "measure";

    private final SameChildren same;
    private final CaseFiles files;
    private final CaseWork work;
    private final Callers callers;

    Readings(SameChildren same, CaseFiles files, CaseWork work, Callers callers) {
        this.same = same;
        this.files = files;
        this.work = work;
        this.callers = callers;
    }

    /** Whether a person has said already that an earlier notification is about the same child. */
    public boolean isConfirmed(DelegateExecution step) {
        return !same.confirmed(Routing.of(step).number()).isEmpty();
    }

    /** Who has or had a task in a measure that runs for the child: these do not read. */
    Set<String> barred(CaseNumber number) {
        Set<String> barred = new HashSet<>();
        Stream.concat(Stream.of(number), same.confirmed(number).stream())
                .flatMap(one -> Stream.concat(Stream.of(one), files.followAlias(one).map(CaseFile::number).stream()))
                .distinct()
                .forEach(one -> barred.addAll(work.workers(MEASURE, one)));
        return barred;
    }

    /** The names of those who may read. */
    List<String> readers(CaseNumber number) {
        var barred = barred(number);
        return Stream.of(Role.CHILD_NOTIFICATION_DESK, Role.DUTY_OFFICER)
                .flatMap(role -> callers.holding(role, number.municipality()).stream())
                .filter(user -> !barred.contains(user))
                .distinct()
                .map(callers::nameOf)
                .sorted()
                .toList();
    }
}
