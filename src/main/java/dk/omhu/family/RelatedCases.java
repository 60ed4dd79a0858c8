package dk.omhu.family;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which cases belong to one family: number and relation, and nothing of what stands in either. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RelatedCases {
    private final CaseFiles files;
    private final JdbcClient sql;
    private final Clock clock;

    RelatedCases(CaseFiles files, JdbcClient sql, Clock clock) {
        this.files = files;
        this.sql = sql;
        this.clock = clock;
    }

    /** What the person of the newer case is to the person of the case from which it was opened. */
    enum Relation {
        CHILD("barn af personen", "forælder"),
        SIBLING("søskende", "søskende"),
        HOUSEHOLD("barn i samme hjem", "voksen i samme hjem");

        private final String newer;
        private final String older;

        Relation(String newer, String older) {
            this.newer = newer;
            this.older = older;
        }

        static Relation byName(String name) {
            return valueOf(name);
        }
    }

    /** A linked case, and what its person is to the one of the case that was asked about. */
    record Related(CaseNumber number, String relation) {}

    void link(CaseNumber from, CaseNumber opened, Relation relation, String by) {
        sql.sql("""
                        insert into related_case (case_number, other_case, relation, made_by, made_at)
                        values (:from, :opened, :relation, :by, :at)""")
                .param("from", from.value())
                .param("opened", opened.value())
                .param("relation", relation.name())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The cases linked with this one, or with one that was joined to it, oldest first. */
    List<Related> of(CaseNumber number) {
        var numbers = Stream.concat(Stream.of(number), files.aliases(number).stream())
                .map(CaseNumber::value)
                .toList();
        return sql.sql("""
                        select case_number, other_case, relation from related_case
                        where case_number = any(:numbers) or other_case = any(:numbers) order by made_at, other_case""")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> {
                    var relation = Relation.byName(row.getString("relation"));
                    boolean opened = numbers.contains(row.getString("case_number"));
                    return new Related(
                            new CaseNumber(row.getString(opened ? "other_case" : "case_number")),
                            opened ? relation.newer : relation.older);
                })
                .list();
    }

    /** This case and all that are linked with it, however many steps away. */
    Set<CaseNumber> family(CaseNumber number) {
        Set<CaseNumber> family = new LinkedHashSet<>();
        var next = new ArrayDeque<>(List.of(number));
        while (!next.isEmpty()) {
            var one = next.poll();
            if (family.add(one)) {
                of(one).forEach(related -> next.add(related.number()));
            }
        }
        return family;
    }
}
