package dk.omhu.casefile;

import dk.omhu.access.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases that may be about the same person, within one municipality, however the name was spelt. */
@Component
class PersonIndex {
    private static final Set<String> KEYS = Set.of(PersonFacts.NAME, PersonFacts.CPR, PersonFacts.BIRTH_DATE);

    /**
     * Every word of a name must be at least this like its counterpart. Tuned on 46 misspelt names and 40 strangers of
     * PersonSearchTest: none missed, none listed; above 0.80 the first are missed, below 0.78 the first strangers come. Of 40
     * pairs made up afterwards it found 20 of 20 misspelt names and listed 4 of 20 strangers (Karen and Karina Poulsen).
     * Whole names by trigrams alone missed 16 of the 46 and listed 26 of the 40 at 0.45.
     */
    private static final double NAMES_ALIKE = 0.79;

    /**
     * The database's coarse search, by trigrams in which all vowels are one. The misspelt names of PersonSearchTest have 0.50
     * and more; what is left below is for a middle name or two that somebody left out.
     */
    private static final double WORTH_COMPARING = 0.3;

    /** So many of the most alike are compared word by word. */
    private static final int COMPARED = 150;

    private static final int LISTED = 20;

    private final JdbcClient sql;

    PersonIndex(JdbcClient sql) {
        this.sql = sql;
    }

    /** A case that may be about the same person; a similarity of 0 says that the names are not why it is listed. */
    record Found(String caseNumber, boolean sameCpr, boolean sameBirthDate, double similarity) {}

