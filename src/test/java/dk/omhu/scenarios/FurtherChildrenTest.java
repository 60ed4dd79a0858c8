package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One case for each child: children at home of an adult, siblings, other children of the home. */
class FurtherChildrenTest extends Scenario {
    private static final String SECRET_OF_THE_FATHER = "Han har talt om sprængstoffer i garagen.";
    private static final String WHY = "Sover dårligt og er bange for far.";

    @Autowired
    CaseBars bars;

    @Test
    void yesAtTheVisitationGivesEachChildAnOwnCaseWithAnOwnClockFromTheReceipt() {
        var big = Strangers.name();
        var small = Strangers.name();
        var heard = OffsetDateTime.now(ZoneOffset.UTC).minusHours(3).truncatedTo(ChronoUnit.MINUTES);
        var father = startedBy(COORDINATOR, Filled.start("CITIZEN").but("receivedAt", heard.toString()))
                .received(father())
                .visited(ground().but("children", List.of(child(big, WHY), child(small, "Er ofte alene hjemme."))));

        var cases = openedFrom(father.number());

        assertThat(cases).hasSize(2);
        for (var number : cases) {
            var child = caseOf(number);
            assertThat(child.open()).containsExactly("assessWithin24Hours", "intake");
            assertThat(child.task(CHILD_DESK, "assessWithin24Hours")
                            .getDueDate()
                            .toInstant())
                    .isEqualTo(heard.toInstant().plus(Duration.ofHours(24)));
            assertThat(file(number).kind()).isEqualTo(CaseFile.Kind.CONCERN);
            assertThat(values(number).text("legalTrack")).contains("CHILD");
        }
        assertThat(values(cases.get(0)).text("personName")).contains(big);
        assertThat(values(cases.get(1)).text("personName")).contains(small);
    }

    @Test
    void neitherFileHoldsTheOthersText() {
        var name = Strangers.name();
        var father = aConcern().received(father()).visited(ground().but("children", List.of(child(name, WHY))));
        var child = openedFrom(father.number()).get(0);

        assertThat(everything(values(father.number())))
                .doesNotContain(name, WHY)
                .contains(SECRET_OF_THE_FATHER);
        assertThat(everything(values(child))).contains(name, WHY).doesNotContain(SECRET_OF_THE_FATHER);
    }

    @Test
    void theLinkIsANumberAndARelationForThoseWhoseWorkItIs() {
        var father =
                aConcern().received(father()).visited(ground().but("children", List.of(child(Strangers.name(), WHY))));
        var child = openedFrom(father.number()).get(0);

        var shown = caseOf(child).look(CHILD_DESK, "assessWithin24Hours");
        assertThat(String.valueOf(shown.get("relatedCases")))
                .contains(father.number().value(), "forælder")
                .doesNotContain(SECRET_OF_THE_FATHER);
        assertThat(shown.get("description")).isEqualTo(WHY);

        transaction.executeWithoutResult(status -> bars.bar(father.number(), CHILD_DESK, CaseBars.Cause.FRIEND));
        assertThat(caseOf(child).look(CHILD_DESK, "assessWithin24Hours").get("relatedCases"))
                .as("the number of a case that is shut to the reader")
                .isNull();
    }

    @Test
    void whoeverSaysYesAndKnowsNobodyLeavesItToTheChildDesk() {
        var father = aConcern().received(father()).visited(ground());
        var name = Strangers.name();
        var task = father.task(CHILD_DESK, "nameChildren");

        assertThat(task.getDueDate().toInstant())
                .isCloseTo(
                        file(father.number()).receivedAt().plus(Duration.ofHours(24)),
                        Assertions.within(1, ChronoUnit.SECONDS));
        assertThat(father.refusal(CHILD_DESK, "nameChildren", Filled.of("childrenFound", "NAMED")))
                .contains("Børn");
        father.by(
                CHILD_DESK,
                "nameChildren",
                Filled.of("childrenFound", "NAMED")
                        .but("childRelation", "HOUSEHOLD")
                        .but("children", List.of(child(name, WHY))));

        assertThat(openedFrom(father.number())).hasSize(1);
        assertThat(father.allRunning("further-children")).isEmpty();
    }

    @Test
    void thatThereAreNoChildrenAfterAllHasAReason() {
        var father = aConcern().received(father()).visited(ground());

        assertThat(father.refusal(CHILD_DESK, "nameChildren", Filled.of("childrenFound", "NONE")))
                .contains("Hvorfor ikke?");
        father.by(
                CHILD_DESK,
                "nameChildren",
                Filled.of("childrenFound", "NONE").but("noChildrenReason", "De bor hos deres mor i en anden kommune."));

        assertThat(openedFrom(father.number())).isEmpty();
        assertThat(father.allRunning("further-children")).isEmpty();
    }

