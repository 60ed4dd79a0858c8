package dk.omhu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings;
import dk.omhu.country.Settings.ClosingDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The stories that hang on clocks show on the way what they are there to show. */
@OmhuTest
class VignetteClocksTest {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Autowired
    VignettePlayer player;

    @Autowired
    Tasklist tasklist;

    @Autowired
    FormService forms;

    @Autowired
    CaseFiles files;

    @Autowired
    TaskService tasks;

    @Autowired
    MunicipalitySettings settings;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    /** 18 December 2025 is a Thursday; one municipality is closed on the two eves, the other is not. */
    @ParameterizedTest
    @CsvSource({"751, 2025-12-30", "730, 2025-12-29"})
    void christmasCountsDifferentlyForTheLawAndForTheHouse(String municipality, LocalDate policeAnswer) {
        Onlooks onlooks = new Onlooks()
                .after(
                        "day-one",
                        cases -> assertThat(due(cases, "sendReceipt"))
                                .as("six weekdays with Saturdays, and no closing day")
                                .isEqualTo(endOf(LocalDate.of(2025, 12, 27))))
                .after(
                        "police-asked",
                        cases -> assertThat(due(cases, "clarifyWithPolice")).isEqualTo(endOf(policeAnswer)))
                .after("held", cases -> {
                    assertThat(due(cases, "holdCase")).isEqualTo(endOf(LocalDate.of(2026, 1, 2)));
                    assertThat(open(cases)).doesNotContain("clarifyWithPolice", "informPerson");
                })
                .after("asked-again", cases -> {
                    assertThat(missed(cases))
                            .as("a hold is nobody's fault")
                            .doesNotContain("police-hold", "police-answer", "child-receipt");
                    assertThat(due(cases, "informPerson"))
                            .as("a month, whatever was closed")
                            .isEqualTo(endOf(LocalDate.of(2026, 1, 18)));
                });
        play("christmas-hold", municipality, onlooks, () -> {
            closed("751", List.of(LocalDate.of(2025, 12, 24), LocalDate.of(2025, 12, 31)));
            closed("730", List.of());
        });
    }

    @Test
    void whoTurnsEighteenIsHandedOverOnTheDayAndNobodyIsLate() {
        play(
                "turning-18",
                "751",
                new Onlooks()
                        .after(
                                "prepare",
                                cases -> assertThat(open(cases))
                                        .contains("followUpChild")
                                        .doesNotContain("handOverToAdult"))
                        .after("hand-over", cases -> {
                            assertThat(open(cases)).containsExactly("followUp");
                            assertThat(text(cases, "legalTrack")).isEqualTo("ADULT");
                            assertThat(missed(cases)).isEmpty();
                            assertThat(sql.sql("select count(*) from consent where case_number = :number "
                                                    + "and giver <> 'PERSON' and ended_at is null")
                                            .param("number", one(cases).value())
                                            .query(Integer.class)
                                            .single())
                                    .as("what was said for the child ends")
                                    .isZero();
                        }));
    }

    @Test
    void atNightOneFormMakesTheCaseAndOnlyThoseWhoMustAreTold() {
        play(
                "travel-at-night",
                "751",
                new Onlooks()
                        .after("called", cases -> {
                            assertThat(open(cases)).containsExactly("intake", "registerPoliceAnswer", "takeLead");
                            var told = told(cases);
                            assertThat(told).contains("leder-751", "tovholder-751");
                            assertThat(told).doesNotContain("politi-oestjylland", "voksen-751", "styregruppe-751");
                        })
                        .after("written", cases -> assertThat(open(cases)).contains("readHandover", "intake"))
                        .after(
                                "police-answer",
                                cases -> assertThat(open(cases))
                                        .contains("assessOwnDuty")
                                        .doesNotContain("informPerson", "inviteAuthorities")));
    }

    @Test
    void theAsylumCentreIsReachedThroughThePoliceAndNobodyElseIsTold() {
        play("asylum-centre", "730", new Onlooks().after("invited", cases -> {
                    assertThat(shared(cases, "recipient")).containsOnly("police-coordinator");
                    assertThat(open(cases)).contains("contribute");
                    assertThat(text(cases, "language")).isEqualTo("Tigrinya");
                }));
    }

    @Test
    void theWardReadsForTreatmentAfterThePatientWasToldAndNotWhoTold() {
        play(
                "psychiatric-patient",
                "101",
                new Onlooks()
                        .after(
                                "told",
                                cases -> assertThat(shared(cases, "recipient"))
                                        .as("the patient knows before the ward does")
                                        .containsOnly("police-coordinator"))
                        .after("invited", cases -> {
                            assertThat(shared(cases, "basis")).contains("HEALTH43");
                            assertThat(shared(cases, "recipient")).containsOnly("police-coordinator", "psychiatry");
                            assertThat(read("psykiatri-101", cases, "contribute"))
                                    .contains("Villads Perlemor", "naboerne")
                                    .doesNotContain("Overlægesen", "Behandlende læge", "00 00 00 17");
                        }));
    }

