package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.consentFrom;
import static dk.omhu.scenarios.Filled.followUp;
import static dk.omhu.scenarios.Filled.granted;
import static dk.omhu.scenarios.Filled.grantedWithJointCustody;
import static dk.omhu.scenarios.Filled.saidYes;
import static dk.omhu.scenarios.Filled.talkedWithChild;
import static dk.omhu.scenarios.Filled.withdrawn;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.Documents;
import dk.omhu.consent.ConsentWatch;
import dk.omhu.papers.Pdf;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who says yes to a measure, what one no means, and what follows when a yes is taken back. */
class ConsentTest extends Scenario {
    @Autowired
    Consents consents;

    @Autowired
    ConsentWatch watch;

    @Autowired
    Documents documents;

    private PlayedCase withADuty(String ageBand) {
        return aConcern("PROFESSIONAL")
                .received(Filled.intakeSuggesting("OTHER_TRACK").but("ageBand", ageBand))
                .visited(Filled.visitation("OTHER_TRACK"))
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed())
                .by(COORDINATOR, "assessOwnDuty", Filled.ownDuty(true));
    }

    private PlayedCase anAdultWithAMeasure() {
        return withADuty("ADULT").by(ADULT_CASEWORKER, "decideMeasure", granted());
    }

    private List<Consent> consentsOf(PlayedCase played) {
        return transaction.execute(status -> consents.of(played.number()));
    }

    @Test
    void oneHoldersNoStopsTheStartUnlessTheLawGivesAnotherBasis() {
        var pupil = withADuty("AGE_15_17").by(CHILD_CASEWORKER, "childConversation", talkedWithChild());
        var joint = saidYes(grantedWithJointCustody(), "youngPerson");

        assertThat(pupil.refusal(CHILD_CASEWORKER, "decideMeasure", joint)).contains("Siger indehaver 2 ja");
        assertThat(pupil.refusal(CHILD_CASEWORKER, "decideMeasure", joint.but("custody2Consent", "NO")))
                .contains("indehaver 2 siger nej", "ét nej standser starten", "På hvilket grundlag");
        assertThat(pupil.refusal(
                        CHILD_CASEWORKER,
                        "decideMeasure",
                        saidYes(grantedWithJointCustody(), "custody2").but("youngPersonConsent", "NOT_ASKED")))
                .contains("På hvilket grundlag");
        assertThat(pupil.refusal(
                        CHILD_CASEWORKER,
                        "decideMeasure",
                        saidYes(joint, "custody2").but("custody2ConsentAt", "2099-01-01")))
                .contains("efter i dag");
        assertThat(consentsOf(pupil)).as("a refused form leaves nothing").isEmpty();

        pupil.by(CHILD_CASEWORKER, "decideMeasure", saidYes(joint, "custody2").but("consentFor", "Skolen: fremmøde"));
        assertThat(pupil.open()).contains("followUpChild");
        assertThat(consentsOf(pupil))
                .extracting(Consent::giver, Consent::scope, Consent::giverName)
                .contains(
                        org.assertj.core.api.Assertions.tuple(
                                Consent.Giver.CUSTODY_2, Consent.Scope.MEASURE, "Anders Eksempelsen"),
                        org.assertj.core.api.Assertions.tuple(Consent.Giver.YOUNG_PERSON, Consent.Scope.SHARING, null))
                .hasSize(6);

        pupil.by(CHILD_CASEWORKER, "followUpChild", followUp("ADJUST"));
        assertThat(pupil.open())
                .as("the child is talked with before each decision")
                .contains("childConversation");
        pupil.by(CHILD_CASEWORKER, "childConversation", leftOut());
        var shown = pupil.look(CHILD_CASEWORKER, "decideMeasure");
        assertThat(shown).containsEntry("childViewMissing", "false").containsEntry("custody1Name", "Mette Eksempelsen");
        assertThat(shown.get("childView").toString())
                .contains("peger på bolden")
                .doesNotContain("spille fodbold igen");
        pupil.by(
                CHILD_CASEWORKER,
                "decideMeasure",
                saidYes(joint, "custody2")
                        .but("custody2Name", "En anden")
                        .but("custody2Consent", "NO")
                        .without("custody2ConsentAt")
                        .without("custody2ConsentHow")
                        .but("consentException", "COMMITTEE")
                        .but("consentExceptionLaw", "Barnets lov")
                        .but("consentExceptionReason", "Udvalget har besluttet det."));
        assertThat(consentsOf(pupil).stream().filter(one -> one.giver() == Consent.Giver.CUSTODY_2))
                .as("somebody else has custody now")
                .allMatch(one -> one.endedBecause() == Consent.End.HOLDER_CHANGED);
    }

    @Test
    void theChildsViewIsObtainedOtherwiseWhereTheTalkIsLeftOut() {
        var pupil = withADuty("UNDER_10");

        assertThat(pupil.refusal(
                        CHILD_CASEWORKER, "childConversation", leftOut().without("childViewOtherwise")))
                .contains("Hvad er barnets mening?");
        assertThat(pupil.refusal(
                        CHILD_CASEWORKER, "childConversation", leftOut().without("conversationLeftOutReason")))
                .contains("Beskriv hvorfor");
        assertThat(pupil.refusal(
                        CHILD_CASEWORKER, "childConversation", talkedWithChild().but("companionOffered", "false")))
                .contains("bisidder");
        locks(pupil);
        assertThat(pupil.refusal(CHILD_CASEWORKER, "childConversation", talkedWithChild()))
                .contains("Kontaktspærre", "aftal den med politiet");
        pupil.by(
                CHILD_CASEWORKER,
                "childConversation",
                talkedWithChild()
                        .but("conversationContactAgreedWith", "Vagthavende")
                        .but("conversationContactAgreedAt", "2026-11-22T10:00:00+01:00"));
        assertThat(pupil.open()).contains("decideMeasure");
    }

    private void locks(PlayedCase played) {
        send(
                COORDINATOR,
                "contact-lock",
                Filled.contactLock(played.number(), "SET")
                        .but(
                                "lockUntil",
                                java.time.LocalDate.now(ZoneId.of("Europe/Copenhagen"))
                                        .plusDays(10)
                                        .toString()));
    }

    private static Filled leftOut() {
        return Filled.of("childConversation", "LEFT_OUT")
                .but("conversationLeftOut", "MATURITY")
                .but("conversationLeftOutReason", "Barnet er for lille.")
                .but("childViewOtherwise", "Barnet peger på bolden.")
                .but("childViewHow", "Gennem pædagogen");
    }

    @Test
    void aConsentTakenBackGivesTheCaseworkerATaskAndStopsTheMeasure() {
        var called = anAdultWithAMeasure();
        var measure = called.running("measure");

        send("ssp-751", "withdraw-consent", withdrawn(called.number(), "PERSON", "MEASURE"));

        assertThat(called.open()).containsExactly("followUp", "reactToWithdrawal");
        assertThat(called.look(ADULT_CASEWORKER, "reactToWithdrawal")
                        .get("consentOverview")
                        .toString())
                .contains("trukket tilbage");
        called.by(ADULT_CASEWORKER, "reactToWithdrawal", Filled.of("withdrawalReaction", "STOP"));
        assertThat(measure).isEnded().hasPassed("measureStopped");
        assertThat(called.concern()).isWaitingAtExactly("proposeClosing");
    }

    @Test
    void aConsentIsTakenBackWhileTheDecisionWaitsAndTheCaseAwaitsThePolice() {
        var called = withADuty("ADULT");
        send(COORDINATOR, "register-consent", consentFrom(called.number(), "PERSON", "MEASURE"));
        send(COORDINATOR, "raise-acute-situation", Filled.acuteReport(called.number()));

        send(COORDINATOR, "withdraw-consent", withdrawn(called.number(), "PERSON", "MEASURE"));

        assertThat(called.open()).contains("decideMeasure", "reactToWithdrawal");
        assertThat(called.refusal(ADULT_CASEWORKER, "decideMeasure", granted()))
                .as("the yes was given before it was taken back")
                .contains("trukket sit samtykke tilbage");
        called.by(
                ADULT_CASEWORKER,
                "reactToWithdrawal",
                Filled.of("withdrawalReaction", "OTHER_BASIS")
                        .but("otherBasisLaw", "Serviceloven § 12 b")
                        .but("otherBasisReason", "Han vil gerne have råd."));
        assertThat(called.open()).contains("decideMeasure").doesNotContain("reactToWithdrawal");
    }

    @Test
    void aConsentTakenBackAtTheFollowUpCanBeGivenAnew() {
        var called = anAdultWithAMeasure();

        assertThat(called.refusal(
                        ADULT_CASEWORKER, "followUp", followUp("CONTINUE").but("consentWithdrawn", "true")))
                .contains("Hvem har trukket samtykket tilbage?");
        called.by(
                ADULT_CASEWORKER,
                "followUp",
                followUp("CONTINUE").but("consentWithdrawn", "true").but("followUpWithdrawnBy", List.of("PERSON")));
        assertThat(called.open()).containsExactly("followUp", "reactToWithdrawal");

        called.by(
                ADULT_CASEWORKER,
                "reactToWithdrawal",
                Filled.of("withdrawalReaction", "NEW_CONSENT")
                        .but("newConsentAt", world.now().toString().substring(0, 10))
                        .but("newConsentHow", "ORAL")
                        .but("newConsentFor", "Mentor hver anden uge"));
        assertThat(called.open()).containsExactly("followUp");
        var standing = transaction.execute(status -> consents.standing(called.number(), Consent.Scope.MEASURE));
        assertThat(standing).extracting(Consent::what).containsExactly("Mentor hver anden uge");
    }

    @Test
    void aConsentWhoseLastDayHasPassedIsAskedAboutOnceAndCanBeGivenAnew() {
        var until = world.now().atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate();
        var ends = granted().but("consentUntil", until.toString());
        var called = withADuty("ADULT").by(ADULT_CASEWORKER, "decideMeasure", ends);
        var again = withADuty("ADULT").by(ADULT_CASEWORKER, "decideMeasure", ends);
        send(COORDINATOR, "register-consent", consentFrom(again.number(), "PERSON", "MEASURE"));
        watch.look();
        assertThat(called.open()).as("it counts on its last day").containsExactly("followUp");

        world.pass(Duration.ofDays(1));
        watch.look();
        watch.look();

        assertThat(called.open()).containsExactly("followUp", "reactToWithdrawal");
        assertThat(called.look(ADULT_CASEWORKER, "reactToWithdrawal")
                        .get("consentOverview")
                        .toString())
                .contains("udløb " + until.getDayOfMonth() + ".")
                .doesNotContain("trukket tilbage");
        assertThat(again.open()).as("a newer yes stands").containsExactly("followUp");
        called.by(
                ADULT_CASEWORKER,
                "reactToWithdrawal",
                Filled.of("withdrawalReaction", "NEW_CONSENT")
                        .but("newConsentAt", until.toString())
                        .but("newConsentHow", "ORAL")
                        .but("newConsentFor", "Mentor et halvt år til"));
        assertThat(called.open()).containsExactly("followUp");
        List<Consent> standing =
                transaction.execute(status -> consents.standing(called.number(), Consent.Scope.MEASURE));
        assertThat(standing).extracting(Consent::what).containsExactly("Mentor et halvt år til");
    }

    @Test
    void theNextFollowUpIsOnTheDayThatWasChosen() {
        var called = anAdultWithAMeasure();
        var today = world.now().atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate();

        assertThat(called.refusal(
                        ADULT_CASEWORKER,
                        "followUp",
                        followUp("CONTINUE")
                                .but("nextFollowUpAt", today.plusMonths(13).toString())))
                .contains("højst 12 måneder");
        called.by(
                ADULT_CASEWORKER,
                "followUp",
                followUp("CONTINUE").but("nextFollowUpAt", today.plusDays(40).toString()));
        assertThat(called.task(ADULT_CASEWORKER, "followUp")
                        .getDueDate()
                        .toInstant()
                        .atZone(ZoneId.of("Europe/Copenhagen"))
                        .toLocalDate())
                .isEqualTo(today.plusDays(40));
    }

    @Test
    void theDecisionIsALetterWithComplaintGuidanceAndADeclinedOneIsNone() {
        var called = anAdultWithAMeasure();
        var declined = withADuty("ADULT").by(ADULT_CASEWORKER, "decideMeasure", Filled.declined());

        assertThat(letters(declined)).isEmpty();
        assertThat(letters(called)).extracting(Document::title).containsExactly("Afgørelse");
        var letter = letters(called).get(0);
        assertThat(letter.kind().part()).isEqualTo(dk.omhu.casefile.Part.MEASURE);
        var text = Pdf.read(transaction.execute(status -> documents.content(letter)))
                .text();
        assertThat(text)
                .contains("Du får støtte", "Serviceloven § 12 b", "Klagevejledning", "Ankestyrelsen")
                .doesNotContainPattern("(?i)ekstrem|radikal");
        assertThat(world.refusal(() -> {
                    withADuty("ADULT")
                            .by(ADULT_CASEWORKER, "decideMeasure", granted().without("decisionSentTo"));
                    return null;
                }))
                .contains("Sendt til");
    }

    private List<Document> letters(PlayedCase played) {
        return transaction.execute(status -> documents.of(played.number())).stream()
                .filter(document -> document.kind() == Document.Kind.DECISION)
                .toList();
    }

    @Test
    void nothingMoreIsSharedOnAConsentThatWasTakenBack() {
        var called = aConcern().inTheInfohus();
        send(COORDINATOR, "register-consent", consentFrom(called.number(), "PERSON", "SHARING"));
        called.by(COORDINATOR, "inviteAuthorities", onConsent(called));

        send("voksen-751", "withdraw-consent", withdrawn(called.number(), "PERSON", "SHARING"));
        assertThat(called.open()).contains("decideOnShared");
        var shown = called.look(COORDINATOR, "decideOnShared");
        assertThat(shown.get("consentDisclosures").toString())
                .contains("Psykiatrien")
                .doesNotContain("træt af det hele");
        var id = sql.sql("select id from disclosure where case_number = :number and basis = 'CONSENT'")
                .param("number", called.number().value())
                .query(Long.class)
                .single();
        called.by(
                COORDINATOR,
                "decideOnShared",
                Filled.of("withdrawnDisclosures", List.of(id.toString()))
                        .but("withdrawnSharingReason", "Hun vil ikke mere have, at de læser det."));
        assertThat(called.look("psykiatri-751", "contribute")
                        .get("sharedWithYou")
                        .toString())
                .contains("trukket tilbage");

        var other = aConcern().inTheInfohus();
        send(COORDINATOR, "withdraw-consent", withdrawn(other.number(), "PERSON", "SHARING"));
        assertThat(other.open()).doesNotContain("decideOnShared");
        assertThat(other.refusal(COORDINATOR, "inviteAuthorities", onConsent(other)))
                .contains("Samtykket til at dele er trukket tilbage");
    }

    @Test
    void aYesOlderThanItsWithdrawalIsNotRegistered() {
        var called = aConcern();
        send(COORDINATOR, "withdraw-consent", withdrawn(called.number(), "PERSON", "SHARING"));

        assertThat(world.refusal(
                        () -> send(COORDINATOR, "register-consent", consentFrom(called.number(), "PERSON", "SHARING"))))
                .contains("efter at det gamle blev trukket tilbage");
        send(COORDINATOR, "register-consent", consentFrom(called.number(), "PERSON", "MEASURE"));
        send(COORDINATOR, "register-consent", consentFrom(called.number(), "CUSTODY_1", "SHARING"));
        send(
                COORDINATOR,
                "register-consent",
                consentFrom(called.number(), "PERSON", "SHARING").but("consentGivenAt", "2026-11-22"));
        assertThat(consentsOf(called)).hasSize(3);
    }

    @Test
    void twoNumbersJoinedToOneCaseAreOneWhereConsentIsConcerned() {
        var person = Filled.intakeSuggesting("INFOHUS").but("personName", Strangers.name());
        var lives = aConcern().received(person);
        var second = aConcern().received(person);
        var third = aConcern().received(person);
        send(COORDINATOR, "register-consent", consentFrom(second.number(), "PERSON", "SHARING"));
        second.visited(Filled.joinedWith(lives.number()));
        third.visited(Filled.joinedWith(lives.number()));

        for (var played : List.of(lives, second, third)) {
            assertThat(consentsOf(played)).as(played.number().value()).hasSize(1);
        }
    }

    private static Filled onConsent(PlayedCase played) {
        return Filled.invite(played.look(COORDINATOR, "inviteAuthorities"), "psychiatry")
                .but("psychiatryBasis", "CONSENT")
                .but("psychiatryBasisDeviationReason", "CONSENT_GIVEN")
                .but("psychiatryConsent", "Personen selv i går, til at psykiatrien får det at vide");
    }

    @Test
    void whoAsksForConsentRegistersItAndWhoHearsOfItsEndWritesThat() {
        var called = aConcern();

        assertThatThrownBy(() -> send("ssp-751", "register-consent", consentFrom(called.number(), "PERSON", "MEASURE")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() ->
                        send("politi-oestjylland", "withdraw-consent", withdrawn(called.number(), "PERSON", "MEASURE")))
                .isInstanceOf(AuthorizationException.class);
        assertThat(world.refusal(() ->
                        send("tovholder-730", "withdraw-consent", withdrawn(called.number(), "PERSON", "MEASURE"))))
                .contains("tilknyttet");
        send("mentor-751", "register-consent", consentFrom(called.number(), "CUSTODY_1", "MEASURE", "SHARING"));
        assertThat(consentsOf(called)).hasSize(2);
        assertThat(called.look(COORDINATOR, "intake").toString())
                .as("consents are the part of those who carry out the measure")
                .doesNotContain("mentoren taler med skolen");
    }
}
