package dk.omhu.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The nine dimensions of the 360-degree analysis, in the order of the national tool. */
@Component("dimensions")
public class Dimensions {
    static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("convictions", "Bekymrende overbevisninger og retorik");
        LABELS.put("violence", "Voldsparathed");
        LABELS.put("criminalHistory", "Kriminel historik");
        LABELS.put("socialisation", "Bekymrende socialisering og relationer");
        LABELS.put("personality", "Personlighedsfaktorer");
        LABELS.put("mentalHealth", "Psykisk sårbarhed");
        LABELS.put("family", "Familie");
        LABELS.put("network", "Netværk og fritid");
        LABELS.put("occupation", "Uddannelse og beskæftigelse");
    }

    /** The ids of all nine. */
    public List<String> all() {
        return List.copyOf(LABELS.keySet());
    }

    /** The Danish label of a dimension. */
    public String label(String dimension) {
        return LABELS.getOrDefault(dimension, dimension);
    }
}
