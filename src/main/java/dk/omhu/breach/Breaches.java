package dk.omhu.breach;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a suspicion of a personal data breach is said; what the model of its assessment asks. */
@Component("breaches")
public class Breaches {
    /** The word by which the engine knows which row of the register an instance is about. */
    static final String BREACH = "breach";

    private final BreachRegister register;
    private final Overseers overseers;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final Notices notices;
    private final Callers callers;
    private final Clock clock;

    Breaches(
            BreachRegister register,
            Overseers overseers,
            CaseFiles files,
            CaseProcesses processes,
            Notices notices,
            Callers callers,
            Clock clock) {
        this.register = register;
        this.overseers = overseers;
        this.files = files;
        this.processes = processes;
        this.notices = notices;
        this.callers = callers;
        this.clock = clock;
    }

    /** The same where it is nobody's act in particular. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspect(CaseNumber number, BreachCause cause) {
        suspect(number, cause, null, null);
    }

    /**
     * Begins the assessment in the caller's transaction: the manager's task with the law's 72 hours from now, the data protection
     * officer's task beside it, and both are told at once. Each call is a breach of its own.
     *
     * @param number a number that was joined to another case is followed
     * @param about the user whose act it was, who never assesses it; null where it is nobody's in particular
     * @param background what the assessors need to know of how it was found; may name people, and never reaches the engine
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspect(CaseNumber number, BreachCause cause, @Nullable String about, @Nullable String background) {
        begin(number, cause, about, background, clock.instant());
    }

    /** The same for what somebody reports: the 72 hours count from when it was discovered, however long ago. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(
            CaseNumber number,
            BreachCause cause,
            @Nullable String about,
            @Nullable String background,
            Instant discoveredAt) {
        var living = files.followAlias(number).map(CaseFile::number).orElse(number);
        var by = callers.current().map(Caller::userId).orElse(null);
        var breach = register.add(living, cause, about, background, discoveredAt, by);
        processes.start("BreachSuspected", living, Map.of(BREACH, String.valueOf(breach.id())));
        notices.tell(new Notice(
                Notice.Kind.BREACH,
                living,
                files.get(living).mark() + "Vurdér bruddet på persondatasikkerheden",
                overseers.managersTold(about, living.municipality()),
                Set.of(Role.DATA_PROTECTION_OFFICER.id()),
                "breach-" + breach.id()));
    }

    /** The groups that assess this breach, parted by commas. */
    public String assessors(DelegateExecution step) {
        var breach = of(step);
        return String.join(",", overseers.groups(breach.about(), breach.number().municipality()));
    }

    Breach of(DelegateExecution step) {
        return Routing.of(step)
                .word(BREACH)
                .flatMap(id -> register.byId(id, Routing.of(step).number()))
                .orElseThrow();
    }
}
