package dk.omhu.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The signed-in user on whose behalf the engine works right now: who, in which roles, in which municipalities.
 *
 * @param roles as the directory has them; that of the duty officer gives nothing while there is no duty
 * @param onDutyIn the municipalities in which the user is on duty now
 */
public record Caller(
        String userId, Set<Role> roles, Set<MunicipalityCode> municipalities, Set<MunicipalityCode> onDutyIn) {

    public Caller {
        roles = Set.copyOf(roles);
        municipalities = Set.copyOf(municipalities);
        onDutyIn = Set.copyOf(onDutyIn);
    }

    /** Whether the user holds at least one of the roles. */
    public boolean holds(Role... any) {
        return Arrays.stream(any)
                .anyMatch(role -> roles.contains(role) && (role != Role.DUTY_OFFICER || !onDutyIn.isEmpty()));
    }

    /** Whether the user belongs to the municipality and holds at least one of the roles there. */
    public boolean holdsIn(MunicipalityCode municipality, Role... any) {
        return belongsTo(municipality)
                && Arrays.stream(any)
                        .anyMatch(role ->
                                roles.contains(role) && (role != Role.DUTY_OFFICER || onDutyIn.contains(municipality)));
    }

    /**
     * Whether the user could do something in the municipality only as duty officer, and has no duty there now.
     *
     * @param fitting the roles that it is for; where the user has none of them, all of the user's count
     */
    public boolean isOffDutyFor(Collection<Role> fitting, MunicipalityCode municipality) {
        if (!roles.contains(Role.DUTY_OFFICER) || onDutyIn.contains(municipality)) {
            return false;
        }
        var mine = fitting.stream().filter(roles::contains).collect(Collectors.toSet());
        return (mine.isEmpty() ? roles : mine).equals(Set.of(Role.DUTY_OFFICER));
    }

    /** Whether the user belongs to the municipality. */
    public boolean belongsTo(MunicipalityCode municipality) {
        return municipalities.contains(municipality);
    }

    /** The municipality that can be meant where none is said: the user's only one. */
    public Optional<MunicipalityCode> onlyMunicipality() {
        return municipalities.size() == 1 ? municipalities.stream().findFirst() : Optional.empty();
    }
}
