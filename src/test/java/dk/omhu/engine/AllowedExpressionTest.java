package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.stereotype.Component;

/** What an expression of a model may say; {@code engine/StockHolesTest} shows what stock makes of the others. */
class AllowedExpressionTest {

    /** Named, so for models. */
    @Component("clockOfTest")
    public static class Clock {
        public Date due(String name, DelegateExecution step) {
            return new Date(0);
        }

        public void stop() {}

        public Date of(Object anything) {
            return new Date(0);
        }
    }

    /** Not named, so not for models. */
    @Component
    public static class Inside {
        public String secret() {
            return "";
        }
    }

    private final ModelBeans beans = new ModelBeans(factory());

    private static DefaultListableBeanFactory factory() {
        var factory = new DefaultListableBeanFactory();
        factory.registerSingleton("clockOfTest", new Clock());
        factory.registerSingleton("inside", new Inside());
        factory.registerSingleton("identityService", new Object());
        return factory;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no expression at all",
                "${acute}",
                "${legalTrack == 'CHILD' && !acute}",
                "${(count + 1) > 2 ? 'a' : null}",
                "#{execution.processBusinessKey}",
                "${clockOfTest}",
                "Vurdér ${dimension} i dag",
                "${clockOfTest.due('intake', execution)}",
                "${true ? null : clockOfTest.due('intake', execution)}",
                "${currentUser()}",
                "${dateTime().plusDays(3).withTimeAtStartOfDay()}"
            })
    void aModelSays(String expression) {
        assertThat(AllowedExpression.wrong(expression, beans)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''['class']}",
                "${acute.class.classLoader}",
                "${clockOfTest.class}",
                "${clockOfTest.getClass()}",
                "${clockOfTest.stop()}",
                "${clockOfTest.of(execution)}",
                "${clockOfTest.due('intake', execution).getClass()}",
                "${clockOfTest['due']('intake', execution)}",
                "${inside.secret()}",
                "${identityService}",
                "${identityService.deleteUser('admin')}",
                "${execution.processEngineServices}",
                "${execution.processEngineServices.identityService.deleteUser('admin')}",
                "${execution.setVariable('a', 1)}",
                "${task.execution.processEngineServices}",
                "${clockOfTest.due(''.getClass().toString(), execution)}",
                "${acute ? identityService : 1}",
                "text before ${identityService.deleteUser('admin')} and after",
                "${a}${identityService.deleteUser('admin')}",
                "${caseExecution}",
                "${variableContext}",
                "${S('<x/>')}",
                "${JSON('{}').prop('x')}",
                "${XML('<x/>')}",
                "${now().getClass()}",
                "${dateTime().getZone()}",
                "${dateTime().plusDays(3).getClass()}",
                "${currentUser().toString()}",
                "${(clockOfTest).stop()}",
                "${unfinished",
                "${}"
            })
    void nothingElse(String expression) {
        assertThat(AllowedExpression.wrong(expression, beans)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1_000_000})
    void noExpressionIsEndless(int depth) {
        assertThat(AllowedExpression.wrong("${" + "(".repeat(depth) + "1" + ")".repeat(depth) + "}", beans))
                .isPresent();
    }
}
