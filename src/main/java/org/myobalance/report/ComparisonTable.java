package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.myobalance.inference.ComparisonResult;
import org.myobalance.sample.Comparison;
import org.myobalance.sample.Criteria;
import org.myobalance.sample.StudyScore;

/**
 * Hypotheses compared, in groups that were scored on the same observations.
 *
 * @param groups each with an entry at least
 */
public record ComparisonTable(List<ComparisonResult.Group> groups) {
    private static final Table<Line> TABLE = Table.of(
            TableColumn.<Line>words("rows", line -> line.group.id()).onlyCsv(),
            words("hypothesis", line -> line.row.name()),
            TableColumn.<Line>numbers(
                            "number of rows",
                            line -> Integer.toString(line.criteria().observations()))
                    .onlyCsv(),
            TableColumn.<Line>numbers(
                            "studies",
                            line -> Integer.toString(line.entry.found().scores().size()))
                    .onlyCsv(),
            number("ln L", "ln L", 2, line -> OptionalDouble.of(line.criteria().logLikelihood())),
            number("k", "k", 1, line -> OptionalDouble.of(line.criteria().parameters())),
            number("AICc", "AICc", 2, line -> line.criteria().aicc()),
            number("AICc above", "above", 2, line -> line.group.aiccAbove(line.entry)),
            number("BIC", "BIC", 2, line -> OptionalDouble.of(line.criteria().bic())),
            number("left out", "left out", 2, line -> OptionalDouble.of(line.row.score())),
            number("Monte Carlo error", "", 2, line -> OptionalDouble.of(line.row.error()))
                    .onlyCsv(),
            number("behind", "behind", 2, line -> OptionalDouble.of(line.row.behind())),
            number("behind error", "+- SE", 2, line -> OptionalDouble.of(line.row.behindError())),
            numbers(
                    "evaluations",
                    line -> line.entry.evaluations().isPresent()
                            ? Integer.toString(line.entry.evaluations().getAsInt())
                            : ""),
            words("fit", line -> line.entry.ending()),
            number("largest k-hat", "", 2, Line::largestKHat).onlyCsv());

    /** Copies the list. {@inheritDoc} */
    public ComparisonTable {
        groups = List.copyOf(groups);
    }

    /** One hypothesis in its group. */
    private record Line(ComparisonResult.Group group, Comparison.Row row, ComparisonResult.Entry entry) {
        static List<Line> of(ComparisonResult.Group group) {
            return group.comparison().rows().stream()
                    .map(row -> new Line(group, row, group.entry(row.name())))
                    .toList();
        }

        Criteria criteria() {
            return entry.found().criteria();
        }

        OptionalDouble largestKHat() {
            return entry.found().scores().stream()
                    .map(StudyScore::kHat)
                    .filter(Double::isFinite)
                    .max(Comparator.naturalOrder())
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        }
    }

    /** A number that is exact in the file and rounded in the terminal; empty where it cannot be told. */
    private static TableColumn<Line> number(
            String heading, String textHeading, int decimals, Function<Line, OptionalDouble> value) {
        return TableColumn.<Line>numbers(heading, line -> Numbers.exact(value.apply(line)))
                .inText(textHeading, line -> fixed(value.apply(line), decimals));
    }

    private static String fixed(OptionalDouble value, int decimals) {
        return Double.isNaN(value.orElse(Double.NaN)) ? "" : Numbers.fixed(value, decimals);
    }

    /**
     * A table for each group, the best first.
     *
     * @return the text
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ComparisonResult.Group group : groups) {
            text.append(group.title())
                    .append('\n')
                    .append(TABLE.text(Line.of(group)))
                    .append('\n');
        }
        return text.append("k: parameters that data determine; left out: ln p of each study from the others, summed;")
                .append(" behind: the best, with the standard error between studies [nats]\n")
                .toString();
    }

    /**
     * Writes {@code compare.csv}: one line for each hypothesis of each group.
     *
     * @param path of the file
     */
    public void writeCsv(Path path) {
        TABLE.write(
                path, groups.stream().flatMap(group -> Line.of(group).stream()).toList());
    }
}
