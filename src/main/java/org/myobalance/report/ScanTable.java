package org.myobalance.report;

import static org.myobalance.report.TableColumn.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.myobalance.io.CsvTable;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;
import org.myobalance.whatif.Scan;

/** {@code scan.csv} and its short form for a terminal: one line for each point. */
public final class ScanTable {
    private static final int DIGITS = 15;

    private ScanTable() {}

    /**
     * Writes the table, values in the units of the model file.
     *
     * @param path of the file
     * @param model that was varied
     * @param observable that was read at the end of each arm
     * @param points one for each line
     */
    public static void write(Path path, Model model, String observable, List<Scan.Point> points) {
        table(model, observable, points).write(path, points);
    }

    /**
     * The short form.
     *
     * @param model that was varied
     * @param observable that was read at the end of each arm
     * @param points one for each line
     * @return the table
     */
    public static String text(Model model, String observable, List<Scan.Point> points) {
        return table(model, observable, points).text(points);
    }

    private static Table<Scan.Point> table(Model model, String observable, List<Scan.Point> points) {
        Unit unit = model.observables().stream()
                .filter(each -> each.id().equals(observable))
                .findFirst()
                .orElseThrow()
                .unit();
        ToDoubleFunction<Scan.Reading> value = reading -> unit.fromBase(reading.value());
        return Table.of(
                words("arm", point -> point.arm().plan().id()),
                TableColumn.<Scan.Point>words("parameter", Scan.Point::parameter)
                        .inText(point -> point.parameter().isEmpty() ? "as it stands" : point.parameter()),
                TableColumn.<Scan.Point>numbers("value", point -> Numbers.exact(value(model, point)))
                        .inText(point -> Numbers.significant(value(model, point))),
                words(
                        "unit",
                        point -> varied(model, point)
                                .map(each -> each.unit().text())
                                .orElse("")),
                read(heading(observable, points), value)
                        .in(unit.text())
                        .inText(point -> point.result()
                                .map(reading -> Numbers.significant(value.applyAsDouble(reading)))
                                .orElse("FAILED")),
                read("read from", Scan.Reading::from).in("h after the start").onlyCsv(),
                read("read to", Scan.Reading::to).in("h after the start").onlyCsv(),
                TableColumn.<Scan.Point>words(
                                "failure",
                                point -> SummaryTable.oneLine(point.arm().trouble()))
                        .onlyCsv());
    }

    private static TableColumn<Scan.Point> read(String heading, ToDoubleFunction<Scan.Reading> value) {
        return TableColumn.numbers(
                heading,
                point -> point.result()
                        .map(reading -> CsvTable.cell(value.applyAsDouble(reading)))
                        .orElse(""));
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
        boolean isDays = hours >= Hours.DAY && Math.abs(hours / Hours.DAY - Math.rint(hours / Hours.DAY)) < 1e-9;
        return isDays
                ? Long.toString(Math.round(hours / Hours.DAY)) + " d"
                : String.format(Locale.ROOT, "%.4g h", hours);
    }

    /** The parameter of a point; empty for the arm as it stands. */
    private static Optional<Parameter> varied(Model model, Scan.Point point) {
        return point.parameter().isEmpty()
                ? Optional.empty()
                : Optional.of(model.parameters()
                        .get(model.parameterIndex(point.parameter()).orElseThrow()));
    }

    /** To base units and back costs the last digit: 0.015 is 0.015 again. */
    private static double asGiven(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue()
                : value;
    }

    private static OptionalDouble value(Model model, Scan.Point point) {
        return varied(model, point)
                .map(parameter -> OptionalDouble.of(asGiven(parameter.unit().fromBase(point.value()))))
                .orElse(OptionalDouble.empty());
    }
}
