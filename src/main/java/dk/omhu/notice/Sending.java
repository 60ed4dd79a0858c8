package dk.omhu.notice;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.notice.MailRoad.NotTaken;
import dk.omhu.notice.Outbox.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, each mail in a transaction of its own: what the server has taken is marked as sent whatever becomes of
 * the next one and of the engine's job. Only a machine that dies between the server's answer and that commit sends twice.
 */
@Component
class Sending {
    private final Outbox outbox;
    private final Digests digests;
    private final Addresses addresses;
    private final Wording wording;
    private final MailRoad road;
    private final TransactionTemplate ownTransaction;

    Sending(
            Outbox outbox,
            Digests digests,
            Addresses addresses,
            Wording wording,
            MailRoad road,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.digests = digests;
        this.addresses = addresses;
        this.wording = wording;
        this.road = road;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sends what is to be told of the case at once.
     *
     * @throws NotTaken where a mail was not taken, once the others have been tried
     */
    void atOnce(CaseNumber number) {
        each(
                outbox.waitingAtOnce(number),
                id -> outbox.take(id).ifPresent(told -> settle(List.of(told), number.municipality())));
    }

    /**
     * Sends the digests of the municipality's colleagues.
     *
     * @throws NotTaken where a mail was not taken, once the others have been tried
     */
    void digests(CaseNumber house) {
        ownTransaction.executeWithoutResult(status -> digests.close(house));
        each(
                outbox.waitingForDigest(house.municipality()),
                user -> settle(outbox.takeForDigest(user), house.municipality()));
    }

    private <T> void each(List<T> mails, java.util.function.Consumer<T> send) {
        @Nullable NotTaken failed = null;
        for (var mail : mails) {
            try {
                ownTransaction.executeWithoutResult(status -> send.accept(mail));
            } catch (NotTaken notTaken) {
                if (notTaken.roadClosed()) {
                    throw notTaken;
                }
                failed = notTaken;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** All of one user, in one mail. */
    private void settle(List<Told> told, MunicipalityCode sender) {
        List<Told> left = new ArrayList<>(told);
        var staying = told.stream().filter(addresses::isStillToldOf).toList();
        left.removeAll(staying);
        outbox.settle(left, State.LEFT);
        if (staying.isEmpty()) {
            return;
        }
        var to = addresses.of(staying.get(0).user());
        outbox.settle(staying, to.isEmpty() ? State.NO_ADDRESS : State.SENT);
        to.ifPresent(address -> road.send(wording.mail(staying, address, sender)));
    }
}
