package dk.omhu.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.speed.Copies.Spread;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

/**
 * How long Tasklist waits for an answer with 1,000, 10,000 and 100,000 open tasks, beside the stock engine on the same data and
 * machine: {@code mvn test -Pbenchmark} (docs/speed.md). Not a part of the build.
 */
class Benchmark {
    private static final String HOME = "751";

    /** East Jutland: the police coordinator who belongs to eleven municipalities. */
    private static final List<String> DISTRICT =
            List.of("751", "730", "706", "707", "710", "727", "740", "741", "746", "766", "615");

    private static final String POLICE = "politi-oestjylland";
    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("benchmark.sizes", "1000,10000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final boolean BESIDE_STOCK = !Boolean.getBoolean("benchmark.ours");

    private final Table table = new Table(SIZES);

    @Test
    void tasklistStaysFast() throws Exception {
        try (var postgres = new Server()) {
            postgres.copy("", "base");
            var template = base(postgres);
            for (var spread : List.of(Spread.ALL_MUNICIPALITIES, Spread.ONE_GROUP)) {
                run(postgres, spread, template, "Omhu");
                if (BESIDE_STOCK) {
                    run(postgres, spread, template, "stock");
                }
            }
        }
        var report = table.report();
        System.out.println(report);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "benchmark.md"), report);
        assertThat(table.missedGoals()).isEmpty();
    }

    /** The tables as the first start of Omhu makes them, its people, and one case to copy. */
    private static String base(Server postgres) throws Exception {
        try (var omhu = Served.omhu(postgres.url("base"))) {
            var identity = omhu.context().getBean(IdentityService.class);
            DISTRICT.stream()
                    .filter(municipality -> identity.createTenantQuery()
                                    .tenantId(municipality)
                                    .userMember(POLICE)
                                    .count()
                            == 0)
                    .forEach(municipality -> identity.createTenantUserMembership(municipality, POLICE));
            return OneConcern.in(HOME, omhu.port());
        }
    }

    private void run(Server postgres, Spread spread, String template, String which) throws Exception {
        var name = (spread + "_" + which).toLowerCase(Locale.ROOT);
        postgres.copy("base", name);
        var ours = which.equals("Omhu");
        if (!ours) {
            postgres.undoOurs(name);
        }
        try (var server = ours ? Served.omhu(postgres.url(name)) : Served.stock(postgres.url(name))) {
            int made = 0;
            for (int size : SIZES) {
                new Copies(postgres.database(name), template).make(spread, made + 1, size);
                made = size;
                postgres.settle(name);
                System.out.printf(
                        "%s, %s, %d open tasks, load %.1f%n",
                        which,
                        spread,
                        size,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                for (var person : people(spread)) {
                    play(postgres, name, server, spread, person, size);
                }
            }
        }
    }

    private record Person(String as, String user, String role, List<String> municipalities) {}

    private static List<Person> people(Spread spread) {
        return List.of(
                spread == Spread.ONE_GROUP
                        ? new Person("caseworker", "tovholder-751", "municipal-coordinator", List.of(HOME))
                        : new Person("caseworker", "voksen-751", "adult-caseworker", List.of(HOME)),
                new Person("police coordinator", POLICE, "police-coordinator", DISTRICT),
                new Person("manager", "leder-751", "manager", List.of(HOME)));
    }

    private void play(Server postgres, String name, Served server, Spread spread, Person person, int size) {
        var ours = name.endsWith("omhu");
        var player = new Player(server, person.user(), ours ? server.context().getBean(CountedStatements.class) : null);
        List<TasklistRequest> requests = new ArrayList<>();
        requests.add(TasklistRequest.FILTERS);
        requests.addAll(player.filters());
        own(postgres, name, person).ifPresent(task -> {
            player.take(task, person.user());
            requests.addAll(TasklistRequest.ofTask(task));
            if (ours) {
                requests.addAll(TasklistRequest.ofCase(task));
            }
        });
        for (var request : requests) {
            // What gave no answer with fewer gives none with more.
            var timing = table.gaveUp(spread, person.as(), request.what(), ours) ? Timing.none() : player.play(request);
            if (!timing.answered()) {
                postgres.calm(name);
            }
            table.put(spread, person.as(), request.what(), ours, size, timing);
        }
    }

    /** A copy that the person has or could take; the template stays free. */
    private static Optional<String> own(Server postgres, String name, Person person) {
        return postgres.sql(name)
                .sql("""
                        select t.id_ from act_ru_task t join act_ru_identitylink i on i.task_id_ = t.id_
                        where t.id_ like '%~%' and i.group_id_ = :role and t.tenant_id_ in (:municipalities) and (t.assignee_ is null or t.assignee_ = :user)
                        order by t.assignee_ nulls last, t.id_ limit 1""")
                .param("role", person.role())
                .param("municipalities", person.municipalities())
                .param("user", person.user())
                .query(String.class)
                .optional();
    }
}
