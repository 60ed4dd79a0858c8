package dk.omhu.breach;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.AccessLog.Act;
import dk.omhu.casefile.CaseBars;
import dk.omhu.papers.Spreadsheet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of breaches (GDPR art. 33(5)) for the data protection officer and the manager of the municipality. Each look is a row of
 * the access log. What stands on a case that is shut to the reader is counted and not shown.
 */
@Component
@Transactional
class RegisterDesk {
    private static final int MOST = 500;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d.M.yyyy HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));

    private final Callers callers;
    private final Municipalities municipalities;
    private final BreachRegister register;
    private final CaseBars bars;
    private final AccessLog log;
    private final Clock clock;

    RegisterDesk(
            Callers callers,
            Municipalities municipalities,
            BreachRegister register,
            CaseBars bars,
            AccessLog log,
            Clock clock) {
        this.callers = callers;
        this.municipalities = municipalities;
        this.register = register;
        this.bars = bars;
        this.log = log;
        this.clock = clock;
    }

    /** The municipalities whose register the user reads; none for most. */
    List<BreachView.Place> places() {
        var caller = callers.current().orElseThrow(BreachRefusal::notSignedIn);
        return municipalities.all().stream()
                .filter(one -> Rights.may(caller, Operation.SEE_BREACHES, one.code()))
                .map(one -> new BreachView.Place(one.code().value(), one.title()))
                .toList();
    }

    /** What the page shows. */
    BreachView.Register read(String code) {
        return register(code, Act.BREACHES_READ, MOST);
    }

    /** The whole of it as a spreadsheet. */
    byte[] csv(String code) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Nr.",
                "Sag",
                "Øvelse",
                "Årsag",
                "Opdaget",
                "Frist",
                "Risiko",
                "Anmeldt til Datatilsynet",
                "De berørte har fået besked",
                "Afsluttet"));
        register(code, Act.BREACHES_EXPORTED, Integer.MAX_VALUE - 1).rows().forEach(row -> rows.add(cells(row)));
        return Spreadsheet.of(rows);
    }

    private static List<String> cells(BreachView.Row row) {
        var closed = row.closedAt();
        return List.of(
                String.valueOf(row.id()),
                row.caseNumber(),
                row.drill() ? "Ja" : "Nej",
                row.cause(),
                MOMENT.format(row.discoveredAt()),
                MOMENT.format(row.notifyBy()),
                row.risk(),
                row.notified(),
                row.told(),
                closed == null ? "" : MOMENT.format(closed));
    }

    private BreachView.Register register(String code, Act act, int most) {
        var caller = callers.current().orElseThrow(BreachRefusal::notSignedIn);
        var municipality = asked(caller, code);
        log.recordOfHouse(caller, act, municipality, List.of());
        var found = register.of(municipality, most + 1);
        var shut = bars.hiddenFrom(caller);
        var now = clock.instant();
        var shown = found.stream()
                .limit(most)
                .filter(one -> !shut.contains(one.breach().number()))
                .map(one -> row(one, now))
                .toList();
        return new BreachView.Register(
                code,
                municipalities.byCode(municipality).map(Municipality::title).orElse(code),
                shown,
                found.size() > most,
                Math.min(found.size(), most) - shown.size());
    }

    private MunicipalityCode asked(Caller caller, String code) {
        if (!MunicipalityCode.isOne(code) || !caller.belongsTo(new MunicipalityCode(code))) {
            throw BreachRefusal.unknown();
        }
        var municipality = new MunicipalityCode(code);
        if (!Rights.may(caller, Operation.SEE_BREACHES, municipality)) {
            throw BreachRefusal.notForYou();
        }
        return municipality;
    }

    private static BreachView.Row row(Registered one, Instant now) {
        var breach = one.breach();
        return new BreachView.Row(
                breach.id(),
                breach.number().value(),
                one.drill(),
                breach.cause().title(),
                breach.discoveredAt(),
                breach.notifyBy(),
                one.isLate(now),
                one.riskWords(),
                one.notifiedWords(),
                one.toldWords(),
                breach.closedAt());
    }
}
