package dk.omhu.engine;

import dk.omhu.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a feature can show in a form beyond stored answers: texts and offered choices, by the name under which a form asks.
 * Called only for names that the form uses. A list of {@code {label, value}} maps offers choices.
 */
public interface Supply {
    /** The names and how each is made; null shows nothing. */
    Map<String, Function<Look, @Nullable Object>> supplies();

    /** Texts that a start form shows, where nobody has a case yet: under the same names, made for whoever opens it. */
    default Map<String, Function<Caller, String>> suppliesAtStart() {
        return Map.of();
    }

    /** What the access log names besides, when a form showed these names: what was read, never what stands in it. */
    default List<String> read(Look look, Set<String> names) {
        return List.of();
    }
}
