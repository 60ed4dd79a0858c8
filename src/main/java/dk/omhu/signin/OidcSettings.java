package dk.omhu.signin;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.access.TechnicalClients;
import dk.omhu.start.StartRefused;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** The settings {@code OMHU_OIDC_…}, read once; one that can't be right is refused by its name. */
public record OidcSettings(
        String url,
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        String userClaim,
        String rolesClaim,
        String municipalitiesClaim,
        ClaimMap roles,
        ClaimMap municipalities,
        Optional<String> audience,
        Duration recheck) {

    /** Refuses, outside the demo, a start that nobody could sign in to, or anybody. */
    public static void check(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            read(environment);
        }
    }

    static OidcSettings read(Environment environment) {
        var secret = environment.getProperty("omhu.oidc.client-secret", "");
        var settings = new OidcSettings(
                required(environment, "omhu.url").replaceAll("/+$", ""),
                required(environment, "omhu.oidc.issuer"),
                required(environment, "omhu.oidc.client-id"),
                secret,
                List.of(or(environment, "omhu.oidc.scopes", "openid profile email")
                        .split("\\s+")),
                or(environment, "omhu.oidc.user-claim", "sub"),
                or(environment, "omhu.oidc.roles-claim", "roles"),
                or(environment, "omhu.oidc.municipalities-claim", "municipalities"),
                map(environment, "omhu.oidc.roles"),
                map(environment, "omhu.oidc.municipalities"),
                Optional.of(or(environment, "omhu.oidc.audience", "")).filter(StringUtils::hasText),
                recheck(environment));
        settings.refuseWhatIsUnsafe();
        return settings;
    }

    private void refuseWhatIsUnsafe() {
        requireHttps("OMHU_URL", url);
        requireHttps("OMHU_OIDC_ISSUER", issuer);
        if (clientSecret.length() < 16) {
            throw new StartRefused(
                    "OMHU_OIDC_CLIENT_SECRET mangler eller er under 16 tegn: brug den hemmelighed, som login-tjenesten har givet Omhu.");
        }
        if (!scopes.contains("openid")) {
            throw new StartRefused("OMHU_OIDC_SCOPES skal indeholde openid.");
        }
        if (roles.isEmpty()) {
            throw new StartRefused(
                    "OMHU_OIDC_ROLES mangler: skriv, hvilken værdi i login-tjenesten der giver hvilken rolle, fx Infohus-tovholder=municipal-coordinator.");
        }
        roles.all().stream()
                .filter(id -> Role.byId(id).isEmpty() && !id.equals(TechnicalClients.INTAKE))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new StartRefused(
                            "OMHU_OIDC_ROLES nævner rollen '%s', som ikke findes: se listen i docs/rights.md."
                                    .formatted(unknown));
                });
        if (!roles.all().contains(Role.ADMINISTRATOR.id())) {
            throw new StartRefused(
                    "OMHU_OIDC_ROLES giver ingen rollen camunda-admin: uden den kan ingen administrere Omhu.");
        }
        municipalities.all().stream()
                .filter(code -> !MunicipalityCode.isOne(code))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new StartRefused(
                            "OMHU_OIDC_MUNICIPALITIES nævner '%s', som ikke er en kommunekode på tre cifre."
                                    .formatted(unknown));
                });
        if (audience.filter(clientId::equals).isPresent()) {
            throw new StartRefused(
                    "OMHU_OIDC_AUDIENCE må ikke være den samme som OMHU_OIDC_CLIENT_ID: så kunne et id_token bruges som adgang til grænsefladerne.");
        }
    }

    private static void requireHttps(String name, String value) {
        if (!value.startsWith("https://") || URI.create(value).getHost() == null) {
            throw new StartRefused("%s skal begynde med https:// og have et værtsnavn.".formatted(name));
        }
    }

    private static String required(Environment environment, String property) {
        var value = or(environment, property, "");
        if (value.isEmpty()) {
            throw new StartRefused("%s mangler: se docs/production.md.".formatted(name(property)));
        }
        return value;
    }

    private static String or(Environment environment, String property, String other) {
        var value = environment.getProperty(property, "").strip();
        return value.isEmpty() ? other : value;
    }

    private static ClaimMap map(Environment environment, String property) {
        try {
            return ClaimMap.parse(environment.getProperty(property, ""));
        } catch (IllegalArgumentException noPair) {
            throw new StartRefused("%s skal bestå af værdi=betydning med semikolon imellem, men der står '%s'."
                    .formatted(name(property), noPair.getMessage()));
        }
    }

    private static Duration recheck(Environment environment) {
        try {
            var recheck = DurationStyle.detectAndParse(or(environment, "omhu.oidc.recheck", "15m"));
            if (!recheck.isZero() && !recheck.isNegative() && recheck.compareTo(Duration.ofHours(1)) <= 0) {
                return recheck;
            }
        } catch (IllegalArgumentException noDuration) {
            // the same refusal
        }
        throw new StartRefused("OMHU_OIDC_RECHECK skal være en tid på højst en time, fx 15m.");
    }

    private static String name(String property) {
        return property.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
