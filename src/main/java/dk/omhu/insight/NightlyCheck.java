package dk.omhu.insight;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.chain.Anchor;
import dk.omhu.chain.Anchors;
import dk.omhu.chain.Checks;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a day, on one machine: the anchors, and a check of each chain. The data protection officer is told what is wrong at once. */
@Component
class NightlyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Anchors anchors;
    private final Checks checks;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NightlyCheck(Anchors anchors, Checks checks, Notices notices, TransactionTemplate transaction, Clock clock) {
        this.anchors = anchors;
        this.checks = checks;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whoever drops a chain's anchor of the day checks it; the others find nothing to do. */
    void onceADay() {
        var dropped =
                Objects.requireNonNullElse(transaction.execute(status -> anchors.dropTodays()), List.<Anchor>of());
        for (var anchor : dropped) {
            try {
                check(anchor.chain());
            } catch (RuntimeException failed) {
                LOG.error("A chain was not checked; the data protection officer can on the page", failed);
            }
        }
    }

    private void check(String chain) {
        var made = checks.make(chain, "omhu");
        if (made.findings().isEmpty()) {
            return;
        }
        LOG.error(
                "The chains of {} are not as they were written: {} findings",
                chain,
                made.findings().size());
        transaction.executeWithoutResult(status -> notices.tell(new Notice(
                Notice.Kind.LOG_CHANGED,
                CaseNumber.ofHouse(new MunicipalityCode(chain)),
                "Kontrollen af loggen og journalerne fandt fejl",
                Set.of(),
                Set.of(Role.DATA_PROTECTION_OFFICER.id()),
                "chains " + chain + " " + LocalDate.ofInstant(clock.instant(), DENMARK))));
    }
}
