package dk.omhu.duty;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseQuestion;
import dk.omhu.casefile.PersonFacts;
import dk.omhu.casefile.PossibleMatch;
import dk.omhu.casefile.SamePerson;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    List<PossibleMatch> among(CaseQuestion question, Set<CaseNumber> cases) {
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
