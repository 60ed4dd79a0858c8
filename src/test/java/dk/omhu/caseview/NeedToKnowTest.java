package dk.omhu.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Role by what the user has to do with the case: which roads are open, and which parts each opens. */
class NeedToKnowTest {
    private static final CaseNumber NUMBER = new CaseNumber("751-2026-000001");
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");
    private static final MunicipalityCode RANDERS = new MunicipalityCode("730");

    private static List<String> roads(
            String roles,
            MunicipalityCode at,
            boolean onDuty,
            boolean barred,
            boolean task,
            String tracks,
            String glass) {
        var caller = new Caller(
                "nogen",
                words(roles).stream().map(id -> Role.byId(id).orElseThrow()).collect(Collectors.toSet()),
                Set.of(at),
                onDuty ? Set.of(at) : Set.of());
        var facts = new NeedToKnow.Facts(
                caller,
                NUMBER,
                barred,
                task,
                words(tracks),
                words(glass).stream().map(Part::valueOf).collect(Collectors.toSet()));
        return NeedToKnow.roads(facts).stream()
                .map(one -> one.road() + " "
                        + one.parts().stream().sorted().map(Part::name).collect(Collectors.joining("+")))
                .toList();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /** Roles; what else; the roads in their order, parted by commas. */
    @ParameterizedTest(name = "{0}, task {1}, tracks [{2}], glass [{3}]")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            municipal-coordinator  | false | ""                 | ""          | COORDINATOR CONCERN+REPORTER+INFOHUS
            municipal-coordinator  | true  | ""                 | ""          | TASK CONCERN+REPORTER+INFOHUS, COORDINATOR CONCERN+REPORTER+INFOHUS
            municipal-coordinator  | false | child-notification | ""          | COORDINATOR CONCERN+REPORTER+INFOHUS
            municipal-coordinator  | false | measure            | ""          | COORDINATOR CONCERN+REPORTER+INFOHUS
            municipal-coordinator  | false | ""                 | MEASURE     | COORDINATOR CONCERN+REPORTER+INFOHUS, BREAK_GLASS MEASURE
            child-notification-desk| false | ""                 | ""          | ""
            child-notification-desk| true  | ""                 | ""          | TASK CONCERN+REPORTER+CHILD
            child-notification-desk| false | child-notification | ""          | WORKS_ON_IT CONCERN+REPORTER+CHILD
            child-notification-desk| false | measure            | ""          | WORKS_ON_IT CONCERN
            child-caseworker       | false | ""                 | ""          | ""
            child-caseworker       | true  | ""                 | ""          | TASK CONCERN+CHILD+MEASURE
            child-caseworker       | false | child-examination  | ""          | WORKS_ON_IT CONCERN+CHILD
            child-caseworker       | false | measure            | ""          | WORKS_ON_IT CONCERN+MEASURE
            child-caseworker       | false | concern-handling   | ""          | ""
            adult-caseworker       | false | measure            | ""          | WORKS_ON_IT CONCERN+ADULT+MEASURE
            adult-caseworker       | false | child-examination  | ""          | WORKS_ON_IT CONCERN
            adult-caseworker       | false | ""                 | CHILD MEASURE | BREAK_GLASS CHILD, BREAK_GLASS MEASURE
            mentor-coordinator     | false | measure            | ""          | WORKS_ON_IT MEASURE
            mentor-coordinator     | false | child-notification | ""          | ""
            ssp-consultant         | true  | ""                 | ""          | ""
            ssp-consultant         | false | measure            | ""          | ""
            ssp-consultant         | false | ""                 | CONCERN     | BREAK_GLASS CONCERN
            job-centre             | false | child-notification | ""          | ""
            manager                | false | ""                 | ""          | ""
            manager                | true  | ""                 | ""          | TASK CONCERN+INFOHUS+OVERSIGHT
            manager                | false | missed-deadline    | ""          | ""
            manager                | false | ""                 | INFOHUS     | BREAK_GLASS INFOHUS
            manager                | false | ""                 | REPORTER OVERSIGHT | ""
            child-notification-desk| false | ""                 | REPORTER    | BREAK_GLASS REPORTER
            municipal-coordinator manager | true | ""           | ""          | TASK CONCERN+REPORTER+INFOHUS+OVERSIGHT, COORDINATOR CONCERN+REPORTER+INFOHUS
            """)
    void theRoadsAre(String roles, boolean task, String tracks, String glass, String expected) {
        assertThat(String.join(", ", roads(roles, AARHUS, false, false, task, tracks, glass)))
                .isEqualTo(expected);
    }

    /** Everything at once, for a user who may not: barred, elsewhere, off duty, or in a role that works on no case here. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void whoIsBarredOrElsewhereOpensNothingByAnyRoad(Role role) {
        var everything = "child-notification child-examination child-elsewhere received-hand-over measure turning-18";
        assertThat(roads(role.id(), AARHUS, true, true, true, everything, "CONCERN CHILD"))
                .isEmpty();
        assertThat(roads(role.id(), RANDERS, true, false, true, everything, "CONCERN CHILD"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "police-coordinator",
        "psychiatry",
        "probation",
        "steering-group",
        "process-owner",
        "data-protection-officer",
        "camunda-admin",
        "duty-officer"
    })
    void whoHasNoStandingOpensNothingWhateverElseIsTrue(String role) {
        assertThat(roads(role, AARHUS, false, false, true, "child-notification measure", "CONCERN"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, ''", "true, BREAK_GLASS CONCERN"})
    void anOfficerBreaksTheGlassOnDutyOnly(boolean onDuty, String expected) {
        assertThat(String.join(", ", roads("duty-officer", AARHUS, onDuty, false, false, "", "CONCERN")))
                .isEqualTo(expected);
    }

    /** Who called is kept closest: only the child desk has need of it beside the coordinator. */
    @ParameterizedTest
    @CsvSource({
        "child-notification-desk, CONCERN REPORTER INFOHUS CHILD ADULT MEASURE",
        "child-caseworker, CONCERN INFOHUS CHILD ADULT MEASURE",
        "manager, CONCERN INFOHUS CHILD ADULT MEASURE",
        "psychiatry, ''",
        "data-protection-officer, ''"
    })
    void theGlassIsBrokenForTheParts(String role, String parts) {
        var caller = new Caller("nogen", Set.of(Role.byId(role).orElseThrow()), Set.of(AARHUS), Set.of());
        assertThat(NeedToKnow.breakable(caller, NUMBER).stream().map(Part::name).collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }
}
