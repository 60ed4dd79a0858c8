package dk.omhu.speed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL for the benchmark: its own settings, and what is written is on disk. */
final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    Server() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    String url(String name) {
        return postgres.getJdbcUrl("postgres", name);
    }

    DataSource database(String name) {
        return postgres.getDatabase("postgres", name);
    }

    JdbcClient sql(String name) {
        return JdbcClient.create(database(name));
    }

    void copy(String from, String to) {
        sql("postgres")
                .sql("create database " + to + (from.isEmpty() ? "" : " template " + from))
                .update();
    }

    /** The engine finds nothing of ours in its tables, and its own history level. */
    void undoOurs(String name) {
        var sql = sql(name);
        var undone = List.of(
                "select 'drop statistics ' || stxname from pg_statistic_ext where stxname like 'omhu\\_%'",
                "select 'drop index ' || indexname from pg_indexes where indexname like 'omhu\\_%'",
                "select 'alter table ' || relname || ' reset (autovacuum_analyze_scale_factor, autovacuum_analyze_threshold,"
                        + " autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor)'"
                        + " from pg_class where relname like 'act\\_ru\\_%' and reloptions is not null");
        undone.forEach(each -> sql.sql(each)
                .query(String.class)
                .list()
                .forEach(line -> sql.sql(line).update()));
        sql.sql("update act_ge_property set value_ = '3' where name_ = 'historyLevel'")
                .update();
    }

    /** What autovacuum does within minutes. */
    void settle(String name) throws SQLException {
        try (var connection = database(name).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Ends questions that nobody waits for any more. */
    void calm(String name) {
        sql(name)
                .sql("select pg_cancel_backend(pid) from pg_stat_activity"
                        + " where datname = :name and state = 'active' and pid <> pg_backend_pid()")
                .param("name", name)
                .query()
                .listOfRows();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
