package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.PoliceHolds;
import dk.omhu.chain.Checks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Ret personkobling": what is about somebody else goes to their case; two people decide, and whoever got it is told. */
class PersonLinkTest extends Scenario {
    private static final String PROCESS = "correct-person-link";
    private static final String CHOOSE = "chooseLinkedEntries";
    private static final String APPROVE = "approvePersonLink";
    private static final String TELL = "tellLinkRecipient";
    private static final String NAME = "Ursula Ubekendtsen";

    @Autowired
    Checks checks;

    @Autowired
    PoliceHolds holds;

    @Autowired
    CaseBars bars;

    private static Filled asked(PlayedCase wrong, @Nullable Object right) {
        var form = Filled.of("caseNumber", wrong.number().value())
                .but("linkGround", "WRONG_PERSON")
                .but("linkTarget", right == null ? "NEW" : "EXISTING")
                .but("linkReason", "De har hver sin fødselsdag.");
        return right == null ? form : form.but("linkRightCase", right.toString());
    }

    private static Filled ordered(PlayedCase wrong, String ground) {
        return Filled.of("caseNumber", wrong.number().value())
                .but("linkGround", ground)
                .but("linkOrderBy", "Datatilsynet")
                .but("linkOrderDate", "2026-11-20")
                .but("linkOrderReference", "2026-31-0001");
    }

    private static Filled told() {
        return Filled.of("linkToldAt", "2026-11-20").but("linkToldHow", "PHONE").but("linkToldAnswer", "DELETED");
    }

    private PlayedCase named(String name) {
        return aConcern().received(Filled.intakeSuggesting("INFOHUS").but("personName", name));
    }

