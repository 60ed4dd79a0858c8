package dk.omhu.notice;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who is told: those named, those who hold a role in the municipality now, and whoever stands in for them. */
@Component
class Recipients {
    /** For whom nobody's role is asked when the mail goes out. */
    static final String BY_NAME = "";

    private final Callers callers;
    private final List<Substitutes> substitutes;
    private final CaseBars bars;

    Recipients(Callers callers, List<Substitutes> substitutes, CaseBars bars) {
        this.callers = callers;
        this.substitutes = substitutes;
        this.bars = bars;
    }

    /** By user id, in its order, the group for whose sake they are told; empty where it is not for a group. */
    SortedMap<String, String> of(Notice notice) {
        SortedMap<String, String> told = new TreeMap<>();
        notice.users().forEach(user -> told.put(user, BY_NAME));
        notice.groups().stream()
                .sorted()
                .forEach(group -> callers.inGroup(group, notice.number().municipality())
                        .forEach(user -> told.putIfAbsent(user, group)));
        List.copyOf(told.keySet())
                .forEach(user -> standIns(user, notice.number()).forEach(other -> told.putIfAbsent(other, BY_NAME)));
        told.entrySet().removeIf(one -> isShut(notice.number(), one.getKey(), one.getValue()));
        return told;
    }

    /** Nobody is told of a case that is shut to them; to a restriction the duty is an exception, to somebody's own word nothing. */
    boolean isShut(CaseNumber number, String user, String group) {
        return bars.why(number, user)
                .filter(why -> why == CaseBars.Why.NOT_IMPARTIAL || !group.equals(Role.DUTY_OFFICER.id()))
                .isPresent();
    }

    private List<String> standIns(String user, CaseNumber number) {
        return substitutes.stream()
                .flatMap(one -> one.of(user, number).stream())
                .toList();
    }
}
