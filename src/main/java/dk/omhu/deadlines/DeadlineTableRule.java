package dk.omhu.deadlines;

import dk.omhu.engine.DecisionTables;
import dk.omhu.engine.DeployedModels;
import dk.omhu.engine.DeploymentRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * No table of deadlines stands that breaks a law, that can't be read, or that lacks a clock which a model names; and no model
 * that names a clock which the table lacks.
 */
@Component
class DeadlineTableRule implements DeploymentRule {
    private static final Pattern NAMED = Pattern.compile("clocks\\.due\\(\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+)\"");
    /** Of a file that can't be read at all, whether it was meant to be the table. */
    private static final Pattern DECISION =
            Pattern.compile("<[^>]*\\bdecision\\s[^>]*\\bid=\"" + DeadlineTable.KEY + "\"");

    private final DecisionTables tables;
    private final DeadlineTable table;
    private final LegalLength legal;
    private final DeployedModels models;

    DeadlineTableRule(DecisionTables tables, DeadlineTable table, LegalLength legal, DeployedModels models) {
        this.tables = tables;
        this.table = table;
        this.legal = legal;
        this.models = models;
    }

    @Override
    public List<String> refusals(Map<String, byte[]> files, boolean bundled) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        var deployed = texts.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".dmn")
                        && (tables.holds(DeadlineTable.KEY, files.get(file.getKey()))
                                || DECISION.matcher(file.getValue()).find()))
                .map(file -> files.get(file.getKey()))
                .findFirst();
        return deployed.isPresent() ? ofTable(deployed.get(), texts, bundled) : ofModels(texts);
    }

    private List<String> ofModels(Map<String, String> texts) {
        List<String> wrong = new ArrayList<>();
        named(texts).forEach((clock, file) -> {
            try {
                table.of(clock);
            } catch (IllegalArgumentException unknown) {
                wrong.add(
                        "%s nævner fristen \"%s\", som ikke står i tabellen over frister. Tilføj en række, og udrul begge."
                                .formatted(file, clock));
            }
        });
        return wrong;
    }

    private List<String> ofTable(byte[] bytes, Map<String, String> texts, boolean bundled) {
        DecisionTables.Read read;
        try {
            read = tables.read(DeadlineTable.KEY, bytes);
        } catch (IllegalArgumentException unreadable) {
            return List.of("Tabellen over frister kan ikke læses. Åbn den i Modeler, og ret den.");
        }
        List<String> wrong = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (var written : read.firstInputs()) {
            var name = LITERAL.matcher(written);
            if (!name.matches()) {
                wrong.add("Hver række i tabellen over frister har én frist i første kolonne, ikke " + written + ".");
            } else if (!names.add(name.group(1))) {
                wrong.add("Fristen \"%s\" står i to rækker. Slet den ene.".formatted(name.group(1)));
            }
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        names.forEach(name -> ofRow(name, read).ifPresent(wrong::add));
        for (var law : LegalClock.values()) {
            if (law.isSetByLaw() && !names.contains(law.clock())) {
                wrong.add("Fristen \"%s\" mangler. Den er sat ved lov og kan ikke slettes.".formatted(law.clock()));
            }
        }
        var everywhere = new TreeMap<>(bundled ? Map.<String, String>of() : models.texts());
        everywhere.putAll(texts);
        named(everywhere).forEach((clock, file) -> {
            if (!names.contains(clock) && !LegalClock.sets(clock)) {
                wrong.add("Fristen \"%s\" mangler. %s bruger den.".formatted(clock, file));
            }
        });
        return wrong;
    }

    private Optional<String> ofRow(String name, DecisionTables.Read read) {
        try {
            var fired = read.ask(Map.of(DeadlineTable.CLOCK, name));
            if (fired.size() != 1) {
                return Optional.of("Fristen \"%s\" skal have netop én række, som gælder.".formatted(name));
            }
            var deadline = Deadline.read(name, fired.get(0).outputs(), 0);
            return LegalClock.byName(name).flatMap(law -> legal.refusal(deadline, law));
        } catch (Deadline.Unreadable unreadable) {
            return Optional.of("Fristen \"%s\" kan ikke læses. %s.".formatted(name, unreadable.why()));
        } catch (IllegalArgumentException unanswered) {
            return Optional.of(
                    "Fristen \"%s\" kan ikke læses. Se efter, at tal er hele tal, og at ord står i anførselstegn."
                            .formatted(name));
        }
    }

    /** Each clock that models name, with one file that does. */
    private static Map<String, String> named(Map<String, String> texts) {
        Map<String, String> named = new LinkedHashMap<>();
        texts.forEach((file, text) -> {
            if (file.endsWith(".bpmn")) {
                NAMED.matcher(text).results().forEach(found -> named.putIfAbsent(found.group(1), file));
            }
        });
        return named;
    }
}
