package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case handed to another municipality: item by item, into a file of its own, with a receipt back. */
class HandOverTest extends Scenario {
    private static final String RANDERS = "730";
    private static final String THERE = "tovholder-730";
    private static final String DESK_THERE = "underretning-730";
    private static final String TOLD = "Han tegner våben i alle sine bøger.";
    private static final String NOT_CHOSEN = "Mor ringede kl. 14 om noget ganske andet.";

    @Autowired
    Disclosures disclosures;

    @Test
    void theNewMunicipalityHasACaseOfItsOwnWithWhatWasChosenAndNothingElse() {
        var name = Strangers.name();
        var child = pupil(name);
        send(COORDINATOR, "case-note", Filled.note(child.number()).but("noteText", NOT_CHOSEN));

        var there = handedOver(child, "description", "person");

        assertThat(there.municipality().value()).isEqualTo(RANDERS);
        var file = values(there).entries().stream()
                .map(entry -> entry.values().toString())
                .reduce("", String::concat);
        assertThat(file)
                .contains(TOLD, name)
                .doesNotContain(NOT_CHOSEN, child.number().value());
        assertThat(values(there).text("personName")).contains(name);
    }

    @Test
    void withoutThePersonAmongTheItemsTheCaseThereIsAboutSomebodyUnknown() {
        var name = Strangers.name();
        var there = handedOver(pupil(name), "description");

        assertThat(values(there).text("personName")).isEmpty();
        assertThat(transaction.execute(status -> files.person(there)).initials())
                .isEqualTo("Ukendt person");
    }

    @Test
    void aChildsTwentyFourHoursBeginThereWhenItWasHandedOver() {
        var child = pupil(Strangers.name());
        world.pass(Duration.ofHours(50));
        var there = caseOf(handedOver(child, "description"));

        assertThat(world.open(there.number())).containsExactly("assessWithin24Hours", "intake", "receiveHandOver");
        assertThat(there.task(DESK_THERE, "assessWithin24Hours").getDueDate().toInstant())
                .isBetween(
                        world.now().plus(Duration.ofHours(23)).plus(Duration.ofMinutes(50)),
                        world.now().plus(Duration.ofHours(24)));
    }

