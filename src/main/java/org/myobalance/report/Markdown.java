package org.myobalance.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Parts of a Markdown page. Text of others goes in by {@link #escaped} or {@link #code}, so that none of it is taken for markup:
 * a name with a bar or an angle bracket leaves a table as it is.
 */
final class Markdown {
    private Markdown() {}

    /** Text that reads as it is written, on one line. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        String line = text.replaceAll("\\s+", " ").strip();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            // quotes and dashes too: a generator of sites makes typographic ones of them
            boolean isMarkup = "&<>|*_[]`~\\\"'#".indexOf(letter) >= 0
                    || (letter == '-' && i > 0 && line.charAt(i - 1) == '-')
                    || (letter == '.' && i > 0 && line.charAt(i - 1) == '.');
            escaped.append(isMarkup ? "&#" + (int) letter + ";" : String.valueOf(letter));
        }
        return escaped.toString();
    }

    /** A word of the program, such as an id or an option; nothing for an empty one. */
    static String code(String word) {
        return word.isEmpty() ? "" : "<code>" + escaped(word) + "</code>";
    }

    /** Words of the program, one after the other. */
    static String codes(List<String> words) {
        return words.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** Lines exactly as they are, such as commands or a file. */
    static String block(String language, String lines) {
        return "```" + language + "\n" + lines.stripTrailing() + "\n```\n\n";
    }

    /** A heading. */
    static String heading(int level, String words) {
        return "#".repeat(level) + " " + escaped(words) + "\n\n";
    }

    /**
     * A part of a page.
     *
     * @param heading its words
     * @param content Markdown already
     * @return the part; nothing for one without content
     */
    static String section(String heading, String content) {
        return content.isEmpty() ? "" : heading(2, heading) + content;
    }

    /** A paragraph of text. */
    static String paragraph(String words) {
        return words.isBlank() ? "" : escaped(words) + "\n\n";
    }

    /**
     * A table.
     *
     * @param headings as text
     * @param rows of cells that are Markdown already, as many in each as there are headings
     * @return the table; nothing where there are no rows
     * @throws IllegalArgumentException if a row has another number of cells
     */
    static String table(List<String> headings, List<List<String>> rows) {
        StringBuilder table =
                new StringBuilder(line(headings.stream().map(Markdown::escaped).toList()));
        table.append("|").append(" --- |".repeat(headings.size())).append('\n');
        for (List<String> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + headings.size() + " columns: " + row);
            }
            table.append(line(row));
        }
        return rows.isEmpty() ? "" : table.append('\n').toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
