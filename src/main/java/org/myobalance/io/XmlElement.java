package org.myobalance.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of an XML file with its place. Immutable.
 *
 * @param file the file as the user named it
 * @param path names of the elements around it and its own, with ids, such as {@code /sbml/model/reaction[r1]}
 * @param line where its start tag ends, from 1
 * @param column letters from the start of the line, from 1
 * @param namespace address of its namespace; empty if it has none
 * @param name its local name
 * @param attributes values by local name; of names with a prefix, by {@code prefix:name}
 * @param children the elements in it, in order
 * @param text the letters directly in it, with {@link #BREAK} in place of each element named {@code sep}
 */
public record XmlElement(
        String file,
        String path,
        int line,
        int column,
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text) {
    /** Stands in {@link #text} for an element named {@code sep}, which separates the parts of a number of MathML. No XML can hold this letter. */
    public static final String BREAK = "\u0000";

    /**
     * Copies the collections. {@inheritDoc}
     */
    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /**
     * An attribute.
     *
     * @param attribute its name
     * @return its value without blanks around it, empty if it is not there
     */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip);
    }

    /**
     * The first child of a name.
     *
     * @param child local name
     * @return the child, empty if there is none
     */
    public Optional<XmlElement> child(String child) {
        return children(child).findFirst();
    }

    /**
     * All children of a name.
     *
     * @param child local name
     * @return the children in order
     */
    public Stream<XmlElement> children(String child) {
        return children.stream().filter(each -> each.name.equals(child));
    }

    /**
     * The elements of a list that stands in this one, such as the {@code species} of {@code listOfSpecies}.
     *
     * @param list local name of the list
     * @return what is in it, in order; nothing if there is no such list
     */
    public List<XmlElement> listed(String list) {
        return child(list).map(XmlElement::children).orElse(List.of());
    }

    /**
     * This element and all in it.
     *
     * @return in the order of the file
     */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    /**
     * A fault at this element.
     *
     * @param what the fault, without a full stop
     * @param remedy how to mend it, as whole sentences
     * @return the fault with file, line and column
     */
    public Fault fault(String what, String remedy) {
        return new Fault(file, path, line, column, what, remedy);
    }
}
