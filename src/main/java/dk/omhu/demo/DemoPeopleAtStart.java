package dk.omhu.demo;

import static java.util.stream.Collectors.toMap;

import dk.omhu.country.Country;
import dk.omhu.engine.DemoPasswords;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the people of the demo who are not there yet; who is there keeps password and roles. */
@Component
@Profile("demo")
class DemoPeopleAtStart implements SmartLifecycle {
    /** After groups and tenants (20), before the demo cases (40). */
    private static final int PHASE = 30;

    private static final long TURN = 0x0A11_0CA7_E000_0030L;

    private final IdentityService identity;
    private final DemoPasswords passwords;
    private final Country country;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DemoPeopleAtStart(
            IdentityService identity,
            DemoPasswords passwords,
            Country country,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.identity = identity;
        this.passwords = passwords;
        this.country = country;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        // One transaction: a start that breaks off leaves nobody behind without roles.
        transaction.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, TURN);
            var known = identity.createUserQuery().list().stream().collect(toMap(User::getId, user -> user));
            DemoPeople.all(country).forEach(person -> {
                if (known.containsKey(person.id())) {
                    completeEmail(known.get(person.id()), person);
                } else {
                    make(person);
                }
            });
        });
        running = true;
    }

    /** Who was made before there were mails has no address yet. */
    private void completeEmail(User user, DemoPeople.Person person) {
        if (user.getEmail() == null && person.email() != null) {
            user.setEmail(person.email());
            identity.saveUser(user);
        }
    }

    private void make(DemoPeople.Person person) {
        var user = identity.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.email());
        user.setPassword(person.id());
        passwords.save(user);
        person.groups().forEach(group -> identity.createMembership(person.id(), group));
        person.municipalities().forEach(tenant -> identity.createTenantUserMembership(tenant, person.id()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
