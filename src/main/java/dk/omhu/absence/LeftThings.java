package dk.omhu.absence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something beside cases that a colleague who leaves has promised: the roster and the absences know some. */
public interface LeftThings {

    /**
     * One of them.
     *
     * @param key names it among all, such as {@code duty:12}
     * @param words what it is, in Danish
     * @param receivers who could take it over
     * @param mayFall whether it can be left to nobody
     */
    record Thing(String key, String words, Set<String> receivers, boolean mayFall) {}

    /** What the user has left in these municipalities. */
    List<Thing> of(String userId, Set<String> municipalities);

    /** Gives it to the receiver, one of those named, or lets it fall where none is said. */
    void give(Thing thing, String from, @Nullable String to, String manager);

    /** What cannot be moved and is lost, in Danish. */
    default List<String> lost(String userId) {
        return List.of();
    }
}
