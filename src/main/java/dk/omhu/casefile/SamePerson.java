package dk.omhu.casefile;

import dk.omhu.access.MunicipalityCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** "Same person before?": suggests, remembers what people decided, and never decides itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SamePerson {

    /** What a person decided about a possible match. */
    public enum Decision {
        /** The same person: look at the cases together. */
        LINKED,
        /** The same person, and the case goes on in the other one. */
        JOINED,
        /** Somebody else, with the reason. */
        DECLINED
    }

    /** A decision as it was made. */
    public record Decided(
            CaseNumber other,
            Decision decision,
            @Nullable String reason,
            @Nullable String explanation,
            String by) {}

    /** The reason of a decision by which earlier ones on the same two cases were found wrong: they count no more. */
    public static final String TWO_PERSONS = "TWO_PERSONS";

    private final PersonIndex index;
    private final CaseFiles files;
    private final CaseBars bars;
    private final JdbcClient sql;
    private final Clock clock;

    SamePerson(PersonIndex index, CaseFiles files, CaseBars bars, JdbcClient sql, Clock clock) {
        this.index = index;
        this.files = files;
        this.bars = bars;
        this.sql = sql;
        this.clock = clock;
    }

    /** The earlier cases of the municipality that may be about the same person and on which nobody has decided yet. */
    public List<PossibleMatch> undecided(CaseNumber number) {
        Set<CaseNumber> decided = decided(number).stream().map(Decided::other).collect(Collectors.toSet());
        return possible(number).stream()
                .filter(match -> !decided.contains(match.number()))
                .toList();
    }

    /** The same as the user may see and answer them: a case that is shut to the user is for somebody else. */
    public List<PossibleMatch> undecidedFor(CaseNumber number, String userId) {
        return shown(undecided(number), userId);
    }

    /** Whether an undecided match is shut to the user, so that somebody else has to look. */
    public boolean hidesOne(CaseNumber number, String userId) {
        return undecided(number).stream().anyMatch(match -> bars.isBarred(match.number(), userId));
    }

    /** Those of the matches that are not shut to the user. */
    public List<PossibleMatch> shown(List<PossibleMatch> matches, String userId) {
        return matches.stream()
                .filter(match -> !bars.isBarred(match.number(), userId))
                .toList();
    }

    /** All cases of the municipality that may be about the same person, the surest first. */
    public List<PossibleMatch> possible(CaseNumber number) {
        var mine = files.person(number);
        return index.alike(number).stream()
                .filter(found -> files.get(new CaseNumber(found.caseNumber())).state() != CaseFile.State.JOINED)
                .map(found -> match(found, mine))
                .toList();
    }

    /** Which of these cases may be about somebody who is asked for by name, the surest first. */
    public List<PossibleMatch> named(String name, Set<CaseNumber> among) {
        return asked(index.asked(name, null, among), new PersonFacts(name, null, null, false));
    }

    /** Which of these cases may be about the person with this CPR number, the surest first. */
    public List<PossibleMatch> numbered(CprNumber cpr, Set<CaseNumber> among) {
        return asked(index.asked(null, cpr, among), new PersonFacts(null, cpr, cpr.birthDate(), false));
    }

    /** Which cases of these municipalities may be about the person asked for by name or CPR number, the surest first. */
    public List<PossibleMatch> in(Collection<MunicipalityCode> municipalities, CaseQuestion question) {
        return municipalities.isEmpty()
                ? List.of()
                : asked(index.askedIn(question.name(), question.cpr(), municipalities), facts(question));
    }

    /** The same among these cases. */
    public List<PossibleMatch> among(Collection<CaseNumber> cases, CaseQuestion question) {
        return asked(index.asked(question.name(), question.cpr(), cases), facts(question));
    }

    private static PersonFacts facts(CaseQuestion question) {
        var cpr = question.cpr();
        return new PersonFacts(question.name(), cpr, cpr == null ? null : cpr.birthDate(), false);
    }

    private List<PossibleMatch> asked(List<PersonIndex.Found> found, PersonFacts wanted) {
        return found.stream().map(one -> match(one, wanted)).toList();
    }

    private PossibleMatch match(PersonIndex.Found found, PersonFacts mine) {
        var file = files.get(new CaseNumber(found.caseNumber()));
        var other = files.person(file.number());
        boolean cprDiffers = mine.cpr() != null && other.cpr() != null && !found.sameCpr();
        boolean birthDiffers = mine.birthDate() != null && other.birthDate() != null && !found.sameBirthDate();
        List<String> why = new ArrayList<>();
        if (found.sameCpr()) {
            why.add("samme CPR-nummer");
        }
        if (found.similarity() > 0 && !found.sameCpr()) {
            why.add(found.similarity() >= 0.99 ? "samme navn" : "navnet ligner");
        }
        if (found.sameBirthDate() && !found.sameCpr()) {
            why.add(found.similarity() > 0 ? "samme fødselsdato" : "samme fødselsdato, og et af navnene ligner");
        }
        if (cprDiffers) {
            why.add("men CPR-nummeret er et andet");
        } else if (birthDiffers) {
            why.add("men fødselsdatoen er en anden");
        }
        return new PossibleMatch(
                file.number(),
                other.initials(),
                other.birthDate() == null ? null : other.birthDate().getYear(),
                file.receivedAt(),
                file.state() == CaseFile.State.OPEN,
                String.join(", ", why),
                cprDiffers || birthDiffers);
    }

    /** Keeps what a person decided. */
    public void decide(
            CaseNumber number,
            CaseNumber other,
            Decision decision,
            @Nullable String reason,
            @Nullable String explanation,
            String by) {
        sql.sql("""
                        insert into match_decision (case_number, other_case, decision, reason, explanation, decided_by, decided_at)
                        values (:number, :other, :decision, :reason, :explanation, :by, :at)""")
                .param("number", number.value())
                .param("other", other.value())
                .param("decision", decision.name())
                .param("reason", reason)
                .param("explanation", explanation)
                .param("by", by)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    /** What has been decided about this case's possible matches, oldest first. */
    public List<Decided> decided(CaseNumber number) {
        return sql.sql("""
                        select * from match_decision made where case_number = :number and not exists (
                            select 1 from match_decision later where later.case_number = made.case_number
                              and later.other_case = made.other_case and later.id > made.id and later.reason = :taken)
                        order by id""")
                .param("taken", TWO_PERSONS)
                .param("number", number.value())
                .query((row, index) -> new Decided(
                        new CaseNumber(row.getString("other_case")),
                        Decision.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        row.getString("explanation"),
                        row.getString("decided_by")))
                .list();
    }

    /** How many different reporters stand behind this case and those a person has linked with it; two calls of one count once. */
    public int distinctReporters(CaseNumber number) {
        Set<String> reporters = new HashSet<>();
        reporters.add(reporter(number));
        decided(number).stream()
                .filter(decided -> decided.decision() != Decision.DECLINED)
                .forEach(decided -> reporters.add(reporter(decided.other())));
        return reporters.size();
    }

    private String reporter(CaseNumber number) {
        var values = files.values(number);
        var name = values.text("reporterName").orElse("");
        var organisation = values.text("reporterOrganisation").orElse("");
        return name.isBlank() && organisation.isBlank()
                ? number.value()
                : PersonIndex.normalise(name + " " + organisation);
    }
}
