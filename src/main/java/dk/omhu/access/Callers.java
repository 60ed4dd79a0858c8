package dk.omhu.access;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;

/** Finds out who is asking: every right in Omhu starts here. */
@Component
public class Callers {
    private final IdentityService identity;
    private final Duties duties;

    Callers(IdentityService identity, Duties duties) {
        this.identity = identity;
        this.duties = duties;
    }

    /** The signed-in user; empty when the engine works on its own (timers, jobs, start-up). */
    public Optional<Caller> current() {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return Optional.empty();
        }
        return Optional.of(caller(
                authentication.getUserId(),
                orNone(authentication.getGroupIds()),
                orNone(authentication.getTenantIds())));
    }

    /** Whether the signed-in user is in the group; for groups that are no {@link Role}. */
    public boolean currentIsIn(String groupId) {
        var authentication = identity.getCurrentAuthentication();
        return authentication != null && orNone(authentication.getGroupIds()).contains(groupId);
    }

    /** A user as the directory knows it; a user that does not exist has no role and no municipality. */
    public Caller byId(String userId) {
        return unchecked(() -> {
            var groups = identity.createGroupQuery().groupMember(userId).list().stream()
                    .map(Group::getId)
                    .toList();
            var tenants = identity.createTenantQuery().userMember(userId).list().stream()
                    .map(Tenant::getId)
                    .toList();
            return caller(userId, groups, tenants);
        });
    }

    /** The users who hold the role in the municipality; a duty officer also while off duty. */
    public List<String> holding(Role role, MunicipalityCode municipality) {
        return members(role.id(), municipality);
    }

    /** The users for whom the group counts in the municipality now: of the duty officers those on duty. Also for groups that are no {@link Role}. */
    public List<String> inGroup(String groupId, MunicipalityCode municipality) {
        var members = members(groupId, municipality);
        if (!groupId.equals(Role.DUTY_OFFICER.id())) {
            return members;
        }
        var onDuty = duties.in(municipality);
        return members.stream().filter(onDuty::contains).toList();
    }

    /** The municipalities in which somebody holds the role. */
    public List<MunicipalityCode> municipalitiesWith(Role role) {
        return unchecked(() -> ids(identity.createUserQuery().memberOfGroup(role.id())).stream()
                .map(this::byId)
                .filter(user -> user.holds(role))
                .flatMap(user -> user.municipalities().stream())
                .distinct()
                .sorted(Comparator.comparing(MunicipalityCode::value))
                .toList());
    }

    private List<String> members(String groupId, MunicipalityCode municipality) {
        return unchecked(() -> {
            var administrators = ids(identity.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.id()));
            return ids(identity.createUserQuery().memberOfGroup(groupId).memberOfTenant(municipality.value())).stream()
                    .filter(user -> !administrators.contains(user))
                    .toList();
        });
    }

    private static List<String> ids(UserQuery users) {
        return users.list().stream().map(User::getId).toList();
    }

    /** The name colleagues know the user by; the id when the directory has none. What the house itself wrote is Omhu's. */
    public String nameOf(String userId) {
        if (userId.equals("omhu")) {
            return "Omhu";
        }
        return unchecked(() -> {
            var user = identity.createUserQuery().userId(userId).singleResult();
            return user == null || user.getFirstName() == null
                    ? userId
                    : (user.getFirstName() + " " + user.getLastName()).strip();
        });
    }

    /** The users of the municipality whom somebody means by what they typed: an id, or a whole name; an id goes first. */
    public List<String> meant(String typed, MunicipalityCode municipality) {
        var users = unchecked(() -> ids(identity.createUserQuery().memberOfTenant(municipality.value())));
        var wanted = typed.strip();
        var byId = users.stream().filter(wanted::equalsIgnoreCase).toList();
        return byId.isEmpty()
                ? users.stream()
                        .filter(user -> wanted.equalsIgnoreCase(nameOf(user)))
                        .toList()
                : byId;
    }

    /** {@link #nameOf} for a page of many: each user is looked up once. */
    public UnaryOperator<String> names() {
        Map<String, String> known = new HashMap<>();
        return userId -> known.computeIfAbsent(userId, this::nameOf);
    }

    /** The user's e-mail as the directory has it; empty where there is none, or no such user. */
    public Optional<String> emailOf(String userId) {
        return unchecked(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(User::getEmail)
                .filter(email -> !email.isBlank()));
    }

    /** The directory is asked in full, whatever the present user may see of it. */
    private <T> T unchecked(java.util.function.Supplier<T> question) {
        var authentication = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            return question.get();
        } finally {
            identity.setAuthentication(authentication);
        }
    }

    private Caller caller(String userId, Collection<String> allGroups, Collection<String> allTenants) {
        var groups = Administrators.groupsThatCount(allGroups);
        var tenants = Administrators.tenantsThatCount(allGroups, allTenants);
        var roles = groups.stream().map(Role::byId).flatMap(Optional::stream).collect(toSet());
        var municipalities = tenants.stream()
                .filter(MunicipalityCode::isOne)
                .map(MunicipalityCode::new)
                .collect(toSet());
        // A roster never gives a municipality: what the user does not belong to counts for nothing.
        var onDutyIn = roles.contains(Role.DUTY_OFFICER)
                ? duties.of(userId).stream().filter(municipalities::contains).collect(toSet())
                : Set.<MunicipalityCode>of();
        return new Caller(userId, roles, municipalities, onDutyIn);
    }

    private static Collection<String> orNone(Collection<String> ids) {
        return ids == null ? List.of() : ids;
    }
}
