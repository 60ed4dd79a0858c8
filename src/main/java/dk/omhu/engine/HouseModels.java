package dk.omhu.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the bundled models, tables, forms and templates of letters and mails at start, what has changed and nothing twice. A file that a process owner has
 * deployed since is theirs: the bundled one is left out and the log says so (docs/decisions).
 */
@Component
class HouseModels implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HouseModels.class);
    static final String SOURCE = "omhu";
    private static final List<String> PLACES = List.of(
            "classpath*:processes/*.bpmn",
            "classpath*:processes/decisions/*.dmn",
            "classpath*:forms/*.form",
            "classpath*:papers/*.html",
            "classpath*:mails/*.txt");

    private final RepositoryService repository;
    private boolean running;

    HouseModels(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void start() {
        var deployment =
                repository.createDeployment().name("Omhu").source(SOURCE).enableDuplicateFiltering(true);
        PLACES.stream()
                .flatMap(place -> Arrays.stream(resources(place)))
                .sorted(Comparator.comparing(Resource::getFilename))
                .filter(this::isOurs)
                .forEach(resource -> deployment.addInputStream(resource.getFilename(), open(resource)));
        if (!deployment.getResourceNames().isEmpty()) {
            deployment.deploy();
        }
        running = true;
    }

    private boolean isOurs(Resource resource) {
        var newest = repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .filter(deployment -> holds(deployment, resource.getFilename()))
                .findFirst();
        var ours = newest.isEmpty() || SOURCE.equals(newest.get().getSource());
        if (!ours) {
            LOG.warn("{} was deployed by a process owner; the bundled file is left out", resource.getFilename());
        }
        return ours;
    }

    private boolean holds(Deployment deployment, String file) {
        return repository.getDeploymentResourceNames(deployment.getId()).contains(file);
    }

    private static Resource[] resources(String place) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(place);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static java.io.InputStream open(Resource resource) {
        try {
            return resource.getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before users, demo cases and the web server. */
    @Override
    public int getPhase() {
        return 10;
    }
}
