package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every cell of the table. */
class RightsTest {
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");
    private static final MunicipalityCode RANDERS = new MunicipalityCode("730");

    static Stream<Arguments> cells() {
        return Arrays.stream(Operation.values())
                .flatMap(operation -> Arrays.stream(Road.values()).map(road -> Arguments.of(operation, road)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void anotherMunicipalityIsAlwaysClosed(Operation operation, Road road) {
        var everything = new Caller("all", EnumSet.allOf(Role.class), Set.of(RANDERS), Set.of(RANDERS));

        assertThat(Rights.may(everything, operation, AARHUS, road)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whoHasNoRoleMayNothing(Operation operation, Road road) {
        assertThat(Rights.may(new Caller("none", Set.of(), Set.of(AARHUS), Set.of()), operation, AARHUS, road))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aDutyOfficerCountsOnDutyOnlyWhereItIsAboutCases(Operation operation, Road road) {
        var off = new Caller("night", Set.of(Role.DUTY_OFFICER), Set.of(AARHUS), Set.of());
        var on = new Caller("night", Set.of(Role.DUTY_OFFICER), Set.of(AARHUS), Set.of(AARHUS));

        assertThat(Rights.may(on, operation, AARHUS, road))
                .isEqualTo(operation.roles(road).contains(Role.DUTY_OFFICER));
        assertThat(Rights.may(off, operation, AARHUS, road))
                .isEqualTo(operation.who().keepsOffDuty() && Rights.may(on, operation, AARHUS, road));
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"READ_CONCERN", "READ_REPORTER", "READ_INFOHUS", "READ_CHILD", "READ_ADULT", "READ_MEASURE"})
    void whoWorksOnNoCaseAndOtherAuthoritiesOpenNoPartByAnyRoad(Operation part) {
        var strangers = EnumSet.copyOf(Roles.OTHER_AUTHORITIES);
        strangers.addAll(
                Set.of(Role.STEERING_GROUP, Role.PROCESS_OWNER, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER));
        var all = new Caller("stranger", strangers, Set.of(AARHUS), Set.of());

        assertThat(Arrays.stream(Road.values()).filter(road -> Rights.may(all, part, AARHUS, road)))
                .isEmpty();
    }

    /** The reporter is named to the coordinator and the desk that receives notifications, and to nobody else by any road. */
    @ParameterizedTest
    @EnumSource(Road.class)
    void thePartOfTheReporterIsForTwo(Road road) {
        assertThat(Set.of(Role.MUNICIPAL_COORDINATOR, Role.CHILD_NOTIFICATION_DESK))
                .containsAll(Operation.READ_REPORTER.roles(road));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyRowSaysWhoAndByWhichRoad(Operation operation) {
        assertThat(operation.roads()).isNotEmpty();
        assertThat(operation.roads())
                .allSatisfy(road -> assertThat(operation.roles(road)).isNotEmpty());
        assertThat(operation.words()).isNotBlank().doesNotEndWith(".");
    }
}
