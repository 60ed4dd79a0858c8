package dk.omhu.casefile;

import dk.omhu.access.Caller;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.access.Road;
import java.util.Arrays;
import java.util.Optional;

/**
 * The parts of a case file. Which roles open them, and by which road, stands in the table of rights (need-to-know, forvaltningsloven
 * § 32); a duty officer's counts while the duty lasts. Other authorities open none: they see what a disclosure gave them.
 */
public enum Part {
    CONCERN(Operation.READ_CONCERN),
    REPORTER(Operation.READ_REPORTER),
    INFOHUS(Operation.READ_INFOHUS),
    CHILD(Operation.READ_CHILD),
    ADULT(Operation.READ_ADULT),
    MEASURE(Operation.READ_MEASURE);

    private final Operation reading;

    Part(Operation reading) {
        this.reading = reading;
    }

    /** Whether the caller's role opens this part of a case of the municipality to who has a task of it. */
    public boolean opensTo(Caller caller, CaseNumber number) {
        return opensTo(caller, number, Road.TASK);
    }

    /** Whether the caller's role opens this part of a case of the municipality to who comes by this road. */
    public boolean opensTo(Caller caller, CaseNumber number, Road road) {
        return Rights.may(caller, reading, number.municipality(), road);
    }

    /** The part that a form names in lower case. */
    public static Optional<Part> byName(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
