package dk.omhu.insight;

import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the log in plain Danish. */
final class LookWords {
    private static final Map<String, String> PARTS = Map.of(
            "CONCERN", "bekymring",
            "REPORTER", "anmelder",
            "INFOHUS", "infohus",
            "CHILD", "barn",
            "ADULT", "voksen",
            "MEASURE", "indsats",
            "OVERSIGHT", "tilsyn");

    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("initials", "initialer"),
            Map.entry("status", "tilstand"),
            Map.entry("timeline", "tidslinje"),
            Map.entry("birthYear", "fødselsår"),
            Map.entry("agenda", "dagsorden"),
            Map.entry("acute summary", "akut overblik"),
            Map.entry("own entries", "egne notater"),
            Map.entry("disclosed", "delte oplysninger"),
            Map.entry("by name", "efter navn"),
            Map.entry("by CPR number", "efter CPR-nummer"),
            Map.entry("by case number", "efter sagsnummer"));

    /** By which road somebody tried; other words of paths say nothing to who reads the log. */
    private static final Map<String, String> ROADS = Map.ofEntries(
            Map.entry("task", "en opgave"),
            Map.entry("process-instance", "et forløb"),
            Map.entry("execution", "et forløb"),
            Map.entry("variable-instance", "en oplysning i et forløb"),
            Map.entry("job", "noget, der venter i et forløb"),
            Map.entry("incident", "en fejl i et forløb"),
            Map.entry("history", "historikken"),
            Map.entry("by-task", "fanen Sagen"),
            Map.entry("tab Sagen", "fanen Sagen"),
            Map.entry("hand-on", "Giv videre"),
            Map.entry("not-impartial", "Jeg er inhabil"),
            Map.entry("concerns", "grænsefladen for andre systemer"),
            Map.entry("start form", "en formular, der starter noget"),
            Map.entry("duty", "døgnvagten"),
            Map.entry("find", "Find en sag"),
            Map.entry("insight", "Indsigt"),
            Map.entry("break-glass", "nødadgang"));

    private static final Map<String, String> ROLE_CHANGES = Map.of(
            "GROUP_GIVEN", "rolle givet",
            "GROUP_TAKEN", "rolle taget",
            "MUNICIPALITY_GIVEN", "kommune givet",
            "MUNICIPALITY_TAKEN", "kommune taget",
            "ACCOUNT_MADE", "bruger oprettet",
            "ACCOUNT_REMOVED", "bruger slettet",
            "PASSWORD_SET", "adgangskode sat",
            "GRANT_REFUSED", "rettighed afvist",
            "BY_DIRECTORY", "efter kommunens brugerkatalog");

    private static final Map<String, String> PURPOSES = Map.ofEntries(
            Map.entry("CALL", "Nogen ringer om personen"),
            Map.entry("POLICE", "Samtale med politiet"),
            Map.entry("CHILD", "Barnets vurdering inden 24 timer"),
            Map.entry("TASK", "Opgave i sagen"),
            Map.entry("WORK", "Arbejder på sagen"),
            Map.entry("MUNICIPALITY", "Rollen i kommunen"),
            Map.entry("DUTY", "Døgnvagt"),
            Map.entry("BREAK_GLASS", "Nødadgang"),
            Map.entry("DISCLOSURE", "Delt med brugeren"),
            Map.entry("OWN", "Brugerens eget"),
            Map.entry("DANGER", "Fare for nogens liv eller helbred"),
            Map.entry("CONTACT_NOW", "Personen eller familien henvender sig nu"),
            Map.entry("COLLEAGUE_AWAY", "Den, der har sagen, er væk, og det kan ikke vente"),
            Map.entry("AUTHORITY_ASKS", "Politi eller en anden myndighed spørger, og det haster"),
            Map.entry("OTHER", "Andet, der ikke kan vente"),
            Map.entry("OTHER_MUNICIPALITY", "hører ikke til i sagens kommune"),
            Map.entry("NOT_THEIR_TASK", "har ikke opgaven"),
            Map.entry("NO_ROAD", "har ikke adgang til sagen"),
            Map.entry("OFF_DUTY", "har ikke vagt"),
            Map.entry("NO_ACUTE_SITUATION", "sagen har ingen akut situation"),
            Map.entry("NOT_SHARED", "dokumentet er ikke delt med brugeren"),
            Map.entry("BARRED", "sagen er lukket for brugeren"));

    private LookWords() {}

    /** What was done, with the parts and things that were shown; how many fields, but not which. */
    static String sentence(AccessLog.Act act, String what) {
        Set<String> parts = new LinkedHashSet<>();
        Set<String> things = new LinkedHashSet<>();
        int fields = 0;
        for (var one : what.isEmpty() ? new String[0] : what.split(",")) {
            if (PARTS.containsKey(one)) {
                parts.add(PARTS.get(one));
            } else if (THINGS.containsKey(one)) {
                things.add(THINGS.get(one));
            } else if (one.startsWith("document ")) {
                things.add("dokument " + one.substring(9));
            } else if (one.startsWith("disclosure ")) {
                things.add("videregivelse " + one.substring(11));
            } else if (one.startsWith("notification ") || one.startsWith("read together with ")) {
                things.add("læst sammen med " + one.substring(one.lastIndexOf(' ') + 1));
            } else if (one.startsWith("break-glass ")) {
                things.add("nødadgang nr. " + one.substring(12));
            } else if (act.kind() == AccessLog.Kind.REFUSED) {
                Optional.ofNullable(ROADS.get(one)).ifPresent(road -> things.add("ved " + road));
            } else if (act.kind() == AccessLog.Kind.ROLES) {
                things.add(roleWord(one));
            } else if (act.kind() == AccessLog.Kind.LOG) {
                things.add(one);
            } else if (!one.isBlank() && act != AccessLog.Act.SAID_NOT_IMPARTIAL) {
                // Why somebody is not impartial stands in the case only.
                fields++;
            }
        }
        List<String> details = new ArrayList<>();
        if (!parts.isEmpty()) {
            details.add("dele: " + String.join(", ", parts));
        }
        details.addAll(things);
        if (fields > 0) {
            details.add(fields == 1 ? "1 felt" : fields + " felter");
        }
        return details.isEmpty() ? act.words() : act.words() + " (" + String.join("; ", details) + ")";
    }

    /** What was changed and which role by their words; whose it was, and the municipality's code, as they stand. */
    private static String roleWord(String one) {
        return ROLE_CHANGES.getOrDefault(one, Role.byId(one).map(Role::title).orElse(one));
    }

    /** The roles of a row by their titles. */
    static String roles(String ids) {
        var titles = AccessLog.rolesOf(ids).stream().map(Role::title).collect(Collectors.joining(", "));
        return titles.isEmpty() ? "Ingen rolle i sager" : titles;
    }

    static @Nullable String purpose(@Nullable String word) {
        return word == null ? null : PURPOSES.getOrDefault(word, word);
    }
}
