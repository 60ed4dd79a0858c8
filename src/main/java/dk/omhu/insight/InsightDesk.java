package dk.omhu.insight;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.AccessLog.Act;
import dk.omhu.casefile.AccessLog.Kind;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.chain.Anchors;
import dk.omhu.chain.Checks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The data protection officer reads the log and never a case; a manager sees its state, and what the officer looked up in it. Each
 * look at the log is a row of the log. A case that is shut to the reader has no log for them either: what a list leaves out is not
 * counted, for a count by user and day would tell who works on it.
 */
@Component
@Transactional
class InsightDesk {
    private static final int ANCHORS = 14;

    private final Callers callers;
    private final Municipalities municipalities;
    private final LogRows rows;
    private final AccessLog log;
    private final Anchors anchors;
    private final Checks checks;
    private final CaseBars bars;

    InsightDesk(
            Callers callers,
            Municipalities municipalities,
            LogRows rows,
            AccessLog log,
            Anchors anchors,
            Checks checks,
            CaseBars bars) {
        this.callers = callers;
        this.municipalities = municipalities;
        this.rows = rows;
        this.log = log;
        this.anchors = anchors;
        this.checks = checks;
        this.bars = bars;
    }

    /** Lists that concern no single case and no single user. */
    enum Listing {
        OUTSIDE,
        EMERGENCY,
        REFUSED,
        ROLES;

        static Optional<Listing> byName(String name) {
            return java.util.Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }

    /** The municipalities whose log the user has something to do with; none for most. */
    List<InsightView.Place> places() {
        var caller = callers.current().orElseThrow(InsightRefusal::notSignedIn);
        return municipalities.all().stream()
                .filter(one -> Rights.may(caller, Operation.SEE_CHAINS, one.code()))
                .map(one -> new InsightView.Place(
                        one.code().value(),
                        one.title(),
                        Rights.may(caller, Operation.READ_LOG, one.code()),
                        Rights.may(caller, Operation.DECIDE_NAMES_IN_LOG, one.code())))
                .toList();
    }

    InsightView.State state(String code) {
        var asked = may(Operation.SEE_CHAINS, code);
        boolean reads = Rights.may(asked.caller(), Operation.READ_LOG, asked.municipality());
        return new InsightView.State(
                code,
                municipalities
                        .byCode(asked.municipality())
                        .map(Municipality::title)
                        .orElse(code),
                reads,
                Rights.may(asked.caller(), Operation.DECIDE_NAMES_IN_LOG, asked.municipality()),
                checks.newest(code).map(this::shown).orElse(null),
                anchors.newest(code, ANCHORS).stream()
                        .map(one -> new InsightView.Anchor(
                                one.day(), one.anchor().entries(), one.anchor().text()))
                        .toList(),
                reads ? rows.users(asked.municipality()) : List.of());
    }

    private InsightView.Check shown(Checks.Made made) {
        return new InsightView.Check(
                made.at(), callers.nameOf(made.by()), made.looks(), made.entries(), made.findings());
    }

    /** Who has seen the case. */
    InsightView.Rows ofCase(String code, @Nullable String typed, LogRows.Period period) {
        var asked = may(Operation.READ_LOG, code);
        var number = caseOf(asked, typed);
        log.recordFor(asked.caller(), Act.LOG_OF_CASE_READ, number, List.of(), null);
        var found = shown(rows.ofCase(number, period, LogRows.MOST + 1), shutTo(asked));
        return new InsightView.Rows(found.rows(), found.more(), false);
    }

    /** What the user has looked at. */
    InsightView.Rows ofUser(String code, String userId, LogRows.Period period) {
        var asked = may(Operation.READ_LOG, code);
        log.recordOfHouse(asked.caller(), Act.LOG_OF_USER_READ, asked.municipality(), List.of(userId));
        var shut = shutTo(asked);
        return shown(rows.ofUser(asked.municipality(), userId, period, shut), shut);
    }

    InsightView.Rows list(String code, Listing listing, LogRows.Period period) {
        var asked = may(Operation.READ_LOG, code);
        log.recordOfHouse(asked.caller(), Act.LOG_READ, asked.municipality(), List.of(listing.name()));
        var kind = switch (listing) {
            case OUTSIDE -> null;
            case EMERGENCY -> Kind.EMERGENCY;
            case REFUSED -> Kind.REFUSED;
            case ROLES -> Kind.ROLES;
        };
        var shut = shutTo(asked);
        return shown(
                kind == null
                        ? rows.of(asked.municipality(), InsightDesk::isLook, true, period, shut)
                        : rows.of(asked.municipality(), act -> act.kind() == kind, false, period, shut),
                shut);
    }

    /** A possible match is shown in the task of another case: nobody chose to look. */
    private static boolean isLook(Act act) {
        return act != Act.MATCHES_SHOWN
                && (act.kind() == Kind.LOOK || act.kind() == Kind.SEARCH || act.kind() == Kind.EMERGENCY);
    }

    /** What was looked up in the log, and by whom: the officer's looks are on record for the manager. */
    InsightView.Rows ofTheLog(String code, LogRows.Period period) {
        var asked = may(Operation.SEE_CHAINS, code);
        log.recordOfHouse(asked.caller(), Act.LOG_READ, asked.municipality(), List.of("LOG"));
        var shut = shutTo(asked);
        return shown(rows.of(asked.municipality(), act -> act.kind() == Kind.LOG, false, period, shut), shut);
    }

    InsightView.Check check(String code) {
        var asked = may(Operation.READ_LOG, code);
        log.recordOfHouse(asked.caller(), Act.CHAINS_CHECKED, asked.municipality(), List.of());
        return shown(checks.make(code, asked.caller().userId()));
    }

    private Set<CaseNumber> shutTo(Asked asked) {
        return bars.shutTo(asked.caller()).stream()
                .filter(one -> one.municipality().equals(asked.municipality()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static InsightView.Rows shown(List<LogRows.Logged> found, Set<CaseNumber> shut) {
        return new InsightView.Rows(
                found.stream().limit(LogRows.MOST).map(row -> row.shown(shut)).toList(),
                found.size() > LogRows.MOST,
                !shut.isEmpty());
    }

    record Asked(Caller caller, MunicipalityCode municipality) {}

    /** Asked before anything is read of what was sent. */
    Asked may(Operation operation, String code) {
        var caller = callers.current().orElseThrow(InsightRefusal::notSignedIn);
        if (!MunicipalityCode.isOne(code) || !caller.belongsTo(new MunicipalityCode(code))) {
            throw InsightRefusal.unknown();
        }
        var municipality = new MunicipalityCode(code);
        if (!Rights.may(caller, operation, municipality)) {
            throw InsightRefusal.notForYou();
        }
        return new Asked(caller, municipality);
    }

    /** The case whose log is asked for. One that is shut to the caller is answered like one that does not exist. */
    CaseNumber caseOf(Asked asked, @Nullable String typed) {
        var number = CaseNumber.parse(typed == null ? "" : typed).orElseThrow(InsightRefusal::noCase);
        if (!number.municipality().equals(asked.municipality())) {
            throw refused(asked, number, "OTHER_MUNICIPALITY");
        }
        if (bars.isBarred(number, asked.caller().userId())) {
            throw refused(asked, number, "BARRED");
        }
        if (!rows.knows(number)) {
            throw InsightRefusal.noCase();
        }
        return number;
    }

    private InsightRefusal refused(Asked asked, CaseNumber number, String why) {
        log.recordRefused(asked.caller(), number, null, "insight", why);
        return InsightRefusal.noCase();
    }
}
