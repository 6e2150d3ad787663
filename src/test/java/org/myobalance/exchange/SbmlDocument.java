package org.myobalance.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An SBML text as a tree, and its mathematics evaluated: written from the specification, not from what writes it. */
final class SbmlDocument {
    private final Element root;

    private SbmlDocument(Element root) {
        this.root = root;
    }

    static SbmlDocument of(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new SbmlDocument(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("no XML: " + e.getMessage(), e);
        }
    }

    /** All elements of a name, in order. */
    List<Element> all(String name) {
        return all(root, name);
    }

    static List<Element> all(Element within, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = within.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The mathematics of the rule of a variable. */
    Element rule(String variable) {
        return math(Optional.of(variable)
                .flatMap(id -> java.util.stream.Stream.of("assignmentRule", "rateRule")
                        .flatMap(kind -> all(kind).stream())
                        .filter(rule -> rule.getAttribute("variable").equals(id))
                        .findFirst())
                .orElseThrow());
    }

    /** What stands in the first {@code math} element. */
    static Element math(Element owner) {
        return children(all(owner, "math").get(0)).get(0);
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The value of an element of MathML; conditions are 1 and 0. */
    double value(Element math, Map<String, Double> names) {
        return switch (math.getLocalName()) {
            case "cn" -> Double.parseDouble(math.getTextContent().strip());
            case "ci" ->
                Optional.ofNullable(names.get(math.getTextContent().strip()))
                        .orElseThrow(() -> new AssertionError("unknown " + math.getTextContent()));
            case "csymbol" -> Optional.ofNullable(names.get("time")).orElseThrow();
            case "piecewise" -> choice(math, names);
            case "apply" -> apply(math, names);
            default -> throw new AssertionError("no such mathematics: " + math.getLocalName());
        };
    }

    private double choice(Element piecewise, Map<String, Double> names) {
        for (Element part : children(piecewise)) {
            List<Element> inside = children(part);
            if (part.getLocalName().equals("otherwise") || value(inside.get(1), names) == 1) {
                return value(inside.get(0), names);
            }
        }
        return Double.NaN;
    }

    private double apply(Element apply, Map<String, Double> names) {
        List<Element> parts = children(apply);
        double[] x =
                parts.stream().skip(1).mapToDouble(part -> value(part, names)).toArray();
        String operator = parts.get(0).getLocalName();
        return switch (operator) {
            case "plus" -> x[0] + x[1];
            case "minus" -> x.length == 1 ? -x[0] : x[0] - x[1];
            case "times" -> x[0] * x[1];
            case "divide" -> x[0] / x[1];
            case "power" -> Math.pow(x[0], x[1]);
            case "root" -> Math.sqrt(x[0]);
            case "exp" -> Math.exp(x[0]);
            case "ln" -> Math.log(x[0]);
            case "tanh" -> Math.tanh(x[0]);
            case "gt" -> x[0] > x[1] ? 1 : 0;
            case "lt" -> x[0] < x[1] ? 1 : 0;
            case "geq" -> x[0] >= x[1] ? 1 : 0;
            case "leq" -> x[0] <= x[1] ? 1 : 0;
            case "neq" -> x[0] != x[1] ? 1 : 0;
            case "ci" -> defined(parts.get(0).getTextContent().strip(), x);
            default -> throw new AssertionError("no such operator: " + operator);
        };
    }

    private double defined(String function, double[] x) {
        Element lambda = all("functionDefinition").stream()
                .filter(each -> each.getAttribute("id").equals(function))
                .map(SbmlDocument::math)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function " + function));
        List<Element> parts = children(lambda);
        Map<String, Double> bound = new LinkedHashMap<>();
        for (int i = 0; i < x.length; i++) {
            bound.put(parts.get(i).getTextContent().strip(), x[i]);
        }
        return value(parts.get(parts.size() - 1), bound);
    }
}
