package org.myobalance.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * An SVG drawing as a part of a page. Only shapes, text and their looks are taken over, by lists of what is allowed: no
 * script, style sheet, foreign object, image, link, event or address, so that nothing in a file is run or loaded.
 */
final class SafeSvg {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "clipPath",
            "rect",
            "path",
            "line",
            "polyline",
            "polygon",
            "circle",
            "ellipse",
            "text",
            "tspan",
            "title",
            "desc",
            "linearGradient",
            "radialGradient",
            "stop");

    /** Those that may be looked into for properties of style as well. */
    private static final Set<String> PROPERTIES = Set.of(
            "clip-path",
            "clip-rule",
            "color",
            "dominant-baseline",
            "fill",
            "fill-opacity",
            "fill-rule",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "opacity",
            "stop-color",
            "stop-opacity",
            "stroke",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-opacity",
            "stroke-width",
            "text-anchor",
            "visibility");

    private static final Set<String> ATTRIBUTES = Set.of(
            "clipPathUnits",
            "cx",
            "cy",
            "d",
            "dx",
            "dy",
            "fx",
            "fy",
            "gradientTransform",
            "gradientUnits",
            "height",
            "lengthAdjust",
            "offset",
            "points",
            "preserveAspectRatio",
            "r",
            "rotate",
            "rx",
            "ry",
            "textLength",
            "transform",
            "version",
            "viewBox",
            "width",
            "x",
            "x1",
            "x2",
            "y",
            "y1",
            "y2");

    /** Letters of lengths, paths, colours and names of fonts: no quotation mark, backslash, at sign or semicolon. */
    private static final Pattern PLAIN = Pattern.compile("[\\w\\s.,+\\-#%()/]*");

    private static final Pattern OWN_PART = Pattern.compile("url\\(\\s*#([\\w.-]+)\\s*\\)");
    private static final Pattern ID = Pattern.compile("[\\w.-]+");
    private static final int DEEPEST = 100;

    private final String prefix;

    private SafeSvg(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The drawing of a file.
     *
     * @param text of the file
     * @param prefix of all ids, so that two drawings of one page do not share any
     * @return the element, as wide as the page allows; empty if the text is no SVG
     */
    static Optional<Element> of(String text, String prefix) {
        Document document = org.jsoup.Jsoup.parse(text, "", Parser.xmlParser());
        return document.children().stream()
                .filter(each -> each.tagName().equals("svg"))
                .findFirst()
                .map(each -> {
                    Element svg = new SafeSvg(prefix).copy(each, 0);
                    svg.attr("role", "img");
                    if (svg.hasAttr("viewBox")) {
                        svg.removeAttr("width");
                        svg.removeAttr("height");
                    }
                    return svg;
                });
    }

    private Element copy(Element from, int depth) {
        Element to = element(from.tagName());
        for (Attribute attribute : from.attributes()) {
            safe(attribute).forEach(to::attr);
        }
        for (Node child : from.childNodes()) {
            if (child instanceof Element inner && ELEMENTS.contains(inner.tagName()) && depth < DEEPEST) {
                to.appendChild(copy(inner, depth + 1));
            } else if (child instanceof TextNode words && isText(from)) {
                to.appendChild(new TextNode(words.getWholeText()));
            }
        }
        return to;
    }

    private static boolean isText(Element element) {
        return List.of("text", "tspan", "title", "desc").contains(element.tagName());
    }

    private static Element element(String name) {
        return new Element(Tag.valueOf(name, Parser.NamespaceSvg, ParseSettings.preserveCase), "", new Attributes());
    }

    /** The attribute, if it may stay; none else. */
    private Map<String, String> safe(Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (name.equals("id")) {
            return ID.matcher(value).matches() ? Map.of(name, prefix + value) : Map.of();
        }
        if (name.equals("style")) {
            String style = style(value);
            return style.isEmpty() ? Map.of() : Map.of(name, style);
        }
        if (PROPERTIES.contains(name)) {
            return property(value).map(safe -> Map.of(name, safe)).orElse(Map.of());
        }
        return ATTRIBUTES.contains(name) && isPlain(value) ? Map.of(name, value) : Map.of();
    }

    /** Those declarations of a style that may stay. */
    private String style(String text) {
        Map<String, String> kept = new TreeMap<>();
        for (String declaration : text.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && PROPERTIES.contains(declaration.substring(0, colon).strip())) {
                property(declaration.substring(colon + 1).strip())
                        .ifPresent(value ->
                                kept.put(declaration.substring(0, colon).strip(), value));
            }
        }
        StringBuilder style = new StringBuilder();
        kept.forEach(
                (name, value) -> style.append(name).append(':').append(value).append(';'));
        return style.toString();
    }

    /** The value of a property: plain, or a part of this drawing. */
    private Optional<String> property(String value) {
        var part = OWN_PART.matcher(value);
        if (part.matches()) {
            return Optional.of("url(#" + prefix + part.group(1) + ")");
        }
        String fonts = value.replace("\"", "").replace("'", "");
        return isPlain(fonts) ? Optional.of(fonts) : Optional.empty();
    }

    private static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches()
                && !value.toLowerCase(Locale.ROOT).matches("(?s).*(url|expression|script).*");
    }
}
