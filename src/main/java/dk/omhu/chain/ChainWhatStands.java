package dk.omhu.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chains what was written before there were chains, in the order in which it was written, and says of each row that it was chained
 * later: it is proven from this moment on, not from when it was written.
 */
@Component
class ChainWhatStands implements JavaMigration {
    private static final int BATCH = 500;

    private final ChainKeys keys;

    ChainWhatStands(ChainKeys keys) {
        this.keys = keys;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("18.1");
    }

    @Override
    public String getDescription() {
        return "chain what stands";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        journals(connection);
        looks(connection);
        try (var statement = connection.createStatement()) {
            statement.execute(FROM_NOW_ON);
        }
    }

    private void journals(Connection connection) throws SQLException {
        try (var statement = streaming(connection);
                var rows = statement.executeQuery(
                        "select id, values::text as json, journal_entry.* from journal_entry order by case_number, sequence");
                var update = connection.prepareStatement("""
                        update journal_entry set salt = ?, values_digest = ?, previous_hash = ?, hash = ?, key_id = ?,
                            chained_later = true where id = ?""")) {
            var before = "";
            var previous = "";
            int waiting = 0;
            while (rows.next()) {
                var number = rows.getString("case_number");
                if (!number.equals(before)) {
                    previous = JournalLink.beginning(number);
                    before = number;
                }
                var salt = ValuesDigest.salt();
                var digest = ValuesDigest.ofJson(salt, rows.getString("json"));
                var seal = JournalLink.read(rows, digest, previous).seal(keys);
                set(update, salt, digest, previous, seal.hash(), seal.keyId(), rows.getLong("id"));
                waiting = flushed(update, waiting);
                previous = seal.hash();
            }
            update.executeBatch();
        }
        try (var heads = connection.createStatement()) {
            heads.execute("""
                    insert into journal_head (case_number, entries, hash)
                    select distinct on (case_number) case_number, sequence, hash from journal_entry
                    order by case_number, sequence desc""");
        }
    }

    private void looks(Connection connection) throws SQLException {
        try (var statement = streaming(connection);
                var rows = statement.executeQuery(
                        "select access_log.*, coalesce(municipality, '000') as its_chain from access_log order by its_chain, id");
                var update = connection.prepareStatement("""
                        update access_log set chain = ?, sequence = ?, previous_hash = ?, hash = ?, key_id = ?,
                            chained_later = true where id = ?""")) {
            var before = "";
            var previous = "";
            long sequence = 0;
            int waiting = 0;
            while (rows.next()) {
                var chain = rows.getString("its_chain");
                if (!chain.equals(before)) {
                    previous = LookLink.beginning(chain);
                    before = chain;
                    sequence = 0;
                }
                sequence++;
                var seal = LookLink.read(rows, chain, sequence, previous).seal(keys);
                set(update, chain, sequence, previous, seal.hash(), seal.keyId(), rows.getLong("id"));
                waiting = flushed(update, waiting);
                previous = seal.hash();
            }
            update.executeBatch();
        }
        try (var heads = connection.createStatement()) {
            heads.execute("""
                    insert into access_log_head (chain, entries, hash)
                    select distinct on (chain) chain, sequence, hash from access_log order by chain, sequence desc""");
        }
    }

    private static java.sql.Statement streaming(Connection connection) throws SQLException {
        var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(BATCH);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static int flushed(PreparedStatement statement, int waiting) throws SQLException {
        if (waiting + 1 < BATCH) {
            return waiting + 1;
        }
        statement.executeBatch();
        return 0;
    }

    /** Changed or deleted by mistake is refused at once; on purpose, it is found by the check. */
    private static final String FROM_NOW_ON = """
            alter table journal_entry
                alter column values_digest set not null, alter column previous_hash set not null,
                alter column hash set not null, alter column key_id set not null;
            alter table access_log
                alter column chain set not null, alter column sequence set not null,
                alter column previous_hash set not null, alter column hash set not null, alter column key_id set not null,
                add constraint access_log_place unique (chain, sequence),
                add constraint access_log_chain check (chain = coalesce(municipality, '000'));
            create index access_log_user on access_log (user_id, at);
            create function chained_row_stands() returns trigger language plpgsql as $$
            begin
                raise exception 'A row of a chain is never changed and never deleted';
            end $$;
            create trigger access_log_stands before update or delete on access_log
                for each row execute function chained_row_stands();
            create trigger journal_entry_stays before delete on journal_entry
                for each row execute function chained_row_stands();
            create trigger journal_entry_stands before update on journal_entry
                for each row when (new.erased_at is null or new.values <> '{}'::jsonb or new.hash <> old.hash
                    or new.values_digest <> old.values_digest or old.erased_at is not null)
                execute function chained_row_stands();
            """;
}
