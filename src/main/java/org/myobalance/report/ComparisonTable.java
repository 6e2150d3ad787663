package org.myobalance.report;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.myobalance.inference.ComparisonResult;
import org.myobalance.io.CsvTable;
import org.myobalance.sample.Comparison;
import org.myobalance.sample.StudyScore;

/**
 * Hypotheses compared, in groups that were scored on the same rows.
 *
 * @param groups each with an entry at least
 */
public record ComparisonTable(List<ComparisonResult.Group> groups) {
    /** Copies the list. */
    public ComparisonTable {
        groups = List.copyOf(groups);
    }

    /** A table for each group, the best first. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ComparisonResult.Group group : groups) {
            text.append(group.title()).append('\n');
            TextTable table = new TextTable(
                    "hypothesis",
                    "ln L",
                    "k",
                    "AICc",
                    "above",
                    "BIC",
                    "left out",
                    "behind",
                    "+- SE",
                    "evaluations",
                    "fit");
            for (Comparison.Row row : group.comparison().rows()) {
                ComparisonResult.Entry entry = group.entry(row.name());
                var criteria = entry.found().criteria();
                table.row(
                        row.name(),
                        fixed(criteria.logLikelihood(), 2),
                        fixed(criteria.parameters(), 1),
                        Numbers.fixed(criteria.aicc(), 2),
                        Numbers.fixed(group.aiccAbove(entry), 2),
                        fixed(criteria.bic(), 2),
                        fixed(row.score(), 2),
                        fixed(row.behind(), 2),
                        fixed(row.behindError(), 2),
                        entry.evaluations().isPresent()
                                ? Integer.toString(entry.evaluations().getAsInt())
                                : "",
                        entry.ending());
            }
            text.append(table.text()).append('\n');
        }
        return text.append("k: parameters that data determine; left out: ln p of each study from the others, summed;")
                .append(" behind: the best, with the standard error between studies [nats]\n")
                .toString();
    }

    private static String fixed(double value, int decimals) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** {@code compare.csv}: one line for each hypothesis of each group. */
    public void writeCsv(Path path) {
        List<String> headings = List.of(
                "rows",
                "hypothesis",
                "number of rows",
                "studies",
                "ln L",
                "k",
                "AICc",
                "AICc above",
                "BIC",
                "left out",
                "Monte Carlo error",
                "behind",
                "behind error",
                "evaluations",
                "fit",
                "largest k-hat");
        CsvTable.write(
                path,
                headings,
                rows -> groups.forEach(group -> group.comparison().rows().forEach(row -> {
                    ComparisonResult.Entry entry = group.entry(row.name());
                    var criteria = entry.found().criteria();
                    rows.row(List.of(
                            group.id(),
                            row.name(),
                            Integer.toString(criteria.rows()),
                            Integer.toString(entry.found().scores().size()),
                            CsvTable.cell(criteria.logLikelihood()),
                            CsvTable.cell(criteria.parameters()),
                            CsvTable.cell(criteria.aicc().orElse(Double.NaN)),
                            CsvTable.cell(group.aiccAbove(entry).orElse(Double.NaN)),
                            CsvTable.cell(criteria.bic()),
                            CsvTable.cell(row.score()),
                            CsvTable.cell(row.error()),
                            CsvTable.cell(row.behind()),
                            CsvTable.cell(row.behindError()),
                            entry.evaluations().isPresent()
                                    ? Integer.toString(entry.evaluations().getAsInt())
                                    : "",
                            entry.ending(),
                            CsvTable.cell(worst(entry))));
                })));
    }

    private static double worst(ComparisonResult.Entry entry) {
        return entry.found().scores().stream()
                .map(StudyScore::kHat)
                .filter(Double::isFinite)
                .max(Comparator.naturalOrder())
                .orElse(Double.NaN);
    }
}
