package dk.omhu.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list of possible matches shows and no more: initials, birth year, date and why (domain: no harm from searching).
 *
 * @param contradicted whether CPR number or birth date are known on both sides and differ
 */
public record PossibleMatch(
        CaseNumber number,
        String initials,
        @Nullable Integer birthYear,
        Instant receivedAt,
        boolean open,
        String why,
        boolean contradicted) {}
