package dk.omhu.notice;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a mail may say of a matter. The last net: who writes a notice is to give neutral words to begin with. */
final class NeutralWords {
    /** Said instead of words that a mail must not hold. */
    static final String INSTEAD = "Der er nyt i sagen";

    private static final int LONGEST = 150;

    private static final Pattern CPR = Pattern.compile("\\d{6}[ -]?\\d{4}");

    private NeutralWords() {}

    /** The words on one line; others where a mail must not hold them. */
    static String of(String words) {
        var line = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Z}]+", " ").strip();
        var small = line.toLowerCase(Locale.ROOT);
        if (line.isEmpty()
                || small.contains("politiet alene")
                || CPR.matcher(line).find()) {
            return INSTEAD;
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
    }
}
