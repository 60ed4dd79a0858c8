package dk.omhu.assessment;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Giv anbefalingen videre": each authority gets its own part and nothing else, as a disclosure on record, and decides on it
 * in an instance of its own that nothing in the concern can cancel. The caseworkers decide in the process of the measure.
 */
@Component("passOnRecommendation")
class PassOnRecommendation implements JavaDelegate {
    /** By which a disclosed part is known from what was shared before. */
    static final String PURPOSE = "Infohusets anbefaling til jer";

    private final CaseFiles files;
    private final Disclosures disclosures;
    private final CaseProcesses processes;

    PassOnRecommendation(CaseFiles files, Disclosures disclosures, CaseProcesses processes) {
        this.files = files;
        this.disclosures = disclosures;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var recommended = Round.now(files.values(number)).entry("recommendation");
        if (recommended.isEmpty()) {
            return;
        }
        var values = recommended.get().values();
        boolean marked = disclosures.restsOnCrimePrevention(number, files.values(number));
        for (var role : roles(values.get("recommendedAuthorities"))) {
            if (Parts.AUTHORITIES.contains(role)) {
                var part = new Disclosure.Piece(
                        Parts.text(role),
                        recommended.get().sequence(),
                        PURPOSE,
                        text(values.get(Parts.text(role))),
                        marked);
                disclosures.disclose(
                        number,
                        new Disclosures.NewDisclosure(
                                role.id(),
                                basis(number, role, values),
                                PURPOSE,
                                "Myndigheden kan kun beslutte om sin del, når den kender den",
                                List.of(part),
                                null,
                                recommended.get().author(),
                                recommended.get().taskId()));
                processes.start("AuthorityPartRecommended", number, Map.of("decidingAuthority", role.id()));
            }
        }
    }

    /** What the form asked for goes first; it asks only where no disclosure to the authority stands. */
    private String basis(CaseNumber number, Role role, Map<String, JournalValue> values) {
        var asked = text(values.get(Parts.basis(role)));
        if (!asked.isEmpty()) {
            return asked;
        }
        var given = disclosures.to(role.id(), number);
        return given.isEmpty() ? "" : given.get(given.size() - 1).basis();
    }

    private static List<Role> roles(@Nullable JournalValue value) {
        return value == null || !(value.value() instanceof List<?> list)
                ? List.of()
                : list.stream()
                        .flatMap(id -> Role.byId(String.valueOf(id)).stream())
                        .toList();
    }

    private static String text(@Nullable JournalValue value) {
        return value == null || value.value() == null ? "" : value.value().toString();
    }
}
