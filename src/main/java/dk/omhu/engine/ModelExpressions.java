package dk.omhu.engine;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * The one place through which every expression of the engine comes (models, tables, filters, timers), from whatever road and in
 * whatever version of a model: refuses before it is evaluated what {@link AllowedExpression} does not know. Stock hands every bean
 * of the application and every method of every object to whoever may deploy.
 */
final class ModelExpressions extends JuelExpressionManager {
    private final ModelBeans models;

    ModelExpressions(ModelBeans models) {
        this.models = models;
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        AllowedExpression.wrong(expression, models).ifPresent(why -> {
            throw new BadUserRequestException(Refused.marked("Et udtryk er ikke tilladt. " + why));
        });
        return super.createValueExpression(expression);
    }

    /** Spin would add functions that read XML and JSON. */
    @Override
    public void addFunction(String name, Method function) {
        if (AllowedExpression.FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    /** The second lock: what is not allowed is not there either, should the first ever read something otherwise than the engine. */
    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new Ours());
        return resolver;
    }

    private final class Ours extends BeanELResolver {

        private Ours() {
            super(true);
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base == null) {
                if (models.type(String.valueOf(property)).isEmpty()) {
                    return null;
                }
                context.setPropertyResolved(true);
                return models.get(String.valueOf(property));
            }
            if (!"processBusinessKey".equals(property)) {
                throw new ELException("not to be read in a model");
            }
            return super.getValue(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            if (!(base instanceof org.joda.time.DateTime)
                    && !ModelBeans.answers(base.getClass(), String.valueOf(method), arguments.length)) {
                throw new ELException("not to be asked in a model");
            }
            return super.invoke(context, base, method, types, arguments);
        }
    }
}
