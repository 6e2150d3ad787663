package org.myobalance.report;

import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.explain.OutputSensitivity;
import org.myobalance.explain.SensitivityAnswer;
import org.myobalance.explain.SensitivityInput;
import org.myobalance.io.CsvTable;
import org.myobalance.sensitivity.Factor;
import org.myobalance.sensitivity.MorrisMeasure;
import org.myobalance.sensitivity.SobolIndex;
import org.myobalance.units.Unit;

/** The table of a global sensitivity analysis: a line for each number and input, the input that matters most first. */
public final class SensitivityTables {
    /** Name of the table. */
    public static final String NAME = "sensitivity.csv";
    /** Quantiles that say how far an input varies. */
    private static final double LOW = 0.05;

    private static final double HIGH = 0.95;

    private SensitivityTables() {}

    /** A line: what an input does to a number. */
    private record Line<M>(OutputSensitivity output, M measure, List<SensitivityInput> members) {
        Unit unit() {
            return output.question().observable().unit();
        }

        /** The only member, if it is a parameter by itself. */
        Optional<SensitivityInput.Alone> alone() {
            return members.size() == 1 && members.get(0) instanceof SensitivityInput.Alone one
                    ? Optional.of(one)
                    : Optional.empty();
        }
    }

    /**
     * Writes the table.
     *
     * @param folder where {@link #NAME} goes
     * @param found the analysis
     */
    public static void write(Path folder, SensitivityAnswer.Found found) {
        Path file = folder.resolve(NAME);
        List<Line<SobolIndex>> sobol = found.outputs().stream()
                .flatMap(each -> sobol(each, found).stream())
                .toList();
        List<Line<MorrisMeasure>> morris = found.outputs().stream()
                .flatMap(each -> morris(each, found).stream())
                .toList();
        // of two tables the one that the method fills; without any line the headings tell which it was
        boolean isSobol = found.outputs().get(0).analysis().match(indices -> true, effects -> false);
        if (isSobol) {
            sobolTable().write(file, sobol);
        } else {
            morrisTable().write(file, morris);
        }
    }

    /**
     * What moves one number most, for a terminal.
     *
     * @param output the number
     * @param found the analysis
     * @param most how many inputs
     * @return the table
     */
    public static String text(OutputSensitivity output, SensitivityAnswer.Found found, int most) {
        return output.analysis()
                .match(
                        indices -> sobolTable().text(first(sobol(output, found), most)),
                        effects -> morrisTable().text(first(morris(output, found), most)));
    }

