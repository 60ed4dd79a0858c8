package dk.omhu.notice;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.CaseProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features say that somebody is to be told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {
    private final Recipients recipients;
    private final Outbox outbox;
    private final Digests digests;
    private final CaseProcesses processes;
    private final CaseFiles files;

    Notices(Recipients recipients, Outbox outbox, Digests digests, CaseProcesses processes, CaseFiles files) {
        this.recipients = recipients;
        this.outbox = outbox;
        this.digests = digests;
        this.processes = processes;
        this.files = files;
    }

    /**
     * Puts a mail to each recipient into the outbox, in the caller's transaction, and sees to it that it is sent afterwards: a
     * mail server that does not answer holds nothing up. Who was told the same key before is not told again.
     */
    public void tell(Notice notice) {
        var number = notice.number();
        if (number.isOfHouse()) {
            files.house(number.municipality());
        }
        boolean news = false;
        for (var recipient : recipients.of(notice).entrySet()) {
            news |= outbox.put(notice, recipient.getKey(), recipient.getValue());
        }
        if (news && notice.kind().atOnce()) {
            processes.start("NoticeTold", number, Map.of());
        } else if (news) {
            digests.expect(number.municipality());
        }
    }
}
