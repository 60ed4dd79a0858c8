package dk.omhu.papers;

import dk.omhu.templates.Filling;
import dk.omhu.templates.Patience;
import dk.omhu.templates.UnusableTemplate;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Fills a template, checks what came of it, and prints it. */
@Component
class Press {
    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** A title is read aloud, shown in lists and on tabs: neutral, whoever looks over the shoulder. */
    private static final Pattern NOT_IN_A_TITLE = Pattern.compile("(?iu)ekstrem|radikalis|terror");

    private final Printer printer;

    Press(Printer printer) {
        this.printer = printer;
    }

    /**
     * The letter as a PDF, from this template and no other.
     *
     * @throws UnusableTemplate where that can't be
     */
    byte[] print(String template, Letter letter) {
        return print(template, letter, false);
    }

    /** The same; that of a drill says that it is one. */
    byte[] print(String template, Letter letter, boolean drill) {
        if (template.length() > Templates.LARGEST) {
            throw new UnusableTemplate("den er for stor");
        }
        var patience = new Patience(LONGEST);
        var paper = Xhtml.read(Filling.xhtml(template, letter.paper().names(), letter.values(), patience));
        checkTitle(paper);
        checkSentences(paper, letter);
        if (drill) {
            DrillStamp.on(paper);
        }
        try {
            return printer.print(paper, patience);
        } catch (UnusableTemplate unusable) {
            throw unusable;
        } catch (RuntimeException failed) {
            // Its message may quote the letter.
            LOG.warn("A paper was not printed: {}", failed.getClass().getName());
            throw new UnusableTemplate("den kan ikke gøres til PDF");
        }
    }

    private static void checkTitle(Document paper) {
        var title = paper.getElementsByTagName("title").item(0).getTextContent();
        if (NOT_IN_A_TITLE.matcher(title).find()) {
            throw new UnusableTemplate("dens <title> er ikke neutral");
        }
    }

    private static void checkSentences(Document paper, Letter letter) {
        var text = paper.getElementsByTagName("body").item(0).getTextContent().replaceAll("\\s+", " ");
        for (var sentence : new HashSet<>(letter.mustStand())) {
            var stands = text.split(Pattern.quote(sentence), -1).length - 1;
            if (stands < Collections.frequency(letter.mustStand(), sentence)) {
                throw new UnusableTemplate("den mangler sætningen »" + sentence + "«");
            }
        }
    }
}
