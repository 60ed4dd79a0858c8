package dk.omhu.papers;

import dk.omhu.templates.UnusableTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Chooses the template: the process owner's; where that can't be used, the bundled one, so that no case stands still. */
@Component
class Writing {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    /**
     * A finished paper.
     *
     * @param remark why the process owner's template was not used, in Danish; null where nothing is to be said
     */
    record Written(byte[] pdf, @Nullable String remark) {}

    private final Templates templates;
    private final Press press;

    Writing(Templates templates, Press press) {
        this.templates = templates;
        this.press = press;
    }

    Written write(Letter letter, boolean drill) {
        var paper = letter.paper();
        var owners = templates.owners(paper);
        if (owners.isEmpty()) {
            return new Written(press.print(Templates.bundled(paper), letter, drill), null);
        }
        try {
            return new Written(press.print(owners.get(), letter, drill), null);
        } catch (UnusableTemplate unusable) {
            LOG.warn("The deployed template {} can't be used; the bundled one is taken", paper.template());
            var remark = "Skabelonen %s kunne ikke bruges: %s. Husets egen skabelon er brugt."
                    .formatted(paper.template(), unusable.getMessage());
            return new Written(press.print(Templates.bundled(paper), letter, drill), remark);
        }
    }
}
