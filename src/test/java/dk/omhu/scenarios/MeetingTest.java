package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.invite;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Organisation;
import dk.omhu.country.Settings;
import dk.omhu.infohus.Meetings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** Each way in which a municipality organises its infohus, from the invitation to the beginning of the analysis. */
class MeetingTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Autowired
    private Meetings meetings;

    @Autowired
    CaseBars bars;

    @Autowired
    private MunicipalitySettings real;

    @AfterEach
    void theMunicipalitysOwnSettingsHoldAgain() {
        ReflectionTestUtils.setField(meetings, "settings", real);
    }

    /** A municipality that meets every ten days, three of which have passed: seven days from now. */
    private LocalDate organisedAs(Organisation organisation, int quorum) {
        var today = LocalDate.now(DENMARK);
        var settings = mock(MunicipalitySettings.class);
        when(settings.of(any()))
                .thenReturn(new Settings(
                        organisation,
                        10,
                        today.minusDays(3),
                        List.of(),
                        quorum,
                        List.of(),
                        List.of(),
                        "",
                        "",
                        Settings.ChildSystem.HERE));
        ReflectionTestUtils.setField(meetings, "settings", settings);
        return today.plusDays(7);
    }

    @Test
    void aStandingForumTakesTheCaseOnItsNextDayAndTheAnalysisBeginsThen() {
        var day = organisedAs(Organisation.STANDING, 2);
        var called = aConcern().inTheInfohus();
        assertThat(called.look(COORDINATOR, "inviteAuthorities")).isNotEmpty();

        called.invited("psychiatry", "ssp-consultant");

        assertThat(ask(() -> meetings.day(called.number()))).contains(day);
        assertThat(called.look("psykiatri-751", "contribute")
                        .get("organisationText")
                        .toString())
                .contains("Fast forum", "mindst 2 myndigheder");
        assertThat(called.waitUntil("meetingBegins"))
                .isEqualTo(day.atStartOfDay(DENMARK).toInstant());
        assertThat(called.open()).contains("assessDimension", "contribute");
    }

    @Test
    void twoCasesOfOneDayStandOnOneAgendaThatNamesNobody() {
        organisedAs(Organisation.STANDING, 0);
        var first = aConcern().inTheInfohus().invited("psychiatry", "ssp-consultant");
        var meeting = meetingOf(first);
        first.contributes("psychiatry").runJobs();
        var second = aConcern()
                .received(Filled.intakeSuggesting("INFOHUS").but("personName", "Hemmelig Hansen"))
                .visited(Filled.visitation("INFOHUS"))
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed())
                .invited("ssp-consultant");

        assertThat(meetingOf(second).number()).isEqualTo(meeting.number());
        assertThat(meeting.allRunning("analysis-meeting")).hasSize(1);
        var shown = meeting.look(COORDINATOR, "prepareAgenda");
        assertThat(shown.get("caseHeader").toString()).contains("Analysemøde");
        assertThat(shown.get("agenda").toString())
                .containsPattern("Mødet er \\*\\*\\d{1,2}\\. \\p{L}+ \\d{4}\\*\\*")
                .contains("| " + first.number() + " | 1 af 2 har svaret | ingen endnu |")
                .contains("| " + second.number() + " | 0 af 1 har svaret | ingen endnu |")
                .doesNotContain("Hemmelig", "Hansen");
        assertThat(sql.sql("select count(*) from access_log where case_number = :number and what = 'agenda'")
                        .param("number", second.number().value())
                        .query(Integer.class)
                        .single())
                .as("each case on the list was looked at")
                .isEqualTo(1);

        transaction.executeWithoutResult(status -> bars.bar(first.number(), COORDINATOR, CaseBars.Cause.FRIEND));
        assertThat(meeting.look(COORDINATOR, "prepareAgenda").get("agenda").toString())
                .as("a case that is shut to the reader")
                .doesNotContain(first.number().value())
                .contains(second.number().value(), "En sag mere på dagsordenen er lukket for dig");
    }

    @Test
    void theAgendaIsAskedForOnceAndAgainWhenACaseComesLater() {
        var day = organisedAs(Organisation.STANDING, 0);
        var first = aConcern().inTheInfohus().invited("psychiatry");
        var meeting = meetingOf(first);
        var running = meeting.running("analysis-meeting");
        assertThat(meeting.task(COORDINATOR, "prepareAgenda").getDueDate().toInstant())
                .isBefore(day.atStartOfDay(DENMARK).toInstant());
        assertThat(meeting.refusal(COORDINATOR, "prepareAgenda", Filled.of("agendaPlace", "Rådhuset")))
                .contains("Klokken");

        meeting.by(COORDINATOR, "prepareAgenda", agenda());
        assertThat(running).isEnded();
        assertThat(first.look("psykiatri-751", "contribute")
                        .get("organisationText")
                        .toString())
                .contains("kl. 10.00, Rådhuset");
        assertThat(meeting.open()).isEmpty();

        aConcern().inTheInfohus().invited("psychiatry");
        assertThat(meeting.open()).containsExactly("prepareAgenda");
        assertThat(meeting.look(COORDINATOR, "prepareAgenda").get("agendaPlace"))
                .as("what was agreed stands")
                .isEqualTo("Rådhuset");
    }

    @Test
    void anAgendaNobodyPreparedIsGoneWhenTheDayHasPassed() {
        organisedAs(Organisation.STANDING, 0);
        var meeting = meetingOf(aConcern().inTheInfohus().invited("psychiatry"));
        var running = meeting.running("analysis-meeting");

        meeting.waitUntil("meetingDayPassed");

        assertThat(running).isEnded();
        assertThat(meeting.open()).isEmpty();
    }

    @Test
    void casesPlannedInTheSameSecondShareOneMeeting() throws Exception {
        organisedAs(Organisation.STANDING, 0);
        List<PlayedCase> cases = new ArrayList<>();
        List<Callable<Void>> invitations = new ArrayList<>();
        var together = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            var called = aConcern().inTheInfohus();
            var task = called.task(COORDINATOR, "inviteAuthorities");
            var invitation = invite(world.look(COORDINATOR, task), "psychiatry");
            cases.add(called);
            invitations.add(() -> {
                together.await(30, TimeUnit.SECONDS);
                world.submit(COORDINATOR, task, invitation);
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> invitation : threads.invokeAll(invitations)) {
                invitation.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(cases.stream().map(this::meetingOf).map(PlayedCase::number).distinct())
                .hasSize(1);
        assertThat(meetingOf(cases.get(0)).allRunning("analysis-meeting")).hasSize(1);
    }

    @Test
    void aMeetingIsNobodysCase() {
        organisedAs(Organisation.STANDING, 0);
        var meeting = meetingOf(aConcern().inTheInfohus().invited("psychiatry"));

        assertThat(file(meeting.number()).kind()).isEqualTo(CaseFile.Kind.MEETING);
        for (var process : List.of("case-note", "new-information", "raise-acute-situation")) {
            var form = switch (process) {
                case "case-note" -> Filled.note(meeting.number());
                case "new-information" -> Filled.newInformation(meeting.number());
                default -> Filled.acuteReport(meeting.number());
            };
            assertThat(world.refusal(() -> send(COORDINATOR, process, form))).contains("ingen sag med det nummer");
        }
        assertThat(sql.sql("select count(*) from person_index where case_number = :number")
                        .param("number", meeting.number().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(world.tasks("psykiatri-751", meeting.number(), "prepareAgenda"))
                .isEmpty();
        assertThat(world.tasks("tovholder-730", meeting.number(), "prepareAgenda"))
                .isEmpty();
    }

    @Test
    void anAdHocMeetingBeginsOnTheDayOfTheInvitation() {
        organisedAs(Organisation.AD_HOC, 1);
        var day = LocalDate.now(DENMARK).plusDays(12);
        var called = aConcern().inTheInfohus();
        called.by(
                COORDINATOR,
                "inviteAuthorities",
                invite(called.look(COORDINATOR, "inviteAuthorities"), "psychiatry")
                        .but("meetingAt", day + "T10:00:00+01:00"));

        assertThat(called.look("psykiatri-751", "contribute")
                        .get("organisationText")
                        .toString())
                .contains("møde i denne sag", "mindst 1 myndighed ");
        assertThat(called.waitUntil("meetingBegins"))
                .isEqualTo(day.atStartOfDay(DENMARK).toInstant());
        assertThat(agendas(called)).isZero();
    }

    @Test
    void withoutADayTheAnalysisBeginsAtTheContributionsDeadline() {
        organisedAs(Organisation.AD_HOC, 0);
        var called = aConcern().inTheInfohus().invited("psychiatry");

        assertThat(world.timers(called.number(), "meetingBegins").get(0).getDuedate())
                .isEqualTo(called.task("psykiatri-751", "contribute").getDueDate());
        assertThat(called.look("psykiatri-751", "contribute")
                        .get("organisationText")
                        .toString())
                .contains("ikke aftalt en mødedag");
    }

    @Test
    void aCoordinatorAloneHasNoMeetingAndTheFormsSaySo() {
        organisedAs(Organisation.COORDINATOR_ONLY, 3);
        var called = aConcern().inTheInfohus().invited("psychiatry");

        assertThat(called.look("psykiatri-751", "contribute").get("organisationText"))
                .isEqualTo("Analysen laves af tovholderen alene.");
        assertThat(agendas(called)).isZero();
        assertThat(ask(() -> meetings.quorum(called.number()))).isZero();
    }

    @Test
    void withNobodyInvitedNothingIsPlannedWhateverTheForum() {
        organisedAs(Organisation.STANDING, 2);
        var called = aConcern().inTheInfohus().invited();

        assertThat(called.open()).hasSize(9).containsOnly("assessDimension");
        assertThat(agendas(called)).isZero();
        assertThat(ask(() -> meetings.quorum(called.number()))).isZero();
    }

    @Test
    void aNewMeetingMovesTheCaseToItsDay() {
        var day = organisedAs(Organisation.STANDING, 0);
        var called = aConcern().inTheInfohus().invited("psychiatry");

        transaction.executeWithoutResult(status -> meetings.hold(called.number(), day.plusDays(10)));

        assertThat(agendas(called)).as("on one agenda to come").isEqualTo(1);
        assertThat(ask(() -> meetings.day(called.number()))).contains(day.plusDays(10));
        assertThat(ask(() -> meetings.invited(called.number()))).containsExactly("psychiatry");
    }

    @Test
    void whenTooFewCameFormsAndAgendaSayTheDayOfTheNewMeeting() {
        var day = organisedAs(Organisation.STANDING, 2);
        var called = aConcern()
                .inTheInfohus()
                .invited("psychiatry")
                .contributes("psychiatry")
                .runJobs()
                .assessed();
        var anew = day.plusDays(3);

        for (var wrong : List.of(LocalDate.now(DENMARK).minusDays(1), day.plusYears(2))) {
            assertThat(called.refusal(COORDINATOR, "recommend", heldAnew(wrong)))
                    .contains("højst et år frem");
        }
        called.by(COORDINATOR, "recommend", heldAnew(anew));

        assertThat(ask(() -> meetings.day(called.number()))).contains(anew);
        assertThat(agendas(called)).as("on one agenda to come").isEqualTo(1);
        assertThat(meetingOf(called).open()).containsExactly("prepareAgenda");
        called.waitUntil("newMeetingBegins");
        assertThat(called.look(COORDINATOR, "recommend").get("organisationText").toString())
                .contains(java.time.format.DateTimeFormatter.ofPattern(
                                "d. MMMM yyyy", java.util.Locale.forLanguageTag("da"))
                        .format(anew));
    }

    @Test
    void aMeetingIsNotInvitedToInThePast() {
        organisedAs(Organisation.AD_HOC, 0);
        var called = aConcern().inTheInfohus();

        assertThat(called.refusal(
                        COORDINATOR,
                        "inviteAuthorities",
                        invite(called.look(COORDINATOR, "inviteAuthorities"), "psychiatry")
                                .but("meetingAt", "1999-01-01T10:00:00+01:00")))
                .contains("fra i dag");
    }

    private static Filled heldAnew(LocalDate day) {
        return Filled.of("quorumDecision", "NEW_MEETING").but("newMeetingAt", day.toString());
    }

    private <T> T ask(Supplier<T> question) {
        return transaction.execute(status -> question.get());
    }

    private static Filled agenda() {
        return Filled.of("agendaTime", "10:00").but("agendaPlace", "Rådhuset");
    }

    private int agendas(PlayedCase called) {
        return sql.sql("select count(*) from meeting_case where case_number = :number")
                .param("number", called.number().value())
                .query(Integer.class)
                .single();
    }

    private PlayedCase meetingOf(PlayedCase called) {
        return caseOf(new CaseNumber(sql.sql("""
                        select file_number from meeting join meeting_case using (municipality, day)
                        where case_number = :number""")
                .param("number", called.number().value())
                .query(String.class)
                .single()));
    }
}