    private static final Comparator<Found> SUREST_FIRST = Comparator.comparing(Found::sameCpr)
            .thenComparing(Found::similarity)
            .thenComparing(Found::sameBirthDate)
            .reversed()
            .thenComparing(Found::caseNumber);

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
                .param("birthDate", person.birthDate(), Types.DATE)
                .update();
    }

    /**
     * The other cases of the municipality that may be about the person (a drill's among drills, a real case's among real ones), the surest first: the same CPR number, a name that may
     * be the same one, or the same birth date and one word of the name. Takes part in a transaction.
     */
    List<Found> alike(CaseNumber number) {
        return row(number).map(this::alike).orElse(List.of());
    }

    private List<Found> alike(Row mine) {
        sql.sql("select set_config('pg_trgm.similarity_threshold', :threshold, true)")
                .param("threshold", String.valueOf(WORTH_COMPARING))
                .query(String.class)
                .single();
        return sql
                .sql("""
                        select case_number, name_normalised, cpr, birth_date
                        from person_index
                        where municipality = :municipality and case_number <> :number
                          and (select drill from case_file where number = case_number)
                              = (select drill from case_file where number = :number)
                          and (cpr = :cpr
                               or birth_date = :birthDate
                               or name_sound % translate(:name, 'eiou', 'aaaa'))
                        order by (cpr = :cpr) desc nulls last,
                                 (birth_date = :birthDate) desc nulls last,
                                 similarity(name_sound, translate(:name, 'eiou', 'aaaa')) desc nulls last,
                                 case_number
                        limit :compared""")
                .param("number", mine.caseNumber)
                .param(
                        "municipality",
                        new CaseNumber(mine.caseNumber).municipality().value())
                .param("cpr", mine.cpr, Types.CHAR)
                .param("birthDate", mine.birthDate, Types.DATE)
                .param("name", mine.name.toString(), Types.VARCHAR)
                .param("compared", COMPARED)
                .query((row, index) -> Row.of(row))
                .list()
                .stream()
                .map(mine::compare)
                .flatMap(Optional::stream)
                .sorted(SUREST_FIRST)
                .limit(LISTED)
                .toList();
    }

    /**
     * Which of these cases may be about somebody who is asked for by name or CPR number, the surest first. They are few, so each
     * is compared; one word is enough where it is like one of the name's.
     */
    List<Found> asked(@Nullable String name, @Nullable CprNumber cpr, Collection<CaseNumber> among) {
        var wanted = new Row(
                "",
                SpeltName.of(name == null ? "" : name),
                cpr == null ? null : cpr.digits(),
                cpr == null ? null : cpr.birthDate());
        return sql
                .sql(
                        "select case_number, name_normalised, cpr, birth_date from person_index where case_number = any(:among)")
                .param("among", among.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> Row.of(row))
                .list()
                .stream()
                .map(wanted::asks)
                .flatMap(Optional::stream)
                .sorted(SUREST_FIRST)
                .limit(LISTED)
                .toList();
    }

    /** The same among all cases of these municipalities, however many: the database's coarse search first. One word finds a longer name. */
    List<Found> askedIn(@Nullable String name, @Nullable CprNumber cpr, Collection<MunicipalityCode> municipalities) {
        var spelt = SpeltName.of(name == null ? "" : name);
        sql.sql(
                        "select set_config('pg_trgm.similarity_threshold', :threshold, true), set_config('pg_trgm.word_similarity_threshold', :threshold, true)")
                .param("threshold", String.valueOf(WORTH_COMPARING))
                .query((row, index) -> row.getString(1))
                .single();
        var coarse = sql.sql("""
                        select case_number from person_index
                        where municipality = any(:municipalities)
                          and (cpr = :cpr
                               or (cpr is null and birth_date = :birthDate)
                               or name_sound % translate(:name, 'eiou', 'aaaa')
                               or translate(:name, 'eiou', 'aaaa') <% name_sound)
                        order by (cpr = :cpr) desc nulls last,
                                 word_similarity(translate(:name, 'eiou', 'aaaa'), name_sound) desc nulls last,
                                 case_number
                        limit :compared""")
                .param(
                        "municipalities",
                        municipalities.stream().map(MunicipalityCode::value).toArray(String[]::new))
                .param("cpr", cpr == null ? null : cpr.digits(), Types.CHAR)
                .param("birthDate", cpr == null ? null : cpr.birthDate(), Types.DATE)
                .param("name", name == null ? null : spelt.toString(), Types.VARCHAR)
                .param("compared", COMPARED)
                .query(String.class)
                .list();
        return asked(name, cpr, coarse.stream().map(CaseNumber::new).toList());
    }

    private Optional<Row> row(CaseNumber number) {
        return sql.sql(
                        "select case_number, name_normalised, cpr, birth_date from person_index where case_number = :number")
                .param("number", number.value())
                .query((row, index) -> Row.of(row))
                .optional();
    }

    /** A line of the index. */
    private record Row(
            String caseNumber,
            SpeltName name,
            @Nullable String cpr,
            @Nullable LocalDate birthDate) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("case_number"),
                    SpeltName.folded(row.getString("name_normalised")),
                    row.getString("cpr"),
                    row.getObject("birth_date", LocalDate.class));
        }

        Optional<Found> asks(Row other) {
            boolean sameCpr = cpr != null && cpr.equals(other.cpr);
            boolean sameBirthDate = birthDate != null && other.cpr == null && birthDate.equals(other.birthDate);
            double likeness = name.words().size() == 1 ? name.mostAlikeWords(other.name) : name.likeness(other.name);
            return sameCpr || sameBirthDate || likeness >= NAMES_ALIKE
                    ? Optional.of(
                            new Found(other.caseNumber, sameCpr, sameBirthDate, likeness >= NAMES_ALIKE ? likeness : 0))
                    : Optional.empty();
        }

        Optional<Found> compare(Row other) {
            boolean sameCpr = cpr != null && cpr.equals(other.cpr);
            boolean sameBirthDate = birthDate != null && birthDate.equals(other.birthDate);
            double likeness = name.likeness(other.name);
            boolean listed = sameCpr
                    || likeness >= NAMES_ALIKE
                    || (sameBirthDate && name.mostAlikeWords(other.name) >= NAMES_ALIKE);
            return listed
                    ? Optional.of(
                            new Found(other.caseNumber, sameCpr, sameBirthDate, likeness >= NAMES_ALIKE ? likeness : 0))
                    : Optional.empty();
        }
    }

    /** The name as the index keeps it: spellings that sound the same are one, words in order of the alphabet. */
    static String normalise(String name) {
        return SpeltName.of(name).toString();
    }
}