    @Test
    void everyItemIsADisclosureWithItsBasis() {
        var child = pupil(Strangers.name());
        begin(child);
        child.by(
                COORDINATOR,
                "chooseWhatFollows",
                chosen(child, "description")
                        .but("handOverMunicipality", RANDERS)
                        .but("handOverMore", "true"));
        assertThat(String.valueOf(child.look(COORDINATOR, "chooseWhatFollows").get("handOverTo")))
                .isEqualTo("Randers Kommune");
        child.by(
                COORDINATOR,
                "chooseWhatFollows",
                chosen(child, "person")
                        .but("handOverBasis", "CONSENT")
                        .but("handOverMore", "false")
                        .but("handOverThen", "KEEP"));

        List<Disclosure> made = transaction.execute(status -> disclosures.of(child.number()));
        assertThat(made)
                .extracting(Disclosure::recipient, Disclosure::basis)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Randers Kommune", "CHILD"),
                        org.assertj.core.groups.Tuple.tuple("Randers Kommune", "CONSENT"));
        assertThat(String.valueOf(child.look(COORDINATOR, "awaitReceipt").get("handOverSent")))
                .contains("Randers Kommune", "Hvem sagen handler om");
    }

    @Test
    void withoutBasisPurposeAndNecessityNothingFollows() {
        var child = pupil(Strangers.name());
        begin(child);

        assertThat(child.refusal(
                        COORDINATOR,
                        "chooseWhatFollows",
                        toRanders(chosen(child, "description"))
                                .without("handOverBasis")
                                .without("handOverPurpose")
                                .without("handOverNecessity")))
                .contains("Hjemmel", "bruge det til", "nødvendigt");
        assertThat(disclosures(child)).isZero();
    }

    @Test
    void theReceiptComesBackAndTheTaskThatWaitedForItIsGone() {
        var child = pupil(Strangers.name());
        var there = caseOf(handedOver(child, "description"));
        assertThat(child.open()).contains("awaitReceipt");

        var shown = there.look(DESK_THERE, "receiveHandOver");
        assertThat(String.valueOf(shown.get("handedOverConcern"))).contains(TOLD);
        assertThat(String.valueOf(shown.get("handOverFrom"))).contains("Aarhus Kommune");
        there.by(DESK_THERE, "receiveHandOver", receipt());

        assertThat(child.open()).doesNotContain("awaitReceipt");
        assertThat(child.allRunning("hand-over")).isEmpty();
        assertThat(values(child.number()).text("handOverReceipt"))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("Rita Randers", "8915 1500", there.number().value()));
        assertThat(there.allRunning("received-hand-over")).isEmpty();
    }

    @Test
    void aReceiptInTheTelephoneDoesToo() {
        var child = pupil(Strangers.name());
        var there = caseOf(handedOver(child, "description"));

        child.by(
                COORDINATOR,
                "awaitReceipt",
                Filled.of("handOverConfirmedBy", "Rita Randers").but("handOverConfirmedHow", "PHONE"));
        assertThat(child.allRunning("hand-over")).isEmpty();
        there.by(DESK_THERE, "receiveHandOver", receipt());
        assertThat(there.allRunning("received-hand-over")).isEmpty();
    }

    @Test
    void theCaseHereIsThenProposedForClosingAsMovedAndApprovedByAnother() {
        var child = pupil(Strangers.name());
        sentToBeClosed(child);
        assertThat(child.open()).doesNotContain("proposeClosing");

        caseOf(receivingCase(child)).by(DESK_THERE, "receiveHandOver", receipt());
        assertThat(child.open()).contains("proposeClosing").doesNotContain("triage");
        child.by(COORDINATOR, "proposeClosing", Filled.closingNotInformed("MOVED"))
                .by(MANAGER, "approveClosing", Filled.approved());

        assertThat(file(child.number()).state()).isEqualTo(CaseFile.State.CLOSED);
        assertThat(file(child.number()).closingReason()).contains("MOVED");
    }

    private void sentToBeClosed(PlayedCase child) {
        begin(child);
        child.by(
                COORDINATOR,
                "chooseWhatFollows",
                chosen(child, "description")
                        .but("handOverMunicipality", RANDERS)
                        .but("handOverMore", "false")
                        .but("handOverThen", "CLOSE"));
    }

    private void handedOverToBeClosed(PlayedCase child) {
        sentToBeClosed(child);
        caseOf(receivingCase(child)).by(DESK_THERE, "receiveHandOver", receipt());
    }

    @Test
    void aMunicipalityThatDoesNotWorkHereGetsItOnPaper() {
        var child = pupil(Strangers.name());
        begin(child);
        assertThat(String.valueOf(child.look(COORDINATOR, "chooseWhatFollows").get("handOverMunicipalities")))
                .contains("Odense (på papir)")
                .doesNotContain("Randers (på papir)");
        child.by(
                COORDINATOR,
                "chooseWhatFollows",
                chosen(child, "description")
                        .but("handOverMunicipality", "461")
                        .but("handOverMore", "false")
                        .but("handOverThen", "KEEP"));

        assertThat(String.valueOf(child.look(COORDINATOR, "sendOnPaper").get("handOverPaper")))
                .contains("Odense Kommune", "dér sag " + child.number(), TOLD);
        child.by(
                COORDINATOR,
                "sendOnPaper",
                Filled.of("handOverSentOn", "2026-11-22").but("handOverSentHow", "SECURE_MAIL"));
        assertThat(child.allRunning("hand-over")).isEmpty();
        assertThat(sql.sql(
                                "select receiving_case is null and sent_at is not null from hand_over where case_number = :number")
                        .param("number", child.number().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void neitherMunicipalityReadsTheOthersCase() {
        var child = pupil(Strangers.name());
        var there = caseOf(handedOver(child, "description"));

        assertThat(world.tasks(COORDINATOR, there.number(), "receiveHandOver")).isEmpty();
        assertThat(world.tasks(COORDINATOR, there.number(), "intake")).isEmpty();
        assertThat(world.tasks(THERE, child.number(), "awaitReceipt")).isEmpty();
        assertThat(world.tasks(THERE, child.number(), "triage")).isEmpty();
        assertThat(world.refusal(() -> send(COORDINATOR, "case-note", Filled.note(there.number()))))
                .isEqualTo(world.refusal(() -> send(COORDINATOR, "case-note", Filled.note("730-2026-999999"))));
        assertThat(world.refusal(() -> send(
                        THERE,
                        "hand-over",
                        Filled.of("caseNumber", child.number().value()))))
                .isEqualTo(world.refusal(() -> send(THERE, "hand-over", Filled.of("caseNumber", "751-2026-999999"))));
    }

    @Test
    void thatThePersonIsKnownThereIsToldToNobodyHere() {
        var name = Strangers.name();
        var before = startedBy(THERE, Filled.start("CITIZEN").but("municipality", RANDERS))
                .by(THERE, "intake", Filled.intakeAboutChild().but("personName", name));
        var known = pupil(name);
        var stranger = pupil(Strangers.name());
        var knownThere = caseOf(handedOver(known, "description", "person"));
        var strangerThere = caseOf(handedOver(stranger, "description", "person"));
        assertThat(matches(knownThere)).contains(before.number().value());
        assertThat(matches(strangerThere)).doesNotContain(before.number().value());

        assertThat(sent(known)).isEqualTo(sent(stranger)).doesNotContain("kendt");
        assertThat(known.open()).isEqualTo(stranger.open());
    }

    @Test
    void whatComesLaterGoesToTheSameCaseThere() {
        var child = pupil(Strangers.name());
        var there = handedOver(child, "description");
        caseOf(there).by(DESK_THERE, "receiveHandOver", receipt());
        send(COORDINATOR, "case-note", Filled.note(child.number()).but("noteText", "Skolen har talt med ham."));

        var again = handedOver(child, "noteText");

        assertThat(again).isEqualTo(there);
        assertThat(world.open(there)).contains("receiveHandOver", "readNewInformation");
        assertThat(values(there).text("handedOverConcern"))
                .hasValueSatisfying(text -> assertThat(text).contains("Skolen har talt med ham."));
    }

    @Test
    void oneHandOverAtATime() {
        var child = pupil(Strangers.name());
        begin(child);

        assertThat(world.refusal(() -> begin(child))).contains("allerede en overdragelse i gang");
    }

    @Test
    void whoChoosesHasAClockToo() {
        var child = pupil(Strangers.name());
        begin(child);

        assertThat(child.task(COORDINATOR, "chooseWhatFollows").getDueDate()).isNotNull();
    }

    @Test
    void oneThatBeganUnderAJoinedNumberIsFinishedFirst() {
        var name = Strangers.name();
        var lives = pupil(name);
        var joined = pupil(name);
        begin(joined);
        joined.by(COORDINATOR, "triage", Filled.joinedWith(lives.number()));

        assertThat(joined.open()).contains("chooseWhatFollows");
        assertThat(world.refusal(() -> begin(lives))).contains("allerede en overdragelse i gang");
        assertThat(world.refusal(() -> begin(joined))).contains("allerede en overdragelse i gang");
    }

    /** A child's track or a measure may go on after the concern was closed, and the family moves when it moves. */
    @Test
    void aClosedCaseIsHandedOverTooAndStaysClosed() {
        var child = pupil(Strangers.name());
        handedOverToBeClosed(child);
        child.by(COORDINATOR, "proposeClosing", Filled.closingNotInformed("MOVED"))
                .by(MANAGER, "approveClosing", Filled.approved());

        handedOverToBeClosed(child);

        assertThat(file(child.number()).state()).isEqualTo(CaseFile.State.CLOSED);
        assertThat(child.allRunning("hand-over")).isEmpty();
    }

    @Test
    void aCaseworkerOffersWhatTheOwnPartsHoldAndNobodyOffersTheReporter() {
        var child = pupil(Strangers.name());
        child.by(CHILD_DESK, "assessWithin24Hours", Filled.childAssessment("SCREENING", true));

        begin(child);
        assertThat(offered(child, COORDINATOR)).contains("description@").doesNotContain("childReason", "reporterName");
        child.by(COORDINATOR, "chooseWhatFollows", toRanders(chosen(child, "description")));
        caseOf(receivingCase(child)).by(DESK_THERE, "receiveHandOver", receipt());

        send(
                CHILD_CASEWORKER,
                "hand-over",
                Filled.of("caseNumber", child.number().value()));
        assertThat(offered(child, CHILD_CASEWORKER)).contains("childReason@").doesNotContain("reporterName");
        child.by(CHILD_CASEWORKER, "chooseWhatFollows", toRanders(chosen(CHILD_CASEWORKER, child, "childReason")));
        var there = caseOf(receivingCase(child));
        assertThat(String.valueOf(there.look(DESK_THERE, "receiveHandOver").get("handedOverChild")))
                .contains("Barnet har det godt derhjemme.");
    }

    @Test
    void aCoordinatorThereDoesNotOpenTheChildsPart() {
        var child = pupil(Strangers.name());
        child.by(CHILD_DESK, "assessWithin24Hours", Filled.childAssessment("SCREENING", true));
        send(CHILD_DESK, "hand-over", Filled.of("caseNumber", child.number().value()));
        child.by(CHILD_DESK, "chooseWhatFollows", toRanders(chosen(CHILD_DESK, child, "childReason")));

        var shown = caseOf(receivingCase(child)).look(THERE, "receiveHandOver");
        assertThat(shown.keySet()).doesNotContain("handedOverChild");
    }

    @Test
    void whatWasHandedOverCannotBeTakenBackHere() {
        var child = pupil(Strangers.name());
        handedOver(child, "description");

        assertThat(world.refusal(() -> send(
                        COORDINATOR,
                        "revoke-disclosure",
                        Filled.of("caseNumber", child.number().value()))))
                .contains("Der er ikke delt noget");
        assertThatThrownBy(() -> send(
                        MANAGER,
                        "hand-over",
                        Filled.of("caseNumber", child.number().value())))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aDrillThatIsHandedOverIsADrillThereToo() {
        var drill = startedBy(COORDINATOR, Filled.start("PROFESSIONAL").but("drill", "true"))
                .received(Filled.intakeAboutChild()
                        .but("signBehaviour", "YES")
                        .but("personName", Strangers.name())
                        .but("description", TOLD));

        assertThat(file(handedOver(drill, "description")).drill()).isTrue();
        assertThat(file(handedOver(pupil(Strangers.name()), "description")).drill())
                .isFalse();
    }

    private static String matches(PlayedCase there) {
        there.by(THERE, "intake", Filled.intakeAboutChild());
        return String.valueOf(there.look(THERE, "triage").get("matchChoices"));
    }

    /** What the sender sees of it, whichever case it was and whenever. */
    private static String sent(PlayedCase here) {
        return String.valueOf(here.look(COORDINATOR, "awaitReceipt").get("handOverSent"))
                .replaceFirst("den [\\d.]+ kl\\. [\\d:]+", "");
    }

    private PlayedCase pupil(String name) {
        return aConcern("PROFESSIONAL")
                .received(Filled.intakeAboutChild()
                        .but("signBehaviour", "YES")
                        .but("personName", name)
                        .but("description", TOLD));
    }

    private CaseNumber begin(PlayedCase played) {
        return send(
                COORDINATOR,
                "hand-over",
                Filled.of("caseNumber", played.number().value()));
    }

    private CaseNumber handedOver(PlayedCase played, String... keys) {
        begin(played);
        played.by(COORDINATOR, "chooseWhatFollows", toRanders(chosen(played, keys)));
        return receivingCase(played);
    }

    private CaseNumber receivingCase(PlayedCase played) {
        return new CaseNumber(
                sql.sql("select receiving_case from hand_over where case_number = :number order by id desc limit 1")
                        .param("number", played.number().value())
                        .query(String.class)
                        .single());
    }

    private static String offered(PlayedCase played, String user) {
        return String.valueOf(played.look(user, "chooseWhatFollows").get("handOverChoices"));
    }

    static Filled chosen(PlayedCase played, String... keys) {
        return chosen(COORDINATOR, played, keys);
    }

    private static Filled chosen(String user, PlayedCase played, String... keys) {
        var offered = offered(played, user);
        var items = List.of(keys).stream()
                .map(key -> Pattern.compile("\"(" + key + "@\\d+)\"").matcher(offered))
                .map(found -> {
                    assertThat(found.find()).as(offered).isTrue();
                    return found.group(1);
                })
                .toList();
        return Filled.of("handOverItems", items)
                .but("handOverBasis", "CHILD")
                .but("handOverPurpose", "At familien får hjælp dér, hvor den bor.")
                .but("handOverNecessity", "Den nye kommune kender ikke drengen.");
    }

    /** To the next municipality, and the case here goes on. */
    private static Filled toRanders(Filled chosen) {
        return chosen.but("handOverMunicipality", RANDERS)
                .but("handOverMore", "false")
                .but("handOverThen", "KEEP");
    }

    private static Map<String, Object> receipt() {
        return Filled.of("handOverContact", "Rita Randers, underretningsmodtagelsen")
                .but("handOverPhone", "8915 1500");
    }
}
