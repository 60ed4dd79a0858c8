package dk.omhu.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.signin.NotForOmhu.Reason;
import dk.omhu.start.StartRefused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** From claims to roles and municipalities, and the settings that say how. */
class ClaimsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void mappedValuesCountAndTheOthersDoNot() {
        var said = reader(settings()).read(person("roles", List.of("CN=Tovholder,DC=by=x", "manager", "Ukendt")), NOW);

        assertThat(said.groups()).containsExactlyInAnyOrder("municipal-coordinator", "child-caseworker");
        assertThat(said.tenants()).containsExactly("751");
        assertThat(said.refusal()).isEmpty();
        assertThat(said.userId()).isEqualTo("tove");
        assertThat(said.email()).isEqualTo("tove@by.example");
    }

    @Test
    void aClaimMayLieInAnotherAndBeOneValue() {
        var environment = right();
        environment.setProperty("omhu.oidc.roles-claim", "realm_access.roles");
        environment.setProperty("omhu.oidc.municipalities-claim", "by");

        var said = reader(OidcSettings.read(environment))
                .read(
                        Map.of(
                                "sub", "tove",
                                "by", "Randers Kommune",
                                "realm_access", Map.of("roles", List.of("Leder"))),
                        NOW);

        assertThat(said.groups()).containsExactly("manager");
        assertThat(said.tenants()).containsExactly("730");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "Omhu-Drift", "omhu-drift ", "municipal-coordinator"})
    void aValueThatIsNotWrittenInTheSettingsIsNoRole(String value) {
        var said = reader(settings()).read(person("roles", List.of(value)), NOW);

        assertThat(said.groups()).isEmpty();
        assertThat(said.tenants()).isEmpty();
        assertThat(said.refusal()).contains(Reason.NO_ROLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"omhu", "", "tove holm", "tøve", "*", "../x"})
    void aUserIdThatTheEngineCouldNotHoldIsRefused(String id) {
        var reader = reader(settings());
        var person = person("sub", id);

        assertThatThrownBy(() -> reader.read(person, NOW)).isInstanceOf(NotForOmhu.class);
    }

    @Test
    void whoServesTheInstallationNeedsNoMunicipalityAndACaseworkerDoes() {
        var reader = reader(settings());
        var drift = person("roles", List.of("Omhu-drift"));
        drift.remove("municipalities");
        var leader = person("roles", List.of("Leder", "Omhu-drift"));
        leader.remove("municipalities");

        assertThat(reader.read(drift, NOW).refusal()).isEmpty();
        assertThat(reader.read(leader, NOW).refusal()).contains(Reason.NO_MUNICIPALITY);
        assertThat(reader.read(leader, NOW).groups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intake by-751 | '' | true",
                "intake | '' | false",
                "intake by-751 by-730 | '' | false",
                "intake by-751 | Leder | false"
            })
    void aMachineHasOneMunicipalityAndNoOtherRole(String scopes, String role, boolean in) {
        var claims = new HashMap<String, Object>(Map.of("sub", "selvbetjening", "scope", scopes, "roles", role));

        assertThat(reader(settings()).read(claims, NOW).refusal())
                .isEqualTo(in ? Optional.empty() : Optional.of(Reason.CLIENT));
    }

    @Test
    void aScopeGivesAPersonNoRoleAndNoMunicipality() {
        var claims = person("roles", List.of("Leder"));
        claims.remove("municipalities");
        claims.put("scope", "by-751 Omhu-drift");

        assertThat(reader(settings()).read(claims, NOW).refusal()).contains(Reason.NO_MUNICIPALITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "omhu.url | '' | OMHU_URL",
                "omhu.url | http://omhu.by.example | OMHU_URL",
                "omhu.oidc.issuer | '' | OMHU_OIDC_ISSUER",
                "omhu.oidc.issuer | http://login.by.example | OMHU_OIDC_ISSUER",
                "omhu.oidc.client-id | '' | OMHU_OIDC_CLIENT_ID",
                "omhu.oidc.client-secret | '' | OMHU_OIDC_CLIENT_SECRET",
                "omhu.oidc.client-secret | kort | OMHU_OIDC_CLIENT_SECRET",
                "omhu.oidc.scopes | profile | OMHU_OIDC_SCOPES",
                "omhu.oidc.roles | '' | OMHU_OIDC_ROLES",
                "omhu.oidc.roles | Leder=manager | camunda-admin",
                "omhu.oidc.roles | Drift=camunda-admin;Leder=leder | 'leder'",
                "omhu.oidc.roles | Drift | OMHU_OIDC_ROLES",
                "omhu.oidc.municipalities | Aarhus=Aarhus | OMHU_OIDC_MUNICIPALITIES",
                "omhu.oidc.audience | omhu | OMHU_OIDC_AUDIENCE",
                "omhu.oidc.recheck | 2h | OMHU_OIDC_RECHECK",
                "omhu.oidc.recheck | 0s | OMHU_OIDC_RECHECK",
                "omhu.oidc.recheck | snart | OMHU_OIDC_RECHECK"
            })
    void aSettingThatCantBeRightIsRefusedByItsName(String setting, String value, String named) {
        var environment = right();
        OidcSettings.check(environment);
        environment.setProperty(setting, value);

        assertThatThrownBy(() -> OidcSettings.check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named)
                .message()
                .hasLineCount(1);

        environment.setActiveProfiles("demo");
        OidcSettings.check(environment);
    }

    private static Map<String, Object> person(String claim, Object value) {
        var claims = new HashMap<String, Object>(Map.of(
                "sub", "tove",
                "given_name", "Tove",
                "family_name", "Holm",
                "email", "tove@by.example",
                "roles", List.of("Leder"),
                "municipalities", List.of("751", "999", "Atlantis")));
        claims.put(claim, value);
        return claims;
    }

    private static OidcSettings settings() {
        return OidcSettings.read(right());
    }

    private static MockEnvironment right() {
        return new MockEnvironment()
                .withProperty("omhu.url", "https://omhu.by.example/")
                .withProperty("omhu.oidc.issuer", "https://login.by.example")
                .withProperty("omhu.oidc.client-id", "omhu")
                .withProperty("omhu.oidc.client-secret", "lang-nok-til-en-hemmelighed")
                .withProperty("omhu.oidc.audience", "https://omhu.by.example/api")
                .withProperty("omhu.oidc.roles", """
                        CN=Tovholder,DC=by=x = municipal-coordinator;
                        CN=Tovholder,DC=by=x = child-caseworker;
                        Leder=manager; Omhu-drift=camunda-admin
                        intake=intake-client""")
                .withProperty("omhu.oidc.municipalities", "Randers Kommune=730;by-751=751;by-730=730");
    }

    private static ClaimReader reader(OidcSettings settings) {
        return new ClaimReader(settings, new Municipalities() {
            @Override
            public List<Municipality> all() {
                return List.of();
            }

            @Override
            public Optional<Municipality> byCode(MunicipalityCode code) {
                return List.of("751", "730").contains(code.value())
                        ? Optional.of(new Municipality(code, code.value()))
                        : Optional.empty();
            }
        });
    }
}
