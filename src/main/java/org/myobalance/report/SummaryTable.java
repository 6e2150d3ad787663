package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        List<String> headings = new ArrayList<>(List.of("arm", "title"));
        for (int age : ArmSummary.AGES_SHOWN) {
            headings.add("mass at " + age + " y [kg]");
        }
        for (int age : ArmSummary.AGES_SHOWN) {
            headings.add("mass at " + age + " y relative to 25 y [-]");
        }
        headings.add("loss at 75 y [%/y]");
        for (CutOff cutOff : CutOff.values()) {
            headings.add("age below " + cutOff + " cut-off for low muscle mass [y]");
        }
        headings.addAll(List.of(
                "mean plasma EXO count relative to rest at 25 y [-]",
                "bouts fired",
                "meals eaten",
                "stops",
                "steps",
                "failure"));
        CsvTable.write(path, headings, rows -> results.forEach(result -> rows.row(cells(result))));
    }

    private static List<String> cells(ArmResult result) {
        ArmSummary summary = ArmSummary.of(result);
        List<String> cells =
                new ArrayList<>(List.of(result.plan().id(), result.plan().title()));
        for (int age : ArmSummary.AGES_SHOWN) {
            cells.add(scaled(summary.massAt(age), 1e-3, "%.4f"));
        }
        for (int age : ArmSummary.AGES_SHOWN) {
            cells.add(scaled(summary.relativeAt(age), 1, "%.5f"));
        }
        cells.add(scaled(summary.slope(), 100, "%.4f"));
        for (CutOff cutOff : CutOff.values()) {
            cells.add(scaled(summary.ageBelow(cutOff), 1, "%.3f"));
        }
        cells.add(scaled(summary.exoExposure(), 1, "%.5f"));
        cells.add(summary.counts().map(c -> Long.toString(c.bouts())).orElse(""));
        cells.add(summary.counts().map(c -> Long.toString(c.meals())).orElse(""));
        cells.add(summary.counts().map(c -> Long.toString(c.edges())).orElse(""));
        cells.add(summary.counts().map(c -> Long.toString(c.steps())).orElse(""));
        cells.add(result.trouble().orElse(""));
        return cells;
    }

    /** The short form. */
    public static String text(List<ArmResult> results) {
        TextTable table = new TextTable(
                "arm",
                "25 y [kg]",
                "45 y",
                "65 y",
                "75 y",
                "85 y",
                "loss at 75 y [%/y]",
                "EWGSOP2 [y]",
                "AWGS [y]",
                "bouts",
                "meals",
                "");
        for (ArmResult result : results) {
            ArmSummary s = ArmSummary.of(result);
            table.row(
                    result.plan().id(),
                    scaled(s.massAt(25), 1e-3, "%.2f"),
                    scaled(s.massAt(45), 1e-3, "%.2f"),
                    scaled(s.massAt(65), 1e-3, "%.2f"),
                    scaled(s.massAt(75), 1e-3, "%.2f"),
                    scaled(s.massAt(85), 1e-3, "%.2f"),
                    scaled(s.slope(), 100, "%.2f"),
                    scaled(s.ageBelow(CutOff.EWGSOP2), 1, "%.1f"),
                    scaled(s.ageBelow(CutOff.AWGS), 1, "%.1f"),
                    s.counts().map(c -> Long.toString(c.bouts())).orElse(""),
                    s.counts().map(c -> Long.toString(c.meals())).orElse(""),
                    result.isComplete() ? "" : result.isCancelled() ? "interrupted" : "FAILED");
        }
        return table.text();
    }

    private static String scaled(OptionalDouble value, double factor, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, factor * value.getAsDouble()) : "";
    }
}
