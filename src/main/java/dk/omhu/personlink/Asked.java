package dk.omhu.personlink;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was asked for in the correction that runs in the case, at most one at a time.
 *
 * @param start what the start form said
 * @param choice which entries were chosen, once they are
 */
record Asked(JournalEntry start, Optional<JournalEntry> choice) {
    static final String PROCESS = "correct-person-link";
    static final String CHOOSE = "chooseLinkedEntries";
    static final String APPROVE = "approvePersonLink";
    static final String WRONG_PERSON = "WRONG_PERSON";

    /** The newest of the case; empty where nobody ever asked for one. */
    static Optional<Asked> of(CaseValues values) {
        return last(values, PROCESS, 0).map(start -> new Asked(start, last(values, CHOOSE, start.sequence())));
    }

    private static Optional<JournalEntry> last(CaseValues values, String step, int after) {
        return values.roundsOf(step, null).stream()
                .filter(entry -> entry.sequence() > after)
                .reduce((earlier, later) -> later);
    }

    private Optional<String> said(String key) {
        return Optional.ofNullable(start.values().get(key))
                .map(JournalValue::value)
                .map(Object::toString);
    }

    String ground() {
        return said("linkGround").orElseThrow();
    }

    /** Whether the entries go to another case; by an order they go nowhere. */
    boolean moves() {
        return ground().equals(WRONG_PERSON);
    }

    /** The case that was named as the right one; empty where a new one is to be opened, or nothing moves. */
    Optional<CaseNumber> rightCase() {
        return said("linkRightCase").flatMap(CaseNumber::parse);
    }

    /** Why, as it was written, or the order in a line. */
    String why() {
        return moves()
                ? said("linkReason").orElse("")
                : "%s, %s, %s"
                        .formatted(
                                said("linkOrderBy").orElse(""),
                                said("linkOrderDate").orElse(""),
                                said("linkOrderReference").orElse(""));
    }

    /** The places of the chosen entries in the journal. */
    List<Integer> entries() {
        return choice.map(entry -> entry.values().get("linkEntries"))
                .map(JournalValue::value)
                .map(value -> value instanceof List<?> many ? many.stream() : Stream.of(value))
                .orElseGet(Stream::empty)
                .map(one -> Integer.valueOf(one.toString()))
                .sorted()
                .toList();
    }

    /** Those who asked for it or chose: none of them approves it. */
    Set<String> proposers() {
        return Stream.concat(Stream.of(start), choice.stream())
                .map(JournalEntry::author)
                .collect(Collectors.toSet());
    }

    /** The labels of the ground, as people read them. */
    static final Map<String, String> GROUNDS = Map.of(
            WRONG_PERSON,
            "Oplysningerne er om en anden person",
            "COURT_ORDER",
            "En domstol har bestemt, at oplysningerne skal slettes",
            "AUTHORITY_ORDER",
            "En myndighed har påbudt, at oplysningerne slettes");
}
