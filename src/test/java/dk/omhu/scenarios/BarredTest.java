package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseBars.Cause;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every road into a case, tried by somebody who is barred from it: coordinator and manager by role, so that without the bar each of
 * these roads is open (the control tries them first).
 */
class BarredTest extends Scenario {
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String NAME = "Hemmer Ligstrup";

    /** What keeps the user out. */
    enum Kind {
        NOBODY_BARRED,
        NOT_IMPARTIAL,
        NOT_IMPARTIAL_IN_A_CASE_JOINED_TO_IT,
        RESTRICTED
    }

    @Autowired
    Hands hands;

    @Autowired
    CaseBars bars;

    @Autowired
    Notices notices;

    private PlayedCase played;
    private Task triage;

    @AfterEach
    void everybodyIsBack() {
        hands.everybodyIsBack();
        sql.sql("delete from case_restriction_named").update();
        sql.sql("delete from case_restriction").update();
    }

    @TestFactory
    Stream<DynamicNode> everyRoad() {
        return Stream.of(Kind.values()).map(kind -> {
            played = aConcern()
                    .received(Filled.intakeSuggesting("INFOHUS")
                            .but("personName", NAME)
                            .but("personUnknown", "false"));
            triage = played.task(COORDINATOR, "triage");
            bar(kind);
            boolean open = kind == Kind.NOBODY_BARRED;
            var number = played.number().value();
            var task = triage.getId();
            return DynamicContainer.dynamicContainer(
                    kind.name(),
                    roads(played, triage).entrySet().stream()
                            .map(road -> dynamicTest(road.getKey(), () -> {
                                var seen = road.getValue().tried();
                                assertThat(seen)
                                        .as("%s of %s (%s)", road.getKey(), number, task)
                                        .isEqualTo(open);
                            })));
        });
    }

    private void bar(Kind kind) {
        transaction.executeWithoutResult(status -> {
            switch (kind) {
                case NOBODY_BARRED -> {}
                case NOT_IMPARTIAL -> bars.bar(played.number(), BOTH, Cause.FRIEND);
                case RESTRICTED -> bars.restrictTo(played.number(), Set.of(COORDINATOR, MANAGER), MANAGER);
                case NOT_IMPARTIAL_IN_A_CASE_JOINED_TO_IT -> {
                    var joined = aConcern().number();
                    files.join(joined, played.number());
                    bars.bar(joined, BOTH, Cause.FAMILY);
                }
            }
        });
    }

    /** Tries a road; answers whether something of the case, or a part in it, came of it. */
    private interface Road {
        boolean tried();
    }

    private Map<String, Road> roads(PlayedCase of, Task task) {
        var session = hands.session(BOTH);
        var number = of.number().value();
        var id = task.getId();
        Map<String, Road> roads = new LinkedHashMap<>();
        roads.put(
                "the list of tasks",
                () -> session.get(ENGINE + "/task?processInstanceBusinessKey=" + number)
                        .body()
                        .contains(id));
        roads.put(
                "the count of tasks",
                () -> !session.get(ENGINE + "/task/count?taskDefinitionKey=triage&processInstanceBusinessKey=" + number)
                        .body()
                        .contains("\"count\":0"));
        roads.put(
                "the list by one of several conditions",
                () -> session.send(
                                "POST",
                                ENGINE + "/task",
                                "{\"orQueries\":[{\"processInstanceBusinessKey\":\"%s\",\"assignee\":\"nobody\"}]}"
                                        .formatted(number))
                        .body()
                        .contains(id));
        roads.put(
                "the task by its id", () -> session.get(ENGINE + "/task/" + id).statusCode() == 200);
        roads.put(
                "the tab Sagen",
                () -> session.get("/camunda/api/omhu/cases/by-task/" + id).statusCode() == 200);
        roads.put(
                "the content in the tab",
                () -> session.send("POST", "/camunda/api/omhu/cases/by-task/" + id + "/open", "")
                                .statusCode()
                        == 200);
        roads.put(
                "a manager hands the task on",
                () -> hands.session(MANAGER)
                        .get("/camunda/api/omhu/hand-on/" + id)
                        .body()
                        .contains(BOTH));
        roads.put(
                "the page of deadlines",
                () -> session.get("/camunda/api/omhu/deadlines/751").body().contains(number));
        roads.put(
                "a note",
                () -> session.send(
                                        "POST",
                                        ENGINE + "/process-definition/key/case-note/submit-form",
                                        "{\"variables\":{\"caseNumber\":{\"value\":\"%s\"},\"noteWho\":{\"value\":\"Mor\"},\"noteText\":{\"value\":\"Ringede\"},\"newDanger\":{\"value\":\"false\"}}}"
                                                .formatted(number))
                                .statusCode()
                        == 200);
        roads.put("a mail to the managers", () -> {
            transaction.executeWithoutResult(status -> notices.tell(new Notice(
                    Notice.Kind.OTHER,
                    of.number(),
                    "Der er nyt",
                    Set.of(),
                    Set.of("manager"),
                    "barred-test:" + number)));
            assertThat(hands.told(of)).extracting(row -> row.get("user_id")).contains(MANAGER);
            return hands.told(of).stream().anyMatch(row -> row.get("user_id").equals(BOTH));
        });
        roads.put("the possible matches of another case", () -> {
            var other = aConcern()
                    .received(Filled.intakeSuggesting("INFOHUS")
                            .but("personName", NAME)
                            .but("personUnknown", "false"));
            var look = other.look(BOTH, "triage");
            return look.get("matchChoices").toString().contains(number);
        });
        roads.put("standing in for a colleague", () -> {
            hands.take(task, COORDINATOR);
            hands.away(COORDINATOR, 0, 1, BOTH);
            boolean has = BOTH.equals(hands.holder(task));
            hands.everybodyIsBack();
            return has;
        });
        roads.put("taking the task", () -> {
            world.engine().getTaskService().setAssignee(id, null);
            return session.send("POST", ENGINE + "/task/" + id + "/claim", "{\"userId\":\"" + BOTH + "\"}")
                            .statusCode()
                    == 204;
        });
        roads.put(
                "the form",
                () -> session.get(ENGINE + "/task/" + id + "/form-variables")
                        .body()
                        .contains("visitationSuggestedLabel"));
        roads.put(
                "a draft",
                () -> session.put(
                                        "/camunda/api/omhu/drafts/task/" + id,
                                        "{\"user\":\"%s\",\"values\":{\"visitation\":\"UNFOUNDED\"}}".formatted(BOTH))
                                .statusCode()
                        == 200);
        roads.put(
                "sending the form",
                () -> !world.refusal(() -> {
                            world.submit(BOTH, task, Filled.of("visitation", "UNFOUNDED"));
                            return null;
                        })
                        .matches("(?s).*(inhabil|begrænset).*"));
        return roads;
    }
}
