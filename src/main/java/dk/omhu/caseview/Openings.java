package dk.omhu.caseview;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseWork;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that answers which parts of a case somebody may open now, and by which road. A municipality's membership opens
 * nothing; nor does a role that works on no case (steering group, process owner, administrator, data protection officer). An officer
 * on duty has a road of their own, the acute summary.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Openings {
    private final CaseFiles files;
    private final CaseBars bars;
    private final CaseWork work;
    private final GlassStanding glass;

    Openings(CaseFiles files, CaseBars bars, CaseWork work, GlassStanding glass) {
        this.files = files;
        this.bars = bars;
        this.work = work;
        this.glass = glass;
    }

    /** By which road somebody comes to a case. */
    public enum Road {
        TASK("Du har en opgave i sagen", dk.omhu.access.Road.TASK),
        WORKS_ON_IT("Du arbejder på sagen", dk.omhu.access.Road.WORK),
        COORDINATOR("Du er tovholder i kommunen", dk.omhu.access.Road.MUNICIPALITY),
        BREAK_GLASS("Nødadgang", dk.omhu.access.Road.BREAK_GLASS);

        private final String title;
        private final dk.omhu.access.Road inTable;

        Road(String title, dk.omhu.access.Road inTable) {
            this.title = title;
            this.inTable = inTable;
        }

        dk.omhu.access.Road inTable() {
            return inTable;
        }

        /** The Danish words for it. */
        public String title() {
            return title;
        }
    }

    /** A road that is open, and the parts it opens; of the others no more than that the case has a state. */
    public record Opening(Road road, Set<Part> parts) {
        public Opening {
            parts = Set.copyOf(parts);
        }
    }

    /** What somebody may open, asked for many cases at once: their work is looked up once. */
    public final class Of {
        private final Caller caller;
        private final Map<CaseNumber, CaseWork.Work> work;

        private Of(Caller caller) {
            this.caller = caller;
            this.work = Openings.this.work.of(caller.userId());
        }

        /** Every road that is open now, the nearest first; none where the case is shut to the user. */
        public List<Opening> in(CaseNumber number) {
            var numbers = bars.sameAs(number);
            var mine = numbers.stream().map(work::get).filter(Objects::nonNull).toList();
            return NeedToKnow.roads(new NeedToKnow.Facts(
                    caller,
                    number,
                    bars.isBarred(number, caller.userId()),
                    mine.stream().anyMatch(CaseWork.Work::open),
                    mine.stream().flatMap(one -> one.processes().stream()).collect(Collectors.toSet()),
                    glass.standing(caller.userId(), numbers)));
        }

        /** Whether the case is shut to the user by every road, and so is not there for them. */
        public boolean isShut(CaseNumber number) {
            return bars.isBarred(number, caller.userId());
        }

        /** The cases that the user has something to do with, barred ones too. */
        Collection<CaseNumber> cases() {
            return work.keySet();
        }
    }

    /** For one user; good for this transaction only. */
    public Of of(Caller caller) {
        return new Of(caller);
    }

    /** Whether the caller works on cases of the municipality at all: others find none there and break no glass. */
    public boolean worksOnCases(Caller caller, MunicipalityCode municipality) {
        return NeedToKnow.worksOnCases(caller, municipality);
    }

    /** The parts of the case for which the caller could break the glass. */
    public List<Part> breakable(Caller caller, CaseNumber number) {
        return NeedToKnow.breakable(caller, number);
    }

    /**
     * Who looks at the case of a task, and how much of it that opens.
     *
     * @param roles those in which the task is the caller's
     */
    Reader ofTask(Caller caller, CaseNumber number, Set<Role> roles) {
        var parts = roles.stream().anyMatch(Role::municipal)
                ? Arrays.stream(Part.values())
                        .filter(part -> part.opensTo(caller, number))
                        .collect(Collectors.toSet())
                : Set.<Part>of();
        return new Reader(caller, number, roles, new Opening(Road.TASK, parts), sharesWithAuthorities(number));
    }

    /** Another authority has nothing to do with a case that is closed, or that was found unfounded. */
    private boolean sharesWithAuthorities(CaseNumber number) {
        return files.get(number).state() == CaseFile.State.OPEN
                && files.values(number)
                        .text("visitation")
                        .filter("UNFOUNDED"::equals)
                        .isEmpty();
    }
}
