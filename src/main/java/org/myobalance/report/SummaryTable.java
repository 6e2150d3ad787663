package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.myobalance.simulate.RunCounts;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmSummary;
import org.myobalance.whatif.CutOff;

/** {@code summary.csv} and its short form for a terminal: one line for each arm. */
public final class SummaryTable {
    private static final double KILOGRAMS = 1e-3;
    private static final double PERCENT = 100;

    private static final TableColumn<Line> ARM =
            words("arm", line -> line.result.plan().id());
    private static final TableColumn<Line> START = mass("mass at the start", line -> line.summary.start())
            .inText("start [kg]", line -> Numbers.formatted("%.2f", KILOGRAMS, line.summary.start()));
    private static final TableColumn<Line> END = mass("mass at the end", line -> line.summary.end())
            .inText("end [kg]", line -> Numbers.formatted("%.2f", KILOGRAMS, line.summary.end()));
    private static final TableColumn<Line> CHANGE = TableColumn.<Line>numbers(
                    "change", line -> Numbers.formatted("%.3f", PERCENT, line.summary.change()))
            .in("%")
            .inText(line -> Numbers.formatted("%+.1f", PERCENT, line.summary.change()));
    private static final TableColumn<Line> BOUTS =
            count("bouts fired", RunCounts::bouts).inText("bouts", line -> line.count(RunCounts::bouts));
    private static final TableColumn<Line> MEALS =
            count("meals eaten", RunCounts::meals).inText("meals", line -> line.count(RunCounts::meals));
    private static final TableColumn<Line> DOSES = count("doses given", RunCounts::doses)
            .inText("doses", line -> line.count(RunCounts::doses))
            .shownIf(lines -> lines.stream()
                    .anyMatch(line -> line.summary
                            .counts()
                            .filter(counts -> counts.doses() > 0)
                            .isPresent()));

    private SummaryTable() {}

    /** One arm, with what is read from its curves. */
    private record Line(ArmResult result, ArmSummary summary) {
        String count(ToLongFunction<RunCounts> of) {
            return summary.counts()
                    .map(counts -> Long.toString(of.applyAsLong(counts)))
                    .orElse("");
        }

        /** What is reached at the start stands in the column of the start. */
        boolean reachesAfterItsStart(int age) {
            return summary.massAt(age).isPresent() && result.plan().from() != age * Hours.YEAR;
        }

        /** An arm that begins below a cut-off has no age at which it falls, and an empty cell would read as never. */
        String ageBelow(CutOff cutOff, String format) {
            return summary.belowFromStart().contains(cutOff)
                    ? "from the start"
                    : Numbers.formatted(format, 1, summary.ageBelow(cutOff));
        }

        String note() {
            return result.isComplete() ? "" : result.isCancelled() ? "interrupted" : "FAILED";
        }
    }

    /**
     * Writes the table.
     *
     * @param path of the file
     * @param results one for each line
     */
    public static void write(Path path, List<ArmResult> results) {
        List<TableColumn<Line>> columns = new ArrayList<>(
                List.of(ARM, words("title", line -> line.result.plan().title()), START, END, CHANGE));
        for (int age : ArmSummary.AGES_SHOWN) {
            columns.add(massAt(age));
        }
        for (int age : ArmSummary.AGES_SHOWN) {
            columns.add(TableColumn.<Line>numbers(
                            "mass at " + age + " y relative to 25 y",
                            line -> Numbers.fixed(line.summary.relativeAt(age), 5))
                    .in("-"));
        }
        columns.add(TableColumn.<Line>numbers(
                        "loss at 75 y", line -> Numbers.formatted("%.4f", PERCENT, line.summary.slope()))
                .in("%/y"));
        for (CutOff cutOff : CutOff.values()) {
            columns.add(ageBelow(cutOff));
        }
        columns.addAll(List.of(
                TableColumn.<Line>numbers(
                                "mean plasma EXO count relative to rest at 25 y",
                                line -> Numbers.fixed(line.summary.exoExposure(), 5))
                        .in("-"),
                BOUTS,
                MEALS,
                DOSES,
                count("stops", RunCounts::edges),
                count("steps", RunCounts::steps),
                words("how it was solved", line -> String.join("; ", PeriodicIntervalText.lines(line.result))),
                words("failure", line -> oneLine(line.result.trouble()))));
        new Table<>(columns).write(path, lines(results));
    }

    /**
     * The short form: ages that some arm reaches, and cut-offs that some arm falls below.
     *
     * @param results one for each line
     * @return the table
     */
    public static String text(List<ArmResult> results) {
        List<Line> lines = lines(results);
        List<TableColumn<Line>> columns = new ArrayList<>(List.of(ARM, START));
        ArmSummary.AGES_SHOWN.stream()
                .filter(age -> lines.stream().anyMatch(line -> line.reachesAfterItsStart(age)))
                .forEach(age -> columns.add(massAt(age)));
        columns.addAll(List.of(END, CHANGE));
        for (CutOff cutOff : CutOff.values()) {
            columns.add(ageBelow(cutOff));
        }
        columns.addAll(List.of(
                BOUTS,
                MEALS,
                DOSES,
                TableColumn.<Line>words("note", Line::note)
                        .shownIf(all -> all.stream().anyMatch(line -> !line.result.isComplete()))));
        return new Table<>(columns).text(lines);
    }

    private static List<Line> lines(List<ArmResult> results) {
        return results.stream()
                .map(result -> new Line(result, ArmSummary.of(result)))
                .toList();
    }

    private static TableColumn<Line> mass(String heading, Function<Line, OptionalDouble> grams) {
        return TableColumn.<Line>numbers(heading, line -> Numbers.formatted("%.4f", KILOGRAMS, grams.apply(line)))
                .in("kg");
    }

    private static TableColumn<Line> massAt(int age) {
        return mass("mass at " + age + " y", line -> line.summary.massAt(age))
                .inText(age + " y [kg]", line -> Numbers.formatted("%.2f", KILOGRAMS, line.summary.massAt(age)));
    }

    private static TableColumn<Line> ageBelow(CutOff cutOff) {
        return TableColumn.<Line>numbers(
                        "age first below the " + cutOff + " cut-off for low muscle mass",
                        line -> line.ageBelow(cutOff, "%.3f"))
                .in("y")
                .inText("below " + cutOff + " [y]", line -> line.ageBelow(cutOff, "%.1f"))
                .shownIf(lines -> lines.stream()
                        .anyMatch(line -> !line.ageBelow(cutOff, "%.1f").isEmpty()));
    }

    private static TableColumn<Line> count(String heading, ToLongFunction<RunCounts> of) {
        return numbers(heading, line -> line.count(of));
    }

    /**
     * A message as one cell: some readers of CSV stumble over a line break, quoted or not.
     *
     * @param message with line breaks, or none
     * @return the message in one line; empty for none
     */
    static String oneLine(Optional<String> message) {
        return message.map(text -> text.replaceAll("\\s*\\n\\s*", " ")).orElse("");
    }
}
