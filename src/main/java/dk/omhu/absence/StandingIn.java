package dk.omhu.absence;

import dk.omhu.access.Callers;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The absences of others for which somebody who leaves was to stand in: another colleague does, or nobody. */
@Component
class StandingIn implements LeftThings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Absences absences;
    private final Staff staff;
    private final Callers callers;

    StandingIn(Absences absences, Staff staff, Callers callers) {
        this.absences = absences;
        this.staff = staff;
        this.callers = callers;
    }

    @Override
    public List<Thing> of(String userId, Set<String> municipalities) {
        return absences.concerning(List.of(userId)).stream()
                .filter(one -> userId.equals(one.substitute()))
                .filter(one -> callers.byId(one.user()).municipalities().stream()
                        .anyMatch(code -> municipalities.contains(code.value())))
                .map(one -> new Thing(
                        "absence:" + one.id(),
                        "Vikar for %s %s – %s"
                                .formatted(
                                        callers.nameOf(one.user()),
                                        DAY.format(one.firstDay()),
                                        DAY.format(one.lastDay())),
                        staff.whoFit(callers.byId(one.user())).stream()
                                .filter(user -> !user.equals(userId))
                                .collect(Collectors.toSet()),
                        true))
                .toList();
    }

    @Override
    public void give(Thing thing, String from, @Nullable String to, String manager) {
        absences.substitute(Long.parseLong(thing.key().substring("absence:".length())), to);
    }
}
