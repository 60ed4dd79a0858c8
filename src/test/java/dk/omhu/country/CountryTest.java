package dk.omhu.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {
    private final Country country = new Country();

    @Test
    void thereAre98MunicipalitiesEachWithItsOwnCodeAndName() {
        assertThat(country.all()).hasSize(98);
        assertThat(country.all()).extracting(Municipality::code).doesNotHaveDuplicates();
        assertThat(country.all()).extracting(Municipality::title).doesNotHaveDuplicates();
        assertThat(country.all())
                .allMatch(one -> one.title().matches("[A-ZÆØÅ][a-zæøå]+(-[A-ZÆØÅ][a-zæøå]+)?"), "a name");
    }

    @Test
    void thereAre12PoliceDistrictsAndEachMunicipalityLiesInExactlyOne() {
        assertThat(country.districts()).hasSize(12);
        assertThat(country.districts()).extracting(PoliceDistrict::id).doesNotHaveDuplicates();
        assertThat(country.districts())
                .extracting(PoliceDistrict::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.endsWith(" Politi"));
        var placed = country.districts().stream()
                .flatMap(one -> one.municipalities().stream())
                .toList();
        assertThat(placed)
                .hasSize(98)
                .containsExactlyInAnyOrderElementsOf(
                        country.all().stream().map(Municipality::code).toList());
    }

    /** How many municipalities a district has, as the districts count themselves. */
    @ParameterizedTest
    @CsvSource({
        "nordjylland, 9",
        "oestjylland, 7",
        "midt-og-vestjylland, 11",
        "sydoestjylland, 7",
        "syd-og-soenderjylland, 8",
        "fyn, 10",
        "sydsjaelland-og-lolland-falster, 7",
        "midt-og-vestsjaelland, 10",
        "nordsjaelland, 13",
        "vestegnen, 11",
        "koebenhavn, 4",
        "bornholm, 1"
    })
    void theDistrictsHaveAsManyMunicipalitiesAsTheySay(String district, int many) {
        assertThat(country.district(district).orElseThrow().municipalities()).hasSize(many);
    }

    @ParameterizedTest
    @CsvSource({
        "751, Aarhus, Østjyllands Politi",
        "730, Randers, Østjyllands Politi",
        "741, Samsø, Østjyllands Politi",
        "101, København, Københavns Politi",
        "147, Frederiksberg, Københavns Politi",
        "185, Tårnby, Københavns Politi",
        "400, Bornholm, Bornholms Politi",
        "746, Skanderborg, Sydøstjyllands Politi",
        "773, Morsø, Midt- og Vestjyllands Politi",
        "851, Aalborg, Nordjyllands Politi",
        "461, Odense, Fyns Politi",
        "563, Fanø, Syd- og Sønderjyllands Politi",
        "157, Gentofte, Nordsjællands Politi",
        "159, Gladsaxe, Københavns Vestegns Politi",
        "336, Stevns, Midt- og Vestsjællands Politi",
        "340, Sorø, Sydsjællands og Lolland-Falsters Politi"
    })
    void knownPlacesAreWhereTheyAre(String code, String name, String district) {
        var municipality = new MunicipalityCode(code);
        assertThat(country.byCode(municipality)).map(Municipality::title).hasValue(name);
        assertThat(country.districtOf(municipality)).map(PoliceDistrict::name).hasValue(district);
    }

    @Test
    void christiansoeIsNoMunicipality() {
        assertThat(country.byCode(new MunicipalityCode("411"))).isEmpty();
        assertThat(country.districtOf(new MunicipalityCode("411"))).isEmpty();
    }

    @Test
    void dataThatContradictThemselvesAreRefused() {
        var two = List.of(List.of("101", "København"), List.of("751", "Aarhus"));
        assertThatThrownBy(() -> new Country(two, List.of(List.of("a", "A", "101"))))
                .hasMessageContaining("no police district");
        assertThatThrownBy(() -> new Country(two, List.of(List.of("a", "A", "101 751"), List.of("b", "B", "751"))))
                .hasMessageContaining("Twice");
        assertThatThrownBy(() -> new Country(two, List.of(List.of("a", "A", "101 751 147"))))
                .hasMessageContaining("147");
        assertThatThrownBy(() -> new Country(
                        List.of(List.of("101", "København"), List.of("101", "Aarhus")),
                        List.of(List.of("a", "A", "101"))))
                .hasMessageContaining("Twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipalities", "police-districts"})
    void theDataSayTheirVersionAndTheirSource(String file) throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/country", file + ".csv")))
                .containsPattern("# Version: 20\\d\\d-\\d\\d-\\d\\d\\.")
                .containsPattern("# Source: \\w")
                .contains("[F]");
    }

    /** The forms are the process owners' files, so they can't take the list from here; they must not drift from it either. */
    @ParameterizedTest
    @ValueSource(strings = {"concern-start", "advice"})
    void aFormThatAsksForAMunicipalityOffersTheWholeCountry(String form) throws IOException {
        var field = new ObjectMapper()
                .readTree(Path.of("forms", form + ".form").toFile()).findParents("key").stream()
                        .filter(one -> one.path("key").asText().equals("municipality"))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> offered = new HashMap<>();
        field.path("values")
                .forEach(one -> offered.put(
                        one.path("value").asText(), one.path("label").asText()));
        assertThat(field.path("values")).hasSize(98);
        assertThat(field.path("searchable").asBoolean()).isTrue();
        assertThat(offered)
                .isEqualTo(country.all().stream()
                        .collect(Collectors.toMap(one -> one.code().value(), Municipality::title)));
    }
}
