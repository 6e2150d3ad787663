package org.myobalance.report;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.myobalance.io.CsvTable;
import org.myobalance.model.Model;
import org.myobalance.units.Unit;
import org.myobalance.whatif.Scan;

/** {@code scan.csv} and its short form for a terminal: one line a point. */
public final class ScanTable {
    private ScanTable() {}

    /** Writes the table, values in the units of the model file. */
    public static void write(Path path, Model model, String observable, List<Scan.Point> points) {
        Unit unit = unit(model, observable);
        List<String> headings =
                List.of("arm", "parameter", "value", "unit", observable + " at the end [" + unit + "]", "failure");
        CsvTable.write(path, headings, rows -> {
            for (Scan.Point point : points) {
                rows.row(List.of(
                        point.arm().plan().id(),
                        point.parameter(),
                        CsvTable.cell(value(model, point)),
                        parameterUnit(model, point),
                        point.result().isPresent()
                                ? CsvTable.cell(unit.fromBase(point.result().getAsDouble()))
                                : "",
                        SummaryTable.oneLine(point.arm().trouble())));
            }
        });
    }

    /** The short form. */
    public static String text(Model model, String observable, List<Scan.Point> points) {
        Unit unit = unit(model, observable);
        TextTable table = new TextTable("arm", "parameter", "value", "unit", observable + " [" + unit + "]");
        for (Scan.Point point : points) {
            OptionalDouble result = point.result();
            table.row(
                    point.arm().plan().id(),
                    point.parameter().isEmpty() ? "as it stands" : point.parameter(),
                    point.parameter().isEmpty() ? "" : Numbers.significant(value(model, point)),
                    parameterUnit(model, point),
                    result.isPresent() ? Numbers.significant(unit.fromBase(result.getAsDouble())) : "FAILED");
        }
        return table.text();
    }

    private static Unit unit(Model model, String observable) {
        return model.observables().stream()
                .filter(o -> o.id().equals(observable))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static double value(Model model, Scan.Point point) {
        return point.parameter().isEmpty()
                ? Double.NaN
                : model.parameters()
                        .get(model.parameterIndex(point.parameter()).orElseThrow())
                        .unit()
                        .fromBase(point.value());
    }

    private static String parameterUnit(Model model, Scan.Point point) {
        return point.parameter().isEmpty()
                ? ""
                : model.parameters()
                        .get(model.parameterIndex(point.parameter()).orElseThrow())
                        .unit()
                        .text();
    }
}
