package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.closing;
import static dk.omhu.scenarios.Filled.dimension;
import static dk.omhu.scenarios.Filled.followUp;
import static dk.omhu.scenarios.Filled.granted;
import static dk.omhu.scenarios.Filled.of;
import static dk.omhu.scenarios.Filled.overdue;
import static dk.omhu.scenarios.Filled.ownDecision;
import static dk.omhu.scenarios.Filled.recommendation;
import static dk.omhu.scenarios.Filled.withParts;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.JournalEntry;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Organisation;
import dk.omhu.country.Settings;
import dk.omhu.infohus.Meetings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** The nine dimensions, what the graph suggests of them, the recommendation, and each authority's own decision. */
class AssessmentTest extends Scenario {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Meetings meetings;

    @Test
    void theSuggestionIsKeptInTheCaseFileWithItsRulesAndInputsAndNotInTheEngine() {
        var called = aConcern().inTheInfohus().invited().assessed();

        var kept = values(called.number());
        assertThat(kept.text("recommendationSuggested")).contains("GENERAL_SUPPORT");
        assertThat(kept.text("focusDimensionsSuggested").orElseThrow()).contains("violence", "family");
        assertThat(kept.latest("recommendationTable").orElseThrow().by().kind())
                .isEqualTo(JournalEntry.Kind.SUGGESTION);
        assertThat(kept.text("recommendationTable").orElseThrow())
                .contains("overall-assessment", "overallSome", "riskSomeViolence", "violenceJudgement=SOME_CONCERN");
        assertThat(sql.sql("select count(*) from act_hi_dec_in")
                        .query(Integer.class)
                        .single())
                .isZero();
        var shown = called.look(COORDINATOR, "recommend");
        assertThat(shown.get("recommendationReasons").toString()).contains("- Nogen bekymring om voldsparathed.");
        assertThat(shown.get("authoritiesReasons").toString()).contains("Psykiatrien");
        assertThat(shown.get("dimensionOverview").toString()).doesNotContainPattern("(?i)score|point");
    }

    @Test
    void followingTheSuggestionNeedsNoReasonAndDeviatingDoes() {
        var called = aConcern().inTheInfohus().invited().assessed();
        var less = recommendation("NO_FURTHER").without("recommendationDeviationReason");
        assertThat(called.refusal(COORDINATOR, "recommend", less)).contains("Hvorfor?");
        var more = recommendation("TARGETED_MEASURE").without("recommendationDeviationText");
        assertThat(called.refusal(COORDINATOR, "recommend", more)).contains("Beskriv hvorfor");

        called.recommended("NO_FURTHER");

        assertThat(values(called.number()).text("recommendationDeviationReason"))
                .contains("KNOWN_AT_MEETING");
        assertThat(called.concern()).isWaitingAtExactly("proposeClosing");
    }

    @Test
    void anotherFocusThanSuggestedNeedsAReasonAndWordsWhereItIsAnother() {
        var called = aConcern().inTheInfohus().invited().assessed();
        var narrow = recommendation("GENERAL_SUPPORT").but("focusDimensions", List.of("family"));
        assertThat(called.refusal(COORDINATOR, "recommend", narrow)).contains("et andet fokus end forslaget");
        assertThat(called.refusal(COORDINATOR, "recommend", narrow.but("focusDimensionsDeviationReason", "OTHER")))
                .contains("Beskriv, hvorfor fokus er et andet");

        called.by(
                COORDINATOR, "recommend", narrow.but("focusDimensionsDeviationText", "Familien har bedt om hjælp nu."));

        assertThat(values(called.number()).text("focusDimensionsDeviationText"))
                .contains("Familien har bedt om hjælp nu.");
    }

