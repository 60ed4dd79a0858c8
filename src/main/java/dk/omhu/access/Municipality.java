package dk.omhu.access;

/**
 * A municipality of the country.
 *
 * @param code the three-digit code, which is the tenant id
 * @param title the name that users read, without the word "Kommune"
 */
public record Municipality(MunicipalityCode code, String title) {}
