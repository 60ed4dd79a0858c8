package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the authorities contributed. */
@Component
class InfohusSupply implements Supply {
    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("contributions", InfohusSupply::contributions);
    }

    private static @Nullable Object contributions(Look look) {
        var texts = look.values().byAuthority("contributionAnswer").entrySet().stream()
                .map(entry -> "**%s:** %s"
                        .formatted(
                                Role.byId(entry.getKey()).map(Role::title).orElse("Kommunen"),
                                contribution(entry.getValue())))
                .collect(Collectors.joining("\n\n"));
        return texts.isEmpty() ? "Ingen bidrag endnu." : texts;
    }

    /** What stands beside the newest answer: an authority that has nothing now is not quoted from an earlier round. */
    private static String contribution(CaseValues.Written answer) {
        var text = beside(answer, "contributionText");
        var resources = beside(answer, "contributionResources");
        return text.orElse(String.valueOf(answer.value().shown()))
                + resources.map(words -> "\n\n*Ressourcer:* " + words).orElse("");
    }

    private static Optional<String> beside(CaseValues.Written answer, String key) {
        return Optional.ofNullable(answer.by().values().get(key))
                .map(JournalValue::value)
                .map(Markdown::plain);
    }
}
