package dk.omhu.demo;

import dk.omhu.casefile.CaseNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases that a step has opened beside the one it was taken in, such as one for each child. */
@Component
@Profile("demo")
class FurtherCases {
    private final JdbcClient sql;

    FurtherCases(JdbcClient sql) {
        this.sql = sql;
    }

    /** Gives what the step has opened the names by which the story goes on. */
    void follow(Play play, Vignette.Step step) {
        if (step.furtherCases().isEmpty()) {
            return;
        }
        var opened = sql
                .sql("select other_case from related_case where case_number = :number order by other_case")
                .param("number", play.caseOf(step).value())
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .filter(number -> !play.cases().containsValue(number))
                .toList();
        if (opened.size() != step.furtherCases().size()) {
            throw new IllegalStateException("%s opened %d cases".formatted(step, opened.size()));
        }
        for (int i = 0; i < opened.size(); i++) {
            play.opened(step.furtherCases().get(i), opened.get(i));
        }
    }
}
