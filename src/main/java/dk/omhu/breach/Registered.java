package dk.omhu.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A breach as the register has it: what was decided on it, and nobody's name.
 *
 * @param drill whether its case is a drill
 * @param risk NONE, RISK or HIGH; null while nobody has assessed it
 * @param notified whether the authority was; null while nobody has decided, and where nobody has to
 * @param told TOLD, LATER or NOT; null likewise
 */
record Registered(
        Breach breach,
        boolean drill,
        @Nullable String risk,
        @Nullable Boolean notified,
        @Nullable String told) {

    String riskWords() {
        return switch (risk == null ? "" : risk) {
            case "NONE" -> "Usandsynlig";
            case "RISK" -> "Risiko";
            case "HIGH" -> "Høj risiko";
            default -> "Ikke vurderet";
        };
    }

    String notifiedWords() {
        if (notified != null) {
            return notified ? "Ja" : "Nej";
        }
        return "NONE".equals(risk) ? "Skal ikke" : "Ikke afgjort";
    }

    String toldWords() {
        return switch (told == null ? "" : told) {
            case "TOLD" -> "Ja";
            case "LATER" -> "Senere";
            case "NOT" -> "Nej";
            default -> risk == null || risk.equals("HIGH") ? "Ikke afgjort" : "Skal ikke";
        };
    }

    /** Whether the law's hours are over and nobody has said what comes of it. */
    boolean isLate(Instant now) {
        return notified == null && !"NONE".equals(risk) && now.isAfter(breach.notifyBy());
    }
}
