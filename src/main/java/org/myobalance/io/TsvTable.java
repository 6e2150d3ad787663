package org.myobalance.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.myobalance.units.Names;

/**
 * A table with tabs between its columns, each cell of which knows its place and reports its faults. A cell that begins with a
 * double quote ends with one, as spreadsheets and pandas write cells that hold quotes. For one thread.
 */
public final class TsvTable {
    private final TextFile file;
    private final Faults faults;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> headingOffsets = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private TsvTable(TextFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * Reads a file whose faults are added to those of others.
     *
     * @param path the file
     * @param faults collects the faults
     * @return the table; without rows if it has no headings
     * @throws FaultyInputException if the file cannot be read; with the faults so far and one more
     */
    public static TsvTable read(Path path, Faults faults) {
        try {
            return of(TextFile.read(path), faults);
        } catch (FaultyInputException e) {
            e.faults().forEach(faults::add);
            throw new FaultyInputException(faults.list());
        }
    }

    /**
     * Reads a text.
     *
     * @param path stands for the file in faults
     * @param text of the table
     * @param faults collects the faults
     * @return the table
     */
    public static TsvTable of(Path path, String text, Faults faults) {
        return of(TextFile.of(path.toString(), text), faults);
    }

    private static TsvTable of(TextFile file, Faults faults) {
        TsvTable table = new TsvTable(file, faults);
        List<List<Cell>> lines = TsvCells.of(file, faults);
        if (lines.isEmpty()) {
            faults.add(file.fault(
                    "", 0, "the table is empty", "Write its headings in the first line, tabs between them."));
            return table;
        }
        table.headings(lines.get(0));
        for (List<Cell> line : lines.subList(1, lines.size())) {
            table.row(line);
        }
        return table;
    }

    private void headings(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (columns.putIfAbsent(cell.text(), i) != null && !cell.text().isEmpty()) {
                faults.add(file.fault(
                        cell.text(), cell.offset(), "column \"" + cell.text() + "\" appears twice", "Keep one."));
            }
            headingOffsets.putIfAbsent(cell.text(), cell.offset());
        }
    }

    private void row(List<Cell> cells) {
        Cell last = cells.get(cells.size() - 1);
        if (cells.size() > columns.size()
                && cells.subList(columns.size(), cells.size()).stream()
                        .anyMatch(cell -> !cell.text().isEmpty())) {
            faults.add(file.fault(
                    "",
                    last.offset(),
                    "the line has " + cells.size() + " cells, the headings are " + columns.size(),
                    "Check the tabs of this line."));
            return;
        }
        rows.add(new Row(cells));
    }

    /**
     * One cell.
     *
     * @param text without blanks around it
     * @param offset letters of the file before it
     */
    record Cell(String text, int offset) {}

    /**
     * The number that a text writes; "inf" and "-inf" in any case are infinite, and NaN is none.
     *
     * @param text without blanks around it
     * @return the number, empty if the text writes none
     */
    public static OptionalDouble number(String text) {
        return TsvCells.number(text);
    }

    /**
     * The headings, from left to right.
     *
     * @return the names of the columns
     */
    public List<String> headings() {
        return List.copyOf(columns.keySet());
    }

    /**
     * The rows below the headings; blank lines are left out.
     *
     * @return the rows, from the top
     */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /**
     * Tells whether there is a column.
     *
     * @param heading name of the column
     * @return true if there is
     */
    public boolean has(String heading) {
        return columns.containsKey(heading);
    }

    /**
     * Reports each column that is missing.
     *
     * @param headings names of columns that the table must have
     * @return true if it has all of them
     */
    public boolean require(List<String> headings) {
        boolean hasAll = true;
        for (String heading : headings) {
            if (!has(heading)) {
                hasAll = false;
                faults.add(file.fault(
                        heading, 0, "column \"" + heading + "\" is missing", Names.hint(heading, headings())));
            }
        }
        return hasAll;
    }

    /**
     * Adds a fault of a column as a whole, at its heading.
     *
     * @param heading name of the column; of one that is missing the fault stands at the first line
     * @param what the fault, without a full stop
     * @param remedy how to mend it, whole sentences
     */
    public void faultAt(String heading, String what, String remedy) {
        faults.add(file.fault(heading, headingOffsets.getOrDefault(heading, 0), what, remedy));
    }

    /** One line below the headings. */
    public final class Row {
        private final List<Cell> cells;

        private Row(List<Cell> cells) {
            this.cells = List.copyOf(cells);
        }

        private Cell cell(String heading) {
            int column = columns.getOrDefault(heading, cells.size());
            Cell last = cells.get(cells.size() - 1);
            return column < cells.size() ? cells.get(column) : new Cell("", last.offset());
        }

        /**
         * The text of a cell.
         *
         * @param heading name of the column
         * @return the text, empty if there is no such column or nothing in the cell
         */
        public String text(String heading) {
            return cell(heading).text();
        }

        /**
         * The text of a cell that must not be empty.
         *
         * @param heading name of the column
         * @return the text; empty, with a fault, if there is none
         */
        public String needed(String heading) {
            String text = text(heading);
            if (text.isEmpty()) {
                fault(heading, "the cell is empty", "Write it, or remove the line.");
            }
            return text;
        }

        /**
         * The number in a cell.
         *
         * @param heading name of the column
         * @return the number, which may be infinite; empty, with a fault, if the cell holds none
         */
        public OptionalDouble number(String heading) {
            String text = text(heading);
            OptionalDouble value = TsvCells.number(text);
            if (value.isEmpty()) {
                fault(
                        heading,
                        text.isEmpty() ? "the cell is empty" : "\"" + text + "\" is no number",
                        "Write it like 12, -0.5 or 1e-9, with a decimal point.");
            }
            return value;
        }

        /**
         * Adds a fault of a cell.
         *
         * @param heading name of the column
         * @param what the fault, without a full stop
         * @param remedy how to mend it, whole sentences
         */
        public void fault(String heading, String what, String remedy) {
            faultWithin(heading, 0, what, remedy);
        }

        /**
         * Adds a fault within a cell.
         *
         * @param heading name of the column
         * @param letters of the cell before the fault
         * @param what the fault, without a full stop
         * @param remedy how to mend it, whole sentences
         */
        public void faultWithin(String heading, int letters, String what, String remedy) {
            faults.add(file.fault(heading, cell(heading).offset() + letters, what, remedy));
        }

        /**
         * The line of the file.
         *
         * @return the number of the line, from 1
         */
        public int line() {
            return file.line(cells.get(0).offset());
        }
    }
}