    @Test
    void noAtTheVisitationOpensNothing() {
        var father = aConcern()
                .received(father())
                .visited(Filled.visitation("UNFOUNDED")
                        .but("childrenAtHomeGround", "false")
                        .but("childrenAtHomeReason", "De er set i skolen i dag og har det godt.")
                        .but("visitationDeviationReason", "OTHER")
                        .but("visitationDeviationText", "Det var en misforståelse."));

        assertThat(openedFrom(father.number())).isEmpty();
        assertThat(father.open()).doesNotContain("nameChildren");
    }

    @Test
    void aSecondVisitationAsksForNoChildTwice() {
        var name = Strangers.name();
        var more = Filled.visitation("MORE_INFORMATION")
                .but("childrenAtHomeGround", "true")
                .but("childrenAtHomeReason", "De hører det hele derhjemme.")
                .but("children", List.of(child(name, WHY)));
        var father = aConcern()
                .received(Filled.intakeSuggesting("MORE_INFORMATION").but("childrenAtHome", "true"))
                .visited(more)
                .by(COORDINATOR, "collectInformation", Filled.information());

        assertThat(father.refusal(COORDINATOR, "triage", more)).contains("Barn 1", "allerede en sag i familien");
        father.visited(more.but("children", List.of()));

        assertThat(openedFrom(father.number())).hasSize(1);
        assertThat(father.open()).doesNotContain("nameChildren");
    }

    @Test
    void aScreeningThatSaysSiblingsLeavesThemToTheChildDeskWithTheirOwn24Hours() {
        var first = aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", Filled.childAssessment("SCREENING", true));
        world.pass(Duration.ofDays(2));
        var screenedAt = world.now();
        first.by(
                CHILD_CASEWORKER,
                "screenNotification",
                Filled.screening("NO_FURTHER").but("siblings", "true"));

        assertThat(first.task(CHILD_DESK, "nameChildren").getDueDate().toInstant())
                .isCloseTo(screenedAt.plus(Duration.ofHours(24)), Assertions.within(1, ChronoUnit.MINUTES));
        world.pass(Duration.ofHours(1));
        first.by(
                CHILD_DESK,
                "nameChildren",
                Filled.of("childrenFound", "NAMED")
                        .but("childRelation", "SIBLING")
                        .but("children", List.of(child(Strangers.name(), WHY))));

        var sibling = openedFrom(first.number()).get(0);
        assertThat(file(sibling).receivedAt()).isCloseTo(screenedAt, Assertions.within(1, ChronoUnit.MINUTES));
        assertThat(caseOf(sibling).open()).containsExactly("assessWithin24Hours", "intake");
    }

    @Test
    void siblingsOfAChildGetTheirOwnCasesByTheStartForm() {
        var first = aPupilOf14();
        var name = Strangers.name();

        send(CHILD_CASEWORKER, "further-children", siblings(first.number(), List.of(child(name, WHY))));
        var sibling = openedFrom(first.number()).get(0);

        assertThat(caseOf(sibling).open()).containsExactly("assessWithin24Hours", "intake");
        assertThat(file(sibling).receivedAt()).isCloseTo(world.now(), Assertions.within(1, ChronoUnit.MINUTES));
        assertThat(world.refusal(() -> send(
                        CHILD_DESK,
                        "further-children",
                        siblings(sibling, List.of(child(name.toUpperCase(), "Igen."))))))
                .contains("allerede en sag i familien");
    }

    @Test
    void theIntakeOfAChildsCaseIsFilledInAndItsVisitationLooksForTheSamePerson() {
        var first = aPupilOf14();
        send(COORDINATOR, "further-children", siblings(first.number(), List.of(child(Strangers.name(), WHY))));
        var sibling = caseOf(openedFrom(first.number()).get(0));

        var shown = sibling.look(COORDINATOR, "intake");
        assertThat(shown.get("description")).isEqualTo(WHY);
        sibling.received(Filled.intakeAboutChild().but("description", WHY));

        assertThat(sibling.allRunning("child-notification")).hasSize(1);
        assertThat(sibling.open()).containsExactly("assessWithin24Hours", "triage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "childCpr       | 310299-1234 | findes ikke",
                "childBirthDate | FUTURE      | fremtiden",
                "childBirthDate | GROWN_UP    | fyldt 18",
            })
    void aRowThatCannotBeTrueIsRefusedWithItsNumber(String key, String typed, String says) {
        var first = aPupilOf14();
        var value = switch (typed) {
            case "FUTURE" -> LocalDate.now().plusDays(2).toString();
            case "GROWN_UP" -> LocalDate.now().minusYears(18).toString();
            default -> typed;
        };
        var wrong = new HashMap<>(child(Strangers.name(), WHY));
        wrong.put(key, value);

        assertThat(world.refusal(() -> send(
                        COORDINATOR,
                        "further-children",
                        siblings(first.number(), List.of(child(Strangers.name(), WHY), wrong)))))
                .contains("Barn 2", says);
        assertThat(openedFrom(first.number())).isEmpty();
    }