    @Test
    void eachChildOfAWorriedParentHasItsOwnCaseAndClock() {
        play("parent-of-two", "751", new Onlooks().after("both", cases -> {
                    var sibling = cases.get("sibling");
                    assertThat(open(sibling)).containsExactly("assessWithin24Hours", "intake");
                    var heard = files.get(one(cases)).receivedAt();
                    for (var number : cases.values()) {
                        assertThat(due(number, "assessWithin24Hours"))
                                .isBetween(
                                        at(heard).plusHours(24).minusMinutes(1),
                                        at(heard).plusHours(24));
                    }
                    assertThat(everything(one(cases))).doesNotContain("Sami Morgenrøden");
                    assertThat(everything(sibling)).doesNotContain("Aya", "spejder");
                }));
    }

    @Test
    void aDrillIsMarkedInEveryTaskAndCountedNowhere() {
        play("drill-at-night", "751", new Onlooks().after("called", cases -> {
                    assertThat(tasksOf(one(cases)))
                            .allMatch(task -> task.getName().contains("ØVELSE"));
                    assertThat(sql.sql("select count(*) from counted_case where number = :number")
                                    .param("number", one(cases).value())
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                }));
    }

    private void play(String story, String municipality, Onlooks onlooks) {
        play(story, municipality, onlooks, () -> {});
    }

    /** Plays the story to its end, looks on, and leaves nothing. */
    private void play(String story, String municipality, Onlooks onlooks, Runnable before) {
        var vignette = Vignettes.all().stream()
                .filter(one -> one.id().equals(story))
                .findFirst()
                .orElseThrow();
        var cast = vignette.casts().stream()
                .filter(one -> one.municipality().equals(municipality))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            before.run();
            player.playToTheEnd(vignette, cast, onlooks);
        });
        onlooks.allHaveLooked();
    }

    private void closed(String code, List<LocalDate> days) {
        var municipality = new MunicipalityCode(code);
        var now = settings.newest(municipality);
        var one = now.settings();
        settings.change(
                municipality,
                now.version(),
                new Settings(
                        one.organisation(),
                        one.meetingIntervalDays(),
                        one.firstMeeting(),
                        one.standingParticipants(),
                        one.quorum(),
                        one.contacts(),
                        days.stream().map(day -> new ClosingDay(day, "Lukket")).toList(),
                        one.emailSender(),
                        one.dutyPhone(),
                        one.childSystem()),
                "leder-" + code);
    }

    private static CaseNumber one(Map<String, CaseNumber> cases) {
        return cases.get(Vignette.THE_CASE);
    }

    private List<Task> tasksOf(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    private List<String> open(Map<String, CaseNumber> cases) {
        return open(one(cases));
    }

    private List<String> open(CaseNumber number) {
        return tasksOf(number).stream()
                .map(Task::getTaskDefinitionKey)
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDateTime due(Map<String, CaseNumber> cases, String step) {
        return due(one(cases), step);
    }

    private LocalDateTime due(CaseNumber number, String step) {
        return at(tasksOf(number).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open: " + open(number)))
                .getDueDate()
                .toInstant());
    }

    /** What the user reads after taking the task, as in Tasklist. */
    private String read(String user, Map<String, CaseNumber> cases, String step) {
        var task = tasksOf(one(cases)).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(step))
                .findFirst()
                .orElseThrow();
        return tasklist.as(user, () -> {
            tasks.claim(task.getId(), user);
            return forms.getTaskFormVariables(task.getId()).toString();
        });
    }

    private static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, DENMARK);
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.atTime(23, 59);
    }

    private List<String> missed(Map<String, CaseNumber> cases) {
        return sql.sql("select name from clock where case_number = :number and missed_at is not null")
                .param("number", one(cases).value())
                .query(String.class)
                .list();
    }

    private List<String> told(Map<String, CaseNumber> cases) {
        return sql.sql("select user_id from notice where case_number = :number")
                .param("number", one(cases).value())
                .query(String.class)
                .list();
    }

    private List<String> shared(Map<String, CaseNumber> cases, String column) {
        return sql.sql("select %s from disclosure where case_number = :number".formatted(column))
                .param("number", one(cases).value())
                .query(String.class)
                .list();
    }

    private String text(Map<String, CaseNumber> cases, String key) {
        return files.values(one(cases)).text(key).orElse("");
    }

    private String everything(CaseNumber number) {
        return files.values(number).entries().stream()
                .map(entry -> entry.values().toString())
                .reduce("", String::concat);
    }

    /** What is looked at after which step; a step that never came is a mistake. */
    private static final class Onlooks implements VignettePlayer.Onlooker {
        private final Map<String, Consumer<Map<String, CaseNumber>>> looks = new HashMap<>();

        Onlooks after(String step, Consumer<Map<String, CaseNumber>> look) {
            looks.put(step, look);
            return this;
        }

        @Override
        public void after(Vignette.Step step, Map<String, CaseNumber> cases) {
            var look = step.id() == null ? null : looks.remove(step.id());
            if (look != null) {
                look.accept(cases);
            }
        }

        void allHaveLooked() {
            assertThat(looks.keySet()).as("steps that never came").isEmpty();
        }
    }
}
