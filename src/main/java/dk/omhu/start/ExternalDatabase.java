package dk.omhu.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A database that others run. Asked once before the start, so that a wrong setting is one line instead of a trace. */
record ExternalDatabase(
        String url, @Nullable String user, @Nullable String password) {
    private static final String PREFIX = "jdbc:postgresql:";

    /** Refuses what can't be connected to, and says why in words that hold no secret. */
    void requireAnswer() {
        if (!url.startsWith(PREFIX)) {
            throw new StartRefused("OMHU_DATABASE_URL skal begynde med jdbc:postgresql://");
        }
        try (var connection = DriverManager.getConnection(url, signIn())) {
            connection.isReadOnly();
        } catch (SQLException refused) {
            throw new StartRefused(line(refused.getSQLState()), refused);
        }
    }

    /** Refuses a database that a demonstration has used: its people's passwords are known to everybody. */
    void requireNoDemo() {
        try (var connection = DriverManager.getConnection(url, signIn())) {
            refuse(
                    connection,
                    "act_id_user",
                    "select count(*) from act_id_user where pwd_ is not null",
                    "Databasen %s har %d bruger(e) med adgangskode, som fra demonstrationen: i produktion har ingen en. Brug en database, som demonstrationen ikke har været i (OMHU_DATABASE_URL).");
            refuse(
                    connection,
                    "received_concern",
                    "select count(*) from received_concern where client = 'demo'",
                    "Databasen %s har %d opdigtede sag(er) fra demonstrationen: brug en anden database (OMHU_DATABASE_URL).");
        } catch (SQLException broken) {
            throw new StartRefused(line(broken.getSQLState()), broken);
        }
    }

    private void refuse(Connection connection, String table, String count, String line) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (number(statement.executeQuery(
                            "select count(*) from information_schema.tables where table_name = '" + table + "'"))
                    == 0) {
                return;
            }
            var found = number(statement.executeQuery(count));
            if (found > 0) {
                throw new StartRefused(line.formatted(place(), found));
            }
        }
    }

    private static int number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getInt(1);
    }

    private Properties signIn() {
        var properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    private String line(@Nullable String sqlState) {
        var state = sqlState == null ? "" : sqlState;
        if (state.startsWith("28") || state.equals("08004")) {
            return "Databasen %s afviser brugeren: ret OMHU_DATABASE_USER og OMHU_DATABASE_PASSWORD."
                    .formatted(place());
        }
        if (state.equals("3D000")) {
            return "Databasen %s findes ikke på serveren: opret den, eller ret OMHU_DATABASE_URL.".formatted(place());
        }
        return "Databasen %s svarer ikke: start den, eller ret OMHU_DATABASE_URL.".formatted(place());
    }

    /** Host, port and name only: a URL may carry a password. */
    private String place() {
        return url.substring(PREFIX.length())
                .replaceFirst("^//", "")
                .replaceFirst("\\?.*$", "")
                .replaceFirst("^.*@", "");
    }

    @Override
    public String toString() {
        return place();
    }
}
