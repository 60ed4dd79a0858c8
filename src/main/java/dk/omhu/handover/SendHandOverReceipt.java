package dk.omhu.handover;

import dk.omhu.access.Callers;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import dk.omhu.engine.TheHouse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send kvitteringen": whom to ring, and the number there, into the file of the municipality that handed over. */
@Component("sendHandOverReceipt")
class SendHandOverReceipt implements JavaDelegate {
    private static final String RECEIPT = "handOverReceipt";

    private final HandOverBook book;
    private final HandOvers handOvers;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final TheHouse house;
    private final AccessLog log;
    private final Callers callers;

    SendHandOverReceipt(
            HandOverBook book,
            HandOvers handOvers,
            CaseFiles files,
            CaseProcesses processes,
            TheHouse house,
            AccessLog log,
            Callers callers) {
        this.book = book;
        this.handOvers = handOvers;
        this.files = files;
        this.processes = processes;
        this.house = house;
        this.log = log;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution step) {
        var receiving = Routing.of(step).number();
        var over = book.newestTo(receiving).orElseThrow();
        var by = callers.current().orElseThrow();
        var values = files.values(receiving);
        var contact = "%s, tlf. %s"
                .formatted(
                        values.text("handOverContact").orElse(""),
                        values.text("handOverPhone").orElse(""));
        house.does(() -> {
            book.receipt(over, contact);
            files.write(
                    over.number(),
                    NewEntry.record(
                            "sendHandOverReceipt",
                            "Kvittering fra " + handOvers.nameOf(over.to()),
                            null,
                            Map.of(
                                    RECEIPT,
                                    new JournalValue(
                                            Part.CONCERN,
                                            "Kvittering",
                                            "%s. Sagen har nummer %s dér.".formatted(contact, receiving)))));
            log.record(by, AccessLog.Act.FORM_SENT, over.number(), null, List.of(RECEIPT), null);
            processes.tell("HandOverReceived", over.number());
        });
    }
}