    @Test
    void theSuggestedFocusInAnyOrderNeedsNoReason() {
        var called = aConcern().inTheInfohus().invited().assessed();
        var suggested = new ArrayList<>((List<?>) values(called.number())
                .latest("focusDimensionsSuggested")
                .orElseThrow()
                .value()
                .value());
        Collections.reverse(suggested);
        var asSuggested = recommendation("GENERAL_SUPPORT").but("focusDimensions", suggested);
        assertThat(called.refusal(
                        COORDINATOR, "recommend", asSuggested.but("focusDimensionsDeviationReason", "ALREADY_HELPED")))
                .as("no reason is asked, so none is taken")
                .contains("skjult");

        called.by(COORDINATOR, "recommend", asSuggested.without("focusDimensionsDeviationReason"));

        assertThat(called.concern()).isWaitingAt("carryOutMeasure");
    }

    @Test
    void whatWasNotDiscussedSaysWhyAndIsLookedIntoFirst() {
        var called = aConcern().inTheInfohus().invited();
        var violence = called.dimensionTask("violence");
        assertThat(world.refusal(
                        COORDINATOR,
                        violence,
                        dimension("violence", "NOT_DISCUSSED").without("violenceWhy")))
                .contains("Hvorfor? Én linje");
        called.by(COORDINATOR, violence, dimension("violence", "NOT_DISCUSSED").but("violenceWhy", "Tiden slap op."));
        allOthers(called, "NO_CONCERN");

        assertThat(called.look(COORDINATOR, "recommend")).satisfies(shown -> {
            assertThat(shown.get("recommendationSuggestedLabel"))
                    .isEqualTo("Almindelig støtte efter den enkelte myndigheds regler");
            assertThat(shown.get("lookIntoFirstReasons").toString()).contains("parat til vold");
            assertThat(shown.get("recommendationReasons").toString()).contains("før det er undersøgt");
        });
    }

    @Test
    void seriousConcernWithUnknownViolenceIsNeverSuggestedClosed() {
        var called = aConcern().inTheInfohus().invited();
        called.by(COORDINATOR, called.dimensionTask("violence"), dimension("violence", "NOT_KNOWN"))
                .by(COORDINATOR, called.dimensionTask("mentalHealth"), dimension("mentalHealth", "SERIOUS_CONCERN"));
        allOthers(called, "NO_CONCERN");

        assertThat(values(called.number()).text("recommendationSuggested")).contains("GENERAL_SUPPORT");
    }

    @Test
    void onlyWhatIsTickedIsAskedAndThenItMustBeAnswered() {
        var called = aConcern().inTheInfohus().invited();
        var family = called.dimensionTask("family");
        var ticked = dimension("family", "SOME_CONCERN").but("familyMore", List.of("OBSERVATION", "PERSON_VIEW"));
        assertThat(world.refusal(COORDINATOR, family, ticked))
                .contains("Hvad er iagttaget?", "Hvor kommer det fra?", "Er personen selv spurgt?")
                .doesNotContain("Hvad taler imod?");
        assertThat(world.refusal(
                        COORDINATOR, family, dimension("family", "SOME_CONCERN").but("familyAgainst", "Farfar.")))
                .contains("skjult");

        called.by(
                COORDINATOR,
                family,
                dimension("family", "SOME_CONCERN")
                        .but("familyMore", List.of("OBSERVATION", "PERSON_VIEW"))
                        .but("familyObservation", "Moren græd i telefonen.")
                        .but("familyObservationKind", "SECOND_HAND")
                        .but("familyObservationFact", "FACT")
                        .but("familyPersonAsked", "NOT_ASKED")
                        .but("familyPersonNotAsked", "Han er ikke oplyst endnu."));

        var network = world.look(COORDINATOR, called.dimensionTask("network"));
        assertThat(network.get("dimensionOverview").toString())
                .contains("| Familie | Nogen bekymring | Nogle |")
                .contains("**→ Netværk og fritid**");
    }

