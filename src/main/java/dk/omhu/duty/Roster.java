package dk.omhu.duty;

import dk.omhu.access.Duties;
import dk.omhu.access.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Vagtplanen": rows are added, and a municipality takes its own part out; nothing is ever changed or removed. */
@Component
public class Roster implements Duties {
    private static final String COVERS_NOW =
            "d.begins <= :now and :now < d.ends and (p.removed_at is null or :now < p.removed_at)";

    private final JdbcClient sql;
    private final Clock clock;

    Roster(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<MunicipalityCode> of(String userId) {
        return sql
                .sql(
                        "select p.municipality from duty d join duty_place p on p.duty_id = d.id where d.user_id = :user and "
                                + COVERS_NOW)
                .param("user", userId)
                .param("now", now())
                .query(String.class)
                .list()
                .stream()
                .map(MunicipalityCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> in(MunicipalityCode municipality) {
        return sql.sql("select distinct d.user_id from duty d join duty_place p on p.duty_id = d.id"
                        + " where p.municipality = :municipality and " + COVERS_NOW + " order by d.user_id")
                .param("municipality", municipality.value())
                .param("now", now())
                .query(String.class)
                .list();
    }

    /** Puts somebody on duty for these municipalities; that they are the user's is asked before. Answers the row's id. */
    @Transactional
    public long add(
            String userId,
            MunicipalityCode employer,
            Instant begins,
            Instant ends,
            Collection<MunicipalityCode> municipalities,
            String by) {
        long id = sql.sql("""
                        insert into duty (user_id, employer, begins, ends, created_by, created_at)
                        values (:user, :employer, :begins, :ends, :by, :at) returning id""")
                .param("user", userId)
                .param("employer", employer.value())
                .param("begins", Timestamp.from(begins))
                .param("ends", Timestamp.from(ends))
                .param("by", by)
                .param("at", now())
                .query(Long.class)
                .single();
        municipalities.stream()
                .distinct()
                .forEach(one -> sql.sql("insert into duty_place (duty_id, municipality) values (:duty, :municipality)")
                        .param("duty", id)
                        .param("municipality", one.value())
                        .update());
        return id;
    }

    /** The same, unless such a row stands already: a double click, or two managers at once. Answers whether it was added. */
    @Transactional
    boolean addOnce(NewShift wanted, MunicipalityCode employer, String by) {
        sql.sql("select pg_advisory_xact_lock(hashtext('duty'), hashtext(:user))")
                .param("user", wanted.userId())
                .query((row, index) -> 0)
                .list();
        boolean stands = comingFor(wanted.userId()).stream()
                .anyMatch(shift -> shift.begins().equals(wanted.begins())
                        && shift.ends().equals(wanted.ends())
                        && wanted.municipalities().stream()
                                .allMatch(place -> shift.place(place)
                                        .filter(one -> one.removedAt() == null)
                                        .isPresent()));
        if (!stands) {
            add(wanted.userId(), employer, wanted.begins(), wanted.ends(), wanted.municipalities(), by);
        }
        return !stands;
    }

    /** Takes the municipality's part out of a row that has not ended; answers whether there was one. */
    @Transactional
    boolean remove(long id, MunicipalityCode municipality, String by) {
        return sql.sql("""
                        update duty_place set removed_at = :now, removed_by = :by
                        where duty_id = :id and municipality = :municipality and removed_at is null
                          and exists (select 1 from duty d where d.id = duty_id and d.ends > :now)""")
                        .param("now", now())
                        .param("by", by)
                        .param("id", id)
                        .param("municipality", municipality.value())
                        .update()
                > 0;
    }

    /** Takes the user off duty everywhere but in these municipalities, now and in what is to come. */
    @Transactional
    void keepOnly(String userId, Collection<String> municipalities) {
        for (var shift : comingFor(userId)) {
            for (var place : shift.places()) {
                if (!municipalities.contains(place.municipality().value())) {
                    remove(shift.id(), place.municipality(), "omhu");
                }
            }
        }
    }

    /** The rows that name the municipality and end after the moment, the earliest first. */
    List<Shift> of(MunicipalityCode municipality, Instant endAfter) {
        return shifts(
                "d.ends > :after and exists (select 1 from duty_place q where q.duty_id = d.id and q.municipality = :municipality)",
                Map.of("after", Timestamp.from(endAfter), "municipality", municipality.value()));
    }

    /** The user's rows that have not ended, the earliest first. */
    List<Shift> comingFor(String userId) {
        return shifts("d.user_id = :user and d.ends > :now", Map.of("user", userId, "now", now()));
    }

    /** The row that puts the user on duty for the municipality now. */
    Optional<Shift> current(String userId, MunicipalityCode municipality) {
        var moment = clock.instant();
        return comingFor(userId).stream()
                .filter(shift -> shift.covers(municipality, moment))
                .findFirst();
    }

    private List<Shift> shifts(String where, Map<String, ?> params) {
        Map<Long, List<Shift.Place>> places = new LinkedHashMap<>();
        Map<Long, Shift> found = new LinkedHashMap<>();
        sql.sql("""
                        select d.id, d.user_id, d.employer, d.begins, d.ends, d.created_by,
                               p.municipality, p.removed_at, p.removed_by
                        from duty d join duty_place p on p.duty_id = d.id where %s
                        order by d.begins, d.id, p.municipality""".formatted(where)).params(params).query(row -> {
            long id = row.getLong("id");
            var here = places.computeIfAbsent(id, key -> new ArrayList<>());
            here.add(place(row));
            found.put(id, shift(row, here));
        });
        return List.copyOf(found.values());
    }

    private static Shift shift(ResultSet row, List<Shift.Place> places) throws SQLException {
        return new Shift(
                row.getLong("id"),
                row.getString("user_id"),
                new MunicipalityCode(row.getString("employer")),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                places);
    }

    private static Shift.Place place(ResultSet row) throws SQLException {
        return new Shift.Place(
                new MunicipalityCode(row.getString("municipality")),
                instant(row.getObject("removed_at", OffsetDateTime.class)),
                row.getString("removed_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