    @Test
    void oneChildIsNamedOnceAndEachHasItsOwnReason() {
        var first = aPupilOf14();
        var name = Strangers.name();

        assertThat(world.refusal(() -> send(
                        COORDINATOR,
                        "further-children",
                        siblings(first.number(), List.of(child(name, WHY), child(name, "Samme barn."))))))
                .contains("Barn 2", "to gange");
        assertThat(world.refusal(() -> send(
                        COORDINATOR, "further-children", siblings(first.number(), List.of(Map.of("childName", name))))))
                .contains("Hvad bekymrer om dette barn?");
        assertThat(world.refusal(
                        () -> send(COORDINATOR, "further-children", siblings(first.number(), List.of(emptyRow())))))
                .contains("Børn", "udfyldes");
    }

    @Test
    void ofTwoWhoSendTheSameChildAtOnceOneIsTold() throws Exception {
        var first = aPupilOf14();
        var form = siblings(first.number(), List.of(child(Strangers.name(), WHY)));
        var together = new CyclicBarrier(2);
        Callable<String> sends = () -> {
            together.await(30, TimeUnit.SECONDS);
            try {
                send(COORDINATOR, "further-children", form);
                return "";
            } catch (RuntimeException refused) {
                return String.valueOf(refused.getMessage());
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(List.of(sends, sends))) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .anyMatch(String::isEmpty)
                    .anyMatch(answer -> answer.contains("allerede en sag i familien"));
        } finally {
            threads.shutdown();
        }
        assertThat(openedFrom(first.number())).hasSize(1);
    }

    @Test
    void aCaseThatWasJoinedBringsItsFamilyAlong() {
        var person = Strangers.name();
        var pupil = Filled.intakeAboutChild().but("signBehaviour", "YES").but("personName", person);
        var earlier = aConcern("PROFESSIONAL").received(pupil);
        var later = aConcern("PROFESSIONAL").received(pupil);
        var name = Strangers.name();
        send(COORDINATOR, "further-children", siblings(later.number(), List.of(child(name, WHY))));
        var sibling = openedFrom(later.number()).get(0);
        later.visited(Filled.joinedWith(earlier.number()));

        for (var number : List.of(earlier.number(), later.number())) {
            assertThat(world.refusal(() ->
                            send(COORDINATOR, "further-children", siblings(number, List.of(child(name, "Igen."))))))
                    .as(number.value())
                    .contains("allerede en sag i familien");
        }
        assertThat(String.valueOf(
                        earlier.look(CHILD_DESK, "assessWithin24Hours").get("relatedCases")))
                .contains(sibling.value());
    }

    @Test
    void aRowThatNobodyWroteInIsNoChild() {
        var first = aPupilOf14();

        send(
                COORDINATOR,
                "further-children",
                siblings(first.number(), List.of(child(Strangers.name(), WHY), emptyRow())));

        assertThat(openedFrom(first.number())).hasSize(1);
    }

    @Test
    void nobodyElseStartsItAndNoOtherMunicipalityLearnsOfTheCase() {
        var first = aPupilOf14();
        var form = siblings(first.number(), List.of(child(Strangers.name(), WHY)));

        assertThatThrownBy(() -> send(ADULT_CASEWORKER, "further-children", form))
                .isInstanceOf(AuthorizationException.class);
        var nowhere = siblings(new CaseNumber("751-2026-999999"), List.of(child(Strangers.name(), WHY)));
        assertThat(world.refusal(() -> send("tovholder-730", "further-children", form)))
                .as("a case there and none there are refused alike")
                .isEqualTo(world.refusal(() -> send("tovholder-730", "further-children", nowhere)))
                .contains("kommune");
        assertThat(openedFrom(first.number())).isEmpty();
    }

    private static Filled father() {
        return Filled.intakeSuggesting("INFOHUS")
                .but("description", SECRET_OF_THE_FATHER)
                .but("childrenAtHome", "true");
    }

    private static Filled ground() {
        return Filled.visitation("INFOHUS")
                .but("childrenAtHomeGround", "true")
                .but("childrenAtHomeReason", "De hører det hele derhjemme.");
    }

    static Map<String, Object> child(String name, String why) {
        return Map.of("childName", name, "childWhy", why);
    }

    private static Map<String, Object> emptyRow() {
        var row = new HashMap<String, Object>();
        row.put("childName", "");
        row.put("childWhy", null);
        return row;
    }

    static Filled siblings(CaseNumber from, List<?> children) {
        return Filled.of("caseNumber", from.value())
                .but("childRelation", "SIBLING")
                .but("children", children);
    }

    private List<CaseNumber> openedFrom(CaseNumber number) {
        return sql
                .sql("select other_case from related_case where case_number = :number order by other_case")
                .param("number", number.value())
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .toList();
    }

    private static String everything(CaseValues values) {
        return values.entries().stream().map(entry -> entry.values().toString()).reduce("", String::concat);
    }
}
