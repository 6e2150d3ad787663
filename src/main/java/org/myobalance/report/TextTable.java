package org.myobalance.report;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.report.TableColumn.Alignment;

/**
 * Lines of cells in plain text, each column as wide as its widest cell. Lines are added in order; not safe for two threads.
 */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Alignment> alignments;

    /**
     * A table.
     *
     * @param headings of the columns
     * @param alignments of the columns, as many
     */
    TextTable(List<String> headings, List<Alignment> alignments) {
        this.alignments = List.copyOf(alignments);
        rows.add(List.copyOf(headings));
    }

    /**
     * Adds a line.
     *
     * @param cells one for each column; empty for none
     * @return this table
     * @throws IllegalArgumentException if it has another number of cells than there are headings
     */
    TextTable row(List<String> cells) {
        if (cells.size() != alignments.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + alignments.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /**
     * The table.
     *
     * @return headings, a rule and the lines, each ended and without blanks at its end
     */
    String text() {
        int columns = alignments.size();
        int[] width = new int[columns];
        boolean[] right = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            right[c] = alignments.get(c) == Alignment.NUMBERS && rows.size() > 1;
            for (int r = 0; r < rows.size(); r++) {
                String cell = rows.get(r).get(c);
                width[c] = Math.max(width[c], cell.codePointCount(0, cell.length()));
                right[c] &= r == 0 || cell.isEmpty() || isNumber(cell);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(text, rows.get(r), width, right);
            if (r == 0) {
                rule(text, width);
            }
        }
        return text.toString();
    }

    private static boolean isNumber(String cell) {
        char first = cell.charAt(0);
        return Character.isDigit(first) || ((first == '-' || first == '+' || first == '−') && cell.length() > 1);
    }

    private static void line(StringBuilder text, List<String> cells, int[] width, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            String padding = " ".repeat(width[c] - cell.codePointCount(0, cell.length()));
            line.append(c == 0 ? "" : "  ").append(right[c] ? padding + cell : cell + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void rule(StringBuilder text, int[] width) {
        for (int c = 0; c < width.length; c++) {
            text.append(c == 0 ? "" : "  ").append("-".repeat(width[c]));
        }
        text.append('\n');
    }
}
