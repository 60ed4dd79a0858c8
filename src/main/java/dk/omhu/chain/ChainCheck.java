package dk.omhu.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows every chain from its beginning and tells what is not as it was written. It sees one moment of the database, so work goes
 * on meanwhile; it writes nothing and tells no value.
 */
@Component
public class ChainCheck {
    private static final int AT_A_TIME = 1000;

    private final ChainKeys keys;
    private final JdbcTemplate sql;
    private final TransactionTemplate oneMoment;

    ChainCheck(ChainKeys keys, javax.sql.DataSource database, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.sql = new JdbcTemplate(database);
        sql.setFetchSize(AT_A_TIME);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What a check found.
     *
     * @param looks how many rows of the access log were checked
     * @param entries how many journal entries
     */
    public record Result(long looks, long entries, List<Finding> findings) {}

    /** Checks the chains of one municipality, or of {@link LookLink#NOBODYS}; all where none is named. */
    public Result check(@Nullable String chain, List<Anchor> kept) {
        var result = oneMoment.execute(status -> {
            List<Finding> findings = new ArrayList<>();
            long looks = looks(chain, findings);
            long entries = journals(chain, findings);
            journalsAsLogged(chain, findings);
            anchors(chain, kept, findings);
            cases(chain, findings);
            return new Result(looks, entries, List.copyOf(findings));
        });
        return java.util.Objects.requireNonNull(result);
    }

    private long looks(@Nullable String chain, List<Finding> findings) {
        var heads = heads("select chain, entries, hash from access_log_head", chain);
        var walks = new Walks(heads, findings);
        sql.query(
                "select * from access_log where ?::text is null or chain = ? order by chain, sequence",
                row -> {
                    var name = row.getString("chain");
                    long sequence = row.getLong("sequence");
                    walks.of(name, "log " + name, LookLink.beginning(name))
                            .row(
                                    sequence,
                                    row.getString("previous_hash"),
                                    row.getString("hash"),
                                    row.getString("key_id"),
                                    LookLink.read(row, name, sequence, row.getString("previous_hash"))
                                            .fields());
                },
                chain,
                chain);
        walks.end("log ");
        return walks.rows;
    }

    private long journals(@Nullable String chain, List<Finding> findings) {
        var walks = new Walks(heads("select case_number as chain, entries, hash from journal_head", chain), findings);
        var erasures = new Erasures();
        sql.query(
                """
                select values::text as json, journal_entry.* from journal_entry
                where ?::text is null or case_number like ? || '-%' order by case_number, sequence""",
                row -> {
                    var number = row.getString("case_number");
                    if (walks.current != null && !walks.name.equals(number)) {
                        erasures.end(walks.current);
                    }
                    entry(walks.of(number, "journal " + number, JournalLink.beginning(number)), row);
                    erasures.row(row);
                },
                chain,
                chain);
        if (walks.current != null) {
            erasures.end(walks.current);
        }
        walks.end("journal ");
        return walks.rows;
    }

    private static void entry(ChainWalk walk, ResultSet row) throws SQLException {
        var link = JournalLink.read(row, row.getString("values_digest"), row.getString("previous_hash"));
        walk.row(link.sequence(), link.previousHash(), row.getString("hash"), row.getString("key_id"), link.fields());
        if (row.getObject("erased_at") == null) {
            var salt = row.getString("salt");
            if (salt == null
                    || !ValuesDigest.ofJson(salt, row.getString("json")).equals(link.valuesDigest())) {
                walk.note(link.sequence(), Finding.Kind.VALUES_CHANGED);
            }
        } else if (!"{}".equals(row.getString("json"))) {
            walk.note(link.sequence(), Finding.Kind.VALUES_CHANGED);
        }
    }

    /** An erased entry must be named by a later one, which the chain holds: otherwise somebody emptied it. */
    private static final class Erasures {
        private final Set<Integer> erased = new HashSet<>();
        private final Set<Integer> recorded = new HashSet<>();

        void row(ResultSet row) throws SQLException {
            if (row.getObject("erased_at") != null) {
                erased.add(row.getInt("sequence"));
            }
            if (row.getObject("about") != null) {
                recorded.add(row.getInt("about"));
            }
        }

        void end(ChainWalk walk) {
            erased.removeAll(recorded);
            erased.stream().sorted().forEach(entry -> walk.note(entry, Finding.Kind.ERASED_WITHOUT_RECORD));
            erased.clear();
            recorded.clear();
        }
    }

    /** Each look says how far the journal had come: whoever cuts a journal would have to cut the log too. */
    private void journalsAsLogged(@Nullable String chain, List<Finding> findings) {
        sql.query(
                """
                select l.case_number, min(l.journal_entries) as entries from access_log l
                left join journal_entry j on j.case_number = l.case_number and j.sequence = l.journal_entries
                where l.journal_entries > 0 and j.hash is distinct from l.journal_hash
                  and (?::text is null or l.case_number like ? || '-%')
                group by l.case_number order by l.case_number""",
                row -> {
                    findings.add(new Finding(
                            "journal " + row.getString("case_number"),
                            row.getLong("entries"),
                            Finding.Kind.NOT_AS_LOGGED));
                },
                chain,
                chain);
    }

    /** The anchors of the database, and those that somebody kept outside. */
    private void anchors(@Nullable String chain, List<Anchor> kept, List<Finding> findings) {
        List<Anchor> anchors = new ArrayList<>(kept);
        sql.query("select chain, entries, hash from chain_anchor order by chain, day", row -> {
            anchors.add(new Anchor(row.getString("chain"), row.getLong("entries"), row.getString("hash")));
        });
        anchors.stream()
                .filter(anchor -> chain == null || anchor.chain().equals(chain))
                .filter(anchor -> anchor.entries() > 0)
                .filter(anchor -> !sql.queryForList(
                                "select hash from access_log where chain = ? and sequence = ?",
                                String.class,
                                anchor.chain(),
                                anchor.entries())
                        .contains(anchor.hash()))
                .forEach(anchor -> findings.add(
                        new Finding("log " + anchor.chain(), anchor.entries(), Finding.Kind.NOT_AS_ANCHORED)));
    }

    /** Numbers are given without gaps: one without its file had one. */
    private void cases(@Nullable String chain, List<Finding> findings) {
        sql.query(
                """
                select municipality || '-' || year || '-' || lpad(given::text, 6, '0') as number
                from case_number_counter, generate_series(1, last_number) given
                where (?::text is null or municipality = ?) and not exists (select 1 from case_file
                    where number = municipality || '-' || year || '-' || lpad(given::text, 6, '0'))
                order by 1""",
                row -> {
                    findings.add(new Finding("journal " + row.getString("number"), 0, Finding.Kind.CASE_MISSING));
                },
                chain,
                chain);
    }

    private Map<String, ChainWalk.Head> heads(String query, @Nullable String chain) {
        Map<String, ChainWalk.Head> heads = new HashMap<>();
        sql.query(query, row -> {
            var name = row.getString("chain");
            if (chain == null || name.startsWith(chain)) {
                heads.put(name, new ChainWalk.Head(row.getLong("entries"), row.getString("hash")));
            }
        });
        return heads;
    }

    /** One walk after the other, as the rows come. */
    private final class Walks {
        private final Map<String, ChainWalk.Head> heads;
        private final List<Finding> findings;
        private @Nullable ChainWalk current;
        private String name = "";
        private long rows;

        Walks(Map<String, ChainWalk.Head> heads, List<Finding> findings) {
            this.heads = heads;
            this.findings = findings;
        }

        ChainWalk of(String next, String words, String beginning) {
            rows++;
            if (current == null || !next.equals(name)) {
                finish();
                name = next;
                current = new ChainWalk(keys, words, beginning);
            }
            return current;
        }

        private void finish() {
            if (current != null) {
                current.end(Optional.ofNullable(heads.remove(name)));
                findings.addAll(current.findings());
            }
        }

        /** What is left has a head and no row. */
        void end(String prefix) {
            finish();
            heads.forEach((left, head) -> {
                if (head.entries() > 0) {
                    findings.add(new Finding(prefix + left, 0, Finding.Kind.CUT));
                }
            });
        }
    }
}
