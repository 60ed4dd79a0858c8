package dk.omhu.engine;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.form.FormSchema;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which names with which values the engine may hold: the words of the house, and the routing fields of every deployed form.
 * Nothing else gets into a variable, whatever road it takes.
 */
@Component
class RoutingWords {
    /** What a card in Tasklist says while the infohus's work waits. */
    static final String AWAITING_POLICE = "Afventer politiet";

    private static final Set<String> DIMENSIONS = Set.of(
            "convictions",
            "violence",
            "criminalHistory",
            "socialisation",
            "personality",
            "mentalHealth",
            "family",
            "network",
            "occupation");

    private static final Map<String, Predicate<Object>> OF_THE_HOUSE = Map.ofEntries(
            Map.entry("caseNumber", value -> CaseNumber.isOne(value.toString())),
            Map.entry("municipality", value -> MunicipalityCode.isOne(value.toString())),
            Map.entry("caseState", value -> value.equals(AWAITING_POLICE) || value.equals("")),
            Map.entry("missedClock", value -> value.toString().matches("\\d{1,18}")),
            Map.entry("brokenGlass", value -> value.toString().matches("\\d{1,18}")),
            Map.entry("breach", value -> value.toString().matches("\\d{1,18}")),
            Map.entry("personLink", value -> value.toString().matches("\\d{1,18}")),
            Map.entry("toldRecipient", value -> value.toString().matches("\\d{1,18}")),
            Map.entry("authority", value -> Role.byId(value.toString()).isPresent()),
            Map.entry("decidingAuthority", value -> Role.byId(value.toString()).isPresent()),
            Map.entry("dimension", DIMENSIONS::contains),
            Map.entry("ageBand", oneOf("UNDER_10", "AGE_10_14", "AGE_15_17", "ADULT", "UNKNOWN")),
            Map.entry("legalTrack", oneOf("CHILD", "ADULT")),
            // When a later notification on the same child was received; what the case was received for stands in the
            // case file.
            Map.entry("receivedAt", Date.class::isInstance),
            Map.entry("repeatConcern", Boolean.class::isInstance),
            Map.entry("immediateDanger", Boolean.class::isInstance),
            Map.entry("awareAt", Date.class::isInstance),
            Map.entry("followUpOutcome", oneOf("CONTINUE", "ADJUST", "REASSESS", "CLOSE")),
            Map.entry("nrOfInstances", RoutingWords::smallNumber),
            Map.entry("nrOfActiveInstances", RoutingWords::smallNumber),
            Map.entry("nrOfCompletedInstances", RoutingWords::smallNumber),
            Map.entry("loopCounter", RoutingWords::smallNumber));

    private final ObjectProvider<JdbcClient> sql;
    private volatile Declared declared = new Declared(-1, Map.of());

    RoutingWords(ObjectProvider<JdbcClient> sql) {
        this.sql = sql;
    }

    private record Declared(int forms, Map<String, Set<String>> words) {}

    /** Whether a variable of this name may hold the value; an empty value only needs a declared name. */
    boolean accept(String name, @Nullable Object value) {
        return ofTheHouse(name, value)
                || acceptedByForms(name, value, declared)
                || acceptedByForms(name, value, refreshed());
    }

    /** Whether the house itself declares the name, and the value for it. */
    static boolean ofTheHouse(String name, @Nullable Object value) {
        var house = OF_THE_HOUSE.get(name);
        return house != null && (value == null || house.test(value));
    }

    private static boolean acceptedByForms(String name, @Nullable Object value, Declared declared) {
        var choices = declared.words.get(name);
        if (choices == null) {
            return false;
        }
        if (value == null || value instanceof Boolean || value instanceof Date || smallNumber(value)) {
            return true;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().allMatch(one -> one != null && choices.contains(one.toString()));
        }
        return choices.contains(value.toString());
    }

    /** Read anew when a form has been deployed since: the only time at which new words can appear. */
    private Declared refreshed() {
        var client = sql.getObject();
        int forms = client.sql("select count(*) from act_re_camformdef")
                .query(Integer.class)
                .single();
        if (forms != declared.forms) {
            Map<String, Set<String>> words = new HashMap<>();
            client.sql("""
                            select form.version_, file.bytes_ from act_re_camformdef form
                            join act_ge_bytearray file
                              on file.deployment_id_ = form.deployment_id_ and file.name_ = form.resource_name_""")
                    .query((row, index) -> FormSchema.read(row.getBytes("bytes_"), row.getInt("version_")))
                    .list()
                    .forEach(form -> form.routingWords()
                            .forEach((name, values) -> words.computeIfAbsent(name, key -> new HashSet<>())
                                    .addAll(values)));
            declared = new Declared(forms, Map.copyOf(words));
        }
        return declared;
    }

    private static boolean smallNumber(Object value) {
        return value instanceof Number number && Math.abs(number.doubleValue()) < 1000;
    }

    private static Predicate<Object> oneOf(String... words) {
        return Arrays.asList(words)::contains;
    }
}
