package dk.omhu.access;

import java.util.regex.Pattern;

/** A municipality's three-digit code, which is its tenant id in the engine. */
public record MunicipalityCode(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{3}");

    public MunicipalityCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A municipality code has three digits");
        }
    }

    /** Whether the text has the form of a municipality code. */
    public static boolean isOne(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
