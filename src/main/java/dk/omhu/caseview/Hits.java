package dk.omhu.caseview;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Part;
import dk.omhu.caseview.Openings.Opening;
import dk.omhu.caseview.Openings.Road;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a list of found cases shows of each, by what its reader may open. */
@Component
class Hits {
    private final CaseFiles files;
    private final Openings openings;

    Hits(CaseFiles files, Openings openings) {
        this.files = files;
        this.openings = openings;
    }

    /** The case as a hit; who has no road to it is told its number and state. */
    FindView.Hit of(Caller caller, CaseFile file, List<Opening> roads, @Nullable String why) {
        var opened = roads.stream().flatMap(road -> road.parts().stream()).collect(Collectors.toSet());
        boolean on = roads.stream().anyMatch(road -> road.road() != Road.BREAK_GLASS);
        var person = files.person(file.number());
        var birth = person.birthDate();
        return new FindView.Hit(
                file.number().value(),
                file.mark(),
                state(file),
                on ? person.initials() : null,
                on && opened.contains(Part.CONCERN) ? person.name() : null,
                on && birth != null ? birth.getYear() : null,
                on ? file.receivedAt() : null,
                why,
                roads.stream().map(Hits::road).toList(),
                breakable(caller, file, opened));
    }

    /** What the log says was shown of a case in the list. */
    static List<String> shown(FindView.Hit hit) {
        List<String> shown = new ArrayList<>(List.of("state"));
        if (hit.initials() != null) {
            shown.add("initials");
        }
        if (hit.birthYear() != null) {
            shown.add("birthYear");
        }
        if (hit.name() != null) {
            shown.add("name");
        }
        return shown;
    }

    private static String state(CaseFile file) {
        return switch (file.state()) {
            case OPEN -> "Åben";
            case CLOSED -> "Lukket";
            case JOINED -> "Lagt sammen med en anden sag";
        };
    }

    private static FindView.Road road(Opening opening) {
        return new FindView.Road(
                opening.road().name(),
                opening.road().title(),
                opening.road() == Road.BREAK_GLASS
                        ? opening.parts().iterator().next().name()
                        : null,
                opening.parts().stream().sorted().map(Part::title).toList());
    }

    private List<FindView.Choice> breakable(Caller caller, CaseFile file, Set<Part> opened) {
        return openings.breakable(caller, file.number()).stream()
                .filter(part -> !opened.contains(part))
                .map(part -> new FindView.Choice(part.name(), part.title()))
                .toList();
    }
}
