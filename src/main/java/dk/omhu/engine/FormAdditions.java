package dk.omhu.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.engine.form.FormSchema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form of a task with what features ask more in it. */
@Component
class FormAdditions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<FormAddition> features;

    FormAdditions(List<FormAddition> features) {
        this.features = features;
    }

    FormSchema to(FormSchema form, String taskId) {
        var whole = form;
        for (var component : of(taskId)) {
            whole = whole.and(component);
        }
        return whole;
    }

    byte[] to(byte[] form, String taskId) throws IOException {
        var more = of(taskId);
        if (more.isEmpty()) {
            return form;
        }
        var whole = (ObjectNode) JSON.readTree(form);
        var components = (ArrayNode) whole.withArray("components");
        for (var component : more) {
            components.add(JSON.readTree(component));
        }
        return JSON.writeValueAsBytes(whole);
    }

    private List<String> of(String taskId) {
        return features.stream()
                .map(feature -> feature.component(taskId))
                .flatMap(Optional::stream)
                .toList();
    }
}
