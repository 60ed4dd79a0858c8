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
    CONCERN("Bekymringen", Operation.READ_CONCERN),
    REPORTER("Den, der henvendte sig", Operation.READ_REPORTER),
    INFOHUS("Infohuset", Operation.READ_INFOHUS),
    CHILD("Barnets sag", Operation.READ_CHILD),
    ADULT("Den voksnes sag", Operation.READ_ADULT),
    MEASURE("Indsatsen", Operation.READ_MEASURE),
    /** What was said of how the house itself treated the file: break-glass, breaches. No part of it is about the person's life. */
    OVERSIGHT("Tilsyn med adgang", Operation.READ_OVERSIGHT);

    private final String title;
    private final Operation reading;

    Part(String title, Operation reading) {
        this.title = title;
        this.reading = reading;
    }

    /** The Danish words for it. */
    public String title() {
        return title;
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
