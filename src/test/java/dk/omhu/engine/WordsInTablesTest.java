package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way answers what FEEL answers, whatever stands in the cell and whatever is asked. */
class WordsInTablesTest {
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final FeelEngine OURS =
            WordsInTables.over(new ScalaFeelEngineFactory()).createInstance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ADULT\"",
                " \"ADULT\" , \"CHILD\" ",
                "\"\"",
                "\"a,b\"",
                "\"a\\\"b\"",
                "not(\"ADULT\")",
                "\"ADULT\", null",
                "null",
                "-",
                "true",
                "> 3",
                "\"ÆØÅ\"",
                "[\"ADULT\"]"
            })
    void theSameAsFeel(String cell) {
        for (Object asked : Arrays.asList("ADULT", "CHILD", "adult", "", "a,b", "a\"b", "ÆØÅ", null, true, 4, 3.5)) {
            var context = Variables.createVariables().putValue("input", asked).asVariableContext();

            assertThat(OURS.evaluateSimpleUnaryTests(cell, "input", context))
                    .as("%s of %s", cell, asked)
                    .isEqualTo(FEEL.evaluateSimpleUnaryTests(cell, "input", context));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ADULT\"", "\"\"", "\"æ \\\" ø\"", "input", "\"a\" + \"b\"", "4", "true", "null"})
    void whatARulePutsOutIsTheSameToo(String expression) {
        var context = Variables.createVariables().putValue("input", "CHILD").asVariableContext();

        assertThat(OURS.<Object>evaluateSimpleExpression(expression, context))
                .isEqualTo(FEEL.<Object>evaluateSimpleExpression(expression, context));
    }
}
