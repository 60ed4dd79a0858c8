package dk.omhu.caseview;

import static dk.omhu.casefile.Part.ADULT;
import static dk.omhu.casefile.Part.CHILD;
import static dk.omhu.casefile.Part.CONCERN;
import static dk.omhu.casefile.Part.MEASURE;
import static dk.omhu.casefile.Part.REPORTER;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
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

/**
 * The rule of who needs to know what (forvaltningsloven § 32), asked of facts and of nothing else. Which role opens which part by
 * which road stands in the table of rights; which roads are open now is said here.
 */
final class NeedToKnow {
    private static final Set<Part> CHILD_TRACK = Set.of(CONCERN, REPORTER, CHILD);
    private static final Set<Part> MEASURE_TRACK = Set.of(CONCERN, ADULT, MEASURE);

    /** What a track is about: what working on it opens while it goes on, as far as the table opens it to the role. */
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
        return Rights.may(caller, Operation.FIND_CASE, municipality);
    }

    /** Every road that is open now, the nearest first; none for other authorities, whose road is a task's own page. */
    static List<Opening> roads(Facts facts) {
        if (facts.barred() || !worksOnCases(facts.caller(), facts.number().municipality())) {
            return List.of();
        }
        var all = EnumSet.allOf(Part.class);
        List<Opening> roads = new ArrayList<>();
        if (facts.hasTask()) {
            add(roads, Road.TASK, open(facts, all, Road.TASK));
        }
        var onTrack = facts.tracks().stream()
                .flatMap(track -> TRACKS.getOrDefault(track, Set.of()).stream())
                .collect(Collectors.toSet());
        add(roads, Road.WORKS_ON_IT, open(facts, onTrack, Road.WORKS_ON_IT));
        add(roads, Road.COORDINATOR, open(facts, all, Road.COORDINATOR));
        open(facts, facts.glass(), Road.BREAK_GLASS).stream()
                .sorted()
                .forEach(part -> add(roads, Road.BREAK_GLASS, Set.of(part)));
        return List.copyOf(roads);
    }

    private static void add(List<Opening> roads, Road road, Set<Part> parts) {
        if (!parts.isEmpty()) {
            roads.add(new Opening(road, parts));
        }
    }

    private static Set<Part> open(Facts facts, Set<Part> parts, Road road) {
        return parts.stream()
                .filter(part -> part.opensTo(facts.caller(), facts.number(), road.inTable()))
                .collect(Collectors.toSet());
    }

    /** The parts for which the caller could break the glass. */
    static List<Part> breakable(Caller caller, CaseNumber number) {
        return Arrays.stream(Part.values())
                .filter(part -> part.opensTo(caller, number, Road.BREAK_GLASS.inTable()))
                .toList();
    }
}
