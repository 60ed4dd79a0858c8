package dk.omhu.demo;

import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import java.util.LinkedHashMap;
import java.util.Map;

/** A vignette's concern from outside, as it is handed to the case file. */
final class FromOutside {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("source", "Hvem henvender sig?"),
            Map.entry("immediateDanger", "Er der fare lige nu?"),
            Map.entry("reporterAnonymous", "Vil være anonym?"),
            Map.entry("reporterName", "Navn"),
            Map.entry("reporterOrganisation", "Arbejdssted"),
            Map.entry("reporterContact", "Telefon eller e-mail"),
            Map.entry("reporterSector", "Område"),
            Map.entry("personName", "Navn"),
            Map.entry("personBirthDate", "Fødselsdag"),
            Map.entry("description", "Hvad er der sket, og hvad bekymrer?"),
            Map.entry("formOfExtremism", "Slags ekstremisme – med anmelders ord"));

    private FromOutside() {}

    static Map<String, JournalValue> received(Map<String, Object> answers) {
        Map<String, JournalValue> received = new LinkedHashMap<>();
        answers.forEach((key, value) -> received.put(
                key,
                new JournalValue(
                        key.startsWith("reporter") ? Part.REPORTER : Part.CONCERN,
                        LABELS.getOrDefault(key, key),
                        value)));
        return received;
    }
}
