package dk.omhu.casefile;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at or wrote what, when. A look whose row can't be written fails: the row and the look share a transaction, and the row
 * is written as its last thing ({@link LookChain}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccessLog {

    /** What kind of thing somebody did; the data protection officer's page asks by it. */
    public enum Kind {
        /** Read something of a case. */
        LOOK,
        /** Wrote into a case, or kept something of it for writing. */
        WRITE,
        /** Searched, or was shown that a case exists. */
        SEARCH,
        /** Read by way of a break-glass access, or opened one. */
        EMERGENCY,
        /** Tried, and was refused. */
        REFUSED,
        /** Changed who may do what. */
        ROLES,
        /** Read or passed on the log itself. */
        LOG
    }

    /** What somebody did with a case file. New values come last; each has its words for who reads the log. */
    public enum Act {
        FORM_SHOWN(Kind.LOOK, "Fik en opgaves formular vist"),
        FORM_SENT(Kind.WRITE, "Sendte en formular"),
        DRAFT_SAVED(Kind.WRITE, "Gemte en kladde"),
        DRAFT_GIVEN_BACK(Kind.LOOK, "Fik sin kladde vist igen"),
        DRAFT_THROWN_AWAY(Kind.WRITE, "Kasserede sin kladde"),
        CONCERN_RECEIVED(Kind.WRITE, "Oprettede en sag"),
        CASE_TAB_SHOWN(Kind.LOOK, "Så fanen Sagen uden indhold"),
        CASE_OPENED(Kind.LOOK, "Åbnede sagens oplysninger i fanen Sagen"),
        DOCUMENT_OPENED(Kind.LOOK, "Åbnede et dokument"),
        MATCHES_SHOWN(Kind.SEARCH, "Fik sagen vist som mulig samme person"),
        /** A search on duty; its hits are rows of their own, on their cases. */
        DUTY_SEARCHED(Kind.SEARCH, "Søgte under døgnvagt"),
        DUTY_HIT_SHOWN(Kind.SEARCH, "Fik sagen vist i en søgning under døgnvagt"),
        DUTY_CASE_OPENED(Kind.LOOK, "Åbnede det akutte overblik under døgnvagt"),
        LOOK_REFUSED(Kind.REFUSED, "Forsøgte at åbne sagen og blev afvist"),
        LOG_OF_CASE_READ(Kind.LOG, "Læste loggen for sagen"),
        LOG_OF_USER_READ(Kind.LOG, "Læste loggen for en bruger"),
        LOG_READ(Kind.LOG, "Læste loggen for kommunen"),
        LOG_EXPORTED(Kind.LOG, "Udskrev loggen for sagen til den registrerede"),
        LOG_NAMES_DECIDED(Kind.LOG, "Afgjorde, om udskriften af loggen nævner medarbejderne"),
        CHAINS_CHECKED(Kind.LOG, "Kontrollerede logkæden og journalernes kæder"),
        /** Somebody said that they are not impartial: from here on the case is shut to them. */
        SAID_NOT_IMPARTIAL(Kind.WRITE, "Meldte sig inhabil i sagen"),
        /** Somebody tried to open a case that is shut to them. */
        REFUSED_BARRED(Kind.REFUSED, "Forsøgte at åbne sagen, som er lukket for brugeren"),
        /** What somebody may do was changed: kind, group or municipality, and whose. */
        ROLE_CHANGED(Kind.ROLES, "Ændrede, hvad en bruger må"),
        /** The same where it was for oneself or another administrator, and where such an attempt was refused. */
        SELF_GRANT(Kind.ROLES, "Gav sig selv eller en administrator adgang, eller forsøgte det"),
        /** A manager gave the case on because a colleague leaves. */
        CASE_HANDED_OVER(Kind.WRITE, "Gav sagen videre, fordi en kollega rejser"),
        /** A search on the page "Find en sag"; its hits are rows of their own, on their cases. */
        CASE_SEARCHED(Kind.SEARCH, "Søgte efter en sag"),
        CASE_HIT_SHOWN(Kind.SEARCH, "Fik sagen vist i en søgning"),
        /** A case opened on that page, by which road stands as the purpose. */
        CASE_FOUND_OPENED(Kind.LOOK, "Åbnede sagen fra siden Find en sag"),
        /** Somebody took break-glass access to a part; the purpose is the reason's word. */
        GLASS_BROKEN(Kind.EMERGENCY, "Tog nødadgang til en del af sagen"),
        GLASS_CASE_OPENED(Kind.EMERGENCY, "Åbnede en del af sagen med nødadgang"),
        GLASS_ENDED(Kind.WRITE, "Afsluttede sin nødadgang"),
        /** The register of breaches: oversight, like the log itself. */
        BREACHES_READ(Kind.LOG, "Læste fortegnelsen over brud"),
        BREACHES_EXPORTED(Kind.LOG, "Hentede fortegnelsen over brud som regneark"),
        /** A manager opened the case again for somebody who had said that they are not impartial. */
        BAR_LIFTED(Kind.WRITE, "Ophævede en inhabilitet i sagen");

        private final Kind kind;
        private final String words;

        Act(Kind kind, String words) {
            this.kind = kind;
            this.words = words;
        }

        public Kind kind() {
            return kind;
        }

        /** What was done, in plain Danish. */
        public String words() {
            return words;
        }

        /**
         * Whether something of the case is shown by it, which a barred user must never see. The log of a case is: it tells who works
         * on it, with which tasks and when.
         */
        boolean shows() {
            return kind == Kind.LOOK
                    || kind == Kind.EMERGENCY
                    || kind == Kind.LOG
                    || this == DUTY_HIT_SHOWN
                    || this == CASE_HIT_SHOWN;
        }
    }

    private final LookChain chain;
    private final RefusedLooks refused;
    private final LookedFrom engine;
    private final JdbcClient sql;
    private final Clock clock;
    private final CaseBars bars;

    AccessLog(LookChain chain, RefusedLooks refused, LookedFrom engine, JdbcClient sql, Clock clock, CaseBars bars) {
        this.chain = chain;
        this.refused = refused;
        this.engine = engine;
        this.sql = sql;
        this.clock = clock;
        this.bars = bars;
    }

    /**
     * Writes a row.
     *
     * @param what names of parts and keys, never values
     * @param seenSequence how far the journal had come when a form was shown, null otherwise
     */
    public void record(
            Caller caller,
            Act act,
            CaseNumber number,
            @Nullable String taskId,
            Collection<String> what,
            @Nullable Integer seenSequence) {
        write(caller, act, number.municipality(), number, taskId, what, seenSequence, null, null);
    }

    /**
     * Writes a row about a look that has no task, with the reason for it.
     *
     * @param what names of parts and keys, never values
     * @param purpose a word for why, of at most 40 characters: never free text about a person
     */
    public void recordFor(
            Caller caller, Act act, CaseNumber number, Collection<String> what, @Nullable String purpose) {
        write(caller, act, number.municipality(), number, null, what, null, null, purpose);
    }

    /**
     * Writes a row about an act in the house's own affairs in a municipality, which belongs to no case: somebody's roles, the log.
     *
     * @param what words and ids of users, never anything of a citizen
     */
    public void recordOfHouse(Caller caller, Act act, MunicipalityCode municipality, Collection<String> what) {
        write(caller, act, municipality, null, null, what, null, null, null);
    }

    /**
     * Writes a row of a municipality that is about no single case, such as a search.
     *
     * @param what how was searched; never what for
     */
    public void recordIn(
            MunicipalityCode municipality, Caller caller, Act act, Collection<String> what, @Nullable String purpose) {
        write(caller, act, municipality, null, null, what, null, null, purpose);
    }

    /**
     * Writes a row about a look on duty.
     *
     * @param number null for a search
     * @param what names of parts and keys and how was searched, never what for or values
     * @param dutyId the row of the roster that gave the right
     * @param purpose a word for why the officer looked
     */
    public void recordOnDuty(
            Caller caller,
            Act act,
            MunicipalityCode municipality,
            @Nullable CaseNumber number,
            Collection<String> what,
            long dutyId,
            String purpose) {
        write(caller, act, municipality, number, null, what, null, dutyId, purpose);
    }

    /**
     * Writes a row about something that belongs to no case yet: the draft of a start form.
     *
     * @param what the process and names of keys, never values
     */
    public void recordBeforeCase(Caller caller, Act act, Collection<String> what) {
        write(caller, act, null, null, null, what, null, null, null);
    }

    /**
     * Notes that somebody tried to come to a case and was refused. The request that tried it fails and takes back what it wrote, so
     * this row is written when it is over, in a transaction of its own; the one who tried learns nothing of it. A number
     * without a case is nobody's and leaves no row.
     *
     * @param door by which road, a word such as {@code duty}
     * @param why a word for the reason, of at most 40 characters, such as {@code OTHER_MUNICIPALITY}
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void recordRefused(Caller caller, CaseNumber number, @Nullable String taskId, String door, String why) {
        refused.add(refused(caller, clock.instant(), new Tried(number, taskId, why), door));
    }

    /**
     * What somebody tried to come to.
     *
     * @param why a word for the reason of the refusal, of at most 40 characters
     */
    public record Tried(CaseNumber number, @Nullable String taskId, String why) {}

    /**
     * The same where it must first be found out whether a case was tried at all. That is asked for when the request is over, in the
     * transaction of the row, so that no answer waits for it; and not at all where the request has noted a refusal by itself.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void recordRefused(Caller caller, String door, Supplier<Optional<Tried>> tried) {
        var at = clock.instant();
        refused.later(() -> tried.get().map(found -> refused(caller, at, found, door)));
    }

    private static Look refused(Caller caller, Instant at, Tried tried, String door) {
        return new Look(
                at.truncatedTo(ChronoUnit.MICROS),
                caller.userId(),
                roles(caller),
                tried.number().municipality().value(),
                tried.number().value(),
                tried.taskId(),
                null,
                Act.LOOK_REFUSED.name(),
                door,
                null,
                null,
                tried.why(),
                false);
    }

    private void write(
            Caller caller,
            Act act,
            @Nullable MunicipalityCode municipality,
            @Nullable CaseNumber number,
            @Nullable String taskId,
            Collection<String> what,
            @Nullable Integer seenSequence,
            @Nullable Long dutyId,
            @Nullable String purpose) {
        // Every road asks before it shows anything; one that forgot to fails here, for without its row there is no
        // look.
        if (number != null
                && act.shows()
                && bars.why(number, caller.userId())
                        .filter(CaseBars.Why.NOT_IMPARTIAL::equals)
                        .isPresent()) {
            throw new IllegalStateException("A look of somebody who is barred from the case");
        }
        var names = String.join(",", what);
        var from = engine.of(caller.userId(), number, taskId);
        chain.add(new Look(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.userId(),
                roles(caller),
                municipality == null ? null : municipality.value(),
                number == null ? null : number.value(),
                taskId,
                from.taskName(),
                act.name(),
                names.length() > 400 ? names.substring(0, 400) : names,
                seenSequence,
                dutyId,
                purpose,
                // Whoever sends a task's form has the task, also where nobody had taken it.
                from.ownTask() || act == Act.FORM_SENT && taskId != null));
    }

    private static String roles(Caller caller) {
        return caller.roles().stream().map(Role::id).sorted().collect(Collectors.joining(","));
    }

    /** How far the journal had come when the user was last shown the values of the task. */
    public Optional<Integer> lastSeen(String taskId, String userId) {
        return chain.lastSeen(taskId, userId)
                .or(() -> sql.sql("""
                        select seen_sequence from access_log
                        where task_id = :task and user_id = :user and seen_sequence is not null
                        order by id desc limit 1""")
                        .param("task", taskId)
                        .param("user", userId)
                        .query(Integer.class)
                        .optional());
    }

    /** The roles of a row, as the log keeps them. */
    public static List<Role> rolesOf(String roles) {
        return java.util.Arrays.stream(roles.split(","))
                .flatMap(id -> Role.byId(id).stream())
                .toList();
    }
}
