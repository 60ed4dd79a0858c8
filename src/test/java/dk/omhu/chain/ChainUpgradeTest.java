package dk.omhu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** A database of before the chains is taken along: what stands there is chained, and says that it was chained later. */
class ChainUpgradeTest {
    private final ChainKeys keys = new ChainKeys(demo());

    private static MockEnvironment demo() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        return environment;
    }

    @Test
    void whatStoodBeforeIsChainedAndChecks() throws SQLException {
        try (var database = TestDatabase.another("before_chains")) {
            var source = new DriverManagerDataSource(database.url(), "postgres", "postgres");
            flyway(source).target("16").load().migrate();
            write(database.url());

            flyway(source)
                    .javaMigrations(new ChainWhatStands(keys))
                    .target("18.1")
                    .load()
                    .migrate();

            var result = new ChainCheck(keys, source, new DataSourceTransactionManager(source)).check(null, List.of());
            assertThat(result.findings()).isEmpty();
            assertThat(result.entries()).isEqualTo(3);
            assertThat(result.looks()).isEqualTo(4);
            var sql = new JdbcTemplate(source);
            assertThat(sql.queryForList("select distinct chained_later from access_log", Boolean.class))
                    .containsExactly(true);
            assertThat(sql.queryForList("select chain || sequence from access_log order by id", String.class))
                    .containsExactly("7511", "7301", "7512", "0001");
            assertThat(sql.queryForObject(
                            "select entries from journal_head where case_number = '751-2026-000001'", Integer.class))
                    .isEqualTo(2);
            theCommandSaysHowItStands(database.url(), sql);
        }
    }

    /** As {@code --check-chains} runs it: without a web server and without the engine. */
    private static void theCommandSaysHowItStands(String url, JdbcTemplate sql) {
        var hash = sql.queryForObject("select hash from access_log where chain = '751' and sequence = 2", String.class);
        String[] args = {
            "--check-chains",
            "--omhu.database.url=" + url,
            "--omhu.database.user=postgres",
            "--omhu.database.password=postgres",
            "--anchor=751/2/" + hash
        };
        assertThat(CheckCommand.isAsked(args)).isTrue();
        assertThat(CheckCommand.run(args)).isZero();

        args[4] = "--anchor=751/2/" + "0".repeat(64);
        assertThat(CheckCommand.run(args)).isEqualTo(1);
        args[4] = "--anchor=751";
        assertThat(CheckCommand.run(args)).as("could not be checked").isEqualTo(2);

        sql.execute(
                "alter table access_log disable trigger all; update access_log set user_id = 'x' where chain = '751' and sequence = 1");
        var told = new ByteArrayOutputStream();
        var result = new ChainCheck(
                        new ChainKeys(demo()),
                        sql.getDataSource(),
                        new DataSourceTransactionManager(sql.getDataSource()))
                .check("751", List.of());
        assertThat(CheckCommand.tell(result, new PrintStream(told, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("log 751, nr. 1: rækken er ændret", "2 rækker i loggen og 2 journalnotater", "1 fejl");
    }

    private static FluentConfiguration flyway(DriverManagerDataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration");
    }

    private static void write(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into case_file (number, municipality, kind, state, received_at, opened_at)
                    select m || '-2026-000001', m, 'CONCERN', 'OPEN', now(), now() from unnest(array['751', '730']) m;
                    insert into case_number_counter values ('751', 2026, 1), ('730', 2026, 1);
                    insert into journal_entry (case_number, sequence, kind, step_key, step_name, round, authority, author, at, values)
                    values ('751-2026-000001', 1, 'SUBMISSION', 'intake', 'Modtag', 1, 'municipality', 'a', now(),
                            '{"b": {"part": "CONCERN", "label": "Æ", "value": 1.50}, "a": {"part": "CONCERN", "label": "x", "value": [1e3, null, true]}}'),
                           ('751-2026-000001', 2, 'RECORD', 'x', 'X', 1, 'municipality', 'a', now(), '{}'),
                           ('730-2026-000001', 1, 'RECORD', 'x', 'X', 1, 'municipality', 'b', now(), '{}');
                    insert into access_log (at, user_id, roles, municipality, case_number, act, what, seen_sequence, duty_id)
                    values (now(), 'a', 'manager', '751', '751-2026-000001', 'FORM_SHOWN', 'x', 1, null),
                           (now(), 'b', 'manager', '730', '730-2026-000001', 'FORM_SHOWN', 'x', null, 7),
                           (now(), 'a', '', '751', null, 'DUTY_SEARCHED', 'by name', null, 8),
                           (now(), 'a', '', null, null, 'DRAFT_SAVED', 'advice', null, null);
                    """);
        }
    }
}
