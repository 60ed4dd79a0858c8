package dk.omhu.absence;

import static java.util.Comparator.comparing;

import dk.omhu.absence.LeavingCases.InHands;
import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Handovers;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague leaves: one list of all that they have, moved by a manager in one act. All of it moves or none: where one receiver
 * is impossible, the answer says for which case, and nothing has changed.
 */
@Component
@Transactional
class LeavingDesk {
    private final Staff staff;
    private final Callers callers;
    private final LeavingCases cases;
    private final List<LeftThings> others;
    private final Handovers handovers;
    private final CaseFiles files;
    private final CaseBars bars;
    private final Notices notices;
    private final AccessLog log;

    LeavingDesk(
            Staff staff,
            Callers callers,
            LeavingCases cases,
            List<LeftThings> others,
            Handovers handovers,
            CaseFiles files,
            CaseBars bars,
            Notices notices,
            AccessLog log) {
        this.staff = staff;
        this.callers = callers;
        this.cases = cases;
        this.others = others;
        this.handovers = handovers;
        this.files = files;
        this.bars = bars;
        this.notices = notices;
        this.log = log;
    }

    /** Asked before anything is read of what was sent. */
    Caller manager() {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        if (!Rights.mayAnywhere(caller, Operation.SETTLE_LEAVING)) {
            throw Refusal.onlyManagersMove();
        }
        return caller;
    }

    /** What the colleague has in the manager's municipalities. */
    LeavingView show(String user) {
        var manager = manager();
        var leaving = leaving(manager, user);
        var names = callers.names();
        var colleagues = colleagues(leaving);
        var all = cases.of(user, shared(manager, leaving));
        var open = open(all, manager);
        return new LeavingView(
                user,
                names.apply(user),
                colleagues.stream()
                        .map(one -> new AbsenceView.Colleague(one.userId(), names.apply(one.userId())))
                        .sorted(comparing(AbsenceView.Colleague::name).thenComparing(AbsenceView.Colleague::user))
                        .toList(),
                open.stream().map(one -> view(one, colleagues)).toList(),
                things(manager, leaving).keySet().stream()
                        .map(one -> new LeavingView.Thing(
                                one.key(),
                                one.words(),
                                one.receivers().stream().sorted().toList(),
                                one.mayFall()))
                        .toList(),
                all.size() - open.size(),
                others.stream().flatMap(one -> one.lost(user).stream()).toList());
    }

    /** Moves all of it, or says for each case why it cannot and moves nothing. */
    LeavingView move(LeavingPlan plan) {
        var manager = manager();
        var leaving = leaving(manager, plan.user());
        var open = open(cases.of(plan.user(), shared(manager, leaving)), manager);
        var things = things(manager, leaving);
        if (!plan.cases()
                        .keySet()
                        .equals(open.stream().map(one -> one.number().value()).collect(Collectors.toSet()))
                || !plan.things()
                        .keySet()
                        .equals(things.keySet().stream()
                                .map(LeftThings.Thing::key)
                                .collect(Collectors.toSet()))) {
            throw Refusal.listHasChanged();
        }
        var colleagues = colleagues(leaving);
        List<String> problems = new ArrayList<>();
        for (var one : open) {
            var part = plan.cases().get(one.number().value());
            problem(one, part, plan, colleagues)
                    .or(() -> moveCase(one, part, plan, manager))
                    .ifPresent(why -> problems.add("Sag %s: %s".formatted(one.number(), why)));
        }
        things.forEach((thing, keeper) -> {
            var to = plan.things().get(thing.key()).to();
            if (to == null ? !thing.mayFall() : !thing.receivers().contains(to)) {
                problems.add(thing.words() + ": vælg en anden, der kan overtage den.");
            } else {
                keeper.give(thing, plan.user(), to, manager.userId());
            }
        });
        if (!problems.isEmpty()) {
            throw Refusal.notMoved(problems);
        }
        return show(plan.user());
    }

