package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.duty.Nights;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Begræns adgangen": a case about a colleague's child is for named people only, until the restriction is lifted. */
class RestrictCaseTest extends Scenario {
    private static final String CHOOSE = "chooseWhoOpens";

    @Autowired
    Hands hands;

    @Autowired
    Nights nights;

    @AfterEach
    void everybodyIsBack() {
        nights.asEver();
        hands.everybodyIsBack();
    }

    private static Filled asked(PlayedCase played, String action) {
        return Filled.of("caseNumber", played.number().value())
                .but("restrictionAction", action)
                .but("restrictionReason", "Det er en kollegas barn.");
    }

    private PlayedCase restricted(PlayedCase played, String... users) {
        send(MANAGER, "restrict-case", asked(played, "RESTRICT"));
        return played.by(MANAGER, CHOOSE, Map.of("restrictionNamed", List.of(users)));
    }

    @ParameterizedTest
    @CsvSource({
        "leder-751, true",
        "tovholder-751, true",
        "dobbelt-751, true",
        "ssp-751, false",
        "boern-751, false",
        "doegnvagt-751, false",
        "politi-oestjylland, false",
        "dpo-751, false",
        "procesejer, false"
    })
    void theCoordinatorAndTheManagerMayAsk(String user, boolean may) {
        var played = aConcern();
        if (may) {
            send(user, "restrict-case", asked(played, "RESTRICT"));
            assertThat(played.task(user, CHOOSE).getAssignee()).isEqualTo(user);
        } else {
            assertThatThrownBy(() -> send(user, "restrict-case", asked(played, "RESTRICT")))
                    .isInstanceOfAny(RuntimeException.class, AssertionError.class);
            assertThat(played.open()).doesNotContain(CHOOSE);
        }
    }

    @ParameterizedTest
    @CsvSource({"leder-730", "tovholder-730"})
    void nobodyRestrictsAnotherMunicipalitysCase(String user) {
        var played = aConcern();

        assertThat(world.refusal(() -> send(user, "restrict-case", asked(played, "RESTRICT"))))
                .isNotBlank();
    }

    @Test
    void onlyTheNamedFindAndTakeTheTasksAndWhatOthersHadGoesBack() {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        var triage = played.task(COORDINATOR, "triage");
        hands.take(triage, COORDINATOR);
        send(COORDINATOR, "restrict-case", asked(played, "RESTRICT"));
        var choose = played.task(COORDINATOR, CHOOSE);
        var shown = world.look(COORDINATOR, choose);
        assertThat(shown.get("restrictionNeeds").toString()).contains("Leder", "Infohustovholder, kommune");
        assertThat(shown.get("restrictionChoices").toString())
                .contains(COORDINATOR, BOTH)
                .doesNotContain("730");

        played.by(COORDINATOR, choose, Map.of("restrictionNamed", List.of(BOTH)));

        assertThat(hands.holder(triage)).isNull();
        assertThat(world.tasks(COORDINATOR, played.number(), "triage")).isEmpty();
        assertThat(world.tasks(MANAGER, played.number(), "triage")).isEmpty();
        played.by(BOTH, "triage", Filled.visitation("UNFOUNDED"));
        assertThat(values(played.number())
                        .latest("restrictedTo")
                        .orElseThrow()
                        .by()
                        .author())
                .isEqualTo(COORDINATOR);
    }

    @Test
    void aRestrictionThatLeavesATaskWithNobodyIsRefused() {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        send(MANAGER, "restrict-case", asked(played, "RESTRICT"));

        assertThat(played.refusal(MANAGER, CHOOSE, Map.of("restrictionNamed", List.of(COORDINATOR))))
                .contains("rollen Leder");
        assertThat(played.refusal(MANAGER, CHOOSE, Map.of("restrictionNamed", List.of(MANAGER))))
                .contains("Infohustovholder, kommune");
        assertThat(played.refusal(MANAGER, CHOOSE, Map.of("restrictionNamed", List.of(MANAGER, "tovholder-730"))))
                .isNotBlank();
    }

    @Test
    void everyManagerLiftsItAndACoordinatorWhoIsNotNamedDoesNot() {
        var played = restricted(aConcern().received(Filled.intakeSuggesting("UNFOUNDED")), BOTH);

        assertThat(world.refusal(() -> send(COORDINATOR, "restrict-case", asked(played, "LIFT"))))
                .contains("begrænset");
        assertThat(world.refusal(() -> send(MANAGER, "restrict-case", asked(played, "RESTRICT"))))
                .contains("Ophæv begrænsningen først");

        send(MANAGER, "restrict-case", asked(played, "LIFT"));

        played.by(COORDINATOR, "triage", Filled.visitation("UNFOUNDED"));
        assertThat(world.refusal(() -> send(MANAGER, "restrict-case", asked(played, "LIFT"))))
                .contains("ikke begrænset");
    }

    /** A warning must find its way in, and police have what is theirs to do. */
    @Test
    void whatComesInFromOutsideAndFromOtherAuthoritiesGoesOn() {
        var played = restricted(aConcern().onTheRoad("INFOHUS"), BOTH);

        send(
                "ssp-751",
                "new-information",
                Filled.of("caseNumber", played.number().value()).but("newInformation", "Han er set i byen."));
        assertThat(world.tasks(COORDINATOR, played.number(), "readNewInformation"))
                .isEmpty();
        assertThat(played.task(BOTH, "readNewInformation")).isNotNull();
        played.by(POLICE, "clarifyWithPolice", Filled.police("RELEASED"));
        played.by(BOTH, "informPerson", Filled.informed());
    }

    @Test
    void inTheNightTheChildGoesFirstAndTheManagerIsToldAtOnce() {
        nights.nobodyOnDuty();
        nights.onDuty(DUTY_OFFICER, world.now().minusSeconds(60), world.now().plus(Duration.ofHours(8)), "751");
        var child = restricted(aPupilOf14(), BOTH, "underretning-751");
        var session = hands.session(DUTY_OFFICER);

        assertThat(session.send(
                                "POST",
                                "/camunda/api/omhu/duty/cases/" + child.number().value(),
                                "{\"purpose\":\"CHILD\"}")
                        .statusCode())
                .isEqualTo(200);
        child.by(DUTY_OFFICER, "assessWithin24Hours", Filled.childAssessment("SCREENING", true));

        assertThat(hands.told(child))
                .filteredOn(row -> row.get("kind").equals("BREAK_GLASS"))
                .extracting(row -> row.get("user_id"), row -> row.get("about"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(BOTH, "Døgnvagten har åbnet en sag med begrænset adgang"));
    }

    @Test
    void aTaskThatNobodyNamedCanTakeIsTold() {
        var played = restricted(aConcern().received(Filled.intakeSuggesting("INFOHUS")), BOTH)
                .by(BOTH, "triage", Filled.visitation("INFOHUS"))
                .policeSay("RELEASED")
                .by(BOTH, "informPerson", Filled.informed());
        played.by(BOTH, "inviteAuthorities", Filled.invite(played.look(BOTH, "inviteAuthorities"), "adult-caseworker"));

        assertThat(world.tasks(ADULT_CASEWORKER, played.number(), "contribute")).isEmpty();
        assertThat(hands.told(played))
                .extracting(row -> row.get("about").toString())
                .anyMatch(about -> about.startsWith("Ingen kan tage opgaven: "));
    }
}
