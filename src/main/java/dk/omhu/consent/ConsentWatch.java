package dk.omhu.consent;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Consents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends every morning the consents whose last day has passed. Whoever carries out a measure that rests on one is asked as if it
 * had been taken back. The case is locked, so of two machines that look at once one finds nothing left to end.
 */
@Component
public class ConsentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ConsentWatch.class);

    private final Consents consents;
    private final Withdrawals withdrawals;
    private final TransactionTemplate transaction;

    ConsentWatch(Consents consents, Withdrawals withdrawals, TransactionTemplate transaction) {
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.transaction = transaction;
    }

    /** Looks at every case with such a consent, each in a transaction of its own; one that fails hinders no other. */
    @Scheduled(cron = "0 40 5 * * *", zone = "Europe/Copenhagen")
    public void look() {
        for (var number : transaction.execute(status -> consents.ranOut())) {
            try {
                transaction.executeWithoutResult(status -> end(number));
            } catch (RuntimeException failed) {
                LOG.error(
                        "The consents of case {} that ran out were not ended: {}",
                        number,
                        failed.getClass().getName());
            }
        }
    }

    private void end(CaseNumber number) {
        withdrawals.tellMeasures(number, consents.endRanOut(number));
    }
}
