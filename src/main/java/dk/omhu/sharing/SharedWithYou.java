package dk.omhu.sharing;

import dk.omhu.access.Role;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.Drill;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an authority was given: to be read by nobody else, not after it was taken back, and each look names what was read. */
@Component
class SharedWithYou implements Supply {
    private static final String NAME = "sharedWithYou";

    private final Disclosures disclosures;
    private final CaseFiles files;

    SharedWithYou(Disclosures disclosures, CaseFiles files) {
        this.disclosures = disclosures;
        this.files = files;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(NAME, this::shared);
    }

    @Override
    public List<String> read(Look look, Set<String> names) {
        return names.contains(NAME)
                ? standing(look).stream()
                        .map(given -> "disclosure " + given.id())
                        .toList()
                : List.of();
    }

    private Object shared(Look look) {
        var standing = standing(look);
        if (!standing.isEmpty()) {
            return (files.get(look.number()).drill() ? "**" + Drill.WORDS + "**\n\n" : "")
                    + standing.stream().map(SharedText::of).collect(Collectors.joining("\n\n---\n\n"));
        }
        boolean takenBack = disclosures.of(look.number()).stream()
                .anyMatch(given -> !given.stands() && recipients(look).contains(given.recipient()));
        return takenBack
                ? "Det, kommunen havde delt med jer, er trukket tilbage. Der er ikke mere at læse her. "
                        + "Brug ikke det, I har læst, og spørg tovholderen, hvis I er i tvivl."
                : "Der er ikke delt oplysninger med jer.";
    }

    private List<Disclosure> standing(Look look) {
        return recipients(look).stream()
                .flatMap(recipient -> disclosures.to(recipient, look.number()).stream())
                .toList();
    }

    /** Where the task is done for one authority, only what was given to that one, whatever else the user is. */
    private static List<String> recipients(Look look) {
        return look.authority().equals(Authority.MUNICIPALITY)
                ? look.caller().roles().stream().map(Role::id).sorted().toList()
                : List.of(look.authority());
    }
}
