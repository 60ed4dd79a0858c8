package dk.omhu.notice;

import com.icegreen.greenmail.util.GreenMailUtil;
import dk.omhu.TestMailServer;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** For tests of mails: notices told, jobs run by hand, and what the real mail server was given. */
@Component
class Post {
    private final Notices notices;
    private final CaseFiles files;
    private final TransactionTemplate transaction;
    private final ManagementService management;
    private final IdentityService identity;
    private final JdbcClient sql;
    private final List<String> hired = new ArrayList<>();

    Post(
            Notices notices,
            CaseFiles files,
            TransactionTemplate transaction,
            ManagementService management,
            IdentityService identity,
            JdbcClient sql) {
        this.notices = notices;
        this.files = files;
        this.transaction = transaction;
        this.management = management;
        this.identity = identity;
        this.sql = sql;
    }

    /** A mail as it arrived. */
    record Arrived(String to, String from, String subject, String text, MimeMessage message) {
        static Arrived of(MimeMessage message) {
            try {
                return new Arrived(
                        message.getAllRecipients()[0].toString(),
                        ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
                        message.getSubject(),
                        message.getContent().toString().replace("\r\n", "\n"),
                        message);
            } catch (MessagingException | IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        String raw() {
            return GreenMailUtil.getWholeMessage(message);
        }
    }

    CaseNumber aCase(String municipality) {
        return open(municipality, false);
    }

    CaseNumber aDrill(String municipality) {
        return open(municipality, true);
    }

    private CaseNumber open(String municipality, boolean drill) {
        return transaction
                .execute(status -> files.open(
                        new MunicipalityCode(municipality), CaseFile.Kind.CONCERN, Instant.now(), null, drill))
                .number();
    }

    void tell(Notice.Kind kind, CaseNumber number, String about, Set<String> users, Set<String> groups, String once) {
        transaction.executeWithoutResult(status -> notices.tell(new Notice(kind, number, about, users, groups, once)));
    }

    void tell(Notice.Kind kind, CaseNumber number, String user, String once) {
        tell(kind, number, "Visitér bekymringen", Set.of(user), Set.of(), once);
    }

    /** All that the server has taken since it was emptied, in order of recipient. */
    List<Arrived> arrived() {
        return Arrays.stream(TestMailServer.server().getReceivedMessages())
                .map(Arrived::of)
                .sorted(java.util.Comparator.comparing(Arrived::to))
                .toList();
    }

    List<String> recipients() {
        return arrived().stream().map(Arrived::to).toList();
    }

    /** The one job of the process on this case. */
    @Nullable
    Job job(CaseNumber number, String process) {
        var ids = sql.sql("""
                        select job.id_ from act_ru_job job
                        join act_ru_execution instance on instance.id_ = job.process_instance_id_
                        where instance.business_key_ = :number and job.process_def_key_ = :process""")
                .param("number", number.value())
                .param("process", process)
                .query(String.class)
                .list();
        return ids.isEmpty()
                ? null
                : management.createJobQuery().jobId(ids.get(0)).singleResult();
    }

    /** What became of each row with this key, by user. */
    List<String> states(String once) {
        return sql.sql("select user_id || ' ' || state from notice where once = :once order by user_id")
                .param("once", once)
                .query(String.class)
                .list();
    }

    /** Somebody new among the managers of Aarhus. */
    void hire(String id, @Nullable String email) {
        hired.add(id);
        var user = identity.newUser(id);
        user.setFirstName("Ny");
        user.setLastName("Kollega");
        user.setPassword("Meget-hemmeligt-2026");
        user.setEmail(email);
        identity.saveUser(user);
        identity.createMembership(id, "manager");
        identity.createTenantUserMembership("751", id);
    }

    void leave(String id) {
        identity.deleteUser(id);
        hired.remove(id);
    }

    /** Whoever was hired is gone, however the test ended. */
    void everybodyHiredLeaves() {
        List.copyOf(hired).forEach(this::leave);
    }
}
