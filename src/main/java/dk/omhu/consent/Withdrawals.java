package dk.omhu.consent;

import static dk.omhu.casefile.Consent.Scope.MEASURE;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.engine.CaseProcesses;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Taking a consent back: the record ends, and whoever carries out a measure of the case is asked at once. */
@Component
class Withdrawals {
    private final Consents consents;
    private final CaseFiles files;
    private final CaseProcesses processes;

    Withdrawals(Consents consents, CaseFiles files, CaseProcesses processes) {
        this.consents = consents;
        this.files = files;
        this.processes = processes;
    }

    void withdraw(CaseNumber number, List<String> givers, Collection<Consent.Scope> scopes, LocalDate day, String by) {
        givers.stream()
                .flatMap(giver -> Consent.Giver.byWord(giver).stream())
                .forEach(giver -> consents.withdraw(number, giver, scopes, day, by));
    }

    /** A measure may run under a number that was joined to another since. */
    void tellMeasures(CaseNumber number, Collection<Consent.Scope> scopes) {
        if (scopes.contains(MEASURE)) {
            var livingOn = files.followAlias(number).map(CaseFile::number).orElse(number);
            Stream.concat(Stream.of(livingOn), files.aliases(livingOn).stream())
                    .forEach(one -> processes.tell("ConsentWithdrawn", one));
        }
    }
}
