package dk.omhu.sharing;

import dk.omhu.casefile.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a recipient reads what is shared, as Markdown. The preview in invite.form puts the same blocks together in the same
 * order with the same signs; SharingPreviewTest holds the two against each other.
 */
final class SharedText {
    /**
     * \\ ` * _ [ ] and the others that Markdown acts on inside a line; what makes an address a link by itself; what makes a
     * heading, a rule or a list at the beginning of a line. Written so that FEEL reads it as Java does.
     */
    private static final Pattern MEANS_SOMETHING =
            Pattern.compile("[\\x5c\\x60*_\\x5b\\x5d<>|#~@]|:(?=//)|(?<=[wW][wW][wW])[.]|(?<=(?:^|\n) ? ? ?)[-+=]");

    private static final String MARK = "**" + Disclosure.NOT_FOR_INVESTIGATION + ".**";

    private SharedText() {}

    /** One piece of the case file. */
    static String block(Disclosure.Piece piece) {
        return "**" + literal(piece.label()) + "**\n\n" + literal(piece.text())
                + (piece.notForInvestigation() ? "\n\n" + MARK : "");
    }

    /** The whole disclosure. */
    static String of(Disclosure given) {
        List<String> lines = new ArrayList<>();
        given.pieces().forEach(piece -> lines.add(block(piece)));
        if (given.accompanying() != null) {
            lines.add(literal(given.accompanying()));
        } else if (given.pieces().isEmpty()) {
            lines.add(literal(given.shared()));
        }
        lines.add("*Formål:* " + literal(given.purpose()));
        lines.add("*Hjemmel:* " + Bases.label(given.basis()));
        lines.add("*Delt, fordi:* " + literal(given.necessity()));
        if (Disclosure.preventsCrime(given.basis())) {
            lines.add(MARK);
        }
        return String.join("\n\n", lines);
    }

    /** What a person typed, so that no sign of it means anything to Markdown and every line stays a line. */
    static String literal(String typed) {
        return MEANS_SOMETHING.matcher(typed.strip()).replaceAll("\\\\$0").replace("\n", "  \n");
    }
}
