package dk.omhu.deadlines;

import java.util.regex.Pattern;

/** Why somebody touched a clock: kept beside it, and read by others, so it names no citizen. */
final class Reason {
    private static final int LONGEST = 400;
    private static final Pattern CPR = Pattern.compile("(?<!\\d)\\d{6}[ -]?\\d{4}(?!\\d)");

    private Reason() {}

    /** The reason as it is kept. */
    static String of(String typed) {
        var reason = typed.strip();
        if (reason.isEmpty()) {
            throw Refusal.wrong("Skriv en begrundelse. Intet er ændret.");
        }
        if (reason.length() > LONGEST) {
            throw Refusal.wrong("Skriv højst %d tegn i begrundelsen. Intet er ændret.".formatted(LONGEST));
        }
        if (CPR.matcher(reason).find()) {
            throw Refusal.wrong("Skriv ikke CPR-numre i begrundelsen. Intet er ændret.");
        }
        return reason;
    }
}
