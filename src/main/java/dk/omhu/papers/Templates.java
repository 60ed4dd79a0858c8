package dk.omhu.papers;

import dk.omhu.engine.DeployedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The templates: a process owner's, deployed as models are, goes before the one that came with the house. */
@Component
class Templates {
    static final int LARGEST = 200_000;

    private final DeployedFiles deployed;

    Templates(DeployedFiles deployed) {
        this.deployed = deployed;
    }

    /** The newest one that a process owner deployed, if the newest is theirs. */
    Optional<String> owners(Paper paper) {
        return deployed.newest(paper.template(), LARGEST + 1)
                .filter(file -> !file.bundled())
                .map(DeployedFiles.DeployedFile::text);
    }

    /** The one that came with the house. */
    static String bundled(Paper paper) {
        try {
            return new ClassPathResource("papers/" + paper.template()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
