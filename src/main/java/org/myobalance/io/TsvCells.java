package org.myobalance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Cuts the text of a table into lines and cells, each with its place. */
final class TsvCells {
    private final TextFile file;
    private final String text;
    private final Faults faults;
    private int at;

    private TsvCells(TextFile file, Faults faults) {
        this.file = file;
        this.text = file.text();
        this.faults = faults;
    }

    /** The cells of each line that is not blank. */
    static List<List<TsvTable.Cell>> of(TextFile file, Faults faults) {
        TsvCells walk = new TsvCells(file, faults);
        List<List<TsvTable.Cell>> lines = new ArrayList<>();
        while (walk.at < walk.text.length()) {
            List<TsvTable.Cell> line = walk.line();
            if (line.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<TsvTable.Cell> line() {
        List<TsvTable.Cell> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at >= text.length() || text.charAt(at) != '\t') {
                skipEndOfLine();
                return cells;
            }
            at++;
        }
    }

    private void skipEndOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private boolean isEnd(int i) {
        return i >= text.length() || text.charAt(i) == '\t' || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    private TsvTable.Cell plain() {
        int from = at;
        while (!isEnd(at)) {
            at++;
        }
        return stripped(text.substring(from, at), from);
    }

    private TsvTable.Cell quoted() {
        int from = at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                inside.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                inside.append('"');
                at++;
            } else {
                while (!isEnd(at)) {
                    inside.append(text.charAt(at++));
                }
                return stripped(inside.toString(), from + 1);
            }
        }
        faults.add(file.fault("", from, "the quote that opens here is never closed", "Close it, or remove it."));
        return stripped(inside.toString(), from + 1);
    }

    private static TsvTable.Cell stripped(String cell, int from) {
        String left = cell.stripLeading();
        return new TsvTable.Cell(left.stripTrailing(), from + cell.length() - left.length());
    }

    /** The number that a text writes; "inf" and "-inf" in any case are infinite, a NaN is none. */
    static OptionalDouble number(String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity" -> {
                return OptionalDouble.of(Double.POSITIVE_INFINITY);
            }
            case "-inf", "-infinity" -> {
                return OptionalDouble.of(Double.NEGATIVE_INFINITY);
            }
            default -> {
                return text.matches("[+-]?([0-9]++\\.?+[0-9]*+|\\.[0-9]++)([eE][+-]?[0-9]++)?")
                        ? OptionalDouble.of(Double.parseDouble(text))
                        : OptionalDouble.empty();
            }
        }
    }
}
