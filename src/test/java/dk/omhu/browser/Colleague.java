package dk.omhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import java.util.Map;

/** Somebody who does a part of the case elsewhere, so that the test need not click it: over REST, with their own rights. */
record Colleague(Rest rest) {

    /** Takes the one open task of the case that has this id in its model, looks at its form and answers it. */
    void answers(CaseNumber number, String step, Map<String, ?> answers) {
        var tasks = rest.get("/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s"
                        .formatted(number.value(), step))
                .json();
        assertThat(tasks).as("%s of %s for %s", step, number, rest.user()).hasSize(1);
        var task = "/engine-rest/task/" + tasks.get(0).path("id").asText();
        expect(204, rest.post(task + "/claim", Map.of("userId", rest.user())));
        expect(200, rest.get(task + "/form-variables"));
        expect(204, rest.post(task + "/submit-form", Rest.variables(answers)));
    }

    /** Sends a start form; answers the number of the new case. */
    CaseNumber starts(String process, Map<String, ?> answers) {
        var started = rest.post(
                "/engine-rest/process-definition/key/%s/submit-form".formatted(process), Rest.variables(answers));
        expect(200, started);
        return new CaseNumber(started.json().path("businessKey").asText());
    }

    private static void expect(int status, Rest.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
