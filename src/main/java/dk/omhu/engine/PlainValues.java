package dk.omhu.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Between the engine's typed values and plain Java ones: text, numbers, true/false, lists, maps. */
final class PlainValues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainValues() {}

    /** What a form sent, as plain values; anything else than form data is refused. */
    static Map<String, @Nullable Object> of(VariableMap sent) {
        Map<String, @Nullable Object> plain = new HashMap<>();
        for (var key : sent.keySet()) {
            TypedValue typed = sent.getValueTyped(key);
            plain.put(key, typed == null ? null : plain(typed));
        }
        return plain;
    }

    static @Nullable Object plain(TypedValue typed) {
        if (typed instanceof JsonValue json && !json.isDeserialized()) {
            return read(json.getValueSerialized());
        }
        if (typed instanceof SerializableValue other && !other.isDeserialized()) {
            throw unexpected();
        }
        var value = typed instanceof FileValue ? new Object() : typed.getValue();
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof java.util.List
                || value instanceof Map) {
            return value;
        }
        if (value instanceof SpinJsonNode json) {
            return of(json);
        }
        if (value instanceof java.util.Date date) {
            return date.toInstant().toString();
        }
        if (value instanceof InputStream || !(value instanceof Enum)) {
            throw unexpected();
        }
        return value.toString();
    }

    private static Refused unexpected() {
        return new Refused("Formularen kan kun sende tekst, tal, datoer og valg. Hent formularen igen.");
    }

    static @Nullable Object of(SpinJsonNode json) {
        return read(json.toString());
    }

    private static @Nullable Object read(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new Refused("Et svar kunne ikke læses. Hent formularen igen.");
        }
    }

    /** A value for the engine or the form: lists and maps as JSON, for an untyped one is serialised as a bean. */
    static TypedValue typed(@Nullable Object value) {
        if (value instanceof java.util.List || value instanceof Map) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return org.camunda.bpm.engine.variable.Variables.untypedValue(value);
    }
}
