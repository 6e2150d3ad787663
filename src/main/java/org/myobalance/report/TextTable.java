package org.myobalance.report;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: columns as wide as their widest cell, numbers to the right. Immutable rows, added in order. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    /** A table with these headings. */
    public TextTable(String... headings) {
        columns = headings.length;
        rows.add(List.of(headings));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has another number of cells than there are headings
     */
    public TextTable row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The table, each line ended. */
    public String text() {
        int[] width = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            numbers[c] = rows.size() > 1;
            for (int r = 0; r < rows.size(); r++) {
                String cell = rows.get(r).get(c);
                width[c] = Math.max(width[c], cell.codePointCount(0, cell.length()));
                numbers[c] &= r == 0 || cell.isEmpty() || isNumber(cell);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(text, rows.get(r), width, numbers);
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

    private static void line(StringBuilder text, List<String> cells, int[] width, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            String padding = " ".repeat(width[c] - cell.codePointCount(0, cell.length()));
            line.append(c == 0 ? "" : "  ").append(numbers[c] ? padding + cell : cell + padding);
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
