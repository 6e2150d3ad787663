package org.myobalance.archive;

import java.io.ByteArrayInputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;

/** Walks through XML without a document type, without entities of its own and without anything from outside. */
final class XmlEvents {
    private static final int DEEPEST = 1000;

    private XmlEvents() {}

    /** What is done at the start of each element. */
    @FunctionalInterface
    interface Element {
        void begins(XMLStreamReader at, int depth);
    }

    /** Notes where XML is not well formed. */
    static void check(String file, byte[] content, Faults faults) {
        walk(file, content, faults, (at, depth) -> {});
    }

    /** Walks through a file; ends at the first fault, which is noted with its line and column. */
    static void walk(String file, byte[] content, Faults faults, Element element) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        fault(file, reader.getLocation(), "a document type or an entity, which is not read", faults);
                        return;
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > DEEPEST) {
                            fault(
                                    file,
                                    reader.getLocation(),
                                    "elements within each other, more than 1000 deep",
                                    faults);
                            return;
                        }
                        element.begins(reader, depth);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {} // text and comments
                }
            }
        } catch (XMLStreamException e) {
            String told = String.valueOf(e.getMessage())
                    .lines()
                    .reduce((first, last) -> last)
                    .orElse("");
            String why = told.startsWith("Message: ") ? told.substring("Message: ".length()) : told;
            Location at = e.getLocation();
            faults.add(new Fault(
                    file,
                    "",
                    at == null ? 1 : at.getLineNumber(),
                    at == null ? 1 : at.getColumnNumber(),
                    "not well-formed XML: " + why.replaceAll("\\.\\s*$", ""),
                    "Check the element before this place."));
        }
    }

    private static void fault(String file, Location at, String what, Faults faults) {
        faults.add(new Fault(
                file,
                "",
                at.getLineNumber(),
                at.getColumnNumber(),
                what,
                "Write the file without <!DOCTYPE> and with characters in place of entities."));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
