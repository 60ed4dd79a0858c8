package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.contribution;
import static dk.omhu.scenarios.Filled.invite;
import static dk.omhu.scenarios.Filled.offered;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.casefile.JournalEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the coordinator is offered and must say before something is shared, and taking it back. */
class SharingTest extends Scenario {
    private static final String MARK = "Må ikke bruges til at efterforske en straffesag.";

    private PlayedCase aSuspicionOfViolence() {
        return startedBy(COORDINATOR, Filled.start("CITIZEN"))
                .received(Filled.intakeSuggesting("INFOHUS").but("reporterName", "Ruth Anmelder"))
                .visited(Filled.visitation("INFOHUS"))
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed());
    }

    private static Filled toPsychiatry(Map<String, Object> shown) {
        return invite(shown, "psychiatry");
    }

    @Test
    void theSuggestionIsKeptOnceWithItsReasonsInputsAndVersion() {
        var called = aSuspicionOfViolence();
        var shown = called.look(COORDINATOR, "inviteAuthorities");
        called.look(COORDINATOR, "inviteAuthorities");

        assertThat(shown.get("invitedAuthoritiesSuggested").toString())
                .contains("adult-caseworker", "police-coordinator");
        assertThat(shown.get("invitedAuthoritiesReasons").toString()).contains("Politiet: Personen er optaget af vold");
        assertThat(shown.get("psychiatryAdvice").toString()).contains("Behandle personen:** ingen hjemmel", "PSP");
        assertThat(shown.get("psychiatryPurposes").toString())
                .contains("PSP_SUPPORT")
                .doesNotContain("TREATMENT");
        var kept = values(called.number()).entries().stream()
                .filter(entry -> entry.stepKey().equals("suggestSharing"))
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).kind()).isEqualTo(JournalEntry.Kind.SUGGESTION);
        assertThat(kept.get(0).values().get("invitedAuthoritiesTable").value().toString())
                .contains("version", "violenceFascination=YES")
                .doesNotContain("formOfExtremism");
    }

    @Test
    void onlyContentIsOfferedAndNothingOfTheReporterThePoliceOrClosedParts() {
        var called = aSuspicionOfViolence();
        var offered =
                called.look(COORDINATOR, "inviteAuthorities").get("shareable").toString();

        assertThat(offered).contains("description@", "violenceFascination@");
        assertThat(offered)
                .doesNotContain(
                        "Ruth", "reporter", "policeOutcome", "policeQuestion", "informPerson", "formOfExtremism");
    }

    @Test
    void choosingOthersThanSuggestedNeedsAReasonAndTheOrderOfTheTicksDoesNot() {
        var called = aSuspicionOfViolence();
        var shown = called.look(COORDINATOR, "inviteAuthorities");

        assertThat(called.refusal(
                        COORDINATOR,
                        "inviteAuthorities",
                        toPsychiatry(shown).without("invitedAuthoritiesDeviationReason")))
                .contains("Du vælger andre end forslaget");
        called.by(COORDINATOR, "inviteAuthorities", invite(shown, "police-coordinator", "adult-caseworker"));
        assertThat(called.open()).containsExactly("contribute", "contribute");
    }

    @Test
    void anotherBasisThanSuggestedNeedsAReasonAndAConsentItsWords() {
        var called = aSuspicionOfViolence();
        var shown = called.look(COORDINATOR, "inviteAuthorities");

        assertThat(called.refusal(
                        COORDINATOR, "inviteAuthorities", toPsychiatry(shown).but("psychiatryBasis", "CONSENT")))
                .contains("Psykiatrien: du vælger en anden hjemmel", "Psykiatrien: hvem har samtykket");
        called.by(
                COORDINATOR,
                "inviteAuthorities",
                toPsychiatry(shown)
                        .but("psychiatryBasis", "CONSENT")
                        .but("psychiatryBasisDeviationReason", "CONSENT_GIVEN")
                        .but("psychiatryConsent", "Han selv, i går, til at tale med psykiatrien"));
        assertThat(called.look("psykiatri-751", "contribute")
                        .get("sharedWithYou")
                        .toString())
                .contains("samtykke")
                .doesNotContain(MARK);
    }

    @Test
    void withoutABasisOrWithNothingTickedNothingIsShared() {
        var called = aSuspicionOfViolence();
        var before = disclosures(called);
        var shown = called.look(COORDINATOR, "inviteAuthorities");

        assertThat(called.refusal(
                        COORDINATOR, "inviteAuthorities", toPsychiatry(shown).but("psychiatryPurpose", "TREATMENT")))
                .contains("ikke kan vælges");
        assertThat(called.refusal(
                        COORDINATOR, "inviteAuthorities", toPsychiatry(shown).but("psychiatryParts", List.of())))
                .contains("Psykiatrien: det får de at se");
        assertThat(called.refusal(
                        COORDINATOR,
                        "inviteAuthorities",
                        toPsychiatry(shown).but("psychiatryParts", List.of("reporterName@2"))))
                .contains("ikke kan vælges");
        assertThat(disclosures(called)).isEqualTo(before);
    }

    @Test
    void theReporterIsSharedOnlyWithAReasonOfItsOwn() {
        var called = aSuspicionOfViolence();
        var shown = called.look(COORDINATOR, "inviteAuthorities");

        assertThat(called.refusal(
                        COORDINATOR, "inviteAuthorities", toPsychiatry(shown).but("psychiatryReporterToo", "true")))
                .contains("hvorfor skal de vide, hvem der henvendte sig?");
        called.by(
                COORDINATOR,
                "inviteAuthorities",
                toPsychiatry(shown)
                        .but("psychiatryReporterToo", "true")
                        .but("psychiatryReporterReason", "Hun er hans behandler og vil selv tale med jer."));
        assertThat(called.look("psykiatri-751", "contribute")
                        .get("sharedWithYou")
                        .toString())
                .contains("Ruth Anmelder");
    }

    @Test
    void aPieceThatWasCorrectedMeanwhileIsNotSharedUnread() {
        var called = aSuspicionOfViolence();
        var answers = toPsychiatry(called.look(COORDINATOR, "inviteAuthorities"));
        var task = called.task(COORDINATOR, "inviteAuthorities");
        send("boern-751", "case-correction", Filled.correction(called.number(), "description", "Det var broren."));

        assertThat(world.refusal(() -> {
                    world.submit(COORDINATOR, task, answers);
                    return null;
                }))
                .contains("rettet", "Hent formularen igen");
    }

    @Test
    void whatIsSharedOnIsMarkedWhereItWasGivenToPreventCrime() {
        var called = aSuspicionOfViolence().invited("psychiatry");
        called.by("psykiatri-751", "contribute", contribution("Kendt hos os")).runJobs();
        called.assessed().recommended("GENERAL_SUPPORT");
        called.by(PlayedCase.ADULT_CASEWORKER, "decideMeasure", Filled.granted())
                .by(PlayedCase.ADULT_CASEWORKER, "followUp", Filled.followUp("REASSESS"));
        var again = called.look(COORDINATOR, "inviteAuthorities");

        called.by(
                COORDINATOR,
                "inviteAuthorities",
                invite(again, "job-centre").but("jobCentreParts", List.of(offered(again, "contribution"))));

        assertThat(called.look("job-751", "contribute").get("sharedWithYou").toString())
                .contains("Bidrag fra Psykiatrien", "Kendt hos os", MARK);
    }

    @Test
    void whatIsTakenBackIsReadNoMoreAndStaysOnRecordWithWhoReadIt() {
        var called = aSuspicionOfViolence().invited("psychiatry");
        var first =
                called.look("psykiatri-751", "contribute").get("sharedWithYou").toString();
        assertThat(first).contains("træt af det hele", MARK);
        var id = disclosureTo(called, "psychiatry");
        assertThat(sql.sql("select what from access_log where case_number = :number and user_id = 'psykiatri-751'")
                        .param("number", called.number().value())
                        .query(String.class)
                        .list())
                .anyMatch(what -> what.startsWith("disclosure " + id + ","));

        send(
                COORDINATOR,
                "revoke-disclosure",
                Filled.of("caseNumber", called.number().value()));
        var task = called.task(COORDINATOR, "chooseDisclosures");
        assertThat(task.getAssignee()).isEqualTo(COORDINATOR);
        assertThat(called.look(COORDINATOR, "chooseDisclosures")
                        .get("standingDisclosures")
                        .toString())
                .contains("Psykiatrien", "\"" + id + "\"")
                .doesNotContain("træt af det hele");
        called.by(COORDINATOR, "chooseDisclosures", revoked(id));

        assertThat(called.look("psykiatri-751", "contribute")
                        .get("sharedWithYou")
                        .toString())
                .contains("trukket tilbage")
                .doesNotContain("træt");
        assertThat(sql.sql(
                                "select shared from disclosure where id = :id and revoked_by = :by and revoked_at is not null")
                        .param("id", id)
                        .param("by", COORDINATOR)
                        .query(String.class)
                        .single())
                .contains("træt af det hele");
        assertThat(values(called.number()).text("disclosuresRevoked").orElseThrow())
                .contains("Psykiatrien");
    }

    @Test
    void nothingIsTakenBackTwiceOrByOthers() {
        var called = aSuspicionOfViolence();
        var id = disclosureTo(called, "police-coordinator");
        var number = Filled.of("caseNumber", called.number().value());
        send(COORDINATOR, "revoke-disclosure", number);
        send(COORDINATOR, "revoke-disclosure", number);
        var tasks = world.tasks(COORDINATOR, called.number(), "chooseDisclosures");
        called.by(COORDINATOR, tasks.get(0), revoked(id));

        assertThat(world.refusal(COORDINATOR, tasks.get(1), revoked(id))).contains("skjult");
        called.by(COORDINATOR, tasks.get(1), Map.of());
        assertThat(world.refusal(() -> send(COORDINATOR, "revoke-disclosure", number)))
                .contains("ikke delt noget");
        assertThat(world.refusal(() -> send("tovholder-730", "revoke-disclosure", number)))
                .contains("kommune, som du er tilknyttet");
        for (var other : List.of(POLICE, "boern-751", "ssp-751", "leder-751", "psykiatri-751")) {
            assertThatThrownBy(() -> send(other, "revoke-disclosure", number))
                    .as(other)
                    .isNotNull();
        }
    }

    private static Filled revoked(long id) {
        return Filled.of("revokedDisclosures", List.of(String.valueOf(id)))
                .but("revokedBecause", "TOO_MUCH")
                .but("revokedReason", "Der var delt mere end nødvendigt.");
    }

    private long disclosureTo(PlayedCase called, String recipient) {
        return sql.sql("select id from disclosure where case_number = :number and recipient = :recipient")
                .param("number", called.number().value())
                .param("recipient", recipient)
                .query(Long.class)
                .single();
    }
}
