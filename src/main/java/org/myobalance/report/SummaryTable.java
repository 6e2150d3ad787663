package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.CsvTable;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmSummary;
import org.myobalance.whatif.CutOff;

/** {@code summary.csv} and its short form for a terminal: one line an arm. */
public final class SummaryTable {
    private SummaryTable() {}

    /** Writes the table. */
    public static void write(Path path, List<ArmResult> results) {
        List<String> headings = new ArrayList<>(
                List.of("arm", "title", "mass at the start [kg]", "mass at the end [kg]", "change [%]"));
        for (int age : ArmSummary.AGES_SHOWN) {
            headings.add("mass at " + age + " y [kg]");
        }
        for (int age : ArmSummary.AGES_SHOWN) {
            headings.add("mass at " + age + " y relative to 25 y [-]");
        }
        headings.add("loss at 75 y [%/y]");
        for (CutOff cutOff : CutOff.values()) {
            headings.add("age first below the " + cutOff + " cut-off for low muscle mass [y]");
        }
        headings.addAll(List.of(
                "mean plasma EXO count relative to rest at 25 y [-]",
                "bouts fired",
                "meals eaten",
                "doses given",
                "stops",
                "steps",
                "how it was solved",
                "failure"));
        CsvTable.write(path, headings, rows -> results.forEach(result -> rows.row(cells(result))));
    }

    private static List<String> cells(ArmResult result) {
        ArmSummary summary = ArmSummary.of(result);
        List<String> cells =
                new ArrayList<>(List.of(result.plan().id(), result.plan().title()));
        cells.add(scaled(summary.start(), 1e-3, "%.4f"));
        cells.add(scaled(summary.end(), 1e-3, "%.4f"));
        cells.add(scaled(summary.change(), 100, "%.3f"));
        for (int age : ArmSummary.AGES_SHOWN) {
            cells.add(scaled(summary.massAt(age), 1e-3, "%.4f"));
        }
        for (int age : ArmSummary.AGES_SHOWN) {
            cells.add(scaled(summary.relativeAt(age), 1, "%.5f"));
        }
        cells.add(scaled(summary.slope(), 100, "%.4f"));
        for (CutOff cutOff : CutOff.values()) {
            cells.add(age(summary, cutOff, "%.3f"));
        }
        cells.add(scaled(summary.exoExposure(), 1, "%.5f"));
        cells.add(summary.counts().map(c -> Long.toString(c.bouts())).orElse(""));
        cells.add(summary.counts().map(c -> Long.toString(c.meals())).orElse(""));
        cells.add(summary.counts().map(c -> Long.toString(c.doses())).orElse(""));
        cells.add(summary.counts().map(c -> Long.toString(c.edges())).orElse(""));
        cells.add(summary.counts().map(c -> Long.toString(c.steps())).orElse(""));
        cells.add(String.join("; ", PeriodicIntervalText.lines(result)));
        cells.add(oneLine(result.trouble()));
        return cells;
    }

    /** A message as one cell: some readers of CSV stumble over a line break, quoted or not. */
    static String oneLine(Optional<String> message) {
        return message.map(text -> text.replaceAll("\\s*\\n\\s*", " ")).orElse("");
    }

    /** The short form: ages that some arm reaches, and cut-offs that some arm falls below. */
    public static String text(List<ArmResult> results) {
        List<ArmSummary> summaries = results.stream().map(ArmSummary::of).toList();
        List<Integer> ages = ArmSummary.AGES_SHOWN.stream()
                .filter(age -> summaries.stream().anyMatch(s -> s.massAt(age).isPresent()))
                .toList();
        List<CutOff> crossed = Arrays.stream(CutOff.values())
                .filter(cutOff ->
                        summaries.stream().anyMatch(s -> !age(s, cutOff, "%.1f").isEmpty()))
                .toList();
        List<String> headings = new ArrayList<>(List.of("arm", "start [kg]"));
        ages.stream().filter(age -> age > ages.get(0)).forEach(age -> headings.add(age + " y"));
        headings.addAll(List.of("end", "change [%]"));
        crossed.forEach(cutOff -> headings.add("below " + cutOff + " [y]"));
        boolean trouble = results.stream().anyMatch(result -> !result.isComplete());
        boolean doses = summaries.stream()
                .anyMatch(s -> s.counts().filter(c -> c.doses() > 0).isPresent());
        headings.addAll(doses ? List.of("bouts", "meals", "doses") : List.of("bouts", "meals"));
        if (trouble) {
            headings.add("note");
        }
        TextTable table = new TextTable(headings.toArray(new String[0]));
        for (int i = 0; i < results.size(); i++) {
            ArmResult result = results.get(i);
            ArmSummary s = summaries.get(i);
            List<String> cells = new ArrayList<>(List.of(result.plan().id(), scaled(s.start(), 1e-3, "%.2f")));
            ages.stream()
                    .filter(age -> age > ages.get(0))
                    .forEach(age -> cells.add(scaled(s.massAt(age), 1e-3, "%.2f")));
            cells.add(scaled(s.end(), 1e-3, "%.2f"));
            cells.add(scaled(s.change(), 100, "%+.1f"));
            crossed.forEach(cutOff -> cells.add(age(s, cutOff, "%.1f")));
            cells.add(s.counts().map(c -> Long.toString(c.bouts())).orElse(""));
            cells.add(s.counts().map(c -> Long.toString(c.meals())).orElse(""));
            if (doses) {
                cells.add(s.counts().map(c -> Long.toString(c.doses())).orElse(""));
            }
            if (trouble) {
                cells.add(result.isComplete() ? "" : result.isCancelled() ? "interrupted" : "FAILED");
            }
            table.row(cells.toArray(new String[0]));
        }
        return table.text();
    }

    /** An arm that begins below a cut-off has no age at which it falls, and an empty cell would read as never. */
    private static String age(ArmSummary summary, CutOff cutOff, String format) {
        return summary.belowFromStart().contains(cutOff)
                ? "from the start"
                : scaled(summary.ageBelow(cutOff), 1, format);
    }

    private static String scaled(OptionalDouble value, double factor, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, factor * value.getAsDouble()) : "";
    }
}
