package dk.omhu.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of somebody at a certain time, in Omhu's words.
 *
 * @param userId the id in the engine
 * @param issuer the provider
 * @param subject the provider's own id of the person, which no other ever gets
 * @param groups ids of roles, or that of technical clients
 * @param tenants codes of municipalities
 * @param refusal why nobody like this gets in; then there are no groups and no tenants
 */
record Statement(
        String userId,
        String issuer,
        String subject,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        Set<String> groups,
        Set<String> tenants,
        Optional<NotForOmhu.Reason> refusal,
        Instant madeAt) {

    Statement {
        groups = Set.copyOf(groups);
        tenants = Set.copyOf(tenants);
    }
}
