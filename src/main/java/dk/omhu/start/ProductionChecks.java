package dk.omhu.start;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** What a start outside the demo demands; each refusal names the setting. What concerns signing in is asked by {@code signin}. */
final class ProductionChecks {
    private static final Set<String> WELL_KNOWN =
            Set.of("postgres", "postgresql", "password", "omhu", "admin", "changeme", "secret", "hemmeligt", "kodeord");
    private static final int SHORTEST_PASSWORD = 12;

    /** What would undo a protection that the configuration in the jar sets up, and how it must stay. */
    private static final List<Kept> KEPT = List.of(
            new Kept("camunda.bpm.authorization.enabled", "true"),
            new Kept("camunda.bpm.authorization.tenant-check-enabled", "true"),
            new Kept("camunda.bpm.webapp.auth.cache.time-to-live", "0"),
            new Kept("server.error.include-message", "never"),
            new Kept("server.error.include-stacktrace", "never"));

    /** Ends of the actuator that tell nobody anything about a case or the machine. */
    private static final Set<String> HARMLESS = Set.of("health", "info", "prometheus");

    private ProductionChecks() {}

    private record Kept(String property, String value) {}

    static boolean isProduction(ConfigurableEnvironment environment) {
        return environment.acceptsProfiles(Profiles.of("production"));
    }

    static void run(ConfigurableEnvironment environment) {
        var demo = environment.acceptsProfiles(Profiles.of("demo"));
        var production = isProduction(environment);
        require(
                demo != production,
                "SPRING_PROFILES_ACTIVE skal være enten production eller demo: Omhu kender kun de to, og ikke begge på én gang.");
        if (production) {
            noDemo(environment);
            secretsFromOutside(environment);
            database(environment);
            line(environment);
            others(environment);
            DeclaredProxy.apply(environment);
        }
    }

    private static void noDemo(ConfigurableEnvironment environment) {
        require(isMissing(environment, "omhu.demo"), "OMHU_DEMO hører til demonstrationen: fjern den i produktion.");
    }

    /** Command lines are read by anybody on the machine. */
    private static void secretsFromOutside(ConfigurableEnvironment environment) {
        environment.getPropertySources().stream()
                .filter(CommandLinePropertySource.class::isInstance)
                .map(CommandLinePropertySource.class::cast)
                .flatMap(source -> List.of(source.getPropertyNames()).stream())
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(password|secret|key).*"))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused(
                            "%s står på kommandolinjen, hvor alle på maskinen kan læse den: sæt den i miljøet i stedet."
                                    .formatted(name));
                });
    }

    private static void database(ConfigurableEnvironment environment) {
        require(
                !isMissing(environment, "omhu.database.url"),
                "OMHU_DATABASE_URL mangler: produktion kører ikke på den indbyggede database.");
        require(
                !environment.getRequiredProperty("omhu.database.url").matches(".*([?&]password=|//[^/]*:[^/]*@).*"),
                "OMHU_DATABASE_URL indeholder en adgangskode: flyt den til OMHU_DATABASE_PASSWORD.");
        require(!isMissing(environment, "omhu.database.user"), "OMHU_DATABASE_USER mangler.");
        var password = environment.getProperty("omhu.database.password", "");
        require(
                password.length() >= SHORTEST_PASSWORD
                        && !WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT))
                        && !password.equals(environment.getProperty("omhu.database.user")),
                "OMHU_DATABASE_PASSWORD mangler eller er til at gætte: brug mindst %d tegn, som ingen anden har."
                        .formatted(SHORTEST_PASSWORD));
    }

    private static void line(ConfigurableEnvironment environment) {
        var tls = !isMissing(environment, "server.ssl.certificate")
                || !isMissing(environment, "server.ssl.key-store")
                || !isMissing(environment, "server.ssl.bundle");
        var on = environment.getProperty("server.ssl.enabled", Boolean.class, true);
        require(
                tls && on || DeclaredProxy.isDeclared(environment),
                "Omhu ville svare på http: sæt SERVER_SSL_CERTIFICATE og SERVER_SSL_CERTIFICATE_PRIVATE_KEY, eller OMHU_PROXY med adressen på den proxy, der taler https.");
    }

    private static void others(ConfigurableEnvironment environment) {
        for (var kept : KEPT) {
            require(
                    environment
                            .getProperty(kept.property(), kept.value())
                            .strip()
                            .equalsIgnoreCase(kept.value()),
                    "%s skal være %s i produktion: fjern indstillingen.".formatted(kept.property(), kept.value()));
        }
        require(
                isMissing(environment, "camunda.bpm.admin-user.id"),
                "camunda.bpm.admin-user ville give en bruger med alle rettigheder: fjern indstillingen. Administratorer kommer med OMHU_OIDC_ROLES.");
        for (var end : environment
                .getProperty("management.endpoints.web.exposure.include", "health")
                .split(",")) {
            require(
                    HARMLESS.contains(end.strip()),
                    "management.endpoints.web.exposure.include åbner '%s', som fortæller om maskinen: lad kun health stå."
                            .formatted(end.strip()));
        }
        require(
                !isMissing(environment, "omhu.mail.host"),
                "OMHU_MAIL_HOST mangler: uden en mailserver får ingen besked om frister og akutte sager.");
        require(
                !"none".equals(environment.getProperty("omhu.mail.tls", "").strip())
                        || isMissing(environment, "omhu.mail.password"),
                "OMHU_MAIL_TLS er none, så OMHU_MAIL_PASSWORD ville blive sendt, så alle på nettet kan læse den: brug starttls eller tls.");
    }

    private static boolean isMissing(ConfigurableEnvironment environment, String property) {
        return !StringUtils.hasText(environment.getProperty(property));
    }

    private static void require(boolean holds, String line) {
        if (!holds) {
            throw new StartRefused(line);
        }
    }
}
