package dk.omhu.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.omhu.country.DutyNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tab shows; {@code case-tab.js} reads these names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String caseNumber,
        List<String> aliases,
        String initials,
        @Nullable String ageBandLabel,
        boolean child,
        String municipalityName,
        Instant receivedAt,
        List<String> status,
        boolean opened,
        @Nullable Person person,
        List<Entry> entries,
        List<Paper> documents,
        List<DutyNumbers.Phone> dutyNumbers) {

    /** The same with the documents that the reader may open. */
    CaseView with(List<Paper> documents) {
        return new CaseView(
                caseNumber,
                aliases,
                initials,
                ageBandLabel,
                child,
                municipalityName,
                receivedAt,
                status,
                opened,
                person,
                entries,
                documents,
                dutyNumbers);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            @Nullable String name,
            @Nullable String cpr,
            @Nullable LocalDate birthDate,
            boolean protectedAddress,
            @Nullable String language,
            @Nullable Boolean interpreter) {}

    /** One thing that was done; the values only when the case was opened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Instant at,
            String author,
            String authorName,
            @Nullable String role,
            String step,
            @Nullable List<Value> values) {}

    /** A document that the reader may open; none are named before the case was opened. */
    record Paper(long id, String title, Instant at, int size) {}

    /** A label and what a person reads for the value: a text, or true/false. */
    record Value(String label, @Nullable Object value) {}
}
