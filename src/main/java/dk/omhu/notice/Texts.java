package dk.omhu.notice;

import dk.omhu.engine.DeployedFiles;
import dk.omhu.templates.Filling;
import dk.omhu.templates.Patience;
import dk.omhu.templates.UnusableTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The text of a mail, from the process owner's template; where that can't be used, from the one that came with the house: a
 * mistake in a template must not keep an acute mail back.
 */
@Component
class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final int LARGEST = 20_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final DeployedFiles deployed;

    Texts(DeployedFiles deployed) {
        this.deployed = deployed;
    }

    String write(MailKind kind, Map<String, Object> values) {
        var owners = deployed.newest(kind.template(), LARGEST + 1).filter(file -> !file.bundled());
        if (owners.isPresent()) {
            try {
                return fill(owners.get().text(), kind, values);
            } catch (UnusableTemplate unusable) {
                LOG.warn(
                        "The deployed template {} can't be used ({}); the bundled one is taken",
                        kind.template(),
                        unusable.getMessage());
            }
        }
        return fill(bundled(kind), kind, values);
    }

    static String fill(String template, MailKind kind, Map<String, Object> values) {
        if (template.length() > LARGEST) {
            throw new UnusableTemplate("den er for stor");
        }
        return Filling.plain(template, kind.names(), values, new Patience(LONGEST))
                .strip();
    }

    static String bundled(MailKind kind) {
        try {
            return new ClassPathResource("mails/" + kind.template()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
