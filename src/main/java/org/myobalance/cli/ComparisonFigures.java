package org.myobalance.cli;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.inference.ComparisonResult;
import org.myobalance.io.OutputFolder;
import org.myobalance.plot.ComparisonFigure;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;

/** Makes the figure of {@code compare}: how far hypotheses lie behind the best, for each group of observations. */
final class ComparisonFigures {
    private ComparisonFigures() {}

    /**
     * Writes it.
     *
     * @return the file's name
     */
    static String write(OutputFolder output, ComparisonResult result) {
        try {
            return Figures.write(
                    output.staging(),
                    "compare",
                    ComparisonFigure.of(
                            groups(result),
                            List.of("Each study predicted from the others, on the model linearised at its optimum.")),
                    Format.PNG);
        } catch (PlotFailure e) {
            throw new FaultyRequest("The table is in " + output.path() + ", but no figure: " + e.getMessage());
        }
    }

    /** Groups in which some hypothesis has a finite score, each with those that have. */
    static List<ComparisonFigure.Group> groups(ComparisonResult result) {
        List<ComparisonFigure.Group> groups = new ArrayList<>();
        for (ComparisonResult.Group group : result.groups()) {
            // a study that a hypothesis rules out has no place on an axis
            List<ComparisonFigure.Hypothesis> shown = group.comparison().rows().stream()
                    .filter(row -> Double.isFinite(row.behind()))
                    .map(row -> new ComparisonFigure.Hypothesis(row.name(), row.behind(), row.behindError()))
                    .toList();
            if (!shown.isEmpty()) {
                groups.add(new ComparisonFigure.Group(group.title(), shown));
            }
        }
        return groups;
    }
}
