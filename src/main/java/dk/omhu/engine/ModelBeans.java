package dk.omhu.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What a model may speak of: our own components that were given a name of their own, because only those that models speak of are.
 * Every other bean, the engine's services among them, does not exist for an expression.
 */
final class ModelBeans {
    private static final Set<Class<?>> GIVEN = Set.of(DelegateExecution.class, DelegateTask.class, String.class);

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The class behind the name, where models may use it. */
    Optional<Class<?>> type(String name) {
        if (!beans.containsBean(name)) {
            return Optional.empty();
        }
        var named = beans.findAnnotationOnBean(name, Component.class, false);
        return named != null && named.value().equals(name)
                ? Optional.ofNullable(beans.getType(name))
                        .<Class<?>>map(ClassUtils::getUserClass)
                        .filter(ModelBeans::isOurs)
                : Optional.empty();
    }

    /**
     * Whether there is such a bean of the engine, of Spring or of a library. One of our own, not for models, may be called as a word of
     * the flow is: an expression finds the word only.
     */
    boolean isClosed(String name) {
        if (!beans.containsBean(name) || type(name).isPresent()) {
            return false;
        }
        var type = beans.getType(name);
        return type == null || !isOurs(ClassUtils.getUserClass(type));
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    /** Whether a model may ask this of it: the answer counts and the step is all that is handed over. */
    static boolean answers(Class<?> type, String question, int arguments) {
        return Arrays.stream(ClassUtils.getUserClass(type).getMethods())
                .anyMatch(method -> method.getName().equals(question)
                        && method.getParameterCount() == arguments
                        && isQuestion(method));
    }

    private static boolean isQuestion(Method method) {
        return isOurs(method.getDeclaringClass())
                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() != void.class
                && Arrays.stream(method.getParameterTypes()).allMatch(GIVEN::contains);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dk.omhu.");
    }
}
