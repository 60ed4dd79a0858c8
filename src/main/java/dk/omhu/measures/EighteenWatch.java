package dk.omhu.measures;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.RunningCases;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every morning in the case files who of the children with a track or a measure turns 18 soon. It only tells the model
 * that the time has come; a person does the rest. What it finds is what stands in the case file that day, so a birth date
 * that becomes known or is corrected needs nothing more. Two machines may look at once: the case is locked, and nothing is
 * begun twice.
 */
@Component
public class EighteenWatch {
    private static final Logger LOG = LoggerFactory.getLogger(EighteenWatch.class);

    private static final String TRANSITION = "turning-18";
    private static final String[] CHILDRENS = {"child-notification", "child-examination", "measure"};

    /** Half a year of preparation is over six months before; it is asked for a month earlier. */
    private static final int MONTHS_BEFORE = 7;

    private final RunningCases running;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final Eighteen eighteen;
    private final TransactionTemplate transaction;

    EighteenWatch(
            RunningCases running,
            CaseProcesses processes,
            CaseFiles files,
            Eighteen eighteen,
            TransactionTemplate transaction) {
        this.running = running;
        this.processes = processes;
        this.files = files;
        this.eighteen = eighteen;
        this.transaction = transaction;
    }

    /** Looks at every case, each in a transaction of its own; one that fails hinders no other. */
    @Scheduled(cron = "0 20 5 * * *", zone = "Europe/Copenhagen")
    public void look() {
        Stream.concat(running.of(CHILDRENS).stream(), running.of(TRANSITION).stream())
                .distinct()
                .forEach(number -> {
                    try {
                        lookAt(number);
                    } catch (RuntimeException failed) {
                        LOG.error(
                                "Case {} was not looked at for turning 18: {}",
                                number,
                                failed.getClass().getName());
                    }
                });
    }

    /** Looks at one case. */
    public void lookAt(CaseNumber number) {
        transaction.executeWithoutResult(status -> look(number));
    }

    private void look(CaseNumber number) {
        files.lock(number);
        boolean begun = running.run(number, TRANSITION);
        if (!isComing(number)) {
            if (begun) {
                processes.tell("EighteenNotNeeded", number);
            }
            return;
        }
        if (!begun) {
            processes.start("EighteenComing", number, Map.of());
        }
        if (!eighteen.month(number).orElseThrow().isAfter(thisMonth())) {
            processes.tell("EighteenMonth", number);
        }
    }

    private boolean isComing(CaseNumber number) {
        boolean child =
                files.values(number).text("legalTrack").filter("CHILD"::equals).isPresent();
        return child
                && eighteen.month(number)
                        .filter(month -> !month.minusMonths(MONTHS_BEFORE).isAfter(thisMonth()))
                        .isPresent()
                && running.run(number, CHILDRENS);
    }

    private YearMonth thisMonth() {
        return YearMonth.from(eighteen.today());
    }
}
