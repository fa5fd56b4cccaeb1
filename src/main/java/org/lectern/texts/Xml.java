package org.lectern.texts;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML from a file that somebody chose: without document type declarations, so without entities of its own.
final class Xml {

    /// What is done at each event.
    @FunctionalInterface
    interface Events {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    private static final int DEEPEST = 1_000;

    private Xml() {}

    /// @param part how the part is called in messages
    static void read(InputStream in, String part, Paragraphs budget, Events events) {
        try {
            var xml = factory().createXMLStreamReader(in);
            for (var depth = 0; xml.hasNext(); ) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableText(
                                "The part %s declares entities or a document type, which no such file needs."
                                        .formatted(part));
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                if (depth > DEEPEST) {
                    throw new UnreadableText("Things are nested too deeply in the part %s.".formatted(part));
                }
                budget.checkTime();
                events.at(xml);
            }
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw new UnreadableText(
                    place == null
                            ? "The part %s is damaged: it is not XML.".formatted(part)
                            : "The part %s is damaged: it is not XML at line %d, column %d."
                                    .formatted(part, place.getLineNumber(), place.getColumnNumber()),
                    e);
        }
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
