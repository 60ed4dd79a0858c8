package dk.omhu.duty;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.impartiality.WhenBarred;
import org.springframework.stereotype.Component;

/** An officer who is not impartial has the case in hand no longer, and hands nothing over: the day is told so. */
@Component
class NoLongerInHand implements WhenBarred {
    private final CasesInHand inHand;
    private final Handover handover;
    private final CaseBars bars;

    NoLongerInHand(CasesInHand inHand, Handover handover, CaseBars bars) {
        this.inHand = inHand;
        this.handover = handover;
        this.bars = bars;
    }

    @Override
    public void barred(CaseNumber number, String userId) {
        var same = bars.sameAs(number);
        inHand.of(userId).stream()
                .map(CasesInHand.InHand::number)
                .filter(same::contains)
                .forEach(held -> {
                    inHand.handOver(userId, held, false);
                    handover.withoutNote(userId, held);
                });
    }
}
