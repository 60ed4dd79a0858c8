package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Routing;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of the infohus asks: who was invited. */
@Component("infohus")
public class Infohus {
    private final CaseFiles files;

    Infohus(CaseFiles files) {
        this.files = files;
    }

    /** The role ids of the authorities that the coordinator invited last; none where the coordinator works alone. */
    public List<String> invited(DelegateExecution step) {
        return files
                .values(Routing.of(step).number())
                .latest("invitedAuthorities")
                .map(written -> written.value().value())
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(value.toString()))
                .orElse(List.of())
                .stream()
                .filter(role -> Role.byId(role).isPresent())
                .toList();
    }
}
