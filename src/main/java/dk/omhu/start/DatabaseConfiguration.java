package dk.omhu.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the DataSource connects to. It hangs on these beans, so the database starts before the pool and stops after it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${omhu.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(Environment environment) {
        return EmbeddedDatabase.start(Settings.data(environment));
    }

    @Bean
    @ConditionalOnExpression("'${omhu.database.url:}'.isBlank()")
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        StartChecks.requireUtc();
        return new Connection(database.url(), database.user(), null);
    }

    @Bean
    @ConditionalOnExpression("!'${omhu.database.url:}'.isBlank()")
    JdbcConnectionDetails externalConnection(Environment environment) {
        StartChecks.requireUtc();
        var database = Settings.externalDatabase(environment).orElseThrow();
        return new Connection(database.url(), database.user(), database.password());
    }

    /** Not a record: its text would show the password. */
    private static final class Connection implements JdbcConnectionDetails {
        private final String url;
        private final @Nullable String user;
        private final @Nullable String password;

        Connection(String url, @Nullable String user, @Nullable String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        /** The server's error details quote the row ("Key (cpr)=…"). Said last, so that it wins over the URL. */
        @Override
        public String getJdbcUrl() {
            return url + (url.contains("?") ? "&" : "?") + "logServerErrorDetail=false&ApplicationName=omhu";
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }
}