    private PlayedCase shared() {
        return named(NAME)
                .visited(Filled.visitation("INFOHUS"))
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed())
                .invited("ssp-consultant");
    }

    private String place(PlayedCase played, String step) {
        return values(played.number()).entries().stream()
                .filter(entry -> entry.stepKey().equals(step) && entry.kind() != JournalEntry.Kind.SUGGESTION)
                .map(entry -> String.valueOf(entry.sequence()))
                .findFirst()
                .orElseThrow();
    }

    private PlayedCase chosen(PlayedCase wrong, Filled start, String... steps) {
        send(COORDINATOR, PROCESS, start);
        var places = List.of(steps).stream().map(step -> place(wrong, step)).toList();
        return wrong.by(COORDINATOR, CHOOSE, Map.of("linkEntries", places));
    }

    private List<String> chainFindings() {
        return checks.make("751", "dpo-751").findings();
    }

    private List<String> indexed(CaseNumber number) {
        return sql.sql("select name_normalised from person_index where case_number = ? and name_normalised <> ''")
                .param(number.value())
                .query(String.class)
                .list();
    }

    @Test
    void whatIsAboutAnotherGoesToTheirCaseAndWhoGotItIsTold() {
        var wrong = shared();
        var right = aConcern().received(Filled.intake().but("description", "Han er set med en kniv."));
        var before = chainFindings();
        notImpartial(wrong.number());

        chosen(wrong, asked(wrong, right.number()), "intake");
        assertThat(wrong.look(MANAGER, APPROVE).get("linkProposal").toString())
                .contains(right.number().value(), "De har hver sin fødselsdag.");
        wrong.by(MANAGER, APPROVE, Map.of("linkApproved", "true"));

        assertThat(values(wrong.number()).text("personName")).isEmpty();
        assertThat(indexed(wrong.number())).isEmpty();
        assertThat(values(wrong.number()).entries())
                .anyMatch(entry -> entry.stepKey().equals("intake")
                        && entry.erasedAt().isPresent()
                        && entry.values().isEmpty());
        var there = values(right.number());
        assertThat(there.text("personName")).contains(NAME);
        assertThat(there.text("description"))
                .as("what was written there later stands")
                .contains("Han er set med en kniv.");
        assertThat(there.entries().stream().filter(JournalEntry::moved))
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.firstAuthor()).contains(COORDINATOR);
                    assertThat(moved.author()).isEqualTo(MANAGER);
                    assertThat(moved.writtenAt()).isBefore(moved.at());
                });
        assertThat(there.entries().toString()
                        + there.entries().stream().map(JournalEntry::values).toList())
                .as("the right file does not tell which case it was")
                .doesNotContain(wrong.number().value());
        assertThat(right.open()).contains("readNewInformation");
        assertThat(whatKeepsOut(right.number()))
                .as("a case with people and bars of its own")
                .isEmpty();
        assertThat(sql.sql("select shared from disclosure where case_number = ? and recipient = 'ssp-consultant'")
                        .param(wrong.number().value())
                        .query(String.class)
                        .single())
                .contains("[Slettet]")
                .doesNotContain("fodbold");
        assertThat(wrong.allRunning("breach-assessment")).hasSize(1);
        var toTell = world.tasks(COORDINATOR, wrong.number(), TELL);
        assertThat(toTell).hasSize(2);
        assertThat(toTell.stream()
                        .map(task -> world.look(COORDINATOR, task)
                                .get("linkRecipient")
                                .toString()))
                .allMatch(text -> text.contains("om en anden person"))
                .anyMatch(text -> text.contains("SSP"))
                .anyMatch(text -> text.contains("politi"));
        assertThat(world.refusal(COORDINATOR, toTell.get(0), told().but("linkToldAt", "2099-01-01")))
                .contains("fremtiden");
        toTell.forEach(task -> wrong.by(COORDINATOR, task, told()));
        wrong.runJobs()
                .by(
                        COORDINATOR,
                        "lookAgainAfterLink",
                        Filled.of("linkLookedAgain", "CHANGED").but("linkLookedText", "Indsatsen er standset."));

        assertThat(wrong.allRunning(PROCESS)).isEmpty();
        assertThat(sql.sql("""
                        select told_by from person_link_recipient told join person_link on person_link.id = link
                        where case_number = ?""")
                        .param(wrong.number().value())
                        .query(String.class)
                        .list())
                .containsExactly(COORDINATOR, COORDINATOR);
        assertThat(chainFindings()).isEqualTo(before);
    }

    @Test
    void whoHasNoCaseGetsOneThatCountsFromTheFirstWord() {
        var wrong = named("Kasimir Vintervang");
        var first = values(wrong.number()).entries().stream()
                .filter(entry -> entry.stepKey().equals("intake"))
                .findFirst()
                .orElseThrow()
                .at();

        notImpartial(wrong.number());
        chosen(wrong, asked(wrong, null), "intake").by(MANAGER, APPROVE, Map.of("linkApproved", "true"));

        var opened = new CaseNumber(sql.sql("select right_case from person_link where case_number = ?")
                .param(wrong.number().value())
                .query(String.class)
                .single());
        assertThat(values(opened).text("personName")).contains("Kasimir Vintervang");
        assertThat(file(opened).receivedAt()).isEqualTo(first);
        assertThat(caseOf(opened).open()).contains("intake");
        assertThat(whatKeepsOut(opened)).contains(CaseBars.Why.NOT_IMPARTIAL);
        assertThat(world.tasks(BOTH, opened, "intake")).isEmpty();
        assertThat(world.tasks(COORDINATOR, opened, "intake")).hasSize(1);
    }

    private void notImpartial(CaseNumber number) {
        transaction.executeWithoutResult(status -> bars.bar(number, BOTH, CaseBars.Cause.FRIEND));
    }

    private Optional<CaseBars.Why> whatKeepsOut(CaseNumber number) {
        return Objects.requireNonNull(transaction.execute(status -> bars.why(number, BOTH)));
    }

    @Test
    void aNumberThatWasJoinedByMistakeIsACaseOfItsOwnAgain() {
        var one = named("Fenella Dybdal");
        var other = named("Fenella Dybdal");
        other.by(COORDINATOR, "triage", Filled.joinedWith(one.number()));
        assertThat(file(other.number()).state()).isEqualTo(CaseFile.State.JOINED);
        notImpartial(one.number());
        transaction.executeWithoutResult(
                status -> bars.restrictTo(one.number(), Set.of(COORDINATOR, MANAGER), MANAGER));

        chosen(one, asked(one, other.number()), "joinCase");
        assertThat(one.look(MANAGER, APPROVE).get("linkProposal").toString()).contains("en sag for sig selv");
        one.by(MANAGER, APPROVE, Map.of("linkApproved", "true"));

        assertThat(file(other.number()).state()).isEqualTo(CaseFile.State.OPEN);
        assertThat(file(other.number()).joinedTo()).isEmpty();
        assertThat(caseOf(other.number()).open()).contains("intake");
        assertThat(values(one.number()).text("joinedNumber")).isEmpty();
        assertThat(world.tasks(BOTH, other.number(), "intake"))
                .as("who was kept out while they were joined is kept out of both")
                .isEmpty();
        transaction.executeWithoutResult(status -> {
            assertThat(bars.standing(other.number())).singleElement().satisfies(bar -> {
                assertThat(bar.number()).isEqualTo(other.number());
                assertThat(bar.userId()).isEqualTo(BOTH);
                assertThat(bar.cause()).isEqualTo(CaseBars.Cause.FRIEND);
            });
            assertThat(bars.restriction(other.number()).orElseThrow().named()).containsOnly(COORDINATOR, MANAGER);
        });
        assertThat(values(other.number()).entries().stream()
                        .filter(entry -> entry.stepKey().equals("sameDoors")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.values().toString())
                        .contains(BOTH, "Kun disse kan åbne sagen")
                        .doesNotContain("FRIEND", "enskab", one.number().value()));

        // What does not fit is lifted in the one and stands in the other.
        send(
                MANAGER,
                "lift-bar",
                Filled.of("caseNumber", other.number().value())
                        .but("liftedBarUser", BOTH)
                        .but("liftedBarReason", "Det var om den anden."));
        transaction.executeWithoutResult(status -> bars.unrestrict(other.number(), MANAGER));

        assertThat(whatKeepsOut(other.number())).isEmpty();
        assertThat(whatKeepsOut(one.number())).contains(CaseBars.Why.NOT_IMPARTIAL);
        transaction.executeWithoutResult(
                status -> assertThat(bars.restriction(one.number())).isPresent());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderErasesAndMovesNothing(boolean breach) {
        var wrong = named("Balder Østergab");
        chosen(wrong, ordered(wrong, breach ? "COURT_ORDER" : "AUTHORITY_ORDER"), "intake");

        wrong.by(MANAGER, APPROVE, Filled.of("linkApproved", "true").but("linkBreach", String.valueOf(breach)));

        assertThat(values(wrong.number()).text("personName")).isEmpty();
        assertThat(values(wrong.number()).text("erasedGround"))
                .get()
                .asString()
                .contains("Datatilsynet", "2026-31-0001");
        assertThat(wrong.allRunning("breach-assessment")).hasSize(breach ? 1 : 0);
        assertThat(wrong.open()).contains("lookAgainAfterLink").doesNotContain(TELL);
    }

    @Test
    void twoPeopleDecideAndANoLeavesAllAsItWas() {
        var wrong = named("Xerxes Møllekjær");
        send(BOTH, PROCESS, asked(wrong, null));
        assertThat(world.refusal(() -> send(COORDINATOR, PROCESS, asked(wrong, null))))
                .contains("allerede en rettelse i gang");
        wrong.by(BOTH, CHOOSE, Map.of("linkEntries", List.of(place(wrong, "intake"))));

        assertThat(wrong.refusal(BOTH, APPROVE, Map.of("linkApproved", "true"))).contains("En anden leder");
        world.as(BOTH, () -> {
            world.engine()
                    .getTaskService()
                    .setAssignee(wrong.task(BOTH, APPROVE).getId(), null);
            return null;
        });
        wrong.by(MANAGER, APPROVE, Filled.of("linkApproved", "false").but("linkRefusal", "Det er samme person."));

        assertThat(wrong.allRunning(PROCESS)).isEmpty();
        assertThat(values(wrong.number()).text("personName")).contains("Xerxes Møllekjær");
    }

    @Test
    void aFormThatWasFilledFromWhatIsGoneDoesNotBringItBack() {
        var wrong = named("Zenobia Hvidtfeldt");
        var triage = wrong.task(COORDINATOR, "triage");
        world.look(COORDINATOR, triage);
        chosen(wrong, asked(wrong, null), "intake").by(MANAGER, APPROVE, Map.of("linkApproved", "true"));

        assertThat(world.refusal(() -> {
                    world.submit(COORDINATOR, triage, Filled.visitation("INFOHUS"));
                    return null;
                }))
                .contains("fjernet fra sagen");
    }

    @Test
    void itGoesOnlyToAnOpenCaseOfTheMunicipalityAndNotUnderTheEyesOfThePolice() {
        var wrong = named("Wilfred Quistorff");
        var closed = aConcern()
                .received(Filled.intakeSuggesting("UNFOUNDED"))
                .visited(Filled.visitation("UNFOUNDED"))
                .closed(Filled.closingNotInformed("UNFOUNDED"));
        var elsewhere = world.start(
                "tovholder-730", "concern-handling", Filled.start("CITIZEN").but("municipality", "730"));

        for (Object right : List.of(closed.number(), elsewhere, "751-2026-999999")) {
            assertThat(world.refusal(() -> send(COORDINATOR, PROCESS, asked(wrong, right))))
                    .contains("Der er ingen åben sag med det nummer");
        }
        assertThat(world.refusal(() -> send(COORDINATOR, PROCESS, asked(wrong, wrong.number()))))
                .contains("den rigtige sag");
        assertThat(world.refusal(() -> send("tovholder-730", PROCESS, asked(wrong, null))))
                .contains("kommune");
        transaction.executeWithoutResult(status -> holds.begin(wrong.number(), "person-link-test"));
        assertThat(world.refusal(() -> send(COORDINATOR, PROCESS, asked(wrong, null))))
                .contains("Politiet");
    }
}
