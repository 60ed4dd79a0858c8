package dk.omhu.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;

/** Declining, or taking a consent back, is never a sign of concern: no table and no graph reads it, by whatever name. */
class ConsentNeverReadTest {
    private static final Set<String> FORMS = Set.of(
            "measure-decision",
            "follow-up",
            "react-to-withdrawal",
            "register-consent",
            "withdraw-consent",
            "hand-over-to-adult",
            "child-conversation");

    @Test
    void noDecisionReadsAnAnswerAboutConsentOrADecisionOnAMeasure() {
        var asked = FORMS.stream()
                .flatMap(form -> House.get().forms().get(form).names().stream())
                .filter(
                        name -> name.matches(
                                "(?i).*(consent|withdr|custody|complaint|measureDecision|followUpOutcome|adultMeasure|childConversation|conversation).*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked)
                .contains("personConsent", "consentWithdrawn", "withdrawnBy", "withdrawalReaction", "measureDecision");

        List<String> read = new ArrayList<>();
        for (var file : House.list(Path.of("processes/decisions"), ".dmn")) {
            for (var input : Dmn.readModelFromFile(file.toFile()).getModelElementsByType(InputExpression.class)) {
                var expression = input.getText().getTextContent().strip();
                assertThat(asked)
                        .as(file + " reads " + expression)
                        .noneMatch(name -> expression.matches(".*\\b" + name + "\\b.*"));
                if (expression.toLowerCase(Locale.ROOT).matches(".*(consent|declin|withdr|refus).*")) {
                    read.add(file.getFileName() + " " + expression);
                }
            }
        }
        assertThat(read)
                .as("only that there is a consent to share, as a basis for sharing; never that there is none")
                .containsExactly("sharing-basis.dmn consentRecorded");
    }
}
