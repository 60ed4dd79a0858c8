package dk.omhu.engine;

import org.jspecify.annotations.Nullable;

/** For tests: the routing words that the house itself declares. */
public final class HouseWords {
    private HouseWords() {}

    public static boolean has(String name, @Nullable Object value) {
        return RoutingWords.ofTheHouse(name, value);
    }
}
