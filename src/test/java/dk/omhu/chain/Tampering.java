package dk.omhu.chain;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Does to the tables what somebody can who has the whole database in hand: past triggers, references and the application. */
@Component
public class Tampering {
    private static final List<String> TABLES = List.of(
            "access_log",
            "access_log_head",
            "journal_entry",
            "journal_head",
            "chain_anchor",
            "case_file",
            "case_number_counter");

    private final DataSource database;

    Tampering(DataSource database) {
        this.database = database;
    }

    /** Runs the statements in one connection. */
    public void with(String... statements) {
        asSuperuser(List.of(statements));
    }

    /** Keeps the tables as they are. */
    public void keep() {
        TABLES.forEach(table ->
                with("drop table if exists kept_" + table, "create table kept_" + table + " as table " + table));
    }

    /** Puts them back. */
    public void putBack() {
        TABLES.forEach(table -> with(
                "delete from " + table,
                "insert into " + table + " overriding system value table kept_" + table,
                "drop table kept_" + table));
    }

    private void asSuperuser(List<String> statements) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            sql.execute("set local session_replication_role = replica");
            statements.forEach(sql::execute);
            connection.commit();
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