    private Optional<String> problem(InHands held, LeavingPlan.Part part, LeavingPlan plan, List<Caller> colleagues) {
        if (plan.lineOf(part).isBlank()) {
            return Optional.of("skriv en linje om overdragelsen.");
        }
        if (part.to() == null) {
            return held.named().isPresent()
                    ? Optional.of("sagen er begrænset til navngivne; vælg, hvem der nævnes i stedet.")
                    : Optional.empty();
        }
        return cases.receivers(held, colleagues).contains(part.to())
                ? Optional.empty()
                : Optional.of("%s kan ikke få alle opgaverne eller ikke åbne sagen. Vælg en anden."
                        .formatted(callers.nameOf(part.to())));
    }

    private Optional<String> moveCase(InHands held, LeavingPlan.Part part, LeavingPlan plan, Caller manager) {
        var to = part.to();
        var number = files.followAlias(held.number()).map(CaseFile::number).orElse(held.number());
        files.lock(number);
        held.named().ifPresent(restriction -> bars.rename(restriction, plan.user(), String.valueOf(to)));
        for (var task : held.tasks()) {
            if (to == null) {
                handovers.giveBack(task.taskId(), manager.userId());
            } else if (!handovers.give(task.taskId(), to, manager.userId())) {
                return Optional.of(
                        "%s kan ikke få opgaven %s. Vælg en anden.".formatted(callers.nameOf(to), task.name()));
            }
        }
        files.write(number, entry(plan, part, manager, callers.names()));
        log.record(manager, AccessLog.Act.CASE_HANDED_OVER, number, null, List.of("handOverLine"), null);
        if (to != null) {
            notices.tell(new Notice(
                    Notice.Kind.OTHER,
                    number,
                    "Du har overtaget en sag efter en kollega",
                    Set.of(to),
                    Set.of(),
                    "taken-over:%s:%s:%s".formatted(number, plan.user(), to)));
        }
        return Optional.empty();
    }

    private static NewEntry entry(
            LeavingPlan plan, LeavingPlan.Part part, Caller manager, UnaryOperator<String> names) {
        Map<String, JournalValue> values = new LinkedHashMap<>();
        values.put(LeavingCases.FROM, new JournalValue(Part.CONCERN, "Fra", plan.user(), names.apply(plan.user())));
        values.put(
                "handedTo",
                new JournalValue(
                        Part.CONCERN,
                        "Til",
                        part.to() == null ? "" : part.to(),
                        part.to() == null ? "Gruppen" : names.apply(part.to())));
        values.put("handOverLine", new JournalValue(Part.CONCERN, "Overdragelse", plan.lineOf(part)));
        return new NewEntry(
                JournalEntry.Kind.RECORD,
                LeavingCases.MOVED,
                "Sagen er overdraget, fordi en kollega holder op",
                null,
                null,
                null,
                Authority.MUNICIPALITY,
                manager.userId(),
                Role.MANAGER.id(),
                values);
    }

    private Caller leaving(Caller manager, String user) {
        var leaving = callers.byId(user);
        if (!Staff.plansFor(manager, leaving)) {
            throw Refusal.noSuchColleague();
        }
        return leaving;
    }

    private static Set<MunicipalityCode> shared(Caller manager, Caller leaving) {
        return leaving.municipalities().stream().filter(manager::belongsTo).collect(Collectors.toSet());
    }

    private List<InHands> open(List<InHands> all, Caller manager) {
        return all.stream()
                .filter(one -> !bars.isBarred(one.number(), manager.userId()))
                .toList();
    }

    private List<Caller> colleagues(Caller leaving) {
        return staff.whoFit(leaving).stream().map(cases::caller).toList();
    }

    private Map<LeftThings.Thing, LeftThings> things(Caller manager, Caller leaving) {
        var municipalities =
                shared(manager, leaving).stream().map(MunicipalityCode::value).collect(Collectors.toSet());
        Map<LeftThings.Thing, LeftThings> found = new LinkedHashMap<>();
        others.forEach(
                keeper -> keeper.of(leaving.userId(), municipalities).forEach(thing -> found.put(thing, keeper)));
        return found;
    }

    private LeavingView.Case view(InHands held, List<Caller> colleagues) {
        return new LeavingView.Case(
                held.number().value(),
                cases.drill(held.number()),
                held.named().isPresent(),
                held.tasks().stream()
                        .map(task -> new LeavingView.Held(task.name(), task.due()))
                        .toList(),
                cases.receivers(held, colleagues));
    }
}
