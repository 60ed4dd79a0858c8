package dk.omhu.duty;

import dk.omhu.access.MunicipalityCode;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty when, as a test wants it; in the demo the officers always are. */
@Component
public class Nights {
    private final Roster roster;
    private final EndedDuties ended;
    private final JdbcClient sql;

    Nights(Roster roster, EndedDuties ended, JdbcClient sql) {
        this.roster = roster;
        this.ended = ended;
        this.sql = sql;
    }

    /** Takes the demo's officers off duty; everybody else never was on duty. */
    public void nobodyOnDuty() {
        sql.sql("update duty set ends = begins + interval '1 day'").update();
        sql.sql("update duty_place set closed_at = now()").update();
    }

    public long onDuty(String user, Instant from, Instant to, String... municipalities) {
        var codes = Arrays.stream(municipalities).map(MunicipalityCode::new).toList();
        return roster.add(user, codes.get(0), from, to, codes, "leder-" + municipalities[0]);
    }

    public void remove(long id, String municipality) {
        roster.remove(id, new MunicipalityCode(municipality), "leder-" + municipality);
    }

    /** What the minute's look at ended duties does. */
    public void close() {
        ended.close();
    }

    /** The demo's own roster again. */
    public void asEver() {
        sql.sql("delete from duty_case").update();
        sql.sql(
                        "delete from duty_place where duty_id in (select id from duty where begins > timestamptz '2020-01-01T00:00:00Z')")
                .update();
        sql.sql("delete from duty where begins > timestamptz '2020-01-01T00:00:00Z'")
                .update();
        sql.sql("update duty set ends = timestamptz '2050-01-01T00:00:00Z'").update();
        sql.sql("update duty_place set closed_at = null, removed_at = null, removed_by = null")
                .update();
    }
}
