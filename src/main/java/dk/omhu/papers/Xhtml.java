package dk.omhu.papers;

import dk.omhu.templates.UnusableTemplate;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a filled template. A letter needs headings, paragraphs, lists and tables; everything else is refused, so nothing
 * is ever fetched from disk or network, and nothing runs.
 */
final class Xhtml {
    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 20_000;

    private static final Set<String> ELEMENTS = Set.of(
            "html head title meta style body header footer main section article div h1 h2 h3 h4 p span strong em b i small br hr"
                    .concat(" ul ol li dl dt dd table caption thead tbody tfoot tr th td")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "lang",
            "xml:lang",
            "class",
            "id",
            "scope",
            "headers",
            "colspan",
            "rowspan",
            "charset",
            "name",
            "content");

    /** What fetches, what hides a word from the reader or from this rule, and lengths that fill pages without end. */
    private static final Pattern STYLE_REFUSED =
            Pattern.compile("(?i)url\\s*\\(|@import|@font-face|\\\\|/\\*|expression|display\\s*:\\s*none|visibility"
                    + "|\\d{5}[\\d.]*(mm|cm|in|px|pt|pc|em|ex|%)");

    private static final Pattern SPANS = Pattern.compile("[1-9]|1\\d");

    private Xhtml() {}

    /** The paper as a document tree that holds nothing but text, its headings, lists, tables and style. */
    static Document read(String filled) {
        Document document;
        try {
            document = parser().parse(new InputSource(new StringReader(filled)));
        } catch (SAXParseException wrong) {
            throw new UnusableTemplate(
                    "den er ikke velformet XHTML (linje %d, når den er udfyldt), eller den har en DOCTYPE"
                            .formatted(wrong.getLineNumber()));
        } catch (SAXException | IOException unreadable) {
            throw new UnusableTemplate("den kan ikke læses som XHTML");
        }
        new Walk().through(document, 0);
        has(document, "head");
        has(document, "body");
        has(document, "title");
        has(document, "h1");
        document.getDocumentElement().setAttribute("lang", "da-DK");
        return document;
    }

    private static void has(Document document, String element) {
        var found = document.getElementsByTagName(element);
        if (found.getLength() != 1 || found.item(0).getTextContent().isBlank()) {
            throw new UnusableTemplate("den skal have præcis én <%s> med tekst".formatted(element));
        }
    }

    private static final class Walk {
        private int nodes;

        private void through(Node node, int depth) {
            if (depth > DEEPEST || ++nodes > MOST_NODES) {
                throw new UnusableTemplate("den har for mange elementer eller for dybt i hinanden");
            }
            switch (node.getNodeType()) {
                case Node.DOCUMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.COMMENT_NODE -> {}
                case Node.ELEMENT_NODE -> element((Element) node);
                default -> throw new UnusableTemplate("den indeholder en instruktion, som ikke er tilladt");
            }
            for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                through(child, depth + 1);
            }
        }

        private static void element(Element element) {
            var name = element.getTagName();
            if (!ELEMENTS.contains(name)) {
                throw new UnusableTemplate("elementet <%s> er ikke tilladt".formatted(name));
            }
            if (name.equals("style")
                    && STYLE_REFUSED.matcher(element.getTextContent()).find()) {
                throw new UnusableTemplate("dens <style> henter noget udefra eller har noget, som ikke er tilladt");
            }
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(attributes.item(i));
            }
        }

        private static void attribute(Node attribute) {
            var name = attribute.getNodeName();
            if (!ATTRIBUTES.contains(name)
                    || name.endsWith("span")
                            && !SPANS.matcher(attribute.getNodeValue()).matches()) {
                throw new UnusableTemplate("attributten %s er ikke tilladt".formatted(name));
            }
        }
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var parser = factory.newDocumentBuilder();
            // The default one prints what it stumbled over.
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }
}
