package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.omhu.OmhuTest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

@OmhuTest
class StartingTest {
    @Autowired
    List<SmartLifecycle> lifecycles;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Directory directory;

    @Autowired
    Grants grants;

    @Autowired
    SavedFilters savedFilters;

    @Autowired
    PlatformTransactionManager transactions;

    /** Empty in the demo: administrators are made there, they do not come. */
    @Autowired
    ObjectProvider<FirstAdministrator> claims;

    @Test
    void everyRoleIsAGroupAndEveryMunicipalityATenant() {
        assertThat(identity.createGroupQuery().list())
                .extracting("id", "name")
                .contains(
                        tuple("municipal-coordinator", "Infohustovholder, kommune"),
                        tuple("camunda-admin", "Administrator"));
        assertThat(identity.createTenantQuery().list()).extracting("id").contains("751", "730", "101");
    }

    @Test
    void aSecondStartDoublesNothingAndChangesNothing() {
        var before = everything();

        startAgain();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRightThatIsNotInTheTableIsTakenBackAtTheNextStart() {
        var extra = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        extra.setGroupId("steering-group");
        extra.setResource(Resources.PROCESS_INSTANCE);
        extra.setResourceId("*");
        extra.addPermission(Permissions.READ);
        authorizations.saveAuthorization(extra);

        startAgain();

        assertThat(grants("steering-group", Resources.PROCESS_INSTANCE)).isEmpty();
    }

    @Test
    void aRightThatWasWidenedIsNarrowedAtTheNextStart() {
        var manager = grants("manager", Resources.PROCESS_DEFINITION).get(0);
        manager.addPermission(ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE);
        authorizations.saveAuthorization(manager);

        startAgain();

        assertThat(grants("manager", Resources.PROCESS_DEFINITION)
                        .get(0)
                        .isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE))
                .isFalse();
    }

    @Test
    void theGrantOfASingleTaskIsLeftAlone() {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("psychiatry");
        grant.setResource(Resources.TASK);
        grant.setResourceId("some-task");
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);

        startAgain();

        assertThat(grants("psychiatry", Resources.TASK)).hasSize(1);
        authorizations.deleteAuthorization(
                grants("psychiatry", Resources.TASK).get(0).getId());
    }

    @Test
    void aChangedFilterIsPutBackUnderTheSameId() {
        var filter = filters.createTaskFilterQuery().filterName("Mine opgaver").singleResult();
        var id = filter.getId();
        filter.setProperties(Map.of("omhuDefinition", "older"));
        filters.saveFilter(filter);

        startAgain();

        var again = filters.createTaskFilterQuery().filterName("Mine opgaver").singleResult();
        assertThat(again.getId()).isEqualTo(id);
        assertThat(again.getProperties()).containsKeys("variables", "refresh");
    }

    @Test
    void aPasswordThatADemoPersonChangedStays() {
        var person = identity.createUserQuery().userId("styregruppe-101").singleResult();
        person.setPassword("Et-helt-andet-2026!");
        identity.saveUser(person);

        startAgain();

        assertThat(identity.checkPassword("styregruppe-101", "Et-helt-andet-2026!"))
                .isTrue();
    }

    @Test
    void outsideTheDemoNothingStartsWithoutAnAdministrator() {
        var production =
                new AccessAtStart(directory, grants, savedFilters, jdbc, transactions, claims, new MockEnvironment());
        identity.deleteMembership("admin", "camunda-admin");
        try {
            assertThatThrownBy(production::start).hasMessageContaining("ingen er medlem af gruppen camunda-admin");
        } finally {
            identity.createMembership("admin", "camunda-admin");
        }
        production.start();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "concern-handling | child-notification-desk duty-officer municipal-coordinator police-coordinator",
                "raise-acute-situation | adult-caseworker child-caseworker child-notification-desk duty-officer job-centre"
                        + " manager mentor-coordinator municipal-coordinator police-coordinator ssp-consultant",
                "new-information | adult-caseworker child-caseworker child-notification-desk duty-officer job-centre"
                        + " manager mentor-coordinator municipal-coordinator police-coordinator ssp-consultant",
                "case-note | adult-caseworker child-caseworker child-notification-desk duty-officer job-centre"
                        + " mentor-coordinator municipal-coordinator ssp-consultant",
                "case-correction | adult-caseworker child-caseworker child-notification-desk duty-officer job-centre"
                        + " mentor-coordinator municipal-coordinator ssp-consultant",
                "advice | child-notification-desk duty-officer municipal-coordinator ssp-consultant",
                "further-children | child-caseworker child-notification-desk duty-officer municipal-coordinator",
                "hand-over | adult-caseworker child-caseworker child-notification-desk municipal-coordinator",
                "report-breach | adult-caseworker child-caseworker child-notification-desk data-protection-officer duty-officer"
                        + " job-centre manager mentor-coordinator municipal-coordinator police-coordinator probation"
                        + " psychiatry ssp-consultant",
                "lift-bar | manager",
                "read-together | ",
                "received-hand-over | ",
                "child-elsewhere | ",
                "acute-situation | ",
                "infohus-referral | ",
                "measure | ",
                "child-notification | "
            })
    void onlyTheseRolesStartIt(String process, String roles) {
        var may = Arrays.stream(Role.values())
                .map(Role::id)
                .filter(role -> authorizations.isUserAuthorized(
                        "somebody", List.of(role), Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process))
                .sorted()
                .toList();

        assertThat(String.join(" ", may)).isEqualTo(roles == null ? "" : roles.strip());
    }

    private List<Authorization> grants(String group, Resources resource) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .list();
    }

    private void startAgain() {
        lifecycles.stream()
                .filter(one -> one.getClass().getPackageName().matches("dk\\.omhu\\.(access|demo)"))
                .filter(one -> one.getPhase() == 20 || one.getPhase() == 30)
                .sorted(Comparator.comparingInt(SmartLifecycle::getPhase))
                .forEach(SmartLifecycle::start);
    }

    /** Rows with their revision: a row that was written again shows. */
    private Map<String, List<Map<String, Object>>> everything() {
        return Map.of(
                "grants", rows("act_ru_authorization"),
                "filters", rows("act_ru_filter"),
                "groups", rows("act_id_group"),
                "tenants", rows("act_id_tenant"),
                "users", rows("act_id_user"),
                "memberships", jdbc.queryForList("select * from act_id_membership order by 1, 2"),
                "tenant members", rows("act_id_tenant_member"));
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.queryForList("select * from " + table + " order by id_");
    }
}
