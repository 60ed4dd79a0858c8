package dk.omhu.absence;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.CaseWork;
import dk.omhu.engine.Handovers;
import dk.omhu.engine.Handovers.Waiting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The cases that somebody works on, each with their tasks in it and who could take over all of it. */
@Component
class LeavingCases {
    /** The step and the key under which the journal says that a case went from a colleague who leaves. */
    static final String MOVED = "colleagueLeaves";

    static final String FROM = "handedFrom";

    private final CaseWork work;
    private final CaseFiles files;
    private final CaseBars bars;
    private final Handovers handovers;
    private final Callers callers;

    LeavingCases(CaseWork work, CaseFiles files, CaseBars bars, Handovers handovers, Callers callers) {
        this.work = work;
        this.files = files;
        this.bars = bars;
        this.handovers = handovers;
        this.callers = callers;
    }

    /**
     * A case in somebody's hands.
     *
     * @param tasks those that they have
     * @param named the restriction that names them, if the case is restricted
     */
    record InHands(CaseNumber number, List<Waiting> tasks, Optional<CaseBars.Restriction> named) {}

    /** In the order of their numbers: whoever moves them holds them in that order. */
    List<InHands> of(String userId, Set<MunicipalityCode> municipalities) {
        var held = new TreeMap<String, InHands>();
        var numbers = new TreeSet<String>();
        work.casesOf(userId).stream()
                .filter(number -> municipalities.contains(number.municipality()))
                .forEach(number -> numbers.add(number.value()));
        bars.naming(userId).stream()
                .filter(one -> municipalities.contains(one.number().municipality()))
                .forEach(one -> numbers.add(one.number().value()));
        for (var value : numbers) {
            var number = new CaseNumber(value);
            held.put(
                    value,
                    new InHands(
                            number,
                            handovers.waiting(List.of(number)).stream()
                                    .filter(task -> userId.equals(task.holder()))
                                    .toList(),
                            bars.restriction(number).filter(one -> one.named().contains(userId))));
        }
        return held.values().stream()
                .filter(one -> !one.tasks().isEmpty() || one.named().isPresent() || !wasMoved(one.number(), userId))
                .toList();
    }

    /** What the colleague did in the case stays on record; that it was handed over takes it off the list. */
    private boolean wasMoved(CaseNumber number, String userId) {
        var livingOn = files.followAlias(number).map(CaseFile::number).orElse(number);
        return files.values(livingOn).entries().stream()
                .filter(entry -> entry.stepKey().equals(MOVED))
                .map(entry -> entry.values().get(FROM))
                .anyMatch(from -> from != null && userId.equals(from.value()));
    }

    /** Of these colleagues, those who could take over all that somebody has in the case. */
    List<String> receivers(InHands held, Collection<Caller> colleagues) {
        return colleagues.stream()
                .filter(one -> fits(held, one))
                .map(Caller::userId)
                .sorted()
                .toList();
    }

    private boolean fits(InHands held, Caller colleague) {
        // Who is to be named instead is kept out by the restriction until then, and by nothing else.
        var why = bars.why(held.number(), colleague.userId());
        boolean open = why.isEmpty()
                || why.get() == CaseBars.Why.RESTRICTED && held.named().isPresent();
        return open
                && colleague.belongsTo(held.number().municipality())
                && held.tasks().stream()
                        .allMatch(task -> task.groups().isEmpty()
                                || task.groups().stream()
                                        .flatMap(group -> Role.byId(group).stream())
                                        .anyMatch(role ->
                                                colleague.holdsIn(held.number().municipality(), role)));
    }

    boolean drill(CaseNumber number) {
        return files.find(number).filter(file -> file.drill()).isPresent();
    }

    Caller caller(String user) {
        return callers.byId(user);
    }
}
