package dk.omhu.infohus;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.deadlines.Clocks;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Markdown;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agenda of each day on which a standing forum meets. A day has a file of its own, so that what is prepared for it is
 * kept and checked like everything else; its one row is what two cases planned in the same second wait for.
 */
@Component
class Agendas {
    private static final String CALLED = "callMeeting";

    private final JdbcClient sql;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final Clock clock;

    Agendas(JdbcClient sql, CaseFiles files, CaseProcesses processes, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.processes = processes;
        this.clock = clock;
    }

    /** Puts the case on the day's agenda. Where the agenda is already prepared, or not begun, somebody is asked for it. */
    void add(CaseNumber number, LocalDate day) {
        var municipality = number.municipality();
        var file = fileOf(municipality, day);
        sql.sql("""
                        insert into meeting_case (case_number, municipality, day, added_at)
                        values (:number, :municipality, :day, :at) on conflict do nothing""")
                .param("number", number.value())
                .param("municipality", municipality.value())
                .param("day", Date.valueOf(day))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (!isBeingPrepared(file)) {
            files.write(
                    file,
                    NewEntry.record(
                            CALLED,
                            "Analysemødet er indkaldt",
                            null,
                            Map.of(
                                    Clocks.MEETING_DAY,
                                    new JournalValue(
                                            Part.INFOHUS, "Mødets dag", day.toString(), MeetingWords.day(day)))));
            processes.start("AnalysisMeetingCalled", file, Map.of());
        }
    }

    /** Takes the case off every agenda that is still to come: a case is on one. */
    void remove(CaseNumber number) {
        sql.sql("delete from meeting_case where case_number = :number and day > :today")
                .param("number", number.value())
                .param("today", Date.valueOf(LocalDate.ofInstant(clock.instant(), MeetingWords.DENMARK)))
                .update();
    }

    /** The first to want the day takes its row; others wait here until the day's file and task stand. */
    private CaseNumber fileOf(MunicipalityCode municipality, LocalDate day) {
        boolean first =
                sql.sql("insert into meeting (municipality, day) values (:municipality, :day) on conflict do nothing")
                                .param("municipality", municipality.value())
                                .param("day", Date.valueOf(day))
                                .update()
                        == 1;
        if (first) {
            var file = files.open(municipality, CaseFile.Kind.MEETING, clock.instant(), null)
                    .number();
            sql.sql("update meeting set file_number = :file where municipality = :municipality and day = :day")
                    .param("file", file.value())
                    .param("municipality", municipality.value())
                    .param("day", Date.valueOf(day))
                    .update();
        }
        return new CaseNumber(sql.sql("""
                        select file_number from meeting where municipality = :municipality and day = :day for update""")
                .param("municipality", municipality.value())
                .param("day", Date.valueOf(day))
                .query(String.class)
                .single());
    }

    private boolean isBeingPrepared(CaseNumber file) {
        return files.values(file).entries().stream()
                .filter(entry ->
                        entry.stepKey().equals(CALLED) || entry.stepKey().equals("prepareAgenda"))
                .reduce((earlier, later) -> later)
                .filter(last -> last.stepKey().equals(CALLED))
                .isPresent();
    }

    /** The open cases on the agenda that this file is about, in the order in which they came. */
    List<CaseNumber> casesOf(CaseNumber file) {
        return sql.sql("""
                        select planned.case_number from meeting_case planned
                        join meeting on meeting.municipality = planned.municipality and meeting.day = planned.day
                        join case_file on case_file.number = planned.case_number and case_file.state = 'OPEN'
                        where meeting.file_number = :file order by planned.added_at, planned.case_number""").param("file", file.value()).query(String.class).list().stream()
                .map(CaseNumber::new)
                .toList();
    }

    /** What the prepared agenda says of where and when, to be put behind the day; nothing before it is prepared. */
    String timeAndPlace(CaseNumber number, LocalDate day) {
        var file = sql.sql("select file_number from meeting where municipality = :municipality and day = :day")
                .param("municipality", number.municipality().value())
                .param("day", Date.valueOf(day))
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
        return file.map(files::values)
                .flatMap(values -> values.text("agendaTime")
                        .map(time -> " kl. " + time.substring(0, 5).replace(':', '.')
                                + values.text("agendaPlace")
                                        .map(place -> ", " + Markdown.plain(place))
                                        .orElse("")))
                .orElse("");
    }
}
