package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.TsvTable;

/** Writes results as tables of PEtab, so that any program that reads PEtab reads them. */
public final class ResultTables {
    private ResultTables() {}

    /**
     * Writes a simulation table: the measurement table with the simulation in the place of each measurement.
     *
     * @param problem path of the problem file
     * @param simulated one value for each measurement, in their order
     * @param out the file to write
     * @throws FaultyInputException if a file cannot be read or written
     */
    public static void writeSimulations(Path problem, List<Double> simulated, Path out) {
        List<Double> rest = new ArrayList<>(simulated);
        write(
                files(problem).measurements(),
                heading -> heading.equals("measurement") ? "simulation" : heading,
                (row, heading) -> heading.equals("measurement") ? String.valueOf(rest.remove(0)) : row.text(heading),
                out);
    }

    /**
     * Writes a parameter table with other nominal values.
     *
     * @param problem path of the problem file
     * @param values of every parameter of the table, as they are
     * @param out the file to write
     * @throws FaultyInputException if a file cannot be read or written
     */
    public static void writeParameters(Path problem, Map<String, Double> values, Path out) {
        write(
                files(problem).parameters(),
                heading -> heading,
                (row, heading) -> heading.equals("nominalValue")
                        ? String.valueOf(Objects.requireNonNull(values.get(row.text("parameterId"))))
                        : row.text(heading),
                out);
    }

    private static ProblemFiles files(Path problem) {
        Faults faults = new Faults();
        return ProblemFiles.read(problem, faults).orElseThrow(() -> new FaultyInputException(faults.list()));
    }

    /** What stands in a cell. */
    private interface Cell {
        String of(TsvTable.Row row, String heading);
    }

    private static void write(List<Path> files, java.util.function.UnaryOperator<String> renamed, Cell cell, Path out) {
        Faults faults = new Faults();
        List<TsvTable> tables = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, faults);
            tables.add(table);
            table.headings().stream()
                    .filter(each -> !each.isEmpty() && !headings.contains(each))
                    .forEach(headings::add);
        }
        faults.throwIfAny();
        StringBuilder text =
                new StringBuilder(headings.stream().map(renamed).collect(Collectors.joining("\t"))).append('\n');
        for (TsvTable table : tables) {
            for (TsvTable.Row row : table.rows()) {
                text.append(headings.stream()
                                .map(heading -> quoted(cell.of(row, heading)))
                                .collect(Collectors.joining("\t")))
                        .append('\n');
            }
        }
        AtomicFiles.write(out, text.toString());
    }

    private static String quoted(String text) {
        return text.indexOf('\t') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
