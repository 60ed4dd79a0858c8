package dk.omhu.absence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a colleague who leaves has.
 *
 * @param colleagues who could take anything over at all
 * @param hidden how many cases the manager may not open: another manager moves them
 * @param lost what cannot be moved, in Danish
 */
record LeavingView(
        String user,
        String name,
        List<AbsenceView.Colleague> colleagues,
        List<Case> cases,
        List<Thing> things,
        int hidden,
        List<String> lost) {

    /**
     * A case that the colleague works on.
     *
     * @param named whether the case is restricted, and the colleague named in it
     * @param receivers who could take over all of it
     */
    record Case(String number, boolean drill, boolean named, List<Held> tasks, List<String> receivers) {}

    record Held(String name, @Nullable Instant due) {}

    record Thing(String key, String words, List<String> receivers, boolean mayFall) {}
}
