package dk.omhu.start;

import java.util.TimeZone;

/** What must be true before anything starts. */
public final class StartChecks {

    private StartChecks() {}

    /** Puts the JVM in UTC: the engine keeps due dates without a zone, and a doubled hour of October came back wrong. */
    public static void run() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
