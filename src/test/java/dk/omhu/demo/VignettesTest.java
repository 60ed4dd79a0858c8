package dk.omhu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.country.Country;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every vignette is played in a transaction that is rolled back, so that no other test meets its people. */
@OmhuTest
class VignettesTest {
    /** Roles whose work in a case is nobody's task: they get figures, logs and models. */
    private static final Set<Role> WITHOUT_TASKS =
            Set.of(Role.STEERING_GROUP, Role.DATA_PROTECTION_OFFICER, Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    @Autowired
    VignettePlayer player;

    @Autowired
    Country country;

    @Autowired
    DemoCases demo;

    @Autowired
    Tasklist tasklist;

    @Autowired
    CaseFiles files;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    /** In one municipality each; in all of them, the demo plays them as far as it goes. */
    static Stream<Arguments> everyStoryOnce() {
        return Vignettes.all().stream()
                .map(vignette -> Arguments.of(
                        Play.id(vignette, vignette.casts().get(0)),
                        vignette,
                        vignette.casts().get(0)));
    }

    static Stream<Arguments> everyStory() {
        return Vignettes.all().stream()
                .flatMap(vignette ->
                        vignette.casts().stream().map(cast -> Arguments.of(Play.id(vignette, cast), vignette, cast)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyStoryOnce")
    void everyStoryIsPlayedToItsEnd(String id, Vignette vignette, Vignette.Cast cast) {
        andLeaveNothing(() -> {
            var cases = player.playToTheEnd(vignette, cast);
            assertThat(endings(cases)).isEqualTo(vignette.ends());
            cases.values().forEach(this::managerLooksAtWhatWasLate);
            cases.values()
                    .forEach(number -> assertThat(runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey(number.value())
                                    .list())
                            .extracting(ProcessInstance::getProcessDefinitionId)
                            .filteredOn(definition -> !definition.startsWith(DueJobs.MAILS))
                            .as("what still runs of %s", id)
                            .isEmpty());
            return null;
        });
    }

    /** A story that was late somewhere ends when the manager has said why; mails wait for a mail server. */
    private void managerLooksAtWhatWasLate(CaseNumber number) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("handleOverdue")
                .list()
                .forEach(late -> tasklist.complete(
                        "leder-" + number.municipality(),
                        number,
                        "handleOverdue",
                        null,
                        Map.of("overdueAction", "ACCEPTED", "overdueReason", "WORKLOAD")));
    }

    @Test
    void atLeastEightStoriesAreToldAndEachHasItsOwnName() {
        assertThat(Vignettes.all()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(everyStory().map(story -> story.get()[0])).doesNotHaveDuplicates();
    }

    @Test
    void theDemoIsPlayedOnceAndGivesEveryRoleWorkInEveryMunicipality() {
        andLeaveNothing(() -> {
            var stories = Vignettes.all();
            assertThat(demo.play(stories)).isEqualTo((int) everyStory().count());
            var files = count("case_file");
            var running = runtime.createProcessInstanceQuery().count();
            assertThat(demo.play(stories)).isZero();
            assertThat(count("case_file")).isEqualTo(files);
            assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
            assertThat(idle()).as("who has nothing to do on day one").isEmpty();
            assertThat(tasks.createTaskQuery().dueBefore(new Date()).count()).isPositive();
            assertThat(tasks.createTaskQuery().dueAfter(new Date()).count()).isPositive();
            return null;
        });
    }

    @Test
    void aStoryThatBreaksOffLeavesNothing() {
        var story = Vignettes.all().get(0);
        var steps = new ArrayList<>(story.steps().subList(0, 2));
        steps.add(new Vignette.Step("tovholder", null, "noSuchTask", false, null, null, null, null, null, null, null));
        var cast = story.casts().get(0);
        var broken = new Vignette(
                "broken",
                story.title(),
                story.shows(),
                story.ends(),
                List.of(new Vignette.Cast(cast.municipality(), "-P9D", null, null, cast.born(), cast.words())),
                steps);
        var files = count("case_file");
        var running = runtime.createProcessInstanceQuery().count();

        assertThat(demo.play(List.of(broken))).isZero();

        assertThat(count("case_file")).isEqualTo(files);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
        assertThat(sql.sql("select count(*) from received_concern where idempotency_key like 'broken%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Map<String, String> endings(Map<String, CaseNumber> cases) {
        Map<String, String> endings = new LinkedHashMap<>();
        cases.forEach((name, number) -> endings.put(name, ending(files.get(number))));
        return endings;
    }

    private static String ending(CaseFile file) {
        return file.kind() == CaseFile.Kind.ADVICE
                ? "ADVICE"
                : file.state() == CaseFile.State.JOINED
                        ? "JOINED"
                        : file.closingReason().orElse("still open");
    }

    /** The demo users with a role in cases who find neither a task of their own nor one of their group. */
    private List<String> idle() {
        List<String> idle = new ArrayList<>();
        for (var person : DemoPeople.all(country)) {
            var roles = person.groups().stream()
                    .flatMap(group -> Role.byId(group).stream())
                    .toList();
            if (roles.isEmpty() || WITHOUT_TASKS.containsAll(roles)) {
                continue;
            }
            for (var code : DemoPeople.MUNICIPALITIES) {
                if (person.municipalities().contains(code) && hasNothingToDo(person, code)) {
                    idle.add(person.id() + " in " + code);
                }
            }
        }
        return idle;
    }

    private boolean hasNothingToDo(DemoPeople.Person person, String municipality) {
        return tasklist.as(
                        person.id(),
                        () -> tasks.createTaskQuery()
                                        .tenantIdIn(municipality)
                                        .taskCandidateGroupIn(person.groups())
                                        .count()
                                + tasks.createTaskQuery()
                                        .tenantIdIn(municipality)
                                        .taskAssignee(person.id())
                                        .count())
                == 0;
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private <T> T andLeaveNothing(Supplier<T> act) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return act.get();
        });
    }
}
