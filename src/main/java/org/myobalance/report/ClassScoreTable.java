package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.myobalance.fit.HeterogeneityEstimate;
import org.myobalance.inference.ClassScore;
import org.myobalance.io.CsvTable;

/** Scores by class of observables, for a terminal and as {@code scores.csv}. */
public final class ClassScoreTable {
    /** What the text says below its tables. */
    private static final String LEGEND = """
            Numbers: in the study's own 95 % interval, without what was assumed; in the 90 % band, its median width, and the SD of z, which
            is 1 where errors are as large as was said. Directions: sum of ln p [nats] of the model, and of base rates: up, unchanged and
            down as often as in the other studies of the class, whatever was done. Ahead above 0 means that the model knows more.
            ML discrepancy: the model's own error, as the laboratory file states it, under which numbers and directions are most probable.
            """;

    private static final List<TableColumn<Line>> COLUMNS = columns();

    private ClassScoreTable() {}

    /**
     * The scores of one model.
     *
     * @param name of the model or hypothesis; empty where there is one alone
     * @param classes its scores
     */
    public record Scored(String name, List<ClassScore> classes) {
        /** Copies the list. {@inheritDoc} */
        public Scored {
            classes = List.copyOf(classes);
        }
    }

    private record Line(String name, ClassScore score) {
        String ofNumbers(int some) {
            int all = score.numbers();
            return all == 0 ? "" : String.format(Locale.ROOT, "%d of %d (%.0f %%)", some, all, 100.0 * some / all);
        }

        String ofDirections(ToDoubleFunction<ClassScore> log) {
            return score.directions() == 0 ? "" : String.format(Locale.ROOT, "%.2f", log.applyAsDouble(score));
        }

        String exactOfDirections(ToDoubleFunction<ClassScore> log) {
            return score.directions() == 0 ? "" : CsvTable.cell(log.applyAsDouble(score));
        }
    }

    private static List<TableColumn<Line>> columns() {
        List<TableColumn<Line>> columns = new ArrayList<>(List.of(
                TableColumn.<Line>words("hypothesis", Line::name).onlyCsv(),
                words("class", line -> line.score.heading()),
                count("numbers", line -> line.score.numbers()),
                count("in own 95 %", line -> line.score.inOwn()),
                text("in own 95 %", line -> line.ofNumbers(line.score.inOwn())),
                count("in 90 % band", line -> line.score.inBand()),
                text("in 90 % band", line -> line.ofNumbers(line.score.inBand())),
                number("median width of the band [fold]", "width", "%.3g-fold", line -> line.score.medianFactor()),
                number("SD of z", "SD of z", "%.2f", line -> line.score.deviation()),
                TableColumn.<Line>numbers("directions", line -> Integer.toString(line.score.directions())),
                log("ln p of directions", "ln p", ClassScore::log),
                log("ln p of directions by base rates", "base rates", ClassScore::baseRateLog),
                log("ahead of base rates", "ahead", score -> score.log() - score.baseRateLog()),
                number("discrepancy by maximum likelihood", "ML discrepancy", "%.3g", line -> line.score.discrepancy())
                        .shownIf(lines -> lines.stream()
                                .anyMatch(line -> line.score.discrepancy().isPresent()))));
        for (int bin = 0; bin < ClassScore.BINS; bin++) {
            int at = bin;
            columns.add(count(
                    String.format(
                            Locale.ROOT,
                            "PIT %.1f to %.1f",
                            at / (double) ClassScore.BINS,
                            (at + 1) / (double) ClassScore.BINS),
                    line -> line.score.histogram().get(at)));
        }
        return List.copyOf(columns);
    }

    private static TableColumn<Line> count(String heading, Function<Line, Integer> count) {
        return TableColumn.<Line>numbers(heading, line -> Integer.toString(count.apply(line)))
                .onlyCsv();
    }

    private static TableColumn<Line> text(String heading, Function<Line, String> cell) {
        return TableColumn.<Line>numbers(heading, cell).onlyText();
    }

    private static TableColumn<Line> number(
            String heading, String textHeading, String format, Function<Line, OptionalDouble> value) {
        return TableColumn.<Line>numbers(heading, line -> Numbers.exact(value.apply(line)))
                .inText(textHeading, line -> Numbers.formatted(format, 1, value.apply(line)));
    }

    private static TableColumn<Line> log(String heading, String textHeading, ToDoubleFunction<ClassScore> log) {
        return numbers(heading, (Line line) -> line.exactOfDirections(log))
                .inText(textHeading, line -> line.ofDirections(log));
    }

    private static List<Line> lines(Scored scored) {
        return scored.classes().stream()
                .map(score -> new Line(scored.name(), score))
                .toList();
    }

    /**
     * A table for each model.
     *
     * @param all the models
     * @return the tables under their names, and how to read them; empty where nothing was scored
     */
    public static String text(List<Scored> all) {
        if (all.stream().allMatch(scored -> scored.classes().isEmpty())) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Scored scored : all) {
            text.append(scored.name())
                    .append(scored.name().isEmpty() ? "" : "\n")
                    .append(new Table<>(COLUMNS).text(lines(scored)))
                    .append('\n');
        }
        text.append(LEGEND);
        all.forEach(scored -> ClassScore.heterogeneity(scored.classes()).ifPresent(found -> text.append(told(found))));
        return text.toString();
    }

    private static String told(HeterogeneityEstimate found) {
        return String.format(
                Locale.ROOT,
                "ML spread between studies: %.2f times what the laboratory file states, with the ML discrepancy of each class (+%.1f nats).\n",
                found.factor(),
                found.gain());
    }

    /**
     * Writes a line for each class of each model, with the histograms of the probability integral transform.
     *
     * @param path of the file
     * @param all the models
     */
    public static void write(Path path, List<Scored> all) {
        new Table<>(COLUMNS)
                .write(
                        path,
                        all.stream().flatMap(scored -> lines(scored).stream()).toList());
    }
}
