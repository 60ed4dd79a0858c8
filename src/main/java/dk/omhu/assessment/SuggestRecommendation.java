package dk.omhu.assessment;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.DecisionGraph;
import dk.omhu.engine.Routing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Hent forslag til den samlede vurdering": asks the graph about the nine dimensions of this round; a person decides. */
@Component("suggestRecommendation")
class SuggestRecommendation implements JavaDelegate {
    private static final String GRAPH = "overall-assessment";

    private final CaseFiles files;
    private final DecisionGraph graph;

    SuggestRecommendation(CaseFiles files, DecisionGraph graph) {
        this.files = files;
        this.graph = graph;
    }

    @Override
    public void execute(DelegateExecution step) {
        var words = Routing.of(step);
        var round = Round.now(files.values(words.number()));
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        for (var dimension : Dimensions.LABELS.keySet()) {
            inputs.put(dimension + "Judgement", word(round, dimension + "Judgement"));
            inputs.put(dimension + "Resources", word(round, dimension + "Resources"));
        }
        inputs.put("legalTrack", words.word("legalTrack").orElse(null));
        var answer = graph.ask(GRAPH, inputs);
        Map<String, JournalValue> found = new LinkedHashMap<>();
        var recommendation = String.valueOf(answer.part(GRAPH).output());
        found.put(
                "recommendationSuggested",
                value("Forslag", recommendation, Words.RECOMMENDATION.getOrDefault(recommendation, recommendation)));
        found.put(
                "recommendationReasons",
                value(
                        "Begrundelser for forslaget",
                        List.of(
                                        answer.part(GRAPH),
                                        answer.part("risk-side"),
                                        answer.part("wellbeing-side"),
                                        answer.part("resource-side"))
                                .stream()
                                .flatMap(part -> part.reasons().stream())
                                .toList(),
                        null));
        gathered(found, "focusDimensions", "Foreslået fokus", answer.part("focus-dimensions"), Words::dimension);
        gathered(
                found,
                "authorities",
                "Myndigheder at overveje",
                answer.part("authorities-to-consider"),
                Words::authority);
        gathered(found, "measures", "Indsatser at overveje", answer.part("measures-to-consider"), Words::measure);
        gathered(found, "lookIntoFirst", "Undersøg først", answer.part("look-into-first"), Words::dimension);
        found.put(
                "recommendationTable",
                value(
                        "Beslutningstabel",
                        Map.of(
                                "table",
                                GRAPH,
                                "version",
                                answer.version(),
                                "inputs",
                                inputs,
                                "rules",
                                answer.parts().values().stream()
                                        .flatMap(part -> part.rules().stream())
                                        .toList()),
                        null));
        files.write(
                words.number(),
                NewEntry.suggestion("suggestRecommendation", "Forslag til den samlede vurdering", found));
    }

    private static void gathered(
            Map<String, JournalValue> found,
            String what,
            String label,
            DecisionGraph.Part part,
            Function<String, String> words) {
        found.put(
                what + "Suggested",
                value(
                        label,
                        part.outputs(),
                        String.join(
                                ", ",
                                part.outputs().stream()
                                        .map(String::valueOf)
                                        .map(words)
                                        .toList())));
        found.put(what + "Reasons", value(label + ": begrundelser", part.reasons(), null));
    }

    private static @Nullable String word(Round round, String key) {
        return round.value(key).map(JournalValue::value).map(String::valueOf).orElse(null);
    }

    private static JournalValue value(String label, Object value, @Nullable String shown) {
        return new JournalValue(Part.INFOHUS, label, value, shown);
    }
}
