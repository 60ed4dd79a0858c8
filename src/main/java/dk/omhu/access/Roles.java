package dk.omhu.access;

import static dk.omhu.access.Role.ADMINISTRATOR;
import static dk.omhu.access.Role.DATA_PROTECTION_OFFICER;
import static dk.omhu.access.Role.PROCESS_OWNER;
import static dk.omhu.access.Role.STEERING_GROUP;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles that the rows of the table name together. */
final class Roles {
    /** Who works on tasks of cases. */
    static final Set<Role> WORKING = Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(STEERING_GROUP, PROCESS_OWNER, DATA_PROTECTION_OFFICER, ADMINISTRATOR)));

    /** And the data protection officer, whose tasks are about how the house treated a file. */
    static final Set<Role> WITH_TASKS =
            Stream.concat(WORKING.stream(), Stream.of(DATA_PROTECTION_OFFICER)).collect(Collectors.toUnmodifiableSet());

    /** Everybody who works for the municipality, cases or not. Police, psychiatry and probation do not. */
    static final Set<Role> MUNICIPAL =
            Arrays.stream(Role.values()).filter(Role::municipal).collect(Collectors.toUnmodifiableSet());

    /** Who works on the municipality's own cases. */
    static final Set<Role> MUNICIPAL_CASE =
            WORKING.stream().filter(Role::municipal).collect(Collectors.toUnmodifiableSet());

    /** Police, psychiatry and probation, each responsible for its own data. */
    static final Set<Role> OTHER_AUTHORITIES =
            WORKING.stream().filter(role -> !role.municipal()).collect(Collectors.toUnmodifiableSet());

    private Roles() {}
}