    private static <T> List<T> first(List<T> lines, int most) {
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static List<Line<SobolIndex>> sobol(OutputSensitivity output, SensitivityAnswer.Found found) {
        return output.analysis()
                .match(
                        indices -> lines(output, found, ranked(indices.indices()), SobolIndex::factor),
                        effects -> List.of());
    }

    private static List<Line<MorrisMeasure>> morris(OutputSensitivity output, SensitivityAnswer.Found found) {
        return output.analysis()
                .match(
                        indices -> List.of(),
                        effects -> lines(output, found, rankedEffects(effects.measures()), MorrisMeasure::factor));
    }

    /**
     * Indices in the order of the table.
     *
     * @param indices in any order
     * @return the largest total index first
     */
    public static List<SobolIndex> ranked(List<SobolIndex> indices) {
        return sorted(indices, index -> index.total().value());
    }

    /**
     * Measures in the order of the table.
     *
     * @param measures in any order
     * @return the largest mean absolute effect first
     */
    public static List<MorrisMeasure> rankedEffects(List<MorrisMeasure> measures) {
        return sorted(measures, measure -> measure.muStar().value());
    }

    private static <M> List<M> sorted(List<M> measures, ToDoubleFunction<M> size) {
        return measures.stream()
                .sorted(Comparator.comparingDouble(size).reversed())
                .toList();
    }

    private static <M> List<Line<M>> lines(
            OutputSensitivity output, SensitivityAnswer.Found found, List<M> measures, Function<M, Factor> factor) {
        return measures.stream()
                .map(each -> new Line<>(
                        output,
                        each,
                        factor.apply(each).columns().stream()
                                .map(found.inputs()::get)
                                .toList()))
                .toList();
    }

    private static Table<Line<SobolIndex>> sobolTable() {
        return new Table<>(joined(
                beginning(line -> line.measure().factor()),
                List.of(
                        share(
                                "first-order index",
                                "first order",
                                line -> line.measure().first().value()),
                        share(
                                "first-order index low",
                                "low",
                                line -> line.measure().first().low()),
                        share(
                                "first-order index high",
                                "high",
                                line -> line.measure().first().high()),
                        share(
                                "total index",
                                "total",
                                line -> line.measure().total().value()),
                        share(
                                "total index low",
                                "low",
                                line -> line.measure().total().low()),
                        share(
                                "total index high",
                                "high",
                                line -> line.measure().total().high())),
                ending()));
    }

    private static Table<Line<MorrisMeasure>> morrisTable() {
        return new Table<>(joined(
                beginning(line -> line.measure().factor()),
                List.of(
                        effect(
                                "mu*",
                                "mu*",
                                line -> Optional.of(line.measure().muStar().value())),
                        effect(
                                "mu* low",
                                "low",
                                line -> Optional.of(line.measure().muStar().low())),
                        effect(
                                "mu* high",
                                "high",
                                line -> Optional.of(line.measure().muStar().high())),
                        effect(
                                "mu",
                                "mu",
                                line -> line.measure().mu().stream().boxed().findFirst()),
                        effect(
                                "sigma",
                                "sigma",
                                line -> line.measure().sigma().stream().boxed().findFirst()),
                        TableColumn.<Line<MorrisMeasure>>numbers(
                                        "effects",
                                        line -> Integer.toString(line.measure().effects()))
                                .onlyCsv()),
                ending()));
    }

    private static <T> List<TableColumn<T>> joined(
            List<TableColumn<T>> before, List<TableColumn<T>> between, List<TableColumn<T>> after) {
        return Stream.of(before, between, after).flatMap(List::stream).toList();
    }

    private static <M> List<TableColumn<Line<M>>> beginning(Function<Line<M>, Factor> factor) {
        return List.of(
                TableColumn.<Line<M>>words(
                                "number", line -> line.output().question().title())
                        .onlyCsv(),
                words("input", line -> factor.apply(line).name()),
                words("unit of the number", line -> line.unit().text()));
    }

    /** What the input is. */
    private static <M> List<TableColumn<Line<M>>> ending() {
        return List.of(
                TableColumn.<Line<M>>words(
                                "parameters",
                                line -> line.members().stream()
                                        .flatMap(each -> each.parameters().stream())
                                        .collect(Collectors.joining(" ")))
                        .onlyCsv(),
                TableColumn.<Line<M>>words(
                                "distribution",
                                line -> line.members().stream()
                                        .map(SensitivityTables::distribution)
                                        .distinct()
                                        .collect(Collectors.joining("; ")))
                        .onlyCsv(),
                quantile("5 % quantile", LOW),
                quantile("95 % quantile", HIGH),
                TableColumn.<Line<M>>words(
                                "unit of the input",
                                line -> line.alone()
                                        .map(one -> one.parameter().unit().text())
                                        .orElse(""))
                        .onlyCsv());
    }

    private static String distribution(SensitivityInput input) {
        return input instanceof SensitivityInput.Alone one ? one.distribution().words() : "draws of the calibration";
    }

    private static <M> TableColumn<Line<M>> quantile(String heading, double share) {
        Function<Line<M>, Optional<Double>> value = line -> line.alone()
                .map(one -> one.parameter().unit().fromBase(one.distribution().quantile(share)));
        return TableColumn.<Line<M>>numbers(
                        heading, line -> value.apply(line).map(CsvTable::cell).orElse(""))
                .onlyCsv();
    }

    private static TableColumn<Line<SobolIndex>> share(
            String heading, String shorter, Function<Line<SobolIndex>, Double> value) {
        return TableColumn.<Line<SobolIndex>>numbers(heading, line -> CsvTable.cell(value.apply(line)))
                .inText(shorter, line -> String.format(Locale.ROOT, "%.3f", value.apply(line)));
    }

    private static TableColumn<Line<MorrisMeasure>> effect(
            String heading, String shorter, Function<Line<MorrisMeasure>, Optional<Double>> base) {
        Function<Line<MorrisMeasure>, Optional<Double>> value =
                line -> base.apply(line).map(line.unit()::fromBase);
        return TableColumn.<Line<MorrisMeasure>>numbers(
                        heading, line -> value.apply(line).map(CsvTable::cell).orElse(""))
                .inText(
                        shorter,
                        line -> value.apply(line).map(Numbers::significant).orElse(""));
    }
}
