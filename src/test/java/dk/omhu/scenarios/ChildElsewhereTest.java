package dk.omhu.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings;
import dk.omhu.country.Settings.ChildSystem;
import dk.omhu.country.Settings.ChildSystem.Place;
import dk.omhu.deadlines.CaseClock;
import dk.omhu.deadlines.CaseClocks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality that works with children's cases in a specialist system: Omhu keeps the number there and the days. */
class ChildElsewhereTest extends Scenario {
    private static final MunicipalityCode COPENHAGEN = new MunicipalityCode("101");
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String COORDINATOR = "tovholder-101";
    private static final String DESK = "underretning-101";
    private static final String CASEWORKER = "boern-101";

    @Autowired
    MunicipalitySettings settings;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Hands hands;

    @BeforeEach
    void childrensCasesAreElsewhere() {
        choose(new ChildSystem(Place.SPECIALIST, "DUBU"));
    }

    @AfterEach
    void childrensCasesAreHereAgain() {
        choose(ChildSystem.HERE);
    }

    @Test
    void theTrackAsksForTheNumberThereAndTheDaysAndNothingOfTheChild() {
        var pupil = pupil();

        assertThat(world.open(pupil)).containsExactly("assessElsewhere", "triage");
        var task = world.task(DESK, pupil, "assessElsewhere");
        assertThat(task.getDueDate().toInstant())
                .isCloseTo(
                        file(pupil).receivedAt().plus(Duration.ofHours(24)), Assertions.within(1, ChronoUnit.SECONDS));
        assertThat(String.valueOf(world.look(DESK, task).keySet())).doesNotContain("description", "personName");

        world.complete(DESK, pupil, "assessElsewhere", assessed("true", "CLOSED"));
        assertThat(world.instances(pupil, "child-elsewhere")).isEmpty();
        assertThat(values(pupil).text("elsewhereReference")).contains("DUBU-4711");
        var triage = world.task(COORDINATOR, pupil, "triage").getId();
        assertThat(hands.session(COORDINATOR)
                        .get("/camunda/api/omhu/cases/by-task/" + triage)
                        .body())
                .contains("\"Barnets spor: afsluttet i fagsystemet\"");
    }

    @Test
    void theClocksOfTheLawRunHereAndCountWhenItWasDoneNotWhenItWasNoted() {
        var pupil = pupil();
        var assessedAt = world.now().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.MINUTES);
        world.pass(Duration.ofHours(26));

        world.complete(
                DESK,
                pupil,
                "assessElsewhere",
                assessed("false", "CLOSED")
                        .but(
                                "elsewhereAssessedAt",
                                assessedAt.atOffset(ZoneOffset.UTC).toString()));
        assertThat(clock(pupil, "child-24-hours").met()).isEqualTo(assessedAt);
        assertThat(clock(pupil, "child-24-hours").missed())
                .as("noted late, and done in time")
                .isNull();
        assertThat(clock(pupil, "child-receipt").met()).isNull();

