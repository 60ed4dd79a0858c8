package dk.omhu.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Looks at a new deployment before the engine reads any of it: kinds, names and sizes of its files, and whether a model or table holds
 * what could run on the server. Nothing of a refused deployment stays.
 */
final class DeploymentGate implements Deployer {
    /** Models, tables, forms, and the templates of letters and mails. A picture, too, could hold a script. */
    private static final List<String> KINDS = List.of(".bpmn", ".dmn", ".form", ".html", ".txt");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()/-]{0,199}");
    private static final int MOST = 300;
    private static final int LARGEST = 2_000_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    private final ModelBeans beans;

    DeploymentGate(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        var wrong = refusals(files);
        if (!wrong.isEmpty()) {
            throw new BadUserRequestException(Refused.marked("Intet er udrullet.\n" + String.join("\n", wrong)));
        }
    }

    List<String> refusals(Map<String, byte[]> files) {
        if (files.size() > MOST) {
            return List.of("Der kan højst udrulles %d filer ad gangen.".formatted(MOST));
        }
        List<String> wrong = new ArrayList<>();
        files.forEach((name, content) -> {
            if (!NAME.matcher(name).matches() || name.contains("..")) {
                wrong.add("Et filnavn kan ikke bruges. Brug bogstaver, tal, punktum og bindestreg.");
            } else if (KINDS.stream().noneMatch(name::endsWith)) {
                wrong.add(
                        "%s: En model ender på .bpmn, en tabel ender på .dmn, en formular på .form og en skabelon på .html eller .txt. Andet kan ikke udrulles."
                                .formatted(name));
            } else if (content.length > LARGEST) {
                wrong.add("%s: Filen er for stor. Den må højst fylde %d MB.".formatted(name, LARGEST / 1_000_000));
            } else if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                wrong.addAll(HarmlessModel.refusals(name, content, beans));
            } else if (name.endsWith(".form") && !isPlainJson(content)) {
                wrong.add("%s: Formularen kan ikke læses. Gem den igen i Modeler.".formatted(name));
            }
        });
        return wrong;
    }

    /** The engine's own reader of forms goes down with what is nested without end. */
    private static boolean isPlainJson(byte[] content) {
        try {
            return JSON.readTree(content).isObject();
        } catch (IOException broken) {
            return false;
        }
    }
}
