package dk.omhu.notice;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.PageRefusal;
import dk.omhu.access.Rights;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How it stands with the mails of a manager's municipalities. Under /camunda/api, so that the engine knows the user. */
@Hidden
@RestController
class MailCount {
    private final Callers callers;
    private final JdbcClient sql;

    MailCount(Callers callers, JdbcClient sql) {
        this.callers = callers;
        this.sql = sql;
    }

    /**
     * Figures of one municipality.
     *
     * @param overdue of those that wait, the ones that should have gone at once an hour ago
     * @param noAddress not sent, because the colleague has no usable e-mail
     * @param left not sent, because the colleague is no longer there
     */
    record Count(String municipality, int waiting, int overdue, int sent, int noAddress, int left) {}

    @GetMapping("/camunda/api/omhu/mails/count")
    List<Count> count() {
        var manager = callers.current().map(MailCount::counts).orElseThrow(NotForYou::new);
        if (manager.isEmpty()) {
            throw new NotForYou();
        }
        return sql.sql("""
                        select municipality,
                            count(*) filter (where state = 'WAITING') as waiting,
                            count(*) filter (where state = 'WAITING' and kind in (:atOnce)
                                and told_at < now() - interval '1 hour') as overdue,
                            count(*) filter (where state = 'SENT') as sent,
                            count(*) filter (where state = 'NO_ADDRESS') as no_address,
                            count(*) filter (where state = 'LEFT') as "left"
                        from notice where municipality in (:municipalities)
                        group by municipality order by municipality""")
                .param(
                        "municipalities",
                        manager.stream().map(MunicipalityCode::value).toList())
                .param("atOnce", Outbox.AT_ONCE)
                .query((row, index) -> new Count(
                        row.getString("municipality"),
                        row.getInt("waiting"),
                        row.getInt("overdue"),
                        row.getInt("sent"),
                        row.getInt("no_address"),
                        row.getInt("left")))
                .list();
    }

    private static List<MunicipalityCode> counts(Caller caller) {
        return caller.municipalities().stream()
                .filter(one -> Rights.may(caller, Operation.COUNT_MAILS, one))
                .toList();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(NotForYou refusal) {
        return refusal.answer();
    }

    static final class NotForYou extends PageRefusal {
        private static final long serialVersionUID = 1L;

        NotForYou() {
            super(
                    HttpStatus.FORBIDDEN,
                    "Kun for ledere",
                    "Tallene er for lederen af en kommune, som er logget på i Opgaver.");
        }
    }
}
