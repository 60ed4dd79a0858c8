package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import dk.omhu.engine.TaskWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For who answers an authority's question: who asks what, and what it has been given, why and on which basis. */
@Component
class QuestionSupply implements Supply {
    static final String STEP = "answerQuestion";

    private final Disclosures disclosures;
    private final TaskWords words;

    QuestionSupply(Disclosures disclosures, TaskWords words) {
        this.disclosures = disclosures;
        this.words = words;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "authorityQuestion",
                this::question,
                "sharedBefore",
                this::sharedBefore,
                "answerBasis",
                look -> newest(look).map(Disclosure::basis).orElse(null),
                "answerPurpose",
                look -> newest(look).map(Disclosure::purpose).orElse(null));
    }

    private Optional<Role> asker(Look look) {
        return look.stepKey().equals(STEP) && Part.INFOHUS.opensTo(look.caller(), look.number())
                ? words.word(look.taskId(), "authority").flatMap(Role::byId)
                : Optional.empty();
    }

    private @Nullable Object question(Look look) {
        return asker(look)
                .map(role -> "**%s spørger:** %s"
                        .formatted(
                                role.title(),
                                Contributions.of(role, look.values())
                                        .text("contributionQuestion")
                                        .map(Markdown::plain)
                                        .orElse("–")))
                .orElse(null);
    }

    private @Nullable Object sharedBefore(Look look) {
        return asker(look)
                .map(role -> disclosures.to(role.id(), look.number()).stream()
                        .map(given -> Markdown.plain(given.shared()))
                        .collect(Collectors.joining("\n\n---\n\n")))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private Optional<Disclosure> newest(Look look) {
        List<Disclosure> given = asker(look)
                .map(role -> disclosures.to(role.id(), look.number()))
                .orElse(List.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }
}
