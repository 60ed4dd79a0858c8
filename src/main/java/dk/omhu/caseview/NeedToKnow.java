package dk.omhu.caseview;

import static dk.omhu.access.Role.ADULT_CASEWORKER;
import static dk.omhu.access.Role.CHILD_CASEWORKER;
import static dk.omhu.access.Role.CHILD_NOTIFICATION_DESK;
import static dk.omhu.access.Role.DUTY_OFFICER;
import static dk.omhu.access.Role.JOB_CENTRE;
import static dk.omhu.access.Role.MANAGER;
import static dk.omhu.access.Role.MENTOR_COORDINATOR;
import static dk.omhu.access.Role.MUNICIPAL_COORDINATOR;
import static dk.omhu.access.Role.SSP_CONSULTANT;
import static dk.omhu.casefile.Part.ADULT;
import static dk.omhu.casefile.Part.CHILD;
import static dk.omhu.casefile.Part.CONCERN;
import static dk.omhu.casefile.Part.INFOHUS;
import static dk.omhu.casefile.Part.MEASURE;
import static dk.omhu.casefile.Part.REPORTER;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import dk.omhu.caseview.Openings.Opening;
import dk.omhu.caseview.Openings.Road;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rule of who needs to know what (forvaltningsloven § 32), asked of facts and of nothing else. */
final class NeedToKnow {
    /** Who finds cases in their own municipality, and may break the glass there: its roles that work on cases. */
    private static final Role[] CASE_ROLES = {
        MUNICIPAL_COORDINATOR,
        CHILD_NOTIFICATION_DESK,
        CHILD_CASEWORKER,
        ADULT_CASEWORKER,
        SSP_CONSULTANT,
        JOB_CENTRE,
        MENTOR_COORDINATOR,
        MANAGER,
        DUTY_OFFICER
    };

    /** What a coordinator opens of every case of the municipality; of the other parts they see the status words. */
    private static final Set<Part> COORDINATORS = Set.of(CONCERN, REPORTER, INFOHUS);

    private static final Set<Part> CHILD_TRACK = Set.of(CONCERN, REPORTER, CHILD);
    private static final Set<Part> MEASURE_TRACK = Set.of(CONCERN, ADULT, MEASURE);

    /** What working on a track opens while it goes on, as far as the role opens it at all. */
    private static final Map<String, Set<Part>> TRACKS = Map.of(
            "child-notification", CHILD_TRACK,
            "child-elsewhere", CHILD_TRACK,
            "child-examination", CHILD_TRACK,
            "received-hand-over", CHILD_TRACK,
            "measure", MEASURE_TRACK,
            "turning-18", Set.of(CONCERN, CHILD, ADULT, MEASURE));

    private NeedToKnow() {}

    /**
     * What is known of a user and a case.
     *
     * @param barred whether the case is shut to the user by every road
     * @param hasTask whether a task of the case is the user's now
     * @param tracks the processes that go on in the case in which the user has or had a task
     * @param glass the parts to which the user has break-glass access now
     */
    record Facts(
            Caller caller, CaseNumber number, boolean barred, boolean hasTask, Set<String> tracks, Set<Part> glass) {}

    static boolean worksOnCases(Caller caller, MunicipalityCode municipality) {
        return caller.holdsIn(municipality, CASE_ROLES);
    }

    /** Every road that is open now, the nearest first; none for other authorities, whose road is a task's own page. */
    static List<Opening> roads(Facts facts) {
        var municipality = facts.number().municipality();
        if (facts.barred() || !worksOnCases(facts.caller(), municipality)) {
            return List.of();
        }
        List<Opening> roads = new ArrayList<>();
        if (facts.hasTask()) {
            add(roads, Road.TASK, byRole(facts, EnumSet.allOf(Part.class)));
        }
        var onTrack = facts.tracks().stream()
                .flatMap(track -> TRACKS.getOrDefault(track, Set.of()).stream())
                .collect(Collectors.toSet());
        add(roads, Road.WORKS_ON_IT, byRole(facts, onTrack));
        if (facts.caller().holdsIn(municipality, MUNICIPAL_COORDINATOR)) {
            add(roads, Road.COORDINATOR, COORDINATORS);
        }
        facts.glass().stream().sorted().forEach(part -> add(roads, Road.BREAK_GLASS, Set.of(part)));
        return List.copyOf(roads);
    }

    private static void add(List<Opening> roads, Road road, Set<Part> parts) {
        if (!parts.isEmpty()) {
            roads.add(new Opening(road, parts));
        }
    }

    private static Set<Part> byRole(Facts facts, Set<Part> parts) {
        return parts.stream()
                .filter(part -> part.opensTo(facts.caller(), facts.number()))
                .collect(Collectors.toSet());
    }

    /** The parts for which there can be need in an emergency. */
    static List<Part> breakable() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.OVERSIGHT)
                .toList();
    }
}
