package dk.omhu.models;

import dk.omhu.deadlines.ClockNames;
import dk.omhu.engine.HouseWords;
import dk.omhu.engine.form.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** What a model may refer to: the forms, tables and models of the house, its beans, words and clocks. Found by looking. */
final class House {
    static final Path MODELS = Path.of("processes");
    static final Path FORMS = Path.of("forms");

    private static final House HOUSE = new House();

    private final Map<String, FormSchema> forms = new TreeMap<>();
    private final Map<String, Process> processes = new TreeMap<>();
    private final Map<String, Set<String>> routing = new HashMap<>();
    private final Map<String, Class<?>> beans = new HashMap<>();

    private House() {
        for (var file : list(FORMS, ".form")) {
            var form = FormSchema.read(read(file), 1);
            forms.put(form.id(), form);
            form.routingWords()
                    .forEach((name, values) -> routing.computeIfAbsent(name, key -> new HashSet<>())
                            .addAll(values));
        }
        for (var file : list(MODELS, ".bpmn")) {
            model(file)
                    .getModelElementsByType(Process.class)
                    .forEach(process -> processes.put(process.getId(), process));
        }
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        for (var candidate : scanner.findCandidateComponents("dk.omhu")) {
            try {
                var type = Class.forName(candidate.getBeanClassName());
                var named = type.getAnnotation(Component.class);
                if (named != null && !named.value().isEmpty()) {
                    beans.put(named.value(), type);
                }
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static House get() {
        return HOUSE;
    }

    static List<Path> list(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    Map<String, FormSchema> forms() {
        return forms;
    }

    Map<String, Process> processes() {
        return processes;
    }

    /** A component with a name of its own: named because a model speaks of it. */
    Map<String, Class<?>> beans() {
        return beans;
    }

    boolean hasWord(String name) {
        return routing.containsKey(name) || HouseWords.has(name, null);
    }

    boolean hasWord(String name, String value) {
        return routing.getOrDefault(name, Set.of()).contains(value) || HouseWords.has(name, value);
    }

    boolean hasClock(String name) {
        return ClockNames.all().contains(name);
    }

    /** Whether a model may call it: a public method of a public class with so many arguments. */
    boolean hasMethod(String bean, String method, int arguments) {
        var type = beans.get(bean);
        return type != null
                && java.lang.reflect.Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getMethods())
                        .anyMatch(one -> one.getName().equals(method) && one.getParameterCount() == arguments);
    }
}
