package org.myobalance.exchange;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML under way, with two blanks of indentation for each level. Mutable; one file, one thread. */
final class XmlText {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** XML as the content of an element that is that deep. */
    static XmlText at(int depth) {
        XmlText part = new XmlText();
        for (int i = 0; i < depth; i++) {
            part.open.push("");
        }
        return part;
    }

    /**
     * Begins an element.
     *
     * @param name its name
     * @param attributes name and value of each, by turns
     */
    XmlText open(String name, String... attributes) {
        indented("<" + name + attributes(attributes) + ">");
        open.push(name);
        return this;
    }

    /** An element without content. */
    XmlText empty(String name, String... attributes) {
        return indented("<" + name + attributes(attributes) + "/>");
    }

    /** An element that holds text. */
    XmlText words(String name, String content, String... attributes) {
        return indented("<" + name + attributes(attributes) + ">" + escaped(content) + "</" + name + ">");
    }

    /** A line that is XML already. */
    XmlText xml(String line) {
        return indented(line);
    }

    /** Whole lines that are XML already, and indented. */
    XmlText lines(XmlText part) {
        text.append(part.text);
        return this;
    }

    /** Ends the element that was begun last. */
    XmlText close() {
        String name = open.pop();
        return indented("</" + name + ">");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private XmlText indented(String line) {
        text.append("  ".repeat(open.size())).append(line).append('\n');
        return this;
    }

    private static String attributes(String... pairs) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            written.append(' ')
                    .append(pairs[i])
                    .append("=\"")
                    .append(escaped(pairs[i + 1]))
                    .append('"');
        }
        return written.toString();
    }

    /** Text as XML 1.0 may hold it, in content and in attributes; a letter that XML cannot hold becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isAllowed(letter) ? letter : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int letter) {
        return (letter >= 0x20 && letter <= 0xD7FF) || (letter >= 0xE000 && letter <= 0xFFFD) || letter >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
