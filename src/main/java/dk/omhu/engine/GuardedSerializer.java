package dk.omhu.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.DateValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Guard (a): stands before one of the engine's serializers and lets only declared words with declared values through. */
final class GuardedSerializer<T extends TypedValue> implements TypedValueSerializer<T> {
    private final TypedValueSerializer<T> inner;
    private final RoutingWords words;

    private GuardedSerializer(TypedValueSerializer<T> inner, RoutingWords words) {
        this.inner = inner;
        this.words = words;
    }

    /** The engine's serializers, each with a guard before it, those that plug-ins add later included. */
    static final class All extends DefaultVariableSerializers {
        private static final long serialVersionUID = 1L;
        private final transient RoutingWords words;

        All(VariableSerializers stock, RoutingWords words) {
            this.words = words;
            stock.getSerializers().forEach(this::addSerializer);
        }

        @Override
        public DefaultVariableSerializers addSerializer(TypedValueSerializer<?> serializer, int index) {
            return super.addSerializer(
                    serializer instanceof GuardedSerializer ? serializer : new GuardedSerializer<>(serializer, words),
                    index);
        }

        @Override
        public TypedValueSerializer<?> findSerializerForValue(
                TypedValue value, @Nullable VariableSerializerFactory fallback) {
            var found = super.findSerializerForValue(value, fallback);
            return found instanceof GuardedSerializer ? found : new GuardedSerializer<>(found, words);
        }
    }

    @Override
    public void writeValue(T value, ValueFields valueFields) {
        if (!words.accept(valueFields.getName(), plain(value))) {
            throw new BadUserRequestException(
                    Refused.marked("Oplysninger skrives i en formular, ikke som variabel. Feltet blev afvist."));
        }
        inner.writeValue(value, valueFields);
    }

    private @Nullable Object plain(T value) {
        if (value instanceof DateValue date) {
            return date.getValue();
        }
        if (value instanceof JsonValue
                || value.getType() == null
                || value.getType().isPrimitiveValueType()) {
            return PlainValues.plain(value);
        }
        return new Object();
    }

    @Override
    public String getName() {
        return inner.getName();
    }

    @Override
    public ValueType getType() {
        return inner.getType();
    }

    @Override
    public T readValue(ValueFields valueFields, boolean deserializeValue, boolean isTransient) {
        return inner.readValue(valueFields, deserializeValue, isTransient);
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return inner.canHandle(value);
    }

    @Override
    public T convertToTypedValue(UntypedValueImpl untypedValue) {
        return inner.convertToTypedValue(untypedValue);
    }

    @Override
    public String getSerializationDataformat() {
        return inner.getSerializationDataformat();
    }

    @Override
    public boolean isMutableValue(T typedValue) {
        return inner.isMutableValue(typedValue);
    }
}
