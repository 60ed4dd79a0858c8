package dk.omhu.notice;

import dk.omhu.casefile.CaseFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features say that somebody is to be told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {
    private final Recipients recipients;
    private final Outbox outbox;
    private final CaseFiles files;

    Notices(Recipients recipients, Outbox outbox, CaseFiles files) {
        this.recipients = recipients;
        this.outbox = outbox;
        this.files = files;
    }

    /**
     * Puts a mail to each recipient into the outbox, in the caller's transaction, and sees to it that it is sent afterwards: a
     * mail server that does not answer holds nothing up. Who was told the same key before is not told again.
     */
    public void tell(Notice notice) {
        if (notice.number().isOfHouse()) {
            files.house(notice.number().municipality());
        }
        recipients.of(notice).forEach((user, group) -> outbox.put(notice, user, group));
    }
}
