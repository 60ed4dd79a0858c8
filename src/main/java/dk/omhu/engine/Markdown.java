package dk.omhu.engine;

import java.util.regex.Pattern;

/** Forms show texts as Markdown; what a person typed must come out as typed: no link, no picture, no heading of its own. */
public final class Markdown {
    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>|]");

    private Markdown() {}

    /** The text with every sign that Markdown would act on escaped. */
    public static String plain(Object typed) {
        return MEANS_SOMETHING.matcher(typed.toString()).replaceAll("\\\\$0");
    }
}
