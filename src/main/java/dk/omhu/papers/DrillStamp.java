package dk.omhu.papers;

import dk.omhu.casefile.Drill;
import org.w3c.dom.Document;

/** A paper of a drill says so over its text, at the top of every page and in its title, whatever template it is written from. */
final class DrillStamp {
    private static final String STYLE = """
            @page { @top-center { content: "%s"; color: #8a1c1c; font-size: 11pt; font-weight: 600; } }
            .omhu-drill { border: 0.7mm solid #8a1c1c; color: #8a1c1c; font-size: 14pt; font-weight: 600; padding: 2mm 3mm; }
            """.formatted(Drill.WORDS);

    private DrillStamp() {}

    static void on(Document paper) {
        var style = paper.createElement("style");
        style.setTextContent(STYLE);
        paper.getElementsByTagName("head").item(0).appendChild(style);
        var title = paper.getElementsByTagName("title").item(0);
        title.setTextContent(Drill.WORDS + ": " + title.getTextContent());
        var stamp = paper.createElement("p");
        stamp.setAttribute("class", "omhu-drill");
        stamp.setTextContent(Drill.WORDS);
        var body = paper.getElementsByTagName("body").item(0);
        body.insertBefore(stamp, body.getFirstChild());
    }
}
