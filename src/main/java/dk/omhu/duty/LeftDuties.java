package dk.omhu.duty;

import dk.omhu.absence.LeftThings;
import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The duties to come of an officer who leaves, as far as they are the manager's: another officer takes them, nobody is not enough. */
@Component
class LeftDuties implements LeftThings {
    private static final String KEY = "duty:";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"))
            .withZone(ZoneId.of("Europe/Copenhagen"));

    private final Roster roster;
    private final Callers callers;

    LeftDuties(Roster roster, Callers callers) {
        this.roster = roster;
        this.callers = callers;
    }

    @Override
    public List<Thing> of(String userId, Set<String> municipalities) {
        return roster.comingFor(userId).stream()
                .filter(shift -> !places(shift, municipalities).isEmpty())
                .map(shift -> new Thing(
                        KEY + shift.id() + ":"
                                + places(shift, municipalities).stream()
                                        .map(MunicipalityCode::value)
                                        .collect(Collectors.joining(",")),
                        "Vagt fra %s til %s".formatted(MOMENT.format(shift.begins()), MOMENT.format(shift.ends())),
                        officers(userId, places(shift, municipalities)),
                        true))
                .toList();
    }

    private static List<MunicipalityCode> places(Shift shift, Set<String> municipalities) {
        return shift.places().stream()
                .filter(place -> place.removedAt() == null)
                .map(Shift.Place::municipality)
                .filter(code -> municipalities.contains(code.value()))
                .toList();
    }

    private Set<String> officers(String userId, List<MunicipalityCode> places) {
        return places.stream()
                .flatMap(code -> callers.holding(Role.DUTY_OFFICER, code).stream())
                .distinct()
                .filter(user -> !user.equals(userId))
                .map(callers::byId)
                .filter(officer -> places.stream().allMatch(officer::belongsTo))
                .map(Caller::userId)
                .collect(Collectors.toSet());
    }

    @Override
    public void give(Thing thing, String from, @Nullable String to, String manager) {
        var parts = thing.key().split(":");
        long id = Long.parseLong(parts[1]);
        var shift = roster.comingFor(from).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
        var places = places(shift, Set.of(parts[2].split(",")));
        places.forEach(place -> roster.remove(id, place, manager));
        if (to != null) {
            roster.add(Objects.requireNonNull(to), shift.employer(), shift.begins(), shift.ends(), places, manager);
        }
    }
}
