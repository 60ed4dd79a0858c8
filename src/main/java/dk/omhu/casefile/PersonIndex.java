package dk.omhu.casefile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases that may be about the same person, within one municipality, however the name was spelt. */
@Component
class PersonIndex {
    private static final Set<String> KEYS = Set.of(PersonFacts.NAME, PersonFacts.CPR, PersonFacts.BIRTH_DATE);

    /** Measured on the misspelt names of PersonSearchTest: below this, strangers begin to look alike. */
    private static final double NAMES_ALIKE = 0.45;

    /** With the same birth date a name may be spelt worse. */
    private static final double NAMES_ALIKE_SAME_BIRTH_DATE = 0.2;

    private final JdbcClient sql;

    PersonIndex(JdbcClient sql) {
        this.sql = sql;
    }

    /** A case that may be about the same person. */
    record Found(String caseNumber, boolean sameCpr, boolean sameBirthDate, double similarity) {}

    static boolean concerns(Set<String> keys) {
        return keys.stream().anyMatch(KEYS::contains);
    }

    void refresh(CaseNumber number, PersonFacts person) {
        sql.sql("""
                        insert into person_index (case_number, municipality, name_normalised, cpr, birth_date)
                        values (:number, :municipality, :name, :cpr, :birthDate)
                        on conflict (case_number) do update set
                            name_normalised = excluded.name_normalised, cpr = excluded.cpr, birth_date = excluded.birth_date""")
                .param("number", number.value())
                .param("municipality", number.municipality().value())
                .param("name", person.name() == null ? null : normalise(person.name()))
                .param("cpr", person.cpr() == null ? null : person.cpr().digits())
                .param("birthDate", person.birthDate(), java.sql.Types.DATE)
                .update();
    }

    /** The other cases of the municipality that may be about the person, the surest first. */
    List<Found> alike(CaseNumber number) {
        return sql.sql("""
                        select other.case_number,
                               coalesce(other.cpr = mine.cpr, false) as same_cpr,
                               coalesce(other.birth_date = mine.birth_date, false) as same_birth_date,
                               coalesce(similarity(other.name_normalised, mine.name_normalised), 0) as similarity
                        from person_index mine join person_index other on other.municipality = mine.municipality
                        where mine.case_number = :number and other.case_number <> mine.case_number
                          and (other.cpr = mine.cpr
                               or similarity(other.name_normalised, mine.name_normalised) >=
                                  case when other.birth_date = mine.birth_date then :sameBirthDate else :alike end)
                        order by same_cpr desc, similarity desc, other.case_number
                        limit 20""")
                .param("number", number.value())
                .param("alike", NAMES_ALIKE)
                .param("sameBirthDate", NAMES_ALIKE_SAME_BIRTH_DATE)
                .query((row, index) -> new Found(
                        row.getString("case_number"),
                        row.getBoolean("same_cpr"),
                        row.getBoolean("same_birth_date"),
                        row.getDouble("similarity")))
                .list();
    }

    /** Lower case, without accents, Danish letters in one spelling (æ/ae, ø/oe, å/aa), words in order of the alphabet. */
    static String normalise(String name) {
        var danish = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("ä", "ae")
                .replace("ö", "oe");
        var plain = Normalizer.normalize(danish, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
