package dk.omhu.signin;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the engine's directory equal to what the provider said last. Who loses a role there loses it here, and with it the tasks
 * that only the role gave. An older statement, as a token from before may be, changes nothing.
 */
class People {
    private final IdentityService identity;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    People(IdentityService identity, JdbcClient sql, PlatformTransactionManager transactions) {
        this.identity = identity;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes the statement over.
     *
     * @throws NotForOmhu where nobody like this gets in, or the name was somebody else's before; a role that the user had is gone then
     */
    void follow(Statement statement) {
        var authentication = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            if (!isKnown(statement)) {
                transaction.executeWithoutResult(status -> takeOver(statement));
            }
        } finally {
            identity.setAuthentication(authentication);
        }
        statement.refusal().ifPresent(reason -> {
            throw new NotForOmhu(reason, null);
        });
    }

    /** Most requests with a token end here: the directory has heard of it, or of something newer. */
    private boolean isKnown(Statement statement) {
        return statement.refusal().isEmpty()
                && sql.sql("""
                        select count(*) from directory_person
                        where user_id = :user and issuer = :issuer and subject = :subject
                            and (stated_at > :at or stated_at = :at and stated = :stated)""")
                                .param("user", statement.userId())
                                .param("issuer", statement.issuer())
                                .param("subject", statement.subject())
                                .param("at", Timestamp.from(statement.madeAt()))
                                .param("stated", statement.rights())
                                .query(Integer.class)
                                .single()
                        > 0
                && user(statement.userId()) != null;
    }

    private void takeOver(Statement statement) {
        if (statement.refusal().isPresent() && user(statement.userId()) == null) {
            return;
        }
        sql.sql("""
                        insert into directory_person (user_id, issuer, subject, stated_at, stated)
                        values (:user, :issuer, :subject, '-infinity', '') on conflict do nothing""")
                .param("user", statement.userId())
                .param("issuer", statement.issuer())
                .param("subject", statement.subject())
                .update();
        var state = sql.sql("""
                        select issuer = :issuer and subject = :subject as same, stated_at > :at as newer
                        from directory_person where user_id = :user for update""")
                .param("user", statement.userId())
                .param("issuer", statement.issuer())
                .param("subject", statement.subject())
                .param("at", Timestamp.from(statement.madeAt()))
                .query((row, number) -> new State(row.getBoolean("same"), row.getBoolean("newer")))
                .single();
        if (!state.same()) {
            throw new NotForOmhu(NotForOmhu.Reason.ANOTHER_PERSON, null);
        }
        if (state.newer() && user(statement.userId()) != null) {
            return;
        }
        profile(statement);
        memberships(statement);
        sql.sql("update directory_person set stated_at = :at, stated = :stated where user_id = :user")
                .param("at", Timestamp.from(statement.madeAt()))
                .param("stated", statement.rights())
                .param("user", statement.userId())
                .update();
    }

    /** A token may hold less than the sign-in did: what is not said stays. */
    private void profile(Statement statement) {
        var known = user(statement.userId());
        var user = known == null ? identity.newUser(statement.userId()) : known;
        var changed = known == null
                | change(user.getFirstName(), statement.firstName(), user::setFirstName)
                | change(user.getLastName(), statement.lastName(), user::setLastName)
                | change(user.getEmail(), statement.email(), user::setEmail);
        if (changed) {
            identity.saveUser(user);
        }
    }

    private void memberships(Statement statement) {
        var user = statement.userId();
        var groups = ids(
                identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId));
        var tenants = ids(
                identity.createTenantQuery().userMember(user).list().stream().map(Tenant::getId));
        // First what comes, then what goes: who is told of a loss is told what is left after all of it. And the
        // municipality before the role: each of them has it on record who has which role there.
        less(statement.tenants(), tenants).forEach(tenant -> identity.createTenantUserMembership(tenant, user));
        less(statement.groups(), groups).forEach(group -> identity.createMembership(user, group));
        less(groups, statement.groups()).forEach(group -> identity.deleteMembership(user, group));
        less(tenants, statement.tenants()).forEach(tenant -> identity.deleteTenantUserMembership(tenant, user));
    }

    private @Nullable User user(String id) {
        return identity.createUserQuery().userId(id).singleResult();
    }

    private static boolean change(@Nullable String now, @Nullable String said, Consumer<String> setter) {
        if (said == null || Objects.equals(now, said)) {
            return false;
        }
        setter.accept(said);
        return true;
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toSet());
    }

    private static Set<String> less(Set<String> all, Set<String> without) {
        var rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private record State(boolean same, boolean newer) {}
}
