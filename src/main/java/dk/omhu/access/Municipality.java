package dk.omhu.access;

import java.util.Arrays;
import java.util.Optional;

/** The municipalities that this installation serves. The whole country as data comes with the infohus issue. */
public enum Municipality {
    AARHUS("751", "Aarhus"),
    RANDERS("730", "Randers"),
    KOEBENHAVN("101", "København");

    private final MunicipalityCode code;
    private final String title;

    Municipality(String code, String title) {
        this.code = new MunicipalityCode(code);
        this.title = title;
    }

    /** The three-digit code, which is the tenant id. */
    public MunicipalityCode code() {
        return code;
    }

    /** The name that users read. */
    public String title() {
        return title;
    }

    /** The municipality with this code, if served here. */
    public static Optional<Municipality> byCode(String code) {
        return Arrays.stream(values())
                .filter(municipality -> municipality.code.value().equals(code))
                .findFirst();
    }
}
