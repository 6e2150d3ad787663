package org.myobalance.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.myobalance.io.CsvTable;
import org.myobalance.model.Model;
import org.myobalance.units.Unit;
import org.myobalance.whatif.Scan;

/** {@code scan.csv} and its short form for a terminal: one line a point. */
public final class ScanTable {
    private static final double DAY = 24;

    private ScanTable() {}

    /** Writes the table, values in the units of the model file. */
    public static void write(Path path, Model model, String observable, List<Scan.Point> points) {
        Unit unit = unit(model, observable);
        List<String> headings = List.of(
                "arm",
                "parameter",
                "value",
                "unit",
                heading(observable, points) + " [" + unit + "]",
                "read from [h after the start]",
                "read to [h after the start]",
                "failure");
        CsvTable.write(path, headings, rows -> {
            for (Scan.Point point : points) {
                rows.row(List.of(
                        point.arm().plan().id(),
                        point.parameter(),
                        CsvTable.cell(value(model, point)),
                        parameterUnit(model, point),
                        cell(point, reading -> unit.fromBase(reading.value())),
                        cell(point, Scan.Reading::from),
                        cell(point, Scan.Reading::to),
                        SummaryTable.oneLine(point.arm().trouble())));
            }
        });
    }

    private static String cell(Scan.Point point, ToDoubleFunction<Scan.Reading> value) {
        return point.result()
                .map(reading -> CsvTable.cell(value.applyAsDouble(reading)))
                .orElse("");
    }

    /**
     * What is read and when.
     *
     * @param observable its id
     * @param points of a scan
     * @return such as "muscle_mass at the end" or "drug_now, mean of the last 1 d"
     */
    public static String heading(String observable, List<Scan.Point> points) {
        List<Scan.Reading> readings =
                points.stream().flatMap(point -> point.result().stream()).toList();
        if (readings.stream().allMatch(reading -> reading.from() == reading.to())) {
            return observable + " at the end";
        }
        List<String> windows =
                readings.stream().map(ScanTable::window).distinct().toList();
        return observable + ", mean of "
                + (windows.size() == 1 ? windows.get(0) : "the last whole interval between samples");
    }

    private static String window(Scan.Reading reading) {
        String length = duration(reading.to() - reading.from());
        double after = reading.end() - reading.to();
        return after > 0 ? length + " that ends " + duration(after) + " before the end" : "the last " + length;
    }

    private static String duration(double hours) {
        boolean isDays = hours >= DAY && Math.abs(hours / DAY - Math.rint(hours / DAY)) < 1e-9;
        return isDays ? Long.toString(Math.round(hours / DAY)) + " d" : String.format(Locale.ROOT, "%.4g h", hours);
    }

    /** The short form. */
    public static String text(Model model, String observable, List<Scan.Point> points) {
        Unit unit = unit(model, observable);
        TextTable table =
                new TextTable("arm", "parameter", "value", "unit", heading(observable, points) + " [" + unit + "]");
        for (Scan.Point point : points) {
            table.row(
                    point.arm().plan().id(),
                    point.parameter().isEmpty() ? "as it stands" : point.parameter(),
                    point.parameter().isEmpty() ? "" : Numbers.significant(value(model, point)),
                    parameterUnit(model, point),
                    point.result()
                            .map(reading -> Numbers.significant(unit.fromBase(reading.value())))
                            .orElse("FAILED"));
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
