package org.myobalance.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes JSON for run records and results: two blanks of indent, keys in the order of the map, numbers that read back
 * exactly. The same content is the same bytes.
 *
 * <p>Content is made of maps with text keys, lists, texts, numbers, booleans and {@link Optional}; an absent one drops its
 * key. Give a map with an order of its own, such as {@code LinkedHashMap} or {@code TreeMap}.
 */
public final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /**
     * Writes content to a file that is whole or not there.
     *
     * @throws IllegalArgumentException if the content holds anything JSON cannot, such as NaN
     * @throws OutputException if the folder cannot be written or the disk is full
     */
    public static void write(Path target, Map<String, ?> content) {
        AtomicFiles.write(target, of(content) + "\n");
    }

    /**
     * The text of content.
     *
     * @throws IllegalArgumentException if the content holds anything JSON cannot, such as NaN
     */
    public static String of(Object content) {
        JsonText text = new JsonText();
        text.value(content, "");
        return text.out.toString();
    }

    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            members(map, indent);
        } else if (value instanceof List<?> list) {
            items(list, indent);
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("JSON has no " + number + "; leave it out or write text");
            }
            out.append(number == 0 && 1 / number < 0 ? "-0.0" : CsvTable.number(number));
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Enum<?> || value instanceof CharSequence) {
            quoted(value.toString());
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            value(optional.get(), indent);
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass().getSimpleName());
        }
    }

    private void members(Map<?, ?> map, String indent) {
        String separator = "\n";
        out.append('{');
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getValue() instanceof Optional<?> optional && optional.isEmpty())) {
                out.append(separator).append(indent).append("  ");
                quoted(String.valueOf(entry.getKey()));
                out.append(": ");
                value(entry.getValue(), indent + "  ");
                separator = ",\n";
            }
        }
        out.append(separator.equals("\n") ? "}" : "\n" + indent + "}");
    }

    // Numbers and words side by side, so that a list of a thousand values is not a thousand lines
    private void items(List<?> list, String indent) {
        boolean flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
        String separator = flat ? "" : "\n" + indent + "  ";
        out.append('[');
        for (Object item : list) {
            out.append(separator);
            value(item, indent + "  ");
            separator = flat ? ", " : ",\n" + indent + "  ";
        }
        out.append(flat || list.isEmpty() ? "]" : "\n" + indent + "]");
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
