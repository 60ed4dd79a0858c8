package dk.omhu.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The roles of a case, each a group of the engine (candidate group in the models).
 * Police, psychiatry and probation are authorities of their own: they have no standing access to a case file.
 */
public enum Role {
    MUNICIPAL_COORDINATOR("municipal-coordinator", "Infohustovholder, kommune", true),
    POLICE_COORDINATOR("police-coordinator", "Infohustovholder, politi", false),
    CHILD_NOTIFICATION_DESK("child-notification-desk", "Underretningsmodtagelse", true),
    CHILD_CASEWORKER("child-caseworker", "Myndighedssagsbehandler, børn og unge", true),
    ADULT_CASEWORKER("adult-caseworker", "Myndighedssagsbehandler, voksne", true),
    SSP_CONSULTANT("ssp-consultant", "SSP-konsulent", true),
    JOB_CENTRE("job-centre", "Beskæftigelsesindsats", true),
    PSYCHIATRY("psychiatry", "Psykiatrien", false),
    PROBATION("probation", "Kriminalforsorgen", false),
    MENTOR_COORDINATOR("mentor-coordinator", "Mentorkoordinator", true),
    MANAGER("manager", "Leder", true),
    STEERING_GROUP("steering-group", "Styregruppe", true),
    PROCESS_OWNER("process-owner", "Procesejer", true),
    DUTY_OFFICER("duty-officer", "Døgnvagt", true),
    DATA_PROTECTION_OFFICER("data-protection-officer", "Databeskyttelsesrådgiver", true),
    ADMINISTRATOR("camunda-admin", "Administrator", true);

    private final String id;
    private final String title;
    private final boolean municipal;

    Role(String id, String title, boolean municipal) {
        this.id = id;
        this.title = title;
        this.municipal = municipal;
    }

    /** The group id, as models name it. */
    public String id() {
        return id;
    }

    /** The Danish title that users read. */
    public String title() {
        return title;
    }

    /** Whether the role belongs to the municipality; otherwise to another authority, with its own responsibility for data. */
    public boolean municipal() {
        return municipal;
    }

    /** Who can be invited to the analysis of a case, in the order in which forms name them. */
    public static final List<Role> INVITABLE = List.of(
            POLICE_COORDINATOR,
            CHILD_CASEWORKER,
            ADULT_CASEWORKER,
            SSP_CONSULTANT,
            JOB_CENTRE,
            PSYCHIATRY,
            PROBATION,
            MENTOR_COORDINATOR);

    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

    /** A form's name for something about this role: the id in camel case before it, such as {@code sspConsultantPart}. */
    public String key(String name) {
        return HYPHEN.matcher(id).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)) + name;
    }

    /** The role with this group id. */
    public static Optional<Role> byId(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
