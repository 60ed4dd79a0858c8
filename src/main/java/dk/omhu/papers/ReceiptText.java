package dk.omhu.papers;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the receipt says: that something was received, when, and by which municipality. Not whom it is about and not what, for it
 * may lie on somebody's desk; and not who coordinates, for a title tells too.
 */
@Component
class ReceiptText {
    static final String NEUTRAL = "Vi har modtaget din underretning.";

    private final CaseFiles files;
    private final Sender sender;
    private final Clock clock;

    ReceiptText(CaseFiles files, Sender sender, Clock clock) {
        this.files = files;
        this.sender = sender;
        this.clock = clock;
    }

    Letter of(CaseNumber number) {
        Map<String, Object> values = Map.of(
                "municipality", sender.of(number),
                "caseNumber", number.value(),
                "date", Danish.day(clock.instant()),
                "receivedAt", Danish.day(files.get(number).receivedAt()),
                "text",
                        files.values(number)
                                .text("receiptText")
                                .filter(text -> !text.isBlank())
                                .orElse(NEUTRAL));
        return new Letter(Paper.RECEIPT, values, List.of(), 0);
    }
}
