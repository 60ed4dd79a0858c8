package dk.omhu.family;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.PossibleMatch;
import dk.omhu.casefile.SamePerson;
import dk.omhu.childtrack.ChildTracks;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which notifications are about one child, as people decided. The child desk's answer stands beside the coordinator's and takes
 * nothing from it: a repeat that one of them dismisses is still on the other's list.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SameChildren {
    private final JdbcClient sql;
    private final SamePerson samePerson;
    private final ChildTracks tracks;
    private final Clock clock;

    SameChildren(JdbcClient sql, SamePerson samePerson, ChildTracks tracks, Clock clock) {
        this.sql = sql;
        this.samePerson = samePerson;
        this.tracks = tracks;
        this.clock = clock;
    }

    /** Earlier notifications that may be about the same child and on which nobody has answered yet. */
    List<PossibleMatch> undecided(CaseNumber number) {
        var answered = answers(number);
        return samePerson.possible(number).stream()
                .filter(match -> !answered.containsKey(match.number()))
                .filter(match -> tracks.hasBegun(match.number()))
                .toList();
    }

    /** The same as the user may see and answer them. */
    List<PossibleMatch> undecidedFor(CaseNumber number, String userId) {
        return samePerson.shown(undecided(number), userId);
    }

    /** The notifications that somebody said are about the same child. */
    List<CaseNumber> confirmed(CaseNumber number) {
        return answers(number).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(tracks::hasBegun)
                .toList();
    }

    /** The newest answer for each other case; the coordinator's yes goes before a no of the desk. */
    private Map<CaseNumber, Boolean> answers(CaseNumber number) {
        Map<CaseNumber, Boolean> answers = new LinkedHashMap<>();
        sql.sql("select other_case, same from same_child where case_number = :number order by id")
                .param("number", number.value())
                .query((row, index) -> Map.entry(new CaseNumber(row.getString("other_case")), row.getBoolean("same")))
                .list()
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        samePerson.decided(number).stream()
                .filter(decided -> decided.decision() != SamePerson.Decision.DECLINED)
                .forEach(decided -> answers.put(decided.other(), true));
        return answers;
    }

    void decide(CaseNumber number, CaseNumber other, boolean same, @Nullable String reason, String by) {
        sql.sql("""
                        insert into same_child (case_number, other_case, same, reason, decided_by, decided_at)
                        values (:number, :other, :same, :reason, :by, :at)""")
                .param("number", number.value())
                .param("other", other.value())
                .param("same", same)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
