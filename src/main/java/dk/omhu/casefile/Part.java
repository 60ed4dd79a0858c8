package dk.omhu.casefile;

import static dk.omhu.access.Role.ADULT_CASEWORKER;
import static dk.omhu.access.Role.CHILD_CASEWORKER;
import static dk.omhu.access.Role.CHILD_NOTIFICATION_DESK;
import static dk.omhu.access.Role.DATA_PROTECTION_OFFICER;
import static dk.omhu.access.Role.DUTY_OFFICER;
import static dk.omhu.access.Role.MANAGER;
import static dk.omhu.access.Role.MENTOR_COORDINATOR;
import static dk.omhu.access.Role.MUNICIPAL_COORDINATOR;

import dk.omhu.access.Caller;
import dk.omhu.access.Role;
import java.util.Arrays;
import java.util.Optional;

/**
 * The parts of a case file, and which roles may open them in their own municipality while they hold a task of the case
 * (need-to-know, forvaltningsloven § 32); a duty officer while the duty lasts. Other authorities open none: they see what a disclosure gave them.
 */
public enum Part {
    CONCERN(
            "Bekymringen",
            MUNICIPAL_COORDINATOR,
            CHILD_NOTIFICATION_DESK,
            CHILD_CASEWORKER,
            ADULT_CASEWORKER,
            MANAGER,
            DUTY_OFFICER),
    REPORTER("Den, der henvendte sig", MUNICIPAL_COORDINATOR, CHILD_NOTIFICATION_DESK),
    INFOHUS("Infohuset", MUNICIPAL_COORDINATOR, MANAGER),
    CHILD("Barnets sag", CHILD_NOTIFICATION_DESK, CHILD_CASEWORKER, DUTY_OFFICER),
    ADULT("Den voksnes sag", ADULT_CASEWORKER),
    MEASURE("Indsatsen", CHILD_CASEWORKER, ADULT_CASEWORKER, MENTOR_COORDINATOR),
    /** What was said of how the house itself treated the file: break-glass, breaches. No part of it is about the person's life. */
    OVERSIGHT("Tilsyn med adgang", MANAGER, DATA_PROTECTION_OFFICER);

    private final String title;
    private final Role[] openTo;

    Part(String title, Role... openTo) {
        this.title = title;
        this.openTo = openTo;
    }

    /** The Danish words for it. */
    public String title() {
        return title;
    }

    /** Whether the caller's role opens this part of a case of the municipality. */
    public boolean opensTo(Caller caller, CaseNumber number) {
        return caller.holdsIn(number.municipality(), openTo);
    }

    /** The part that a form names in lower case. */
    public static Optional<Part> byName(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
