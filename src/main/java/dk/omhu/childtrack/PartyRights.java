package dk.omhu.childtrack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is a party to a decision about a child and gets it in writing: by the age on the day, never by the age at which the
 * concern came in (domain § 6). What the law says is shown as to be confirmed by the municipality.
 */
public enum PartyRights {
    /** Under 10: the custody holders act for the child. */
    UNDER_10(
            "**Under 10 år:** forældremyndighedens indehavere handler for barnet. De får afgørelse, begrundelse og klagevejledning. "
                    + "Barnets egen mening hentes alligevel."),
    /** From 10: party powers in the case types of Barnets lov § 3. */
    FROM_10(
            "**Fra 10 år:** barnet har selv partsbeføjelser i de sager, som barnets lov § 3 nævner (§§ 32, 33, 39, 46, 52, 97, stk. 2, 100, "
                    + "104 og 114–116). Afgørelse, begrundelse og klagevejledning gives både til forældremyndighedens indehavere og til "
                    + "barnet, i ord det forstår."),
    /** From 15: own Digital Post besides. */
    FROM_15(
            "**Fra 15 år:** den unge har selv partsbeføjelser i de sager, som barnets lov § 3 nævner (§§ 32, 33, 39, 46, 52, 97, stk. 2, "
                    + "100, 104 og 114–116), og sin egen Digital Post. Afgørelse, begrundelse og klagevejledning gives både til "
                    + "forældremyndighedens indehavere og til den unge."),
    /** From 18: a party alone. */
    ADULT(
            "**Fra 18 år:** personen er selv part og får afgørelse, begrundelse og klagevejledning. Forældrene er ikke parter længere."),
    /** Nobody knows: as for the oldest child it may be. */
    UNKNOWN(
            "**Alderen er ukendt.** Find fødselsdagen, før afgørelsen sendes. Indtil da: giv afgørelse, begrundelse og klagevejledning både "
                    + "til forældremyndighedens indehavere og til barnet selv.");

    private final String text;

    PartyRights(String text) {
        this.text = text;
    }

    /** By the age in whole years. */
    public static PartyRights at(int years) {
        if (years < 10) {
            return UNDER_10;
        }
        if (years < 15) {
            return FROM_10;
        }
        return years < 18 ? FROM_15 : ADULT;
    }

    /** By the age that somebody estimated, as a word of {@code ageBand}. */
    public static PartyRights estimated(@Nullable String ageBand) {
        return switch (Optional.ofNullable(ageBand).orElse("UNKNOWN")) {
            case "UNDER_10" -> UNDER_10;
            case "AGE_10_14" -> FROM_10;
            case "AGE_15_17" -> FROM_15;
            case "ADULT" -> ADULT;
            default -> UNKNOWN;
        };
    }

    /** Whether the child itself is a party, or may be. */
    public boolean childToo() {
        return this != UNDER_10;
    }

    /** What a form says about it, in Danish. */
    public String text() {
        return text + " *Det bekræftes af kommunen.*";
    }
}
