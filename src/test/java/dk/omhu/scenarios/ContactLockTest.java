package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.contactLock;
import static dk.omhu.scenarios.Filled.reviewedLock;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.casefile.ContactLocks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While a contact lock stands, no step writes to, calls or meets the person or the family; and none ends unseen. */
class ContactLockTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Test
    void theCoordinatorSetsMovesAndLiftsALock() {
        var called = aConcern().onTheRoad("INFOHUS");

        lock(called, "SET", 10);
        assertThat(lockedUntil(called)).isEqualTo(day(10));
        lock(called, "EXTEND", 40);
        assertThat(lockedUntil(called)).isEqualTo(day(40));
        assertThat(world.timers(called.number(), "lockRunsOut"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate().toInstant())
                        .isEqualTo(day(40).atStartOfDay(DENMARK).toInstant()));
        lock(called, "EXTEND", 5);
        assertThat(lockedUntil(called)).isEqualTo(day(5));
        send(COORDINATOR, "contact-lock", contactLock(called.number(), "LIFT"));

        assertThat(lockedUntil(called)).isNull();
        assertThat(called.allRunning("contact-lock-watch")).isEmpty();
        assertThat(values(called.number()).entries().stream()
                        .filter(entry -> entry.stepKey().equals("contactLock")))
                .extracting("stepName")
                .containsExactly(
                        "Kontaktspærre sat",
                        "Kontaktspærrens dato ændret",
                        "Kontaktspærrens dato ændret",
                        "Kontaktspærre ophævet");
    }

    @Test
    void aLockHasALastDayThatIsStillToCome() {
        var called = aConcern().onTheRoad("INFOHUS");

        assertThat(refused(contactLock(called.number(), "SET")))
                .contains("Til og med")
                .contains("skal udfyldes");
        assertThat(refused(contactLock(called.number(), "SET").but("lockUntil", day(-1).toString())))
                .contains("Vælg en dag");
        assertThat(refused(contactLock(called.number(), "SET").but("lockUntil", day(500).toString())))
                .contains("højst et år");
        assertThat(refused(contactLock(called.number(), "LIFT"))).contains("ingen kontaktspærre på sagen");
        assertThat(refused(contactLock(called.number(), "SET")
                        .without("lockReason")
                        .but("lockUntil", day(2).toString())))
                .contains("Hvorfor?");
        assertThat(lockedUntil(called)).isNull();
    }

    @Test
    void onItsLastDayTheCoordinatorLetsItGoOnOrEnd() {
        var called = aConcern().onTheRoad("INFOHUS");
        lock(called, "SET", 3);

        called.waitUntil("lockRunsOut");
        assertThat(called.open()).containsExactly("clarifyWithPolice", "reviewContactLock");
        assertThat(called.look(COORDINATOR, "reviewContactLock")).containsKey("contactLockUntil");
        assertThat(called.refusal(
                        COORDINATOR,
                        "reviewContactLock",
                        reviewedLock("EXTEND").but("lockExtendedUntil", day(3).toString())))
                .contains("Vælg en senere dag");
        called.by(COORDINATOR, "reviewContactLock", reviewedLock("EXTEND").but("lockExtendedUntil", day(8).toString()));
        assertThat(called.open()).containsExactly("clarifyWithPolice");
        assertThat(lockedUntil(called)).isEqualTo(day(8));

        called.waitUntil("lockRunsOut");
        called.by(COORDINATOR, "reviewContactLock", reviewedLock("LIFT"));
        assertThat(called.open()).containsExactly("clarifyWithPolice");
        assertThat(lockedUntil(called)).isNull();
        assertThat(called.allRunning("contact-lock-watch")).isEmpty();
    }

    @Test
    void aLockThatNobodyLooksAtEndsWithItsDayAndTheTaskStays() {
        var called = aConcern().onTheRoad("INFOHUS").policeSay("RELEASED");
        lock(called, "SET", 3);
        called.waitUntil("lockRunsOut");
        assertThat(called.refusal(COORDINATOR, "informPerson", Filled.informed()))
                .contains("Kontaktspærre");

        world.pass(Duration.ofDays(1));

        assertThat(lockedUntil(called)).isNull();
        called.by(COORDINATOR, "informPerson", Filled.informed());
        assertThat(called.open()).containsExactly("inviteAuthorities", "reviewContactLock");
        called.by(COORDINATOR, "reviewContactLock", reviewedLock("LIFT"));
        assertThat(called.open()).containsExactly("inviteAuthorities");
    }

    @Test
    void theTaskOnTheLastDayGoesWhenTheLockIsChangedElsewhere() {
        var called = aConcern().onTheRoad("INFOHUS");
        lock(called, "SET", 3);
        called.waitUntil("lockRunsOut");

        lock(called, "EXTEND", 20);

        assertThat(called.open()).containsExactly("clarifyWithPolice");
        assertThat(world.timers(called.number(), "lockRunsOut")).hasSize(1);
    }

    @Test
    void thePoliceLiftOnlyWhatTheyCaused() {
        var called = aConcern().onTheRoad("INFOHUS");
        lock(called, "SET", 10);
        called.by(POLICE, "clarifyWithPolice", Filled.police("HOLD").but("holdUntil", day(30).toString()));
        assertThat(lockedUntil(called)).isEqualTo(day(30));

        called.by(POLICE, "holdCase", Filled.police("RELEASED"));

        assertThat(lockedUntil(called)).isEqualTo(day(10));
        assertThat(values(called.number()).entries().stream()
                        .filter(entry -> entry.stepKey().equals("contactLock")))
                .as("the journal does not tell whose lock it was")
                .allSatisfy(entry -> assertThat(entry.author()).isEqualTo("omhu"));
    }

    @Test
    void everyFormOfTheMunicipalitySaysSoAndNoneSaysWhy() {
        var called = aConcern().inTheInfohus().invited("ssp-consultant", "psychiatry");
        lock(called, "SET", 10);
        var header = "**Kontaktspærre til " + words(day(10))
                + ":** ingen breve, opkald eller møder med personen eller familien";

        var contribute = world.tasks("ssp-751", called.number(), "contribute").get(0);
        assertThat(world.look("ssp-751", contribute).get("caseHeader").toString())
                .contains(header);
        var theirs = world.tasks("psykiatri-751", called.number(), "contribute").get(0);
        assertThat(world.look("psykiatri-751", theirs).get("caseHeader").toString())
                .doesNotContain("Kontaktspærre");
    }

    @Test
    void informingThePersonWaitsForTheEndOfTheLock() {
        var called = aConcern().onTheRoad("INFOHUS").policeSay("RELEASED");
        lock(called, "SET", 10);

        assertThat(called.refusal(COORDINATOR, "informPerson", Filled.informed()))
                .contains("Kontaktspærre til " + words(day(10)))
                .contains("Har personen fået besked om sagen?");
        send(COORDINATOR, "contact-lock", contactLock(called.number(), "LIFT"));
        called.by(COORDINATOR, "informPerson", Filled.informed());
        assertThat(called.open()).containsExactly("inviteAuthorities");
    }

    @Test
    void theLetterAtTheClosingWaits() {
        var called = aConcern().onTheRoad("UNFOUNDED");
        lock(called, "SET", 10);

        var sent =
                Filled.closingNotInformed("UNFOUNDED").without("letterReason").but("letterToPerson", "SENT");
        assertThat(called.refusal(COORDINATOR, "proposeClosing", sent)).contains("Kontaktspærre");
        var told = Filled.closingNotInformed("UNFOUNDED");
        told.putAll(Filled.informed());
        assertThat(called.refusal(
                        COORDINATOR,
                        "proposeClosing",
                        told.without("informGround").without("informGroundText")))
                .contains("Kontaktspærre");
        called.by(COORDINATOR, "proposeClosing", Filled.closingNotInformed("UNFOUNDED"));
        assertThat(called.open()).containsExactly("approveClosing");
    }

    @Test
    void aMeasureIsDecidedAndFollowedUpWithoutContact() {
        var called = aConcern().inTheInfohus().assessedAlone("TARGETED_MEASURE");
        lock(called, "SET", 10);

        assertThat(called.refusal(ADULT_CASEWORKER, "decideMeasure", Filled.granted()))
                .contains("Er parten hørt?");
        assertThat(called.refusal(ADULT_CASEWORKER, "decideMeasure", Filled.declined()))
                .contains("Sættes en indsats i gang?");
        var quiet = Filled.granted()
                .without("decisionSentTo")
                .but("hearing", "NOT_NEEDED")
                .but("hearingReason", "Kontaktspærre");
        assertThat(called.refusal(ADULT_CASEWORKER, "decideMeasure", quiet.without("decisionSentAt")))
                .contains("Siger personen ja til indsatsen?");
        quiet.without("personConsentAt")
                .without("personConsentHow")
                .but("personConsent", "NOT_ASKED")
                .but("consentException", "NOT_REQUIRED")
                .but("consentExceptionLaw", "Serviceloven § 12 b")
                .but("consentExceptionReason", "Opsøgende arbejde på gaden.");
        assertThat(called.refusal(ADULT_CASEWORKER, "decideMeasure", quiet.but("decisionSentAt", "2026-11-20")))
                .contains("Afgørelse sendt den");
        assertThat(called.refusal(
                        ADULT_CASEWORKER,
                        "decideMeasure",
                        quiet.without("decisionSentAt").but("kinds", List.of("MENTOR", "CONVERSATION"))))
                .contains("Hvilken indsats?");
        called.by(ADULT_CASEWORKER, "decideMeasure", quiet.but("kinds", List.of("MENTOR")));

        var asked = Filled.followUp("CONTINUE").but("followUpPersonView", "Han er glad for sin mentor.");
        assertThat(called.refusal(ADULT_CASEWORKER, "followUp", asked)).contains("Hvad siger personen selv?");
        called.by(ADULT_CASEWORKER, "followUp", asked.without("followUpPersonView"));
        send(COORDINATOR, "contact-lock", contactLock(called.number(), "LIFT"));
        called.by(ADULT_CASEWORKER, "followUp", Filled.followUp("CLOSE").but("followUpPersonView", "Han er glad."));
        assertThat(called.open()).containsExactly("proposeClosing");
    }

    @Test
    void informationIsGatheredFromOthersThanThePersonAndTheFamily() {
        var called = aConcern().onTheRoad("MORE_INFORMATION");
        lock(called, "SET", 10);

        assertThat(called.refusal(
                        COORDINATOR, "collectInformation", Filled.information().but("informationSource", "FAMILY")))
                .contains("Kontaktspærre");
        called.by(COORDINATOR, "collectInformation", Filled.information().but("informationSource", "OWN_RECORDS"));
        assertThat(called.open()).containsExactly("triage");
    }

    @Test
    void theChildsSafetyGoesOnWithWhatIsAgreedWithThePolice() {
        var pupil = aPupilOf14();
        lock(pupil, "SET", 10);
        var acute = Filled.childAssessment("ACUTE_STEPS", true);

        assertThat(pupil.refusal(CHILD_DESK, "assessWithin24Hours", acute))
                .contains("Hvem i politiet er kontakten aftalt med?")
                .contains("Aftalt i telefonen");
        agreed(acute, "contactAgreed");
        pupil.by(CHILD_DESK, "assessWithin24Hours", acute);
        assertThat(values(pupil.number()).text("contactAgreedWith")).contains("Vagthavende, Østjyllands Politi");

        var heard = Filled.screening("CLARIFY").but("childHeard", "YES");
        assertThat(pupil.refusal(CHILD_CASEWORKER, "screenNotification", heard)).contains("Aftalt i telefonen");
        agreed(heard, "screeningContactAgreed");
        pupil.by(CHILD_CASEWORKER, "screenNotification", heard);

        var clarified = Filled.clarification("EXAMINATION");
        assertThat(pupil.refusal(CHILD_CASEWORKER, "clarifyPartly", clarified)).contains("Aftalt i telefonen");
        agreed(clarified, "clarificationContactAgreed");
        pupil.by(CHILD_CASEWORKER, "clarifyPartly", clarified);

        var examined = Filled.examination("NO_MEASURE");
        assertThat(pupil.refusal(CHILD_CASEWORKER, "examineChild", examined)).contains("Aftalt i telefonen");
        agreed(examined, "examinationContactAgreed");
        pupil.by(CHILD_CASEWORKER, "examineChild", examined);
        assertThat(pupil.allRunning("child-examination")).isEmpty();
    }

    @Test
    void theTrackOfAChildWhoseCaseWasJoinedObeysTheLockOfTheCaseThatLivesOn() {
        var first = aConcern()
                .received(Filled.intakeAboutChild()
                        .but("personName", "Bertram Fynbo Lyngmose")
                        .but("signBehaviour", "YES"))
                .visited(Filled.visitation("MORE_INFORMATION"));
        var second = aConcern().received(Filled.intakeAboutChild().but("personName", "Bertram Fynbo Lyngmose"));
        second.visited(Filled.joinedWith(first.number()));

        lock(first, "SET", 10);

        assertThat(second.look(CHILD_DESK, "assessWithin24Hours")
                        .get("caseHeader")
                        .toString())
                .contains("Kontaktspærre");
        assertThat(second.refusal(CHILD_DESK, "assessWithin24Hours", Filled.childAssessment("ACUTE_STEPS", true)))
                .contains("Kontaktspærre");
    }

    @Test
    void withoutALockTheChildDeskIsAskedForNoAgreement() {
        var pupil = aPupilOf14();

        assertThat(pupil.look(CHILD_DESK, "assessWithin24Hours")).containsEntry("contactLock", "false");
        pupil.by(CHILD_DESK, "assessWithin24Hours", Filled.childAssessment("ACUTE_STEPS", true));
        assertThat(pupil.open()).contains("screenNotification");
    }

    @Test
    void theReviewAfterSixMonthsAsksTheAuthorityInsteadOfTheCitizen() {
        var called = aConcern()
                .inTheInfohus()
                .assessedAlone("GENERAL_SUPPORT")
                .by(ADULT_CASEWORKER, "decideMeasure", Filled.granted())
                .by(ADULT_CASEWORKER, "followUp", Filled.followUp("CLOSE"))
                .closed(Filled.closing("COMPLETED"));
        called.waitUntil("sixMonthsPassed");
        send(
                COORDINATOR,
                "contact-lock",
                contactLock(called.number(), "SET")
                        .but("lockUntil", today().plusDays(10).toString()));

        assertThat(called.refusal(COORDINATOR, "reviewAfterSixMonths", Filled.review()))
                .contains("Kontaktspærre");
        called.by(COORDINATOR, "reviewAfterSixMonths", Filled.review().but("reviewAsked", "AUTHORITY"));
    }

    @Test
    void onlyTheCoordinatorOfTheMunicipalityDecidesOnALock() {
        var called = aConcern().onTheRoad("INFOHUS");
        var form = contactLock(called.number(), "SET").but("lockUntil", day(5).toString());

        for (var user : List.of("ssp-751", MANAGER, POLICE, CHILD_DESK)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> send(user, "contact-lock", form))
                    .as(user)
                    .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        }
        assertThat(world.refusal(() -> send("tovholder-730", "contact-lock", form)))
                .contains("kommune");
        assertThat(lockedUntil(called)).isNull();
    }

    @Test
    void aLockFollowsACaseThatIsJoinedToAnother() {
        var first = aConcern().onTheRoad("INFOHUS").policeSay("RELEASED");
        var second = aConcern().received(Filled.intakeSuggesting("INFOHUS"));
        lock(second, "SET", 10);
        transaction.executeWithoutResult(status -> files.join(second.number(), first.number()));

        assertThat(lockedUntil(first)).isEqualTo(day(10));
        assertThat(first.refusal(COORDINATOR, "informPerson", Filled.informed()))
                .contains("Kontaktspærre");
        transaction.executeWithoutResult(
                status -> locks.lift(first.number(), COORDINATOR, ContactLocks.Cause.COORDINATOR));
        assertThat(lockedUntil(first)).isNull();
    }

    private void lock(PlayedCase called, String action, int days) {
        send(
                COORDINATOR,
                "contact-lock",
                contactLock(called.number(), action).but("lockUntil", day(days).toString()));
    }

    private String refused(Filled form) {
        return world.refusal(() -> send(COORDINATOR, "contact-lock", form));
    }

    private static void agreed(Filled form, String key) {
        form.but(key + "With", "Vagthavende, Østjyllands Politi")
                .but(key + "At", OffsetDateTime.now(DENMARK).toString());
    }

    private String words(LocalDate day) {
        return transaction.execute(status -> locks.words(day));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.now(), DENMARK);
    }

    private static LocalDate day(int days) {
        return LocalDate.now(DENMARK).plusDays(days);
    }
}
