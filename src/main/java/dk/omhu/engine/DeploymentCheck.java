package dk.omhu.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Asks the features about every new deployment; one that is refused leaves nothing behind. */
final class DeploymentCheck implements Deployer {
    private final Supplier<Stream<DeploymentRule>> rules;

    DeploymentCheck(Supplier<Stream<DeploymentRule>> rules) {
        this.rules = rules;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        var bundled = HouseModels.SOURCE.equals(deployment.getSource());
        List<String> wrong = rules.get()
                .flatMap(rule -> rule.refusals(files, bundled).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new BadUserRequestException(Refused.marked("Intet er udrullet.\n" + String.join("\n", wrong)));
        }
    }
}
