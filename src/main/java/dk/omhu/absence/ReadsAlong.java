package dk.omhu.absence;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.notice.Substitutes;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the absent is told of a case is told the substitute, where a role of both makes it theirs too. */
@Component
@Transactional
class ReadsAlong implements Substitutes {
    private final Absences absences;
    private final Callers callers;

    ReadsAlong(Absences absences, Callers callers) {
        this.absences = absences;
        this.callers = callers;
    }

    @Override
    public Set<String> of(String userId, CaseNumber number) {
        return absences.of(userId)
                .flatMap(absence -> Optional.ofNullable(absence.substitute()))
                .map(callers::byId)
                .filter(substitute ->
                        substitute.belongsTo(number.municipality()) && Staff.fits(substitute, callers.byId(userId)))
                .map(substitute -> Set.of(substitute.userId()))
                .orElse(Set.of());
    }
}
