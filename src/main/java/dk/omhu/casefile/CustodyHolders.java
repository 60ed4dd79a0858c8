package dk.omhu.casefile;

import dk.omhu.casefile.Consent.Giver;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has custody of the child of a case: one, or two together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CustodyHolders {
    private final CaseFiles files;
    private final JdbcClient sql;
    private final Clock clock;

    CustodyHolders(CaseFiles files, JdbcClient sql, Clock clock) {
        this.files = files;
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody with custody, under the word by which consents name them. */
    public record Holder(
            Giver giver,
            String name,
            String relation,
            @Nullable String contact) {
        int position() {
            return giver == Giver.CUSTODY_1 ? 1 : 2;
        }

        /** Shows nothing private. */
        @Override
        public String toString() {
            return "Holder " + position();
        }
    }

    /** Who has custody now, in order. */
    public List<Holder> of(CaseNumber number) {
        return sql.sql("""
                        select position, name, relation, contact from custody_holder
                        where case_number = :number and ended_at is null order by position""")
                .param("number", number.value())
                .query((row, index) -> new Holder(
                        row.getInt("position") == 1 ? Giver.CUSTODY_1 : Giver.CUSTODY_2,
                        row.getString("name"),
                        row.getString("relation"),
                        row.getString("contact")))
                .list();
    }

    /** Registers who has custody from now on; answers under which words there is now somebody else, or nobody. */
    public List<Giver> set(CaseNumber number, List<Holder> holders, String by) {
        files.lock(number);
        var before = of(number);
        before.stream().filter(holder -> !holders.contains(holder)).forEach(holder -> end(number, holder));
        holders.stream().filter(holder -> !before.contains(holder)).forEach(holder -> insert(number, holder, by));
        return before.stream()
                .filter(was -> holders.stream()
                        .noneMatch(now -> now.giver() == was.giver() && Objects.equals(now.name(), was.name())))
                .map(Holder::giver)
                .toList();
    }

    private void end(CaseNumber number, Holder holder) {
        sql.sql("""
                        update custody_holder set ended_at = :at
                        where case_number = :number and position = :position and ended_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("number", number.value())
                .param("position", holder.position())
                .update();
    }

    private void insert(CaseNumber number, Holder holder, String by) {
        sql.sql("""
                        insert into custody_holder (case_number, position, name, relation, contact, registered_by, registered_at)
                        values (:number, :position, :name, :relation, :contact, :by, :at)""")
                .param("number", number.value())
                .param("position", holder.position())
                .param("name", holder.name())
                .param("relation", holder.relation())
                .param("contact", holder.contact())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
