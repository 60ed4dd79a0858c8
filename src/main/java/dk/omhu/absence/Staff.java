package dk.omhu.absence;

import static java.util.stream.Collectors.toCollection;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.access.Road;
import dk.omhu.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who works on tasks, who can stand in for whom, and for whom a manager plans. */
@Component
class Staff {
    /** Nobody else ever has a task. */
    private static final Set<Role> WORKING = Operation.PLAN_OWN_ABSENCE.roles(Road.OWN);

    private final Callers callers;

    Staff(Callers callers) {
        this.callers = callers;
    }

    static boolean hasTasks(Caller who) {
        return Rights.mayAnywhere(who, Operation.PLAN_OWN_ABSENCE, Road.OWN);
    }

    /** Whether one can take over anything at all of the other's: a role and a municipality of both. */
    static boolean fits(Caller substitute, Caller absent) {
        return !substitute.userId().equals(absent.userId())
                && absent.roles().stream().filter(WORKING::contains).anyMatch(substitute.roles()::contains)
                && absent.municipalities().stream().anyMatch(substitute::belongsTo);
    }

    /** Whether the manager's municipality employs the other: police, psychiatry and probation plan for themselves. */
    static boolean plansFor(Caller manager, Caller other) {
        return other.roles().stream().anyMatch(role -> role.municipal() && WORKING.contains(role))
                && other.municipalities().stream()
                        .anyMatch(one -> Rights.may(manager, Operation.PLAN_ABSENCE_OF_OTHERS, one));
    }

    /** The colleagues who can stand in for the user. */
    Set<String> whoFit(Caller absent) {
        return whoFit(absent, callers::holding);
    }

    /** The same for a page of many: each list of the directory is read once. */
    Function<Caller, Set<String>> whoFitEach() {
        Map<List<Object>, List<String>> lists = new HashMap<>();
        return absent -> whoFit(
                absent,
                (role, municipality) ->
                        lists.computeIfAbsent(List.of(role, municipality), key -> callers.holding(role, municipality)));
    }

    private static Set<String> whoFit(Caller absent, BiFunction<Role, MunicipalityCode, List<String>> holding) {
        return absent.roles().stream()
                .filter(WORKING::contains)
                .flatMap(role -> absent.municipalities().stream()
                        .flatMap(municipality -> holding.apply(role, municipality).stream()))
                .filter(user -> !user.equals(absent.userId()))
                .collect(toCollection(TreeSet::new));
    }

    /** Everybody the manager plans for. */
    Set<String> of(Caller manager) {
        return WORKING.stream()
                .filter(Role::municipal)
                .flatMap(role -> manager.municipalities().stream()
                        .flatMap(municipality -> callers.holding(role, municipality).stream()))
                .collect(toCollection(TreeSet::new));
    }
}
