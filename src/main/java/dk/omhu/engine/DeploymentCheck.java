package dk.omhu.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cmmn.deployer.CmmnDeployer;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Asks the features about every new deployment; one that is refused leaves nothing behind. */
final class DeploymentCheck implements Deployer {
    private static final List<String> OURS = List.of(".bpmn", ".dmn");

    /** The endings by which the engine's own deployers choose their files. */
    private static final List<String> READ_BY_THE_ENGINE = Stream.of(
                    BpmnDeployer.BPMN_RESOURCE_SUFFIXES,
                    DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES,
                    CmmnDeployer.CMMN_RESOURCE_SUFFIXES)
            .flatMap(Arrays::stream)
            .toList();

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
        List<String> wrong = Stream.concat(
                        files.keySet().stream().flatMap(DeploymentCheck::misnamed),
                        rules.get().flatMap(rule -> rule.refusals(files, bundled).stream()))
                .toList();
        if (!wrong.isEmpty()) {
            throw new BadUserRequestException(Refused.marked("Intet er udrullet.\n" + String.join("\n", wrong)));
        }
    }

    /** What the engine would read under a name by which our rules would not know it. */
    private static Stream<String> misnamed(String name) {
        return READ_BY_THE_ENGINE.stream().anyMatch(name::endsWith)
                        && OURS.stream().noneMatch(name::endsWith)
                ? Stream.of("%s: En model skal hedde noget, der ender på .bpmn, og en tabel noget, der ender på .dmn."
                        .formatted(name))
                : Stream.empty();
    }
}
