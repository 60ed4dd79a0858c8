package dk.omhu.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who judges what a colleague did: never the colleague. */
class OverseersTest {
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");

    @ParameterizedTest(name = "managers [{0}], about {1}")
    @CsvSource({
        "leder anden, boern, manager,                         anden leder, false",
        "leder,       boern, manager,                         leder,       false",
        "leder anden, '',    manager,                         anden leder, false",
        "leder anden, leder, data-protection-officer manager, anden,       true",
        "leder,       leder, data-protection-officer,         '',          true",
        "'',          boern, data-protection-officer,         '',          true"
    })
    void theNextManagerAndTheAdviserForAManagersOwnAct(
            String managers, String about, String groups, String told, boolean adviser) {
        var callers = mock(Callers.class);
        when(callers.holding(Role.MANAGER, AARHUS))
                .thenReturn(Arrays.stream(managers.split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList());
        var overseers = new Overseers(callers);
        var user = about.isEmpty() ? null : about;

        assertThat(String.join(" ", new TreeSet<>(overseers.groups(user, AARHUS))))
                .isEqualTo(groups);
        assertThat(String.join(" ", new TreeSet<>(overseers.managersTold(user, AARHUS))))
                .isEqualTo(told);
        assertThat(overseers.isForDataProtectionOfficer(user, AARHUS)).isEqualTo(adviser);
    }
}
