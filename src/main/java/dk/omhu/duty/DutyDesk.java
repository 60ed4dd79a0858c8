package dk.omhu.duty;

import static dk.omhu.casefile.AccessLog.Act.DUTY_CASE_OPENED;
import static dk.omhu.casefile.AccessLog.Act.DUTY_HIT_SHOWN;
import static dk.omhu.casefile.AccessLog.Act.DUTY_SEARCHED;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.access.Road;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseQuestion;
import dk.omhu.country.DutyNumbers;
import dk.omhu.engine.RestrictedLooks;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does at night: sees the duty, searches, opens an acute summary. Each look and its row are one transaction. */
@Component
@Transactional
class DutyDesk {
    private final Callers callers;
    private final Roster roster;
    private final AcuteCases acute;
    private final AcuteSearch search;
    private final AcuteSummaries summaries;
    private final CasesInHand inHand;
    private final CaseFiles files;
    private final DutyNumbers numbers;
    private final Municipalities municipalities;
    private final CaseBars bars;
    private final ObjectProvider<RestrictedLooks> watchers;
    private final AccessLog log;
    private final Clock clock;

    DutyDesk(
            Callers callers,
            Roster roster,
            AcuteCases acute,
            AcuteSearch search,
            AcuteSummaries summaries,
            CasesInHand inHand,
            CaseFiles files,
            DutyNumbers numbers,
            Municipalities municipalities,
            CaseBars bars,
            ObjectProvider<RestrictedLooks> watchers,
            AccessLog log,
            Clock clock) {
        this.callers = callers;
        this.roster = roster;
        this.acute = acute;
        this.search = search;
        this.summaries = summaries;
        this.inHand = inHand;
        this.files = files;
        this.numbers = numbers;
        this.municipalities = municipalities;
        this.bars = bars;
        this.watchers = watchers;
        this.log = log;
        this.clock = clock;
    }

    /** The duty as it stands, also for an officer who has none now; everybody else learns that they are none. */
    DutyView.Now now() {
        var officer = callers.current().orElseThrow(DutyRefusal::notSignedIn);
        if (!officer.roles().contains(Role.DUTY_OFFICER)) {
            return new DutyView.Now(false, List.of(), List.of(), null, List.of());
        }
        var moment = clock.instant();
        return new DutyView.Now(
                true,
                officer.onDutyIn().stream()
                        .sorted(Comparator.comparing(MunicipalityCode::value))
                        .map(code -> place(officer, code))
                        .toList(),
                inHand.of(officer.userId()).stream()
                        .map(one -> new DutyView.InHand(
                                one.number().value(), files.get(one.number()).mark(), one.since()))
                        .toList(),
                roster.comingFor(officer.userId()).stream()
                        .filter(shift -> shift.places().stream().anyMatch(place -> place.removedAt() == null))
                        .map(Shift::begins)
                        .filter(begins -> begins.isAfter(moment))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Purpose.values())
                        .map(one -> new DutyView.Choice(one.name(), one.title()))
                        .toList());
    }

    private DutyView.Place place(Caller officer, MunicipalityCode code) {
        return new DutyView.Place(
                code.value(),
                municipalities.byCode(code).map(Municipality::title).orElse(code.value()),
                until(shift(officer, code), code),
                numbers.all(code).stream()
                        .map(one -> new DutyView.Phone(one.title(), one.phone()))
                        .toList());
    }

    private static Instant until(Shift shift, MunicipalityCode code) {
        var removed = shift.place(code).orElseThrow().removedAt();
        return removed == null || removed.isAfter(shift.ends()) ? shift.ends() : removed;
    }

    /** The cases that may be the one asked for, among those that an officer may look for at all. */
    List<DutyView.Hit> search(@Nullable String asked, @Nullable String purpose) {
        var officer = onDuty();
        var why = purpose(purpose);
        var question = question(asked);
        var hits = search.among(question, acute.in(officer.onDutyIn())).stream()
                .filter(hit -> bars.why(hit.number(), officer.userId())
                        .filter(CaseBars.Why.NOT_IMPARTIAL::equals)
                        .isEmpty())
                .toList();
        Map<MunicipalityCode, Shift> shifts = new HashMap<>();
        officer.onDutyIn().forEach(code -> shifts.put(code, shift(officer, code)));
        shifts.forEach((code, shift) ->
                log.recordOnDuty(officer, DUTY_SEARCHED, code, null, question.by(), shift.id(), why.name()));
        hits.forEach(hit -> log.recordOnDuty(
                officer,
                DUTY_HIT_SHOWN,
                hit.number().municipality(),
                hit.number(),
                List.of("initials", "birthYear"),
                shifts.get(hit.number().municipality()).id(),
                why.name()));
        return hits.stream().map(summaries::hit).toList();
    }

    private static CaseQuestion question(@Nullable String asked) {
        try {
            return CaseQuestion.of(asked);
        } catch (CaseQuestion.Unreadable unreadable) {
            throw DutyRefusal.unreadable(unreadable.whatToDo());
        }
    }

    /** The acute summary of the case; from now on the officer has it in hand. */
    DutyView.Summary open(String number, @Nullable String purpose) {
        var officer = onDuty();
        var why = purpose(purpose);
        var found = CaseNumber.parse(number)
                .filter(one -> officer.onDutyIn().contains(one.municipality()))
                .filter(one -> acute.in(List.of(one.municipality())).contains(one))
                .orElseThrow(() -> noCase(officer, number));
        bars.why(found, officer.userId()).ifPresent(shut -> {
            if (shut == CaseBars.Why.NOT_IMPARTIAL) {
                throw DutyRefusal.notImpartial();
            }
            // A child's life goes before the restriction; the managers who look after it are told at once.
            watchers.forEach(one -> one.openedOnDuty(found, officer));
        });
        var duty = shift(officer, found.municipality()).id();
        log.recordOnDuty(
                officer, DUTY_CASE_OPENED, found.municipality(), found, List.of("acute summary"), duty, why.name());
        inHand.take(officer.userId(), found, duty);
        return summaries.of(found);
    }

    /** The same words whatever was wrong; the log of the case's municipality tells who tried. */
    private DutyRefusal noCase(Caller officer, String number) {
        CaseNumber.parse(number)
                .ifPresent(tried -> log.recordRefused(
                        officer,
                        tried,
                        null,
                        "duty",
                        officer.onDutyIn().contains(tried.municipality())
                                ? "NO_ACUTE_SITUATION"
                                : "OTHER_MUNICIPALITY"));
        return DutyRefusal.noCase();
    }

    private Shift shift(Caller officer, MunicipalityCode municipality) {
        return roster.current(officer.userId(), municipality).orElseThrow(DutyRefusal::offDuty);
    }

    private Caller onDuty() {
        var officer = callers.current().orElseThrow(DutyRefusal::notSignedIn);
        if (!officer.roles().contains(Role.DUTY_OFFICER)) {
            throw DutyRefusal.notForYou();
        }
        if (!Rights.mayAnywhere(officer, Operation.LOOK_UP_ON_DUTY, Road.DUTY)) {
            throw DutyRefusal.offDuty();
        }
        return officer;
    }

    private static Purpose purpose(@Nullable String word) {
        return Purpose.byName(Objects.requireNonNullElse(word, ""))
                .orElseThrow(() -> DutyRefusal.unreadable("Vælg, hvorfor du slår op."));
    }
}
