package dk.omhu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Erasures;
import dk.omhu.scenarios.CaseWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes, removes, inserts or swaps rows with the whole database in hand is found; an erasure by law is not. */
@OmhuTest
class ChainCheckTest {
    private static final String LOG = "access_log where chain = '751'";

    @Autowired
    CaseWorld world;

    @Autowired
    ChainCheck check;

    @Autowired
    ChainKeys keys;

    @Autowired
    Tampering tampering;

    @Autowired
    Anchors anchors;

    @Autowired
    Erasures erasures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private CaseNumber number = new CaseNumber("751-2000-000001");

    @BeforeEach
    void aCaseWithAJournalAndALog() {
        if (sql.sql("select count(*) from journal_entry").query(Integer.class).single() == 0) {
            world.aChildReceived(Map.of("personName", "Bo Plantet Jensen"));
            world.aChildReceived(Map.of("personName", "Ib Plantet Hansen"));
        }
        number = new CaseNumber(sql.sql("select min(number) from case_file where kind = 'CONCERN'")
                .query(String.class)
                .single());
        transaction.executeWithoutResult(status -> anchors.dropTodays());
        assertThat(check.check(null, List.of()).findings()).isEmpty();
        tampering.keep();
    }

    @AfterEach
    void asItWas() {
        tampering.putBack();
    }

    private List<Finding> after(String... statements) {
        tampering.with(statements);
        return check.check(null, List.of()).findings();
    }

