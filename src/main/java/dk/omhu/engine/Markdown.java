package dk.omhu.engine;

import java.util.regex.Pattern;

/** Forms show texts as Markdown; what a person typed must come out as typed: no link, no picture, no heading of its own. */
public final class Markdown {
    /**
     * The signs that Markdown acts on inside a line; what makes an address a link by itself ({@code http://}, {@code www.}, a mail
     * address); and what makes a heading, a rule or a list at the beginning of a line.
     */
    private static final Pattern MEANS_SOMETHING =
            Pattern.compile("[\\\\`*_\\[\\]<>|~@]|:(?=//)|(?<=[wW][wW][wW])\\.|(?<=(?:^|\\n) ? ? ?)[-+=#]");

    private Markdown() {}

    /** The text with every sign that Markdown would act on escaped. */
    public static String plain(Object typed) {
        return MEANS_SOMETHING.matcher(typed.toString()).replaceAll("\\\\$0");
    }
}
