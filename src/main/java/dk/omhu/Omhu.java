package dk.omhu;

import dk.omhu.chain.CheckCommand;
import dk.omhu.signin.OidcSettings;
import dk.omhu.start.StartChecks;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.resource.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;

/**
 * Omhu: handling of concerns about extremism in a municipality and its infohus. Spring Security configures nothing by itself: in the
 * demo there is none of it, and for production all of it stands in {@code signin}.
 */
@SpringBootApplication(
        exclude = {
            SecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2ClientAutoConfiguration.class,
            OAuth2ClientWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
public class Omhu {

    /** Starts Omhu, or says in one line why it can't and what to do. */
    public static void main(String[] args) {
        StartChecks.run();
        if (CheckCommand.isAsked(args)) {
            System.exit(CheckCommand.runQuietly(args));
        }
        var omhu = new SpringApplication(Omhu.class);
        omhu.addInitializers(context -> {
            StartChecks.settings(context.getEnvironment());
            OidcSettings.check(context.getEnvironment());
            StartChecks.beforeStart(context.getEnvironment());
        });
        omhu.run(args);
    }
}
