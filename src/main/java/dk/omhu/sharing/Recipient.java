package dk.omhu.sharing;

import dk.omhu.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** Somebody who can be invited to the analysis. */
enum Recipient {
    POLICE(Role.POLICE_COORDINATOR, "Politiet"),
    CHILDREN(Role.CHILD_CASEWORKER, "Børn og unge (myndighed)"),
    ADULTS(Role.ADULT_CASEWORKER, "Voksne (myndighed)"),
    SSP(Role.SSP_CONSULTANT, "SSP"),
    EMPLOYMENT(Role.JOB_CENTRE, "Beskæftigelsesindsatsen"),
    PSYCHIATRY(Role.PSYCHIATRY, "Psykiatrien"),
    PROBATION(Role.PROBATION, "Kriminalforsorgen"),
    MENTORS(Role.MENTOR_COORDINATOR, "Mentorkoordinatoren");

    private final Role role;
    private final String title;

    Recipient(Role role, String title) {
        this.role = role;
        this.title = title;
    }

    /** The role id, as models and disclosures name it. */
    String id() {
        return role.id();
    }

    /** What people read. */
    String title() {
        return title;
    }

    /** How the form's names for this recipient begin: the role id in camel case, such as {@code sspConsultant}. */
    String key(String name) {
        return role.key(name);
    }

    static Optional<Recipient> byId(String id) {
        return Arrays.stream(values())
                .filter(recipient -> recipient.id().equals(id))
                .findFirst();
    }

    /** The title of anybody something can have been shared with. */
    static String titleOf(String id) {
        return byId(id).map(Recipient::title)
                .or(() -> Role.byId(id).map(Role::title))
                .orElse(id);
    }
}
