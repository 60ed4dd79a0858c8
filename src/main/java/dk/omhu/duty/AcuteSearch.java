package dk.omhu.duty;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CprNumber;
import dk.omhu.casefile.PersonFacts;
import dk.omhu.casefile.PossibleMatch;
import dk.omhu.casefile.SamePerson;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a case by name, CPR number or case number among few cases, and shows no more of it than a list of possible matches. */
@Component
class AcuteSearch {
    private final SamePerson persons;
    private final CaseFiles files;

    AcuteSearch(SamePerson persons, CaseFiles files) {
        this.persons = persons;
        this.files = files;
    }

    /** What somebody asks for: one of the three. */
    record Question(
            @Nullable String name,
            @Nullable CprNumber cpr,
            @Nullable CaseNumber number) {
        private static final Pattern DIGITS = Pattern.compile("[\\d \\-]+");
        private static final int LONGEST = 100;

        static Question of(@Nullable String typed) {
            var text = typed == null ? "" : typed.strip();
            if (text.isEmpty() || text.length() > LONGEST) {
                throw DutyRefusal.unreadable("Skriv et navn, et CPR-nummer eller et sagsnummer.");
            }
            if (CaseNumber.isOne(text)) {
                return new Question(null, null, new CaseNumber(text));
            }
            if (DIGITS.matcher(text).matches()) {
                return new Question(
                        null,
                        CprNumber.parse(text)
                                .orElseThrow(
                                        () -> DutyRefusal.unreadable(
                                                "Skriv CPR-nummeret med ti cifre og en dato, der findes, eller sagsnummeret som 751-2026-000123.")),
                        null);
            }
            if (text.chars().filter(Character::isLetter).count() < 2) {
                throw DutyRefusal.unreadable("Skriv mindst to bogstaver af navnet.");
            }
            return new Question(text, null, null);
        }

        /** How was asked, for the log: never what for. */
        List<String> by() {
            return List.of(number != null ? "by case number" : cpr != null ? "by CPR number" : "by name");
        }

        /** Shows nothing private. */
        @Override
        public String toString() {
            return "Question";
        }
    }

    List<PossibleMatch> among(Question question, Set<CaseNumber> cases) {
        if (question.number() != null) {
            // A number that was joined to another case is asked for as itself and as the one that lives on.
            return Stream.concat(
                            Stream.of(question.number()),
                            files.followAlias(question.number()).map(CaseFile::number).stream())
                    .distinct()
                    .filter(cases::contains)
                    .map(this::match)
                    .toList();
        }
        return question.cpr() != null
                ? persons.numbered(question.cpr(), cases)
                : persons.named(String.valueOf(question.name()), cases);
    }

    private PossibleMatch match(CaseNumber number) {
        PersonFacts person = files.person(number);
        return new PossibleMatch(
                number,
                person.initials(),
                person.birthDate() == null ? null : person.birthDate().getYear(),
                files.get(number).receivedAt(),
                true,
                "sagsnummeret",
                false);
    }
}
