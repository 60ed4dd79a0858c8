package dk.omhu.access;

import java.util.List;
import java.util.Optional;

/** The municipalities that the house knows; each is a tenant of the engine. The data are those of {@code country}. */
public interface Municipalities {
    /** Every municipality, by code. */
    List<Municipality> all();

    /** The municipality with this code, if there is one. */
    Optional<Municipality> byCode(MunicipalityCode code);
}
