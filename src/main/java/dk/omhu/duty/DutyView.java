package dk.omhu.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page "Døgnvagt" shows; {@code duty-page.js} reads these names. */
final class DutyView {
    private DutyView() {}

    /** The duty as it stands: where, until when, and which cases are in hand; nothing of it for who is no officer. */
    record Now(
            boolean officer,
            List<Place> places,
            List<InHand> inHand,
            @Nullable Instant nextDuty,
            List<Choice> purposes) {}

    /** A municipality that the officer is on duty for. */
    record Place(String municipality, String name, Instant until, List<Phone> phones) {}

    /** Somebody to ring. */
    record Phone(String title, String phone) {}

    /**
     * A case that the officer has in hand.
     *
     * @param mark what a drill is marked with; empty for a real case
     */
    record InHand(String caseNumber, String mark, Instant since) {}

    record Choice(String value, String label) {}

    /** A case that may be the one asked for: no more of it than this before it is opened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            String caseNumber,
            String municipalityName,
            String initials,
            @Nullable Integer birthYear,
            Instant receivedAt,
            String why) {}

    /** The acute summary of a case. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            String caseNumber,
            String municipalityName,
            Person person,
            Instant receivedAt,
            List<String> states,
            @Nullable LocalDate contactLockUntil,
            @Nullable Instant childDue,
            List<Entry> entries,
            List<Phone> phones) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            @Nullable String name,
            @Nullable String cpr,
            @Nullable LocalDate birthDate,
            @Nullable Integer age,
            @Nullable String ageBand,
            boolean protectedAddress,
            @Nullable String language,
            @Nullable Boolean interpreter) {}

    /** One thing that was written about the danger, the child's assessment or the police. */
    record Entry(Instant at, String author, String step, List<Value> values) {}

    record Value(String label, String value) {}
}
