package dk.omhu.scenarios;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** People whom no other story knows, so that nobody in it resembles anybody outside it. */
final class Strangers {
    private Strangers() {}

    /** A name of two words that no other case has. */
    static String name() {
        return word() + " " + word();
    }

    private static String word() {
        var letters = "abdefghijklmnoprstuvy";
        return ThreadLocalRandom.current()
                .ints(11, 0, letters.length())
                .mapToObj(at -> String.valueOf(letters.charAt(at)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)));
    }
}
