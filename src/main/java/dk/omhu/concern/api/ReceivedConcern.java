package dk.omhu.concern.api;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CprNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.PersonFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A concern as a client sent it, checked. */
record ReceivedConcern(
        MunicipalityCode municipality,
        Choices.Source source,
        Choices.@Nullable ReporterSector reporterSector,
        @Nullable Instant receivedAt,
        boolean immediateDanger,
        @Nullable Reporter reporter,
        Person person,
        String description,
        Choices.@Nullable FormOfExtremism formOfExtremism) {

    record Reporter(
            boolean anonymous,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String contact) {

        @Override
        public String toString() {
            return "Reporter";
        }
    }

    record Person(
            @Nullable String name,
            @Nullable CprNumber cpr,
            @Nullable LocalDate birthDate) {

        boolean unknown() {
            return name == null && cpr == null && birthDate == null;
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Under the keys and labels of the forms concern-start and intake, so that the intake is filled in. */
    Map<String, JournalValue> values() {
        Map<String, JournalValue> values = new LinkedHashMap<>();
        put(values, Part.CONCERN, "source", "Hvem henvender sig?", source);
        yesNo(values, Part.CONCERN, "immediateDanger", "Er der fare lige nu?", immediateDanger);
        if (reporter != null) {
            yesNo(values, Part.REPORTER, "reporterAnonymous", "Vil være anonym?", reporter.anonymous());
            put(values, Part.REPORTER, "reporterName", "Navn", reporter.name());
            put(values, Part.REPORTER, "reporterContact", "Telefon eller e-mail", reporter.contact());
            put(values, Part.REPORTER, "reporterOrganisation", "Arbejdssted", reporter.organisation());
        }
        put(values, Part.REPORTER, "reporterSector", "Område", reporterSector);
        yesNo(values, Part.CONCERN, "personUnknown", "Er det ukendt, hvem personen er?", person.unknown());
        put(values, Part.CONCERN, PersonFacts.NAME, "Navn", person.name());
        put(values, Part.CONCERN, PersonFacts.CPR, "CPR-nummer", hyphenated(person.cpr()));
        put(values, Part.CONCERN, PersonFacts.BIRTH_DATE, "Fødselsdag", person.birthDate());
        put(values, Part.CONCERN, "description", "Hvad er der sket, og hvad bekymrer?", description);
        put(values, Part.CONCERN, "formOfExtremism", "Slags ekstremisme – med anmelders ord", formOfExtremism);
        return values;
    }

    private static @Nullable String hyphenated(@Nullable CprNumber cpr) {
        return cpr == null
                ? null
                : cpr.digits().substring(0, 6) + "-" + cpr.digits().substring(6);
    }

    private static void put(
            Map<String, JournalValue> values, Part part, String key, String label, @Nullable Object value) {
        if (value instanceof Choices.Choice choice) {
            values.put(key, new JournalValue(part, label, choice.name(), choice.label()));
        } else if (value != null) {
            values.put(key, new JournalValue(part, label, value.toString()));
        }
    }

    /** As the forms' radios spell it. */
    private static void yesNo(Map<String, JournalValue> values, Part part, String key, String label, boolean yes) {
        values.put(key, new JournalValue(part, label, String.valueOf(yes), yes ? "Ja" : "Nej"));
    }

    /** Shows nothing private. */
    @Override
    public String toString() {
        return "ReceivedConcern";
    }
}
