package dk.omhu.country;

import dk.omhu.access.MunicipalityCode;
import java.util.List;

/**
 * One of the police districts; each has an infohus network with the municipalities in it.
 *
 * @param id our own, in ASCII: {@code oestjylland}
 * @param name the Danish name that users read
 */
public record PoliceDistrict(String id, String name, List<MunicipalityCode> municipalities) {
    public PoliceDistrict {
        municipalities = List.copyOf(municipalities);
    }
}
