package dk.omhu.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a deployment before the engine does, as a stream that resolves nothing: a document type, and with it every entity
 * and everything outside the file, is refused, and so is what is nested without end.
 */
final class PlainXml {
    private static final int DEEPEST = 100;

    private PlainXml() {}

    /**
     * One element with what stands in it.
     *
     * @param near the id of the element, or of the nearest around it that has one
     * @param text what stands between its tags, without that of other elements
     */
    record Tag(QName name, Map<QName, String> attributes, String near, String text) {}

    private static final class Open {
        final QName name;
        final Map<QName, String> attributes = new HashMap<>();
        final String near;
        final StringBuilder text = new StringBuilder();

        Open(XMLStreamReader xml, String around) {
            name = xml.getName();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeName(i), xml.getAttributeValue(i));
            }
            near = attributes.getOrDefault(new QName("id"), around);
        }

        Tag closed() {
            return new Tag(name, attributes, near, text.toString());
        }
    }

    /** Hands over every element; answers, in Danish, why the file is not read to its end. */
    static Optional<String> read(byte[] file, Consumer<Tag> each) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        Deque<Open> open = new ArrayDeque<>();
        List<Tag> tags = new ArrayList<>();
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        return Optional.of(
                                "Filen må ikke have en dokumenttype (<!DOCTYPE) eller entiteter. Fjern dem.");
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (open.size() >= DEEPEST) {
                            return Optional.of(
                                    "Elementerne ligger mere end %d lag inde i hinanden.".formatted(DEEPEST));
                        }
                        open.push(new Open(xml, open.isEmpty() ? "" : open.peek().near));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.peek().text.append(xml.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> tags.add(open.pop().closed());
                    default -> {
                        // comments and processing instructions say nothing to the engine
                    }
                }
            }
        } catch (XMLStreamException broken) {
            return Optional.of("Filen kan ikke læses som XML. Gem den igen i Modeler.");
        }
        tags.forEach(each);
        return Optional.empty();
    }
}
