package dk.omhu.notice;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.CaseProcesses;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One process a municipality and morning sends the digests; it begins with the first notice for them. */
@Component
class Digests {
    private final JdbcClient sql;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final Morning morning;
    private final Clock clock;

    Digests(JdbcClient sql, CaseFiles files, CaseProcesses processes, Morning morning, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.processes = processes;
        this.morning = morning;
        this.clock = clock;
    }

    /** Sees to it that a digest is sent after this transaction. */
    void expect(MunicipalityCode municipality) {
        var house = files.house(municipality);
        var due = morning.next().atOffset(ZoneOffset.UTC);
        while (!begin(house, due) && !holdBack(house, due)) {
            // It was closed between the two questions: this notice needs the next one.
        }
    }

    private boolean begin(CaseNumber house, OffsetDateTime due) {
        boolean first = sql.sql("insert into digest (case_number, due) values (:house, :due) on conflict do nothing")
                        .param("house", house.value())
                        .param("due", due)
                        .update()
                == 1;
        if (first) {
            processes.start("DigestWanted", house, Map.of());
        }
        return first;
    }

    /** Keeps it from being closed before this transaction is done; many can do so at the same time. */
    private boolean holdBack(CaseNumber house, OffsetDateTime due) {
        return !sql.sql("select 1 from digest where case_number = :house and due = :due for key share")
                .param("house", house.value())
                .param("due", due)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** From here on a notice begins the next digest; those who counted on this one have committed. */
    void close(CaseNumber house) {
        sql.sql("delete from digest where case_number = :house and due <= :now")
                .param("house", house.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
