package dk.omhu.casefile;

import dk.omhu.access.Callers;
import dk.omhu.chain.ChainKeys;
import dk.omhu.chain.LookLink;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The access log, a chain for each municipality. Rows are kept in mind until their transaction is about to commit and written
 * then, chain by chain in one order, so that a chain is held for an instant only and nobody waits in a circle. What fails
 * there fails the whole transaction.
 */
@Component
class LookChain {
    private final ChainKeys keys;
    private final Callers callers;
    private final JdbcClient sql;

    LookChain(ChainKeys keys, Callers callers, JdbcClient sql) {
        this.keys = keys;
        this.callers = callers;
        this.sql = sql;
    }

    /** Takes a row into the present transaction. */
    void add(Look look) {
        var pending = pending().orElseGet(() -> {
            var fresh = new Pending();
            TransactionSynchronizationManager.registerSynchronization(fresh);
            return fresh;
        });
        pending.add(look);
    }

    /** How far the journal had come, by a row of the present transaction. */
    Optional<Integer> lastSeen(String taskId, String userId) {
        return pending()
                .flatMap(pending -> pending.looks.stream()
                        .filter(look -> taskId.equals(look.taskId())
                                && look.userId().equals(userId)
                                && look.seenSequence() != null)
                        .reduce((first, second) -> second)
                        .map(Look::seenSequence));
    }

    private Optional<Pending> pending() {
        // Kept by the transaction itself: one that is begun inside it has rows of its own.
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst();
    }

    /** The rows of a transaction. */
    private final class Pending implements TransactionSynchronization {
        private final List<Look> looks = new ArrayList<>();
        private boolean committing;

        void add(Look look) {
            looks.add(look);
            if (committing) {
                // Somebody else's last thing came after ours.
                write(List.of(look));
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write(looks);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    private void write(Collection<Look> looks) {
        Map<String, List<Look>> chains = new TreeMap<>();
        looks.forEach(look ->
                chains.computeIfAbsent(look.chain(), chain -> new ArrayList<>()).add(look));
        var names = callers.names();
        var journals = journals(looks);
        chains.forEach((chain, rows) -> append(chain, rows, names, journals));
    }

    private record Head(long entries, String hash) {}

    private void append(String chain, List<Look> rows, UnaryOperator<String> names, Map<String, Head> journals) {
        var head = held(chain);
        for (var row : rows) {
            var journal = row.caseNumber() == null ? null : journals.get(row.caseNumber());
            var link = row.at(
                    head.entries() + 1,
                    head.hash(),
                    cut(names.apply(row.userId())),
                    journal == null ? null : (int) journal.entries(),
                    journal == null ? null : journal.hash());
            head = new Head(link.sequence(), insert(link));
        }
        sql.sql("update access_log_head set entries = :entries, hash = :hash where chain = :chain")
                .param("entries", head.entries())
                .param("hash", head.hash())
                .param("chain", chain)
                .update();
    }

    /** The end of the chain, which is this transaction's until it is over. */
    private Head held(String chain) {
        return readHead(chain).orElseGet(() -> {
            sql.sql("""
                            insert into access_log_head (chain, entries, hash) values (:chain, 0, :beginning)
                            on conflict do nothing""")
                    .param("chain", chain)
                    .param("beginning", LookLink.beginning(chain))
                    .update();
            return readHead(chain).orElseThrow();
        });
    }

    private Optional<Head> readHead(String chain) {
        return sql.sql("select entries, hash from access_log_head where chain = :chain for update")
                .param("chain", chain)
                .query((row, index) -> new Head(row.getLong("entries"), row.getString("hash")))
                .optional();
    }

    /** How far the journals of these cases have come. */
    private Map<String, Head> journals(Collection<Look> looks) {
        var numbers = looks.stream()
                .map(Look::caseNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        Map<String, Head> journals = new HashMap<>();
        if (numbers.length > 0) {
            sql.sql("select case_number, entries, hash from journal_head where case_number = any(:numbers)")
                    .param("numbers", numbers)
                    .query(row -> {
                        journals.put(
                                row.getString("case_number"), new Head(row.getInt("entries"), row.getString("hash")));
                    });
        }
        return journals;
    }

    private String insert(LookLink link) {
        var seal = link.seal(keys);
        sql.sql("""
                        insert into access_log (chain, sequence, at, user_id, user_name, roles, municipality, case_number,
                            task_id, task_name, act, what, seen_sequence, duty_id, purpose, own_task, journal_entries,
                            journal_hash, previous_hash, hash, key_id)
                        values (:chain, :sequence, :at, :user, :name, :roles, :municipality, :number, :task, :taskName, :act,
                            :what, :seen, :duty, :purpose, :own, :entries, :journal, :previous, :hash, :key)""")
                .param("chain", link.chain())
                .param("sequence", link.sequence())
                .param("at", Timestamp.from(link.at()))
                .param("user", link.userId())
                .param("name", link.userName())
                .param("roles", link.roles())
                .param("municipality", link.municipality())
                .param("number", link.caseNumber())
                .param("task", link.taskId())
                .param("taskName", link.taskName())
                .param("act", link.act())
                .param("what", link.what())
                .param("seen", link.seenSequence())
                .param("duty", link.dutyId())
                .param("purpose", link.purpose())
                .param("own", link.ownTask())
                .param("entries", link.journalEntries())
                .param("journal", link.journalHash())
                .param("previous", link.previousHash())
                .param("hash", seal.hash())
                .param("key", seal.keyId())
                .update();
        return seal.hash();
    }

    private static @Nullable String cut(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
