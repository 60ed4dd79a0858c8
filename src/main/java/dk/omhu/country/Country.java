package dk.omhu.country;

import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The country as data: the municipalities, and the police district of each. The files in {@code country/} say the source. */
@Component
public class Country implements Municipalities {
    private final Map<MunicipalityCode, Municipality> municipalities = new LinkedHashMap<>();
    private final Map<MunicipalityCode, PoliceDistrict> districtOf = new LinkedHashMap<>();
    private final List<PoliceDistrict> districts;

    /** Reads the data; refuses data that contradict themselves. */
    public Country() {
        this(DataFile.rows("municipalities.csv"), DataFile.rows("police-districts.csv"));
    }

    Country(List<List<String>> municipalityRows, List<List<String>> districtRows) {
        municipalityRows.stream()
                .map(row -> new Municipality(new MunicipalityCode(row.get(0)), row.get(1)))
                .sorted(Comparator.comparing(one -> one.code().value()))
                .forEach(one -> once(municipalities.put(one.code(), one), one.code()));
        districts = districtRows.stream().map(Country::district).toList();
        for (var district : districts) {
            for (var code : district.municipalities()) {
                if (!municipalities.containsKey(code)) {
                    throw new IllegalStateException("No municipality has the code " + code);
                }
                once(districtOf.put(code, district), code);
            }
        }
        if (districtOf.size() != municipalities.size()) {
            throw new IllegalStateException("A municipality is in no police district");
        }
    }

    private static PoliceDistrict district(List<String> row) {
        return new PoliceDistrict(
                row.get(0),
                row.get(1),
                Arrays.stream(row.get(2).split(" ")).map(MunicipalityCode::new).toList());
    }

    private static void once(Object before, MunicipalityCode code) {
        if (before != null) {
            throw new IllegalStateException("Twice in the data: " + code);
        }
    }

    @Override
    public List<Municipality> all() {
        return List.copyOf(municipalities.values());
    }

    @Override
    public Optional<Municipality> byCode(MunicipalityCode code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** Every police district, north to south as in the data. */
    public List<PoliceDistrict> districts() {
        return districts;
    }

    /** The police district with this id, if there is one. */
    public Optional<PoliceDistrict> district(String id) {
        return districts.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The police district that the municipality lies in; empty for a code that no municipality has. */
    public Optional<PoliceDistrict> districtOf(MunicipalityCode municipality) {
        return Optional.ofNullable(districtOf.get(municipality));
    }
}
