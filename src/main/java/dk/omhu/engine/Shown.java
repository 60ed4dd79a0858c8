package dk.omhu.engine;

import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.form.FormSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a form may show to whom: only names that the form uses, only parts that the user may open; another authority sees
 * what it wrote itself. An answer given in an earlier round of the same step is not handed out again for editing.
 */
@Component
class Shown {
    private final Map<String, Function<Look, @Nullable Object>> supplies = new LinkedHashMap<>();
    private final List<Supply> features;

    Shown(List<Supply> features) {
        this.features = features;
        features.forEach(feature -> feature.supplies().forEach(this::add));
    }

    private void add(String name, Function<Look, @Nullable Object> supply) {
        if (supplies.put(name, supply) != null) {
            throw new IllegalStateException("Two features supply the name " + name);
        }
    }

    /** The values for the form, by name; a name without a value is missing, so that the form's own default holds. */
    Map<String, Object> values(FormSchema form, Look look) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (var name : form.names()) {
            value(form, look, name).ifPresent(value -> shown.put(name, value));
        }
        return shown;
    }

    /** What the access log says was shown: what the features name first, then the names of the values. */
    List<String> read(Look look, Set<String> names) {
        var read = new ArrayList<String>();
        features.forEach(feature -> read.addAll(feature.read(look, names)));
        read.addAll(names);
        return read;
    }

    private Optional<Object> value(FormSchema form, Look look, String name) {
        var supply = supplies.get(name);
        if (supply != null) {
            return Optional.ofNullable(supply.apply(look));
        }
        var written = visible(look, name);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (form.startsEmpty(name) && isEarlierRound(written.get().by(), look)) {
            return Optional.empty();
        }
        var value = written.get().value();
        if (form.needsBareValue(name)) {
            return Optional.ofNullable(value.value());
        }
        return Optional.ofNullable(value.shown() == null ? value.value() : value.shown())
                .map(Markdown::plain);
    }

    /** The same step, or another one that asks the same form again. */
    private static boolean isEarlierRound(JournalEntry entry, Look look) {
        return entry.stepKey().equals(look.stepKey()) || look.formKey().equals(entry.formKey());
    }

    private static Optional<CaseValues.Written> visible(Look look, String name) {
        if (!look.authority().equals(Authority.MUNICIPALITY)) {
            return look.values().latest(name, look.authority());
        }
        return look.values()
                .latest(name)
                .filter(written -> written.value().part().opensTo(look.caller(), look.number()));
    }

    /** The values behind the choices that the server offered for the form. */
    Map<String, Set<String>> offered(FormSchema form, Look look) {
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        for (var name : form.choicesKeys()) {
            Set<String> values = new HashSet<>();
            var supply = supplies.get(name);
            if (supply != null && supply.apply(look) instanceof List<?> choices) {
                for (var choice : choices) {
                    if (choice instanceof Map<?, ?> one && one.get("value") != null) {
                        values.add(one.get("value").toString());
                    }
                }
            }
            offered.put(name, values);
        }
        return offered;
    }
}