        world.complete(
                DESK,
                pupil,
                "registerReceipt",
                Filled.of("elsewhereReceiptSentAt", today().toString()).but("elsewhereReceiptHow", "DIGITAL_POST"));
        assertThat(clock(pupil, "child-receipt").met()).isNotNull();
        assertThat(world.instances(pupil, "child-elsewhere")).isEmpty();
    }

    @Test
    void theNextDayBringsAFollowUpUntilTheCaseIsClosedThere() {
        var pupil = pupil();
        var next = today().plusDays(40);
        world.complete(
                DESK, pupil, "assessElsewhere", assessed("true", "OPEN").but("nextDueElsewhere", next.toString()));
        assertThat(world.open(pupil)).containsExactly("triage");

        assertThat(world.waitUntil(pupil, "nextDueElsewhere"))
                .isEqualTo(next.atStartOfDay(DENMARK).toInstant());
        var later = next.plusDays(30);
        world.complete(
                CASEWORKER,
                pupil,
                "followUpElsewhere",
                Filled.of("elsewhereState", "OPEN").but("nextDueElsewhere", later.toString()));
        assertThat(world.waitUntil(pupil, "nextDueElsewhere"))
                .isEqualTo(later.atStartOfDay(DENMARK).toInstant());
        world.complete(DESK, pupil, "followUpElsewhere", Filled.of("elsewhereState", "CLOSED"));

        assertThat(world.instances(pupil, "child-elsewhere")).isEmpty();
    }

    /** The municipality of the other system has a duty officer too, and the child's 24 hours run here. */
    @Test
    void theDutyOfficerFindsTheCaseWhileTheDayRuns() {
        var pupil = pupil();
        var night = hands.session("doegnvagt-101");
        var search = "{\"query\":\"%s\",\"purpose\":\"CHILD\"}".formatted(pupil.value());

        assertThat(night.send("POST", "/camunda/api/omhu/duty/search", search).body())
                .contains(pupil.value());
        assertThat(night.send("POST", "/camunda/api/omhu/duty/cases/" + pupil.value(), search)
                        .body())
                .contains("childDue");

        world.complete(DESK, pupil, "assessElsewhere", assessed("true", "CLOSED"));
        assertThat(night.send("POST", "/camunda/api/omhu/duty/search", search).body())
                .isEqualTo("[]");
    }

    @Test
    void daysThatCannotBeTrueAreRefused() {
        var pupil = pupil();
        var task = world.task(DESK, pupil, "assessElsewhere");

        assertThat(world.refusal(
                        DESK,
                        task,
                        assessed("true", "CLOSED")
                                .but("elsewhereAssessedAt", at(world.now().plus(Duration.ofHours(2))))))
                .contains("fremtiden");
        assertThat(world.refusal(
                        DESK,
                        task,
                        assessed("true", "CLOSED")
                                .but("elsewhereAssessedAt", at(world.now().minus(Duration.ofDays(2))))))
                .contains("før underretningen");
        assertThat(world.refusal(DESK, task, assessed("true", "OPEN"))).contains("Næste frist");
        assertThat(world.refusal(DESK, task, assessed("true", "OPEN").but("nextDueElsewhere", today().toString())))
                .contains("efter i dag");
        assertThat(world.refusal(DESK, task, receiptSentOn(today().plusDays(1))))
                .contains("Sendt den", "fremtiden");
        assertThat(world.refusal(DESK, task, receiptSentOn(today().minusDays(1))))
                .contains("Kvitteringen kan ikke være sendt før underretningen");
    }

    @Test
    void aTrackThatHasBegunStaysOnItsRoad() {
        var there = pupil();
        choose(ChildSystem.HERE);
        var here = pupil();
        choose(new ChildSystem(Place.SPECIALIST, "DUBU"));

        for (var number : new CaseNumber[] {there, here}) {
            world.complete(COORDINATOR, number, "triage", Filled.visitation("MORE_INFORMATION"));
            world.complete(COORDINATOR, number, "collectInformation", Filled.information());
        }

        assertThat(world.open(there)).containsExactly("assessElsewhere", "triage");
        assertThat(world.open(here)).containsExactly("assessWithin24Hours", "triage");
    }

    @Test
    void otherMunicipalitiesWorkWhereTheyChose() {
        assertThat(aPupilOf14().open()).contains("assessWithin24Hours");
    }

    @Test
    void theSettingStandsInTheHistoryWithItsName() {
        assertThat(settings.of(COPENHAGEN).childSystem()).isEqualTo(new ChildSystem(Place.SPECIALIST, "DUBU"));
        assertThat(settings.of(COPENHAGEN).childSystem().title()).isEqualTo("I fagsystemet DUBU");
    }

    private CaseNumber pupil() {
        var number = world.start(
                COORDINATOR, "concern-handling", Filled.start("PROFESSIONAL").but("municipality", "101"));
        world.complete(COORDINATOR, number, "intake", Filled.intakeAboutChild().but("signBehaviour", "YES"));
        return number;
    }

    private Filled assessed(String receiptSent, String state) {
        return Filled.of("elsewhereReference", "DUBU-4711")
                .but("elsewhereAssessedAt", at(world.now()))
                .but("elsewhereAssessedBy", "Karen, underretningsmodtagelsen")
                .but("elsewhereReceiptSent", receiptSent)
                .but("elsewhereState", state);
    }

    private static String at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toString();
    }

    private LocalDate today() {
        return world.now().atZone(DENMARK).toLocalDate();
    }

    private CaseClock clock(CaseNumber number, String name) {
        return transaction.execute(status -> clocks.of(number)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void choose(ChildSystem system) {
        var now = settings.newest(COPENHAGEN);
        var old = now.settings();
        settings.change(
                COPENHAGEN,
                now.version(),
                new Settings(
                        old.organisation(),
                        old.meetingIntervalDays(),
                        old.firstMeeting(),
                        old.standingParticipants(),
                        old.quorum(),
                        old.contacts(),
                        old.closingDays(),
                        old.emailSender(),
                        old.dutyPhone(),
                        system),
                "leder-101");
    }

    private Filled receiptSentOn(LocalDate day) {
        return assessed("true", "CLOSED").but("elsewhereReceiptSentAt", day.toString());
    }
}
