package dk.omhu.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of one row of {@link Operation}: by each road the roles that come by it, and the doors over HTTP. */
final class Who {
    private final Map<Road, Set<Role>> byRoad = new EnumMap<>(Road.class);
    private final List<String> doors = new ArrayList<>();
    private boolean offDutyToo;
    private boolean strangersToo;
    private boolean machinesToo;

    private Who() {}

    static Who by(Road road, Role... roles) {
        return new Who().or(road, roles);
    }

    static Who by(Road road, Collection<Role> roles) {
        return new Who().or(road, roles.toArray(Role[]::new));
    }

    /** Everybody who is signed in, whatever the role. */
    static Who everybody() {
        return by(Road.OWN, Role.values()).evenOffDuty().andMachines();
    }

    Who or(Road road, Role... roles) {
        byRoad.computeIfAbsent(road, key -> EnumSet.noneOf(Role.class)).addAll(Arrays.asList(roles));
        return this;
    }

    Who or(Road road, Collection<Role> roles) {
        return or(road, roles.toArray(Role[]::new));
    }

    /** A duty officer without a duty keeps it: it is about the officer and not about cases. */
    Who evenOffDuty() {
        offDutyToo = true;
        return this;
    }

    /** And who is not signed in. */
    Who andStrangers() {
        strangersToo = true;
        return this;
    }

    /** And the clients of {@link TechnicalClients}. */
    Who andMachines() {
        machinesToo = true;
        return this;
    }

    /** The doors, as method and path. */
    Who at(String... paths) {
        doors.addAll(List.of(paths));
        return this;
    }

    Set<Role> roles(Road road) {
        return Collections.unmodifiableSet(byRoad.getOrDefault(road, Set.of()));
    }

    Set<Road> roads() {
        return Collections.unmodifiableSet(byRoad.keySet());
    }

    List<String> doors() {
        return List.copyOf(doors);
    }

    boolean keepsOffDuty() {
        return offDutyToo;
    }

    boolean isForStrangers() {
        return strangersToo;
    }

    boolean isForMachines() {
        return machinesToo;
    }
}