    @Test
    void eachAuthorityReadsItsOwnPartAndDecidesItself() {
        var called = aConcern().inTheInfohus().invited().assessed();
        assertThat(called.refusal(
                        COORDINATOR,
                        "recommend",
                        withParts(recommendation("NO_FURTHER")).without("psychiatryPartBasis")))
                .contains("Hjemmel for at dele med: Psykiatrien");
        called.by(COORDINATOR, "recommend", withParts(recommendation("NO_FURTHER")));

        assertThat(disclosures(called))
                .as("the police's question and two parts")
                .isEqualTo(3);
        var psychiatry = called.look("psykiatri-751", "decideOwnPart");
        assertThat(psychiatry.get("ownPart").toString()).contains("søvnen");
        assertThat(psychiatry.toString()).doesNotContain("praktik", "Ensom og vred");
        assertThat(called.look("job-751", "decideOwnPart").toString())
                .contains("praktik")
                .doesNotContain("søvnen");

        called.closed(closing("NO_FURTHER_NEED"));
        assertThat(called.concern()).isEnded();
        assertThat(called.allRunning("authority-decision")).hasSize(2);

        called.by("psykiatri-751", "decideOwnPart", ownDecision("ACCEPTED").but("ownDecisionReference", "P-2026-17"));
        assertThat(called.refusal(
                        "job-751", "decideOwnPart", ownDecision("NOT").but("ownDecisionReference", "sag 010203-1234")))
                .contains("Jeres eget sagsnummer");
        called.by("job-751", "decideOwnPart", ownDecision("NOT"));

        assertThat(called.allRunning("authority-decision")).isEmpty();
        assertThat(values(called.number()).byAuthority("ownDecision")).containsOnlyKeys("psychiatry", "job-centre");
    }

    @Test
    void aLateDecisionIsTheManagersToSeeAndTheAuthoritysToMake() {
        var called = aConcern().inTheInfohus().invited().assessed();
        called.by(COORDINATOR, "recommend", withParts(recommendation("NO_FURTHER")));
        called.waitUntilMissed("decideOwnPart");

        called.by(MANAGER, "handleOverdue", overdue());

        assertThat(called.open()).contains("decideOwnPart");
        assertThat(values(called.number())
                        .latest("overdueAction")
                        .orElseThrow()
                        .by()
                        .authority())
                .as("the manager answers for the municipality")
                .isEqualTo("municipality");
    }

    @Test
    void theCaseworkerReadsTheRecommendationAndGetsNoSecondTask() {
        var called = aConcern().inTheInfohus().invited().assessed();
        called.by(
                COORDINATOR,
                "recommend",
                recommendation("GENERAL_SUPPORT")
                        .but("recommendedAuthorities", List.of("adult-caseworker"))
                        .but("adultCaseworkerPart", "Tilbyd en mentor."));

        assertThat(called.allRunning("authority-decision")).isEmpty();
        assertThat(called.look(ADULT_CASEWORKER, "decideMeasure")
                        .get("recommendationForMeasure")
                        .toString())
                .contains("Se på det sammen med familien", "Tilbyd en mentor.");
    }

    @Test
    void aLaterAnalysisShowsTheEarlierOneWithWhatChanged() {
        var called = aConcern().inTheInfohus().assessedAlone("GENERAL_SUPPORT");
        called.by(ADULT_CASEWORKER, "decideMeasure", granted())
                .by(ADULT_CASEWORKER, "followUp", followUp("REASSESS"))
                .invited();

        var violence = world.look(COORDINATOR, called.dimensionTask("violence"));
        assertThat(violence.get("earlierAssessment").toString())
                .contains("Nogen bekymring", "Det siger læreren og faren.", "ikke kommet bidrag siden");
        assertThat(violence.get("dimensionOverview").toString())
                .as("nothing of the new round is judged")
                .doesNotContain("Nogen bekymring");
        called.by(COORDINATOR, called.dimensionTask("violence"), dimension("violence", "NO_CONCERN"));
        assertThat(world.look(COORDINATOR, called.dimensionTask("family"))
                        .get("earlierAssessment")
                        .toString())
                .as("what this round has changed so far stands in the forms of the others")
                .contains("- Voldsparathed, bekymring: fra *Nogen bekymring* til *Ingen bekymring*")
                .doesNotContain("- Familie,", "Voldsparathed, ressourcer");
        called.assessed();

        assertThat(called.look(COORDINATOR, "recommend")
                        .get("earlierAssessment")
                        .toString())
                .contains("- Voldsparathed, bekymring: fra *Nogen bekymring* til *Ingen bekymring*")
                .contains("| Voldsparathed | Nogen bekymring | Ingen bekymring | Nogle | Nogle | bekymringen |")
                .contains("| Familie | Nogen bekymring | Nogen bekymring | Nogle | Nogle | uændret |")
                .contains("Anbefalingen dengang: **Almindelig støtte");
    }

