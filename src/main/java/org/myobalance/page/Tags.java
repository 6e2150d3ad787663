package org.myobalance.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Parts that a page has again and again. */
final class Tags {
    private Tags() {}

    /** An element that begins on a line of its own in the file. */
    static Element block(Element parent, String tag) {
        parent.appendChild(new TextNode("\n"));
        return parent.appendElement(tag);
    }

    static Element paragraph(Element parent, String text) {
        return block(parent, "p").text(text);
    }

    /** Text as it stands, with its line ends. */
    static Element lines(Element parent, String text) {
        return block(parent, "pre").appendChild(new TextNode(text.strip()));
    }

    /** A part that the reader opens. */
    static Element folded(Element parent, String title) {
        Element details = block(parent, "details");
        details.appendElement("summary").text(title);
        return details;
    }

    /** A table that scrolls where the screen is narrow. */
    static void table(Element parent, List<String> headings, List<List<String>> rows) {
        Element table = block(block(parent, "div").addClass("scroll"), "table");
        Element head = block(table, "thead").appendElement("tr");
        headings.forEach(heading -> words(head.appendElement("th").attr("scope", "col"), heading));
        Element body = block(table, "tbody");
        for (List<String> row : rows) {
            Element line = block(body, "tr");
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                Element element =
                        column == 0 ? line.appendElement("th").attr("scope", "row") : line.appendElement("td");
                words(element, cell);
                if (isNumber(cell)) {
                    element.addClass("number");
                }
            }
        }
    }

    /** Text that a narrow column may break after an underscore, as names of outputs have them. */
    private static void words(Element element, String text) {
        String[] parts = text.split("(?<=_)", -1);
        for (int part = 0; part < parts.length; part++) {
            if (part > 0) {
                element.appendElement("wbr");
            }
            element.appendText(parts[part]);
        }
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?");
    }
}
