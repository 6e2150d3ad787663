package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.myobalance.io.CsvTable;
import org.myobalance.io.EnumNames;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Prediction.Result.Missing;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.observe.Predictive;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;

/** {@code predictions.csv} and its form for a terminal: one line for each observation of the studies. */
public final class PredictionTable {
    private static final List<TableColumn<Line>> COLUMNS = List.of(
            TableColumn.<Line>words("study", line -> line.prediction.study().id())
                    .onlyCsv(),
            TableColumn.<Line>words("row", line -> line.measurement().id())
                    .inText("observation", line -> ObservationText.label(line.prediction)),
            TableColumn.<Line>words("arm", line -> line.measurement().arm()).onlyCsv(),
            TableColumn.<Line>words("against", line -> ObservationText.against(line.measurement()))
                    .onlyCsv(),
            TableColumn.<Line>words("species", Line::species).onlyCsv(),
            words("observable", line -> line.measurement().observable()),
            TableColumn.<Line>words("assay", line -> line.measurement().assay()).onlyCsv(),
            TableColumn.<Line>words(
                            "tissue", line -> line.measurement().tissue().orElse(""))
                    .onlyCsv(),
            TableColumn.<Line>words(
                            "isolation", line -> line.measurement().isolation().orElse(""))
                    .onlyCsv(),
            TableColumn.<Line>words(
                            "when",
                            line -> ObservationText.when(line.measurement().when()))
                    .onlyCsv(),
            TableColumn.<Line>numbers("n", line -> ObservationText.subjects(line.measurement()))
                    .onlyCsv(),
            TableColumn.<Line>words(
                            "kind",
                            line -> EnumNames.of(line.measurement().reported().kind()))
                    .onlyCsv(),
            TableColumn.<Line>words(
                            "unit", line -> line.measurement().reported().unit().text())
                    .onlyCsv(),
            TableColumn.<Line>words("status", line -> ObservationText.status(line.measurement()))
                    .onlyCsv(),
            words("use", line -> ObservationText.use(line.measurement())),
            numbers("reported", line -> ObservationText.reported(line.measurement())),
            amount("reported [unit or fold]", Predicted::reported),
            amount("predicted [unit or fold]", each -> OptionalDouble.of(each.predicted())),
            text("predicted", (row, each) -> ObservationText.number(row, each.predicted())),
            text(
                    "90 % band",
                    (row, each) -> ObservationText.number(row, each.low()) + " to "
                            + ObservationText.number(row, each.high())),
            amount("low of 90 % band", each -> OptionalDouble.of(each.low())),
            amount("high of 90 % band", each -> OptionalDouble.of(each.high())),
            spread("spread", Predicted::spread),
            spread("discrepancy", each -> each.parts().discrepancy()),
            TableColumn.<Line>numbers("discrepancy", line -> discrepancy(line.prediction))
                    .onlyText()
                    .shownIf(lines -> lines.stream()
                            .anyMatch(line -> !discrepancy(line.prediction).isEmpty())),
            TableColumn.<Line>words("log", line -> line.cell(each -> Boolean.toString(each.isLog())))
                    .onlyCsv(),
            number("z", Predicted::z),
            text("z", (row, each) -> row.isPlanned() ? "" : z(each)),
            number(
                    "probability",
                    each -> each.verdict() == Prediction.Verdict.PLANNED
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(each.probability())),
            TableColumn.<Line>words(
                            "verdict", line -> line.cell(each -> each.verdict().words()))
                    .inText("verdict", line -> line.cell(PredictionTable::verdict)),
            number("equivalence margin", Predicted::margin),
            words("sign", line -> line.cell(each -> each.sign().words())),
            TableColumn.<Line>words("in own 95 %", line -> yesOrNo(line.prediction.isInOwnInterval()))
                    .onlyCsv(),
            TableColumn.<Line>words(
                            "in own 95 % with assumed ranges",
                            line -> yesOrNo(line.prediction.isInOwnIntervalWithAssumed()))
                    .onlyCsv(),
            TableColumn.<Line>words("why not", Line::whyNot).onlyCsv());

    private static final List<TableColumn<Line>> OF_DRAWS = List.of(
            drawn("draws", (line, band) -> Integer.toString(band.draws())),
            drawn("SD over draws (of the logarithm where log is true)", Line::between),
            amountDrawn("low of 90 % predictive band", Predictive::low),
            amountDrawn("high of 90 % predictive band", Predictive::high),
            drawn("verdict by it", (line, band) -> band.verdict().words()));

    private static final Table<Line> MISSING = Table.of(
            words("not simulated", line -> line.prediction.name()),
            words("observable", line -> line.measurement().observable()),
            numbers("reported", line -> ObservationText.reported(line.measurement())),
            words("because", Line::whyNot));

    private PredictionTable() {}

    /** One observation, with what draws of a calibration add. */
    private record Line(Prediction prediction, Optional<Predictive> draws) {
        Measurement measurement() {
            return prediction.measurement();
        }

        String species() {
            return EnumNames.of(prediction.study().arm(measurement().arm()).species());
        }

        Optional<Predicted> number() {
            return prediction.result() instanceof Predicted found ? Optional.of(found) : Optional.empty();
        }

        String cell(Function<Predicted, String> of) {
            return number().map(of).orElse("");
        }