    private static void found(List<Finding> findings, String chain, long sequence, Finding.Kind kind) {
        assertThat(findings).contains(new Finding(chain, sequence, kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user_id = 'somebody'",
                "at = at - interval '1 second'",
                "what = 'nothing'",
                "act = 'FORM_SENT', seen_sequence = null",
                "case_number = null, journal_entries = null, journal_hash = null",
                "task_name = 'Other'",
                "own_task = not own_task",
                "roles = ''",
                "purpose = 'X'"
            })
    void aChangedLookIsFound(String change) {
        var findings = after("update access_log set " + change + " where chain = '751' and sequence = 2");
        found(findings, "log 751", 2, Finding.Kind.CHANGED);
    }

    @Test
    void aRemovedLookIsFoundWhereverItStood() {
        found(after("delete from " + LOG + " and sequence = 2"), "log 751", 3, Finding.Kind.MISSING);
    }

    @Test
    void aRemovedEndIsFoundAlsoWhereTheHeadIsPutBack() {
        var last = sql.sql("select max(sequence) from " + LOG).query(Long.class).single();
        found(after("delete from " + LOG + " and sequence = " + last), "log 751", last - 1, Finding.Kind.CUT);
        var findings = after("update access_log_head h set entries = l.sequence, hash = l.hash from access_log l"
                + " where h.chain = '751' and l.chain = '751' and l.sequence = " + (last - 1));
        found(findings, "log 751", last, Finding.Kind.NOT_AS_ANCHORED);
    }

    /** Even the anchors of the database can go: not the line of the ordinary log. */
    @Test
    void aLineOfTheOrdinaryLogFindsAChainPutBackToAnEarlierState() {
        var kept =
                transaction.execute(status -> anchors.newest("751", 1)).get(0).anchor();
        var findings = after(
                "delete from chain_anchor",
                "delete from " + LOG + " and sequence = " + kept.entries(),
                "update access_log_head h set entries = l.sequence, hash = l.hash from access_log l"
                        + " where h.chain = '751' and l.chain = '751' and l.sequence = " + (kept.entries() - 1));
        assertThat(findings)
                .as("in itself the chain checks")
                .noneMatch(finding -> finding.chain().equals("log 751"));
        var line = Anchor.read(kept.text()).orElseThrow();
        found(check.check(null, List.of(line)).findings(), "log 751", kept.entries(), Finding.Kind.NOT_AS_ANCHORED);
    }

    @Test
    void anInsertedLookIsFound() {
        var findings = after("""
                insert into access_log (chain, sequence, at, user_id, roles, municipality, act, what, previous_hash, hash, key_id)
                select '751', max(sequence) + 1, now(), 'tovholder-751', '', '751', 'FORM_SHOWN', '',
                    (array_agg(hash order by sequence desc))[1], repeat('a', 64), max(key_id) from access_log where chain = '751'
                """, """
                update access_log_head set entries = entries + 1, hash = repeat('a', 64) where chain = '751'""");
        assertThat(findings).anyMatch(finding -> finding.kind() == Finding.Kind.CHANGED);
    }

    @Test
    void twoSwappedLooksAreFound() {
        var findings = after(
                "update access_log set sequence = -1 where chain = '751' and sequence = 2",
                "update access_log set sequence = 2 where chain = '751' and sequence = 3",
                "update access_log set sequence = 3 where chain = '751' and sequence = -1");
        found(findings, "log 751", 2, Finding.Kind.CHANGED);
        found(findings, "log 751", 3, Finding.Kind.CHANGED);
    }

    /** With a key of one's own the whole chain can be made anew, and is known by it. */
    @Test
    void aChainRewrittenWithoutTheKeyIsFound() {
        var own = new ChainKeys(
                new MockEnvironment().withProperty(ChainKeys.PROPERTY, "another key of forty characters or so"));
        var first = sql.sql("select * from " + LOG + " and sequence = 1")
                .query((row, index) ->
                        LookLink.read(row, "751", 1, LookLink.beginning("751")).seal(own))
                .single();
        found(
                after("update access_log set hash = '" + first.hash() + "', key_id = '" + first.keyId()
                        + "' where chain = '751' and sequence = 1"),
                "log 751",
                1,
                Finding.Kind.UNKNOWN_KEY);
        found(
                after(
                        "update access_log set key_id = (select key_id from access_log where chain = '751' and sequence = 2)"
                                + " where chain = '751' and sequence = 1"),
                "log 751",
                1,
                Finding.Kind.CHANGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author = 'somebody' | CHANGED",
                "at = at + interval '1 second' | CHANGED",
                "step_name = 'Other' | CHANGED",
                "authority = 'psychiatry' | CHANGED",
                "values_digest = repeat('0', 64) | CHANGED",
                "values = jsonb_set(values, '{description}', '{\"part\": \"CONCERN\", \"label\": \"x\", \"value\": \"y\"}') | VALUES_CHANGED",
                "values = '{}' | VALUES_CHANGED",
                "values = '{}', salt = null, erased_at = now(), erased_by = 'x' | ERASED_WITHOUT_RECORD"
            })
    void aChangedEntryIsFound(String change, Finding.Kind kind) {
        var findings =
                after("update journal_entry set " + change + " where case_number = '" + number + "' and sequence = 2");
        found(findings, "journal " + number, 2, kind);
    }

    @Test
    void aRemovedEntryIsFoundAndAJournalCutShortToo() {
        found(
                after("delete from journal_entry where case_number = '" + number + "' and sequence = 1"),
                "journal " + number,
                2,
                Finding.Kind.MISSING);
    }

    @Test
    void aJournalCutShortIsFoundAlsoWhereItsHeadIsPutBack() {
        var findings = after(
                "delete from journal_entry where case_number = '" + number + "' and sequence > 1",
                "update journal_head h set entries = 1, hash = j.hash from journal_entry j where h.case_number = '"
                        + number + "' and j.case_number = '" + number + "' and j.sequence = 1");
        assertThat(findings)
                .anyMatch(finding ->
                        finding.chain().equals("journal " + number) && finding.kind() == Finding.Kind.NOT_AS_LOGGED);
    }

    @Test
    void aRemovedCaseIsFound() {
        var findings = after(
                "delete from journal_entry where case_number = '" + number + "'",
                "delete from journal_head where case_number = '" + number + "'",
                "delete from case_file where number = '" + number + "'");
        found(findings, "journal " + number, 0, Finding.Kind.CASE_MISSING);
        assertThat(findings).anyMatch(finding -> finding.kind() == Finding.Kind.NOT_AS_LOGGED);
    }

    @Test
    void anErasureByOrderLeavesTheChainWhole() {
        int named = sql.sql("""
                        select max(sequence) from journal_entry
                        where case_number = :number and values::text like '%"personName"%'""")
                .param("number", number.value())
                .query(Integer.class)
                .single();
        assertThat(indexed()).isNotEmpty();

        var erased = transaction.execute(status -> erasures.erase(number, named, "Slettet efter afgørelse", "leder-751")
                .orElseThrow());

        assertThat(check.check(null, List.of()).findings()).isEmpty();
        assertThat(erased.recordedBy().about()).contains(named);
        assertThat(sql.sql("""
                        select values::text || coalesce(salt, '') from journal_entry
                        where case_number = :number and sequence = :sequence""")
                        .param("number", number.value())
                        .param("sequence", named)
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
        assertThat(indexed()).as("nobody finds the case by what was erased").isEmpty();
        boolean again = Boolean.TRUE.equals(transaction.execute(
                status -> erasures.erase(number, named, "Igen", "leder-751").isPresent()));
        assertThat(again).as("only once").isFalse();
    }

    private List<String> indexed() {
        return sql.sql("select name_normalised from person_index where case_number = :number and name_normalised <> ''")
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    /** The application itself can change no row by mistake. */
    @ParameterizedTest
    @CsvSource({
        "update access_log set what = 'x'",
        "delete from access_log",
        "update journal_entry set author = 'x'",
        "delete from journal_entry",
        "'update journal_entry set erased_at = now(), erased_by = ''x'''"
    })
    void theDatabaseRefusesWhatNobodyDoes(String statement) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql.sql(statement).update())
                .hasMessageContaining("never changed");
    }
}
