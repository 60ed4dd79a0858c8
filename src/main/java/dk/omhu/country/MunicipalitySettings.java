package dk.omhu.country;

import dk.omhu.access.MunicipalityCode;
import org.springframework.stereotype.Component;

/** The settings that hold now for each municipality; a change takes effect for steps that begin after it. */
@Component
public class MunicipalitySettings {

    /** The municipality's settings as they stand now. */
    public Settings of(MunicipalityCode municipality) {
        return Settings.initial();
    }
}