        /** A value or difference in the unit of its observation; folds and logarithms have none. */
        double inUnit(double base) {
            boolean hasUnit = EnumSet.of(Reported.Kind.VALUE, Reported.Kind.DIFFERENCE)
                    .contains(measurement().reported().kind());
            return hasUnit ? measurement().reported().unit().fromBase(base) : base;
        }

        double spreadInUnit(double spread) {
            boolean isOfLogarithm = number().map(Predicted::isLog).orElse(false);
            return isOfLogarithm ? spread : inUnit(spread);
        }

        String between(Predictive band) {
            return CsvTable.cell(spreadInUnit(band.between()));
        }

        String whyNot() {
            return prediction.result() instanceof Missing missing ? missing.why() : "";
        }
    }

    /** Reads a cell from an observation and the number that the model gives for it. */
    private interface Cell {
        String of(Measurement row, Predicted number);
    }

    /** A number of the prediction, exact and in the file only. */
    private static TableColumn<Line> number(String heading, Function<Predicted, OptionalDouble> value) {
        return TableColumn.<Line>numbers(heading, line -> line.cell(each -> Numbers.exact(value.apply(each))))
                .onlyCsv();
    }

    /** A number on the scale of the observation, in the unit that stands beside it, exact and in the file only. */
    private static TableColumn<Line> amount(String heading, Function<Predicted, OptionalDouble> value) {
        return TableColumn.<Line>numbers(
                        heading,
                        line -> line.cell(each -> {
                            OptionalDouble base = value.apply(each);
                            return base.isPresent() ? CsvTable.cell(line.inUnit(base.getAsDouble())) : "";
                        }))
                .onlyCsv();
    }

    /** A number of the prediction in the terms of the paper, in the terminal only. */
    private static TableColumn<Line> text(String heading, Cell cell) {
        return TableColumn.<Line>numbers(heading, line -> line.cell(each -> cell.of(line.measurement(), each)))
                .onlyText();
    }

    /** A spread of a logarithm has no unit; that of a value has the unit of its observation. */
    private static TableColumn<Line> spread(String name, ToDoubleFunction<Predicted> spread) {
        return TableColumn.<Line>numbers(
                        name + " (of the logarithm where log is true)",
                        line -> line.cell(each -> CsvTable.cell(line.spreadInUnit(spread.applyAsDouble(each)))))
                .onlyCsv();
    }

    /** The SD of the model's own error: of the logarithm, or in the unit of the observation; empty where none is stated. */
    static String discrepancy(Prediction prediction) {
        Line line = new Line(prediction, Optional.empty());
        return line.cell(each -> each.parts().discrepancy() > 0
                ? Numbers.significant(line.spreadInUnit(each.parts().discrepancy()))
                : "");
    }

    private static TableColumn<Line> drawn(String heading, BiFunction<Line, Predictive, String> cell) {
        return words(
                heading, line -> line.draws.map(band -> cell.apply(line, band)).orElse(""));
    }

    private static TableColumn<Line> amountDrawn(String heading, ToDoubleFunction<Predictive> value) {
        return words(
                heading,
                line -> line.draws
                        .map(band -> CsvTable.cell(line.inUnit(value.applyAsDouble(band))))
                        .orElse(""));
    }

    private static String yesOrNo(Optional<Boolean> is) {
        return is.map(each -> each ? "yes" : "no").orElse("");
    }

    /** With the equivalence margin where no change is reported. */
    private static String verdict(Predicted number) {
        return number.verdict().words()
                + (number.margin().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                " (within %.2g %%)",
                                100 * number.margin().getAsDouble())
                        : "");
    }

    private static String z(Predicted number) {
        return number.z().isPresent()
                ? String.format(Locale.ROOT, "%+.2f", number.z().getAsDouble())
                : String.format(Locale.ROOT, "p %.2f", number.probability());
    }

    /**
     * Writes the table, with what draws of a calibration add.
     *
     * @param path of the file
     * @param predictions one for each line
     * @param predictive one for each prediction, in their order; none at all when nothing was drawn
     */
    public static void write(Path path, List<Prediction> predictions, List<Optional<Predictive>> predictive) {
        List<TableColumn<Line>> columns = new ArrayList<>(COLUMNS);
        if (!predictive.isEmpty()) {
            columns.addAll(OF_DRAWS);
        }
        new Table<>(columns)
                .write(
                        path,
                        IntStream.range(0, predictions.size())
                                .mapToObj(i -> new Line(
                                        predictions.get(i),
                                        predictive.isEmpty() ? Optional.empty() : predictive.get(i)))
                                .toList());
    }

    /**
     * One line for each observation; those that cannot be simulated stand at the end with the reason.
     *
     * @param predictions one for each line
     * @return the text
     */
    public static String text(List<Prediction> predictions) {
        List<Line> lines = predictions.stream()
                .map(each -> new Line(each, Optional.empty()))
                .toList();
        List<Line> missing =
                lines.stream().filter(line -> line.number().isEmpty()).toList();
        return new Table<>(COLUMNS)
                        .text(lines.stream()
                                .filter(line -> line.number().isPresent())
                                .toList())
                + (missing.isEmpty() ? "" : "\n" + MISSING.text(missing));
    }
}
