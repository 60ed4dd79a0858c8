package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By the demo's identity service as by production's, an administrator is nothing else. */
class OwnSignInsTest {

    static Stream<OwnSignIns> services() {
        return Stream.of(new OwnSignIns(), new DirectoryElsewhere());
    }

    @ParameterizedTest
    @MethodSource("services")
    void anAdministratorHasNoOtherGroupAndNoMunicipality(OwnSignIns service) {
        var groups = List.of("manager", "camunda-admin");
        service.setAuthentication("ada", groups, List.of("751"));
        var byNames = service.getCurrentAuthentication();
        service.setAuthentication(new Authentication("ada", groups, List.of("751")));
        var whole = service.getCurrentAuthentication();
        service.setAuthentication("ada", groups);
        var withoutTenants = service.getCurrentAuthentication();
        service.clearAuthentication();

        assertThat(Stream.of(byNames, whole, withoutTenants)).allSatisfy(known -> {
            assertThat(known.getGroupIds()).containsExactly("camunda-admin");
            assertThat(known.getTenantIds()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void everybodyElseKeepsWhatTheDirectorySays(OwnSignIns service) {
        service.setAuthentication("tove", List.of("manager"), List.of("751"));
        var known = service.getCurrentAuthentication();
        service.clearAuthentication();

        assertThat(known.getGroupIds()).containsExactly("manager");
        assertThat(known.getTenantIds()).containsExactly("751");
    }
}
