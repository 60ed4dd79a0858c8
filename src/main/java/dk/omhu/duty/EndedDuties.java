package dk.omhu.duty;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.engine.Handovers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens when a duty is over: the tasks that the officer still has go back to the group, and an hour later whatever was
 * left without a note is handed over all the same. However many machines look, one has each in hand.
 */
@Component
class EndedDuties {
    private static final Logger LOG = LoggerFactory.getLogger(EndedDuties.class);

    /** So long is looked again: a task taken in the last moment of a duty is the officer's an instant after its end. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Handovers handovers;
    private final CasesInHand inHand;
    private final Handover handover;
    private final Clock clock;

    EndedDuties(
            JdbcClient sql,
            TransactionTemplate transaction,
            Handovers handovers,
            CasesInHand inHand,
            Handover handover,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.handovers = handovers;
        this.inHand = inHand;
        this.handover = handover;
        this.clock = clock;
    }

    /** What is to be done, under a name that tells it from the rest. */
    private record Due(String name, Runnable act) {}

    /** Does what is due now. */
    void close() {
        each("The tasks of an ended duty were not given back; it is tried again", this::nextEnded);
        each("A duty was not handed over; it is tried again", this::nextLeft);
    }

    /** One after the other, each in a transaction of its own; one that fails waits for the next round and holds up no other. */
    private void each(String failed, Function<List<String>, Optional<Due>> next) {
        List<String> looked = new ArrayList<>();
        int before;
        do {
            before = looked.size();
            try {
                transaction.executeWithoutResult(status -> next.apply(looked).ifPresent(due -> {
                    looked.add(due.name());
                    due.act().run();
                }));
            } catch (RuntimeException failure) {
                LOG.error(failed, failure);
            }
        } while (looked.size() > before);
    }

    private Optional<Due> nextEnded(List<String> without) {
        return sql.sql("""
                        select p.duty_id, p.municipality, d.user_id from duty_place p join duty d on d.id = p.duty_id
                        where p.closed_at is null and least(d.ends, coalesce(p.removed_at, d.ends)) <= :now
                          and not p.duty_id || '/' || p.municipality = any(:without)
                        order by p.duty_id, p.municipality limit 1 for update of p skip locked""")
                .param("now", Timestamp.from(clock.instant()))
                .param("without", without.toArray(String[]::new))
                .query((row, index) -> {
                    long duty = row.getLong("duty_id");
                    var user = row.getString("user_id");
                    var municipality = new MunicipalityCode(row.getString("municipality"));
                    return new Due(duty + "/" + municipality.value(), () -> giveBack(duty, user, municipality));
                })
                .optional();
    }

    /** Where another row covers the moment, the duty goes on. */
    private void giveBack(long duty, String user, MunicipalityCode municipality) {
        handovers.returnAfterDuty(user, municipality);
        sql.sql("""
                        update duty_place p set closed_at = :now from duty d
                        where d.id = p.duty_id and p.duty_id = :duty and p.municipality = :municipality
                          and least(d.ends, coalesce(p.removed_at, d.ends)) <= :settled""")
                .param("now", Timestamp.from(clock.instant()))
                .param("duty", duty)
                .param("municipality", municipality.value())
                .param("settled", Timestamp.from(clock.instant().minus(SETTLED)))
                .update();
    }

    private Optional<Due> nextLeft(List<String> without) {
        return inHand.nextLeft(Handover.GRACE, without)
                .map(left -> new Due(String.valueOf(left.id()), () -> {
                    inHand.handOver(left.userId(), left.number(), false);
                    handover.withoutNote(left.userId(), left.number());
                }));
    }
}
