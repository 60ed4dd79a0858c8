package dk.omhu.deadlines;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That somebody was reminded of a task stands in the journal, dated. */
@Component
class ReminderRecord {
    /** The key under which the journal keeps which task was reminded. */
    static final String REMINDED = "remindedTask";

    static final String WANTED = "remindedUntil";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy", Locale.forLanguageTag("da"))
            .withZone(DanishCalendar.DENMARK);

    private final CaseFiles files;

    ReminderRecord(CaseFiles files) {
        this.files = files;
    }

    void write(CaseNumber number, String taskId, String taskName, @Nullable Instant due) {
        Map<String, JournalValue> values = new LinkedHashMap<>();
        values.put(REMINDED, new JournalValue(Part.INFOHUS, "Påmindet om", taskId, taskName));
        if (due != null) {
            values.put(WANTED, new JournalValue(Part.INFOHUS, "Svar ønskes senest", due.toString(), DAY.format(due)));
        }
        files.write(number, NewEntry.record("remind", "Påmindelse", null, values));
    }
}
