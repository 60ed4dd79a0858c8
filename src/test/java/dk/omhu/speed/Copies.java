package dk.omhu.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;

/** Many open tasks out of one that the application made itself, row by row as it would have written them (speed/copies.sql). */
final class Copies {
    private final DataSource database;
    private final String template;

    /**
     * @param template the number of a case with one open task
     */
    Copies(DataSource database, String template) {
        this.database = database;
        this.template = template;
    }

    /** Whose the tasks are. One in five has been taken by a {@link #colleague}; half are due by now. */
    enum Spread {
        /** Evenly over all municipalities and all roles that get tasks. */
        ALL_MUNICIPALITIES("""
                select t.id_ as municipality,
                       (array['municipal-coordinator', 'police-coordinator', 'manager', 'adult-caseworker', 'child-caseworker',
                           'child-notification-desk', 'ssp-consultant', 'job-centre', 'psychiatry', 'probation',
                           'mentor-coordinator', 'duty-officer'])[1 + (i / 98) % 12] as role,
                       (i / 1176) % 5 as colleague, (i / 98 + i / 1176) % 5 = 0 as taken, i
                from generate_series(FIRST, LAST) i
                join (select id_, row_number() over (order by id_) - 1 as place from act_id_tenant) t on t.place = i % 98"""),
        /** Evenly over six roles of the template's municipality. */
        ALL_ROLES("""
                select MUNICIPALITY as municipality,
                       (array['municipal-coordinator', 'police-coordinator', 'manager', 'adult-caseworker', 'child-caseworker',
                           'child-notification-desk'])[1 + i % 6] as role,
                       0 as colleague, i % 5 = 0 as taken, i
                from generate_series(FIRST, LAST) i"""),
        /** All in one group of the template's municipality. */
        ONE_GROUP("""
                select MUNICIPALITY as municipality, 'municipal-coordinator' as role,
                       (i / 5) % 200 as colleague, i % 5 = 0 as taken, i
                from generate_series(FIRST, LAST) i""");

        private final String places;

        Spread(String places) {
            this.places = places;
        }
    }

    /** One of those who have taken tasks; a user of this name is for the caller to make. */
    static String colleague(String role, String municipality) {
        return role + "-" + municipality + "-0";
    }

    /** Makes the copies numbered from the first to the last. */
    void make(Spread spread, int first, int last) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            make(connection, spread, first, last);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** The same in the transaction of the connection, which is the caller's to end. */
    void make(Connection connection, Spread spread, int first, int last) throws SQLException, IOException {
        var places = spread.places
                .replace("FIRST", Integer.toString(first))
                .replace("LAST", Integer.toString(last))
                .replace("MUNICIPALITY", "'" + template.substring(0, 3) + "'");
        try (var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("speed/copies.sql").getContentAsString(StandardCharsets.UTF_8));
            statement.execute("""
                    create temp table speed_target on commit drop as
                    select '~' || i as suffix, municipality || '-2025-' || lpad(i::text, 6, '0') as number, municipality, role,
                           (array[50, 50, 50, 50, 80, 30, 50, 90, 50, 50])[1 + (i / 7) % 10] as priority,
                           now() + (i % 20000 - 10000) * interval '1 minute' as due,
                           case when taken then role || '-' || municipality || '-' || colleague end as assignee
                    from (PLACES) places""".replace("PLACES", places));
            statement.execute("analyze speed_target");
            statement.execute("select speed_copies('" + template + "')");
        }
    }
}