    @Test
    void whereTooFewTookPartTheMeetingGoesOnWithAReasonOrIsHeldAnew() {
        var called = aConcern()
                .inTheInfohus()
                .invited("psychiatry")
                .contributes("psychiatry")
                .runJobs()
                .assessed();
        withQuorum(2, () -> {
            assertThat(called.refusal(COORDINATOR, "recommend", recommendation("GENERAL_SUPPORT")))
                    .contains("Der deltog færre");
            called.by(
                    COORDINATOR,
                    "recommend",
                    of("participants", List.of("psychiatry"))
                            .but("quorumDecision", "NEW_MEETING")
                            .but("newMeetingAt", LocalDate.now().plusDays(5).toString()));
            assertThat(called.running("infohus-referral")).isWaitingAtExactly("newMeetingBegins");
            assertThat(Duration.between(Instant.now(), called.waitUntil("newMeetingBegins")))
                    .isLessThan(Duration.ofDays(6));

            var goOn = recommendation("GENERAL_SUPPORT").but("quorumDecision", "GO_ON");
            assertThat(called.refusal(COORDINATOR, "recommend", goOn)).contains("Hvorfor går I videre?");
            called.by(COORDINATOR, "recommend", goOn.but("quorumReason", "Der er ikke tid til at vente."));
        });
        assertThat(called.concern()).isWaitingAt("carryOutMeasure");
    }

    @Test
    void whenEnoughCameToTheSecondMeetingTheFirstAnswerIsForgotten() {
        var called = aConcern()
                .inTheInfohus()
                .invited("psychiatry")
                .contributes("psychiatry")
                .runJobs()
                .assessed();
        withQuorum(1, () -> {
            called.by(
                    COORDINATOR,
                    "recommend",
                    of("quorumDecision", "NEW_MEETING")
                            .but("newMeetingAt", LocalDate.now().plusDays(5).toString()));
            called.waitUntil("newMeetingBegins");
            called.by(
                    COORDINATOR,
                    "recommend",
                    recommendation("GENERAL_SUPPORT").but("participants", List.of("psychiatry")));
        });
        assertThat(called.concern()).isWaitingAt("carryOutMeasure");
    }

    /** As if the municipality's manager had set it; the settings themselves are another feature's to test. */
    private void withQuorum(int quorum, Runnable story) {
        var real = ReflectionTestUtils.getField(meetings, "settings");
        var settings = Mockito.mock(MunicipalitySettings.class);
        Mockito.when(settings.of(Mockito.any()))
                .thenReturn(new Settings(
                        Organisation.AD_HOC, 14, LocalDate.now(), List.of(), quorum, List.of(), List.of(), ""));
        ReflectionTestUtils.setField(meetings, "settings", settings);
        try {
            story.run();
        } finally {
            ReflectionTestUtils.setField(meetings, "settings", real);
        }
    }

    private void allOthers(PlayedCase called, String judgement) {
        for (var task : world.tasks(COORDINATOR, called.number(), "assessDimension")) {
            called.by(COORDINATOR, task, dimension(called.dimensionOf(task), judgement));
        }
        called.runJobs();
    }
}
