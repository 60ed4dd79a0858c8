package dk.omhu.country;

import com.fasterxml.jackson.databind.JsonNode;
import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who sees and changes a municipality's settings, as the table of rights says. */
@Component
class SettingsDesk {
    private final MunicipalitySettings settings;
    private final Country country;
    private final Callers callers;

    SettingsDesk(MunicipalitySettings settings, Country country, Callers callers) {
        this.settings = settings;
        this.country = country;
        this.callers = callers;
    }

    /** The municipalities whose settings the user sees; none for who has no part in one. */
    List<SettingsView.Place> places() {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        return country.all().stream()
                .filter(one -> Rights.may(caller, Operation.SEE_SETTINGS, one.code()))
                .map(one -> new SettingsView.Place(one.code().value(), one.title(), mayChange(caller, one.code())))
                .toList();
    }

    SettingsView show(String code) {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        var municipality = seenBy(caller, code);
        var newest = settings.newest(municipality.code());
        return new SettingsView(
                municipality.code().value(),
                municipality.title(),
                mayChange(caller, municipality.code()),
                newest.version(),
                newest.changedBy() == null ? null : callers.nameOf(newest.changedBy()),
                newest.changedAt(),
                newest.settings(),
                Arrays.stream(Organisation.values())
                        .map(one -> new SettingsView.Choice(one.name(), one.title()))
                        .toList(),
                Role.INVITABLE.stream()
                        .map(role -> new SettingsView.Choice(role.id(), role.title()))
                        .toList());
    }

    /** Asked before anything is read of what was sent. */
    void checkMayChange(String code) {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        if (!mayChange(caller, seenBy(caller, code).code())) {
            throw Refusal.onlyTheManager();
        }
    }

    /** Keeps what the manager sent: {@code {"basedOn": 3, "settings": {…}}}. */
    SettingsView change(String code, JsonNode sent) {
        checkMayChange(code);
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        var basedOn = sent.path("basedOn");
        if (!basedOn.isInt() || !sent.path("settings").isObject()) {
            throw Refusal.unreadable();
        }
        try {
            settings.change(
                    new MunicipalityCode(code),
                    basedOn.intValue(),
                    SettingsReader.read(sent.path("settings"), settings.of(new MunicipalityCode(code))),
                    caller.userId());
        } catch (SettingsOvertaken overtaken) {
            var who = overtaken.newest().changedBy();
            throw Refusal.overtaken(who == null ? "" : callers.nameOf(who));
        }
        return show(code);
    }

    /** What changed, the newest first. */
    List<SettingsView.Past> history(String code) {
        var municipality = seenBy(callers.current().orElseThrow(Refusal::notSignedIn), code);
        var versions = new ArrayList<>(settings.versions(municipality.code()));
        versions.add(SettingsVersion.initial());
        List<SettingsView.Past> past = new ArrayList<>();
        for (int i = 0; i < versions.size() - 1; i++) {
            var version = versions.get(i);
            var by = Objects.requireNonNull(version.changedBy());
            past.add(new SettingsView.Past(
                    version.version(),
                    by,
                    callers.nameOf(by),
                    Objects.requireNonNull(version.changedAt()),
                    SettingsChanges.between(versions.get(i + 1).settings(), version.settings())));
        }
        return past;
    }

    private Municipality seenBy(Caller caller, String code) {
        if (!MunicipalityCode.isOne(code) || !caller.belongsTo(new MunicipalityCode(code))) {
            throw Refusal.unknown();
        }
        var municipality = country.byCode(new MunicipalityCode(code)).orElseThrow(Refusal::unknown);
        if (!Rights.may(caller, Operation.SEE_SETTINGS, municipality.code())) {
            throw Refusal.notForYou();
        }
        return municipality;
    }

    private static boolean mayChange(Caller caller, MunicipalityCode municipality) {
        return Rights.may(caller, Operation.CHANGE_SETTINGS, municipality);
    }
}
