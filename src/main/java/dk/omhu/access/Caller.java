package dk.omhu.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The signed-in user on whose behalf the engine works right now: who, in which roles, in which municipalities. */
public record Caller(String userId, Set<Role> roles, Set<MunicipalityCode> municipalities) {

    public Caller {
        roles = Set.copyOf(roles);
        municipalities = Set.copyOf(municipalities);
    }

    /** Whether the user holds at least one of the roles. */
    public boolean holds(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
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
