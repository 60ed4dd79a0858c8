package dk.omhu.measures;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The next follow-up is a day to come and in sight. No national number says how far; these are our own. */
@Component
class FollowUpDates implements SubmissionRule {
    private static final int LONGEST_FOR_A_CHILD = 6;
    private static final int LONGEST_FOR_AN_ADULT = 12;

    private final CaseFiles files;
    private final Clock clock;

    FollowUpDates(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        var chosen = submission.text("nextFollowUpAt");
        if (chosen == null || !chosen.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return Optional.empty();
        }
        boolean child = files.values(submission.number())
                .text("legalTrack")
                .filter("CHILD"::equals)
                .isPresent();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
        int longest = child ? LONGEST_FOR_A_CHILD : LONGEST_FOR_AN_ADULT;
        // The form refuses a day that does not exist by itself; compared as text, it needs not be read.
        var day = chosen.substring(0, 10);
        return day.compareTo(today.toString()) <= 0
                        || day.compareTo(today.plusMonths(longest).toString()) > 0
                ? Optional.of("Næste opfølgning skal være efter i dag og højst %d måneder frem.".formatted(longest))
                : Optional.empty();
    }
}
