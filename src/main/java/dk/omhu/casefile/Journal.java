package dk.omhu.casefile;

import dk.omhu.chain.ChainKeys;
import dk.omhu.chain.JournalLink;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journals, each a chain: an entry seals the one before, and the case's head says which is the last. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Journal {
    private final JournalEntryRepository entries;
    private final ChainKeys keys;
    private final JdbcClient sql;
    private final Clock clock;

    Journal(JournalEntryRepository entries, ChainKeys keys, JdbcClient sql, Clock clock) {
        this.entries = entries;
        this.keys = keys;
        this.sql = sql;
        this.clock = clock;
    }

    private record Head(int entries, String hash) {}

    /** Writes an entry at the end; whoever calls holds the case. */
    JournalEntry append(CaseNumber number, NewEntry entry) {
        int round = 1 + entries.timesDone(number.value(), entry.stepKey(), entry.authority());
        var head = head(number);
        var written = entries.saveAndFlush(
                new JournalEntry(number.value(), head.entries() + 1, entry, round, clock.instant(), head.hash(), keys));
        sql.sql("""
                        insert into journal_head (case_number, entries, hash) values (:number, :entries, :hash)
                        on conflict (case_number) do update set entries = excluded.entries, hash = excluded.hash""")
                .param("number", number.value())
                .param("entries", written.sequence())
                .param("hash", written.hash())
                .update();
        return written;
    }

    private Head head(CaseNumber number) {
        return sql.sql("select entries, hash from journal_head where case_number = :number")
                .param("number", number.value())
                .query((row, index) -> new Head(row.getInt("entries"), row.getString("hash")))
                .optional()
                .orElseGet(() -> new Head(0, JournalLink.beginning(number.value())));
    }

    CaseValues values(CaseNumber number) {
        return new CaseValues(entries.findByCaseNumberOrderBySequence(number.value()));
    }
}
