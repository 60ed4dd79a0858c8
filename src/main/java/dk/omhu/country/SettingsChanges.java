package dk.omhu.country;

import dk.omhu.access.Role;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two versions of the settings, in words that a Dane reads. */
final class SettingsChanges {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));
    private static final String NOTHING = "–";

    /** One setting, as it stood before and as it stands after. */
    record Change(String what, String before, String after) {}

    private final List<Change> changes = new ArrayList<>();
    private final Settings before;
    private final Settings after;

    private SettingsChanges(Settings before, Settings after) {
        this.before = before;
        this.after = after;
    }

    static List<Change> between(Settings before, Settings after) {
        var all = new SettingsChanges(before, after);
        all.compare("Organisering", settings -> settings.organisation().title());
        all.compare("Dage mellem møderne", settings -> String.valueOf(settings.meetingIntervalDays()));
        all.compare("Første møde", settings -> settings.firstMeeting().format(DAY));
        all.compare("Faste deltagere", SettingsChanges::participants);
        all.compare("Mindste antal deltagere", settings -> String.valueOf(settings.quorum()));
        all.compareRows("Kontakt", SettingsChanges::contacts);
        all.compareRows("Lukkedag", SettingsChanges::closingDays);
        all.compare("Afsender af e-mail", settings -> settings.emailSender());
        all.compare("Døgnvagtens nummer", settings -> settings.dutyPhone());
        return List.copyOf(all.changes);
    }

    private void compare(String what, Function<Settings, String> words) {
        add(what, words.apply(before), words.apply(after));
    }

    private void compareRows(String what, Function<Settings, Map<String, String>> rows) {
        var old = rows.apply(before);
        var now = rows.apply(after);
        old.forEach((key, row) -> add(what, row, now.getOrDefault(key, "")));
        now.forEach((key, row) -> {
            if (!old.containsKey(key)) {
                add(what, "", row);
            }
        });
    }

    private void add(String what, String old, String now) {
        if (!Objects.equals(old, now)) {
            changes.add(new Change(what, old.isEmpty() ? NOTHING : old, now.isEmpty() ? NOTHING : now));
        }
    }

    private static String participants(Settings settings) {
        return settings.standingParticipants().stream()
                .map(id -> Role.byId(id).map(Role::title).orElse(id))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> contacts(Settings settings) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (var contact : settings.contacts()) {
            // Two with one title are two lines of one row: what is compared is what users read under the title.
            rows.merge(contact.title(), ContactsSupply.line(contact), (one, other) -> one + "; " + other);
        }
        return rows;
    }

    private static Map<String, String> closingDays(Settings settings) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (var closed : settings.closingDays()) {
            rows.put(day(closed.day()), day(closed.day()) + ": " + closed.name());
        }
        return rows;
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}
