package dk.omhu.country;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.access.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The settings that hold now for each municipality, and every version before them; a change takes effect for steps that begin
 * after it. Read from the database each time, so that all nodes agree.
 */
@Component
public class MunicipalitySettings {
    private final JdbcClient sql;
    private final ObjectMapper json;
    private final Clock clock;

    MunicipalitySettings(JdbcClient sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** The municipality's settings as they stand now. */
    public Settings of(MunicipalityCode municipality) {
        return newest(municipality).settings();
    }

    /** The settings as they stand now, with their version and who changed them; the initial ones where nobody did. */
    public SettingsVersion newest(MunicipalityCode municipality) {
        return sql.sql("""
                        select version, settings, changed_by, changed_at from municipality_settings
                        where municipality = :municipality order by version desc limit 1""")
                .param("municipality", municipality.value())
                .query(this::version)
                .optional()
                .orElseGet(SettingsVersion::initial);
    }

    /** Every version that a manager made, the newest first. */
    public List<SettingsVersion> versions(MunicipalityCode municipality) {
        return sql.sql("""
                        select version, settings, changed_by, changed_at from municipality_settings
                        where municipality = :municipality order by version desc""")
                .param("municipality", municipality.value())
                .query(this::version)
                .list();
    }

    /**
     * Keeps the settings as the next version and answers with it; settings that say the same as before make no version. Who may
     * do so is asked before.
     *
     * @param basedOn the version that the change was made to
     * @throws SettingsRefused where a value can't stand
     * @throws SettingsOvertaken where a newer version exists
     */
    @Transactional
    public SettingsVersion change(MunicipalityCode municipality, int basedOn, Settings settings, String userId) {
        var problems = SettingsRules.check(settings);
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
        var newest = newest(municipality);
        if (newest.version() != basedOn) {
            throw new SettingsOvertaken(newest);
        }
        if (newest.settings().equals(settings)) {
            return newest;
        }
        var next = new SettingsVersion(basedOn + 1, settings, userId, clock.instant());
        // Two managers in the same second: the second waits for the first here, and then finds its number taken.
        int written = sql.sql("""
                        insert into municipality_settings (municipality, version, settings, changed_by, changed_at)
                        values (:municipality, :version, :settings::jsonb, :by, :at) on conflict do nothing""")
                .param("municipality", municipality.value())
                .param("version", next.version())
                .param("settings", written(settings))
                .param("by", userId)
                .param("at", next.changedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw new SettingsOvertaken(newest(municipality));
        }
        return next;
    }

    private SettingsVersion version(ResultSet row, int index) throws SQLException {
        return new SettingsVersion(
                row.getInt("version"),
                read(row.getString("settings")),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private Settings read(String text) {
        try {
            return json.readValue(text, Settings.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored settings can't be read", unreadable);
        }
    }

    private String written(Settings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Settings can't be written", impossible);
        }
    }
}
