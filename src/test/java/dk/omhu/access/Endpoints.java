package dk.omhu.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every endpoint of JAX-RS classes, found by their annotations, those behind sub-resource locators included. */
final class Endpoints {
    /** Deeper than any of Camunda's goes. */
    private static final int DEEPEST = 8;

    private final Set<Endpoint> found = new TreeSet<>();

    private Endpoints() {}

    record Endpoint(String method, String path) implements Comparable<Endpoint> {
        @Override
        public int compareTo(Endpoint other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }

        /** The path with something for each of its variables. */
        String sample() {
            return path.replaceAll("\\{[^/{}]*:[^/]*}", "a/b").replaceAll("\\{[^/{}]*}", "x1");
        }
    }

    static Set<Endpoint> of(Collection<Class<?>> resources) {
        var endpoints = new Endpoints();
        for (var resource : resources) {
            annotation(resource, Path.class).ifPresent(path -> endpoints.walk(resource, joined("", path.value()), 0));
        }
        return endpoints.found;
    }

    private void walk(Class<?> resource, String base, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("No end at " + base);
        }
        for (var method : resource.getMethods()) {
            var path = declared(method, Path.class).map(one -> joined(base, one.value()));
            var verbs = verbs(method);
            verbs.forEach(verb -> found.add(new Endpoint(verb, path.orElse(base))));
            if (verbs.isEmpty() && path.isPresent()) {
                walk(method.getReturnType(), path.get(), depth + 1);
            }
        }
    }

    private static List<String> verbs(Method method) {
        return same(method)
                .flatMap(one -> Arrays.stream(one.getAnnotations()))
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .distinct()
                .toList();
    }

    private static <A extends Annotation> Optional<A> declared(Method method, Class<A> type) {
        return same(method)
                .flatMap(one -> Stream.ofNullable(one.getAnnotation(type)))
                .findFirst();
    }

    /** The method and those it fulfils: JAX-RS takes the annotations of any. */
    private static Stream<Method> same(Method method) {
        return family(method.getDeclaringClass()).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> resource, Class<A> type) {
        return family(resource).stream()
                .flatMap(one -> Stream.ofNullable(one.getAnnotation(type)))
                .findFirst();
    }

    private static List<Class<?>> family(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            all.add(one);
            for (var face : one.getInterfaces()) {
                all.addAll(family(face));
            }
        }
        return all;
    }

    private static String joined(String base, String path) {
        var plain = path.replaceAll("^/|/$", "");
        return plain.isEmpty() ? base : base + "/" + plain;
    }
}
