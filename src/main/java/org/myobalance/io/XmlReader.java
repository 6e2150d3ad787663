package org.myobalance.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into {@link XmlElement}s. A document type declaration is refused, so that no entity is expanded and nothing is
 * fetched; size, depth and number of elements have limits.
 */
public final class XmlReader {
    private static final int LARGEST = 64 << 20;
    private static final int DEEPEST = 600;
    private static final int MOST = 2_000_000;

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    private XmlReader(String file) {
        this.file = file;
    }

    /** An element whose end has not come yet. */
    private record Open(
            String path,
            Location at,
            String namespace,
            String name,
            Map<String, String> attributes,
            List<XmlElement> children,
            StringBuilder text) {}

    /**
     * Reads a file.
     *
     * @param path the file
     * @return its root element
     * @throws FaultyInputException if it is missing, too large, too deep, no well-formed XML or has a document type declaration
     */
    public static XmlElement read(Path path) {
        String name = path.toString();
        if (!Files.isRegularFile(path)) {
            TextFile.read(path); // says in what way it is no file
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return of(name, bytes);
        } catch (IOException e) {
            throw new FaultyInputException(
                    name,
                    "cannot be read",
                    "The system says: " + e.getClass().getSimpleName() + ". Check its permissions.");
        }
    }

    /**
     * Reads bytes that came from elsewhere, such as an archive.
     *
     * @param name what messages call them
     * @param bytes a whole XML file
     * @return its root element
     * @throws FaultyInputException as {@link #read}
     */
    public static XmlElement of(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new FaultyInputException(
                    name, "the file has more than 64 MB", "That is the limit. Is it the right file?");
        }
        return new XmlReader(name).parse(bytes);
    }

    /**
     * Reads bytes where other faults are collected too.
     *
     * @param name what messages call them
     * @param bytes a whole XML file
     * @param faults receives what is wrong with it
     * @return its root element, empty if there is a fault
     */
    public static Optional<XmlElement> of(String name, byte[] bytes, Faults faults) {
        try {
            return Optional.of(of(name, bytes));
        } catch (FaultyInputException e) {
            e.faults().forEach(faults::add);
            return Optional.empty();
        }
    }

    private XmlElement parse(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity " + systemId);
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (true) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD ->
                        throw refused(
                                xml.getLocation(),
                                "has a document type declaration, which may make a small file endless or fetch others",
                                "Take <!DOCTYPE …> out, and write what its entities stand for.");
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> {
                        XmlElement element = end();
                        if (open.isEmpty()) {
                            return element;
                        }
                        open.peek().children.add(element);
                        if (element.name().equals("sep")) {
                            open.peek().text.append(XmlElement.BREAK);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.peek().text.append(xml.getText());
                        }
                    }
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            String said = String.valueOf(e.getMessage());
            int at = said.indexOf("Message: ");
            throw refused(
                    e.getLocation(),
                    "is no well-formed XML: " + (at < 0 ? said : said.substring(at + 9)).strip(),
                    "Open it in an XML editor at this place.");
        }
    }

    private void start(XMLStreamReader xml) {
        if (open.size() >= DEEPEST) {
            throw refused(
                    xml.getLocation(),
                    "nests more than " + DEEPEST + " elements",
                    "Write long sums as one <apply> of many terms.");
        }
        if (++count > MOST) {
            throw refused(xml.getLocation(), "has more than " + MOST + " elements", "That is the limit.");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            String local = xml.getAttributeLocalName(i);
            attributes.put(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local, xml.getAttributeValue(i));
        }
        String id = attributes.get("id");
        String path = (open.isEmpty() ? "" : open.peek().path) + "/" + xml.getLocalName()
                + (id == null ? "" : "[" + id + "]");
        String namespace = xml.getNamespaceURI();
        open.push(new Open(
                path,
                xml.getLocation(),
                namespace == null ? "" : namespace,
                xml.getLocalName(),
                attributes,
                new ArrayList<>(),
                new StringBuilder()));
    }

    private XmlElement end() {
        Open last = open.pop();
        return new XmlElement(
                file,
                last.path,
                last.at.getLineNumber(),
                Math.max(1, last.at.getColumnNumber()),
                last.namespace,
                last.name,
                last.attributes,
                last.children,
                last.text.toString());
    }

    private FaultyInputException refused(Location at, String what, String remedy) {
        return new FaultyInputException(
                List.of(new Fault(file, "", Math.max(0, at.getLineNumber()), at.getColumnNumber(), what, remedy)));
    }
}
