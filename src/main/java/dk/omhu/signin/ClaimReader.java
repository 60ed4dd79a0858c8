package dk.omhu.signin;

import dk.omhu.access.Municipalities;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.access.TechnicalClients;
import dk.omhu.signin.NotForOmhu.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a provider's claims into Omhu's roles and municipalities, by the settings and nothing else. */
final class ClaimReader {
    /** The engine's own pattern and length; the house writes under its own name. */
    private static final Pattern USER_ID = Pattern.compile("(?!omhu$)[a-zA-Z0-9.@_-]{1,64}");

    /** Roles that serve the whole installation. */
    private static final Set<String> WITHOUT_MUNICIPALITY = Set.of(Role.PROCESS_OWNER.id(), Role.ADMINISTRATOR.id());

    private static final int LONGEST_NAME = 255;

    private final OidcSettings settings;
    private final Municipalities municipalities;

    ClaimReader(OidcSettings settings, Municipalities municipalities) {
        this.settings = settings;
        this.municipalities = municipalities;
    }

    /**
     * What the claims say.
     *
     * @throws NotForOmhu where there is nobody whom it could be said of
     */
    Statement read(Map<String, Object> claims, Instant madeAt) {
        var subject = text(claims, "sub");
        var userId = text(claims, settings.userClaim());
        if (subject == null || userId == null || !USER_ID.matcher(userId).matches()) {
            throw new NotForOmhu(Reason.NO_USER_ID, null);
        }
        var groups = groups(claims);
        var tenants = tenants(claims);
        var refusal = refusal(groups, tenants);
        return new Statement(
                userId,
                settings.issuer(),
                subject,
                text(claims, "given_name") == null ? text(claims, "name") : text(claims, "given_name"),
                text(claims, "given_name") == null ? "" : text(claims, "family_name"),
                text(claims, "email"),
                refusal.isPresent() ? Set.of() : groups,
                refusal.isPresent() ? Set.of() : tenants,
                refusal,
                madeAt);
    }

    /** A scope makes a technical client and nothing else: a user's client asks for scopes, and that must give no role. */
    private Set<String> groups(Map<String, Object> claims) {
        var groups = settings.roles().of(values(claims, settings.rolesClaim()));
        if (settings.roles().of(scopes(claims)).contains(TechnicalClients.INTAKE)) {
            groups.add(TechnicalClients.INTAKE);
        }
        return groups;
    }

    /** A value that is a code already needs no line in the map. A scope counts for technical clients only. */
    private Set<String> tenants(Map<String, Object> claims) {
        Set<String> tenants = new LinkedHashSet<>();
        var values = values(claims, settings.municipalitiesClaim());
        tenants.addAll(values);
        tenants.addAll(settings.municipalities().of(values));
        if (settings.roles().of(scopes(claims)).contains(TechnicalClients.INTAKE)) {
            tenants.addAll(settings.municipalities().of(scopes(claims)));
        }
        tenants.removeIf(code -> !MunicipalityCode.isOne(code)
                || municipalities.byCode(new MunicipalityCode(code)).isEmpty());
        return tenants;
    }

    private static Optional<Reason> refusal(Set<String> groups, Set<String> tenants) {
        if (groups.isEmpty()) {
            return Optional.of(Reason.NO_ROLE);
        }
        if (groups.contains(TechnicalClients.INTAKE)) {
            return groups.size() == 1 && tenants.size() == 1 ? Optional.empty() : Optional.of(Reason.CLIENT);
        }
        return tenants.isEmpty() && !WITHOUT_MUNICIPALITY.containsAll(groups)
                ? Optional.of(Reason.NO_MUNICIPALITY)
                : Optional.empty();
    }

    private static Collection<String> scopes(Map<String, Object> claims) {
        var scopes = values(claims, "scope");
        return scopes.stream().flatMap(all -> Arrays.stream(all.split(" "))).toList();
    }

    /** A claim's values, whether it holds one or a list; a dot leads into a claim that holds others. */
    private static Collection<String> values(Map<String, Object> claims, String name) {
        var claim = claim(claims, name);
        if (claim instanceof String one) {
            return List.of(one);
        }
        return claim instanceof Collection<?> many
                ? many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    private static @Nullable Object claim(Map<?, ?> claims, String name) {
        if (claims.get(name) != null) {
            return claims.get(name);
        }
        var dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, name.substring(dot + 1))
                : null;
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank()
                ? text.substring(0, Math.min(text.length(), LONGEST_NAME))
                : null;
    }
}
