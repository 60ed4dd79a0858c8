package dk.omhu.concern;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.PersonFacts;
import dk.omhu.casefile.SamePerson;
import dk.omhu.engine.CaseProcesses;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens concerns that come neither from Tasklist's start form nor from a step of the model. */
@Component
@Transactional
public class Concerns {
    private static final List<String> PERSON = List.of(
            PersonFacts.NAME,
            PersonFacts.CPR,
            PersonFacts.BIRTH_DATE,
            PersonFacts.PROTECTED_ADDRESS,
            "ageBand",
            "language",
            "interpreter");

    private static final String DANGER = "Er der fare lige nu?";
    private static final String DESCRIPTION = "Hvad er der sket, og hvad bekymrer?";
    private static final JournalValue OTHERS = new JournalValue(Part.CONCERN, "Hvem henvender sig?", "OTHER", "Andre");

    private final CaseFiles files;
    private final SamePerson samePerson;
    private final CaseProcesses processes;
    private final Clock clock;

    Concerns(CaseFiles files, SamePerson samePerson, CaseProcesses processes, Clock clock) {
        this.files = files;
        this.samePerson = samePerson;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Who handed in a concern.
     *
     * @param role the group id in which it was done, null for the house itself
     * @param authority whose record it is: what another authority hands in stays open to it
     */
    public record Sender(String userId, @Nullable String role, String authority) {

        /** A system of the municipality. */
        public static Sender machine(String userId, String group) {
            return new Sender(userId, group, Authority.MUNICIPALITY);
        }

        /** A person in a role. */
        public static Sender person(String userId, Role role) {
            return new Sender(userId, role.id(), Authority.of(role));
        }
    }

    /** Opens a case with what was received and starts its handling; the intake waits for a coordinator, filled in. */
    public CaseNumber receive(
            MunicipalityCode municipality, Instant receivedAt, String from, Map<String, JournalValue> received) {
        return receive(municipality, receivedAt, new Sender(from, null, Authority.MUNICIPALITY), received);
    }

    /** The same, in the name of a client that signed in. */
    public CaseNumber receive(
            MunicipalityCode municipality, Instant receivedAt, Sender from, Map<String, JournalValue> received) {
        return receive(municipality, receivedAt, from, received, false, number -> {});
    }

    /**
     * The same, of a person of whom another case tells: what a drill leads to is a drill too, in whichever municipality it arrives,
     * or an exercise would set real people running.
     */
    public CaseNumber receiveFrom(
            CaseNumber origin,
            MunicipalityCode municipality,
            Instant receivedAt,
            Sender from,
            Map<String, JournalValue> received) {
        return receiveFrom(origin, municipality, receivedAt, from, received, number -> {});
    }

    /**
     * The same.
     *
     * @param opened is told the number before its handling begins, so that what it decides holds for the first task already
     */
    public CaseNumber receiveFrom(
            CaseNumber origin,
            MunicipalityCode municipality,
            Instant receivedAt,
            Sender from,
            Map<String, JournalValue> received,
            Consumer<CaseNumber> opened) {
        return receive(
                municipality, receivedAt, from, received, files.get(origin).drill(), opened);
    }

    private CaseNumber receive(
            MunicipalityCode municipality,
            Instant receivedAt,
            Sender from,
            Map<String, JournalValue> received,
            boolean drill,
            Consumer<CaseNumber> opened) {
        var number = files.open(municipality, CaseFile.Kind.CONCERN, receivedAt, null, drill)
                .number();
        files.write(
                number,
                new NewEntry(
                        JournalEntry.Kind.SUBMISSION,
                        "concernReceivedFromOutside",
                        "Bekymring modtaget udefra",
                        null,
                        null,
                        null,
                        from.authority(),
                        from.userId(),
                        from.role(),
                        received));
        suggestAge(number, receivedAt, received);
        opened.accept(number);
        processes.start(
                "ConcernReceived",
                number,
                Map.of(
                        "source", String.valueOf(received.get("source").value()),
                        "immediateDanger",
                                Boolean.valueOf(String.valueOf(
                                        received.get("immediateDanger").value()))));
        return number;
    }

    /**
     * Starts the handling of a case that was opened by telling of danger: whoever receives it finds what was told filled in, and
     * the acute situation begins at once.
     */
    public void beginWithDanger(CaseNumber number) {
        var told = files.values(number);
        Map<String, JournalValue> received = new LinkedHashMap<>();
        received.put("immediateDanger", new JournalValue(Part.CONCERN, DANGER, true, "Ja"));
        told.latest("acuteDescription")
                .map(written -> written.value().value())
                .ifPresent(text -> received.put("description", new JournalValue(Part.CONCERN, DESCRIPTION, text)));
        if (told.text("source").isEmpty()) {
            received.put("source", OTHERS);
        }
        files.write(number, NewEntry.record("beginWithDanger", "Sagen er begyndt med akut fare", null, received));
        suggestAge(number, files.get(number).receivedAt(), Map.of());
        processes.start(
                "ConcernReceived",
                number,
                Map.of("source", told.text("source").orElse("OTHER"), "immediateDanger", true));
    }

    /**
     * Starts the handling of a number that was joined with another case by mistake: the intake waits for a coordinator, filled in
     * with what its own journal says.
     */
    public void beginAgain(CaseNumber number) {
        var told = files.values(number);
        processes.start(
                "ConcernReceived",
                number,
                Map.of("source", told.text("source").orElse("OTHER"), "immediateDanger", false));
    }

    /** The intake asks for the age as a choice; where the birth date is known, it stands there already. */
    private void suggestAge(CaseNumber number, Instant receivedAt, Map<String, JournalValue> received) {
        if (!received.containsKey("ageBand")) {
            var day = receivedAt.atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate();
            files.person(number)
                    .ageOn(day)
                    .map(AgeBands::of)
                    .ifPresent(band -> files.write(
                            number,
                            NewEntry.suggestion(
                                    "concernReceivedFromOutside",
                                    "Bekymring modtaget udefra",
                                    Map.of(
                                            "ageBand",
                                            new JournalValue(
                                                    Part.CONCERN, "Alder", band, AgeBands.LABELS.get(band))))));
        }
    }

    /**
     * Something new about the person of a closed case: a new inquiry with its own number, linked with the old case, for a
     * closed one is not opened again behind the backs of those who closed it.
     *
     * @param textKey the key under which the closed case's journal has just received the news
     */
    public CaseNumber openAnew(CaseNumber closed, String textKey, boolean danger) {
        var before = files.values(closed);
        Map<String, JournalValue> received = new LinkedHashMap<>();
        for (var key : PERSON) {
            before.latest(key).map(CaseValues.Written::value).ifPresent(value -> received.put(key, value));
        }
        received.put("source", OTHERS);
        received.put("immediateDanger", new JournalValue(Part.CONCERN, DANGER, danger, danger ? "Ja" : "Nej"));
        var news = before.latest(textKey);
        received.put(
                "description",
                new JournalValue(Part.CONCERN, DESCRIPTION, before.text(textKey).orElse("")));
        if (danger) {
            news.ifPresent(told -> told.by().values().forEach((key, value) -> {
                if (key.equals("acuteDescription") || key.startsWith("police")) {
                    received.put(key, value);
                }
            }));
        }
        var by = news.map(written -> written.by().author()).orElse("omhu");
        var number = receive(
                closed.municipality(),
                news.map(Concerns::heard).orElseGet(clock::instant),
                new Sender(by, null, Authority.MUNICIPALITY),
                received,
                files.get(closed).drill(),
                opened -> {});
        samePerson.decide(number, closed, SamePerson.Decision.LINKED, null, null, by);
        return number;
    }

    /** When the municipality heard of it, as who told it said; else when it was written. */
    private static Instant heard(CaseValues.Written news) {
        return news.by()
                .moment("receivedAt")
                .filter(said -> said.isBefore(news.by().at()))
                .orElse(news.by().at());
    }
}
