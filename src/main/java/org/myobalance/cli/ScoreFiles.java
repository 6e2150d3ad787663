package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import org.myobalance.inference.ClassScore;
import org.myobalance.plot.Format;
import org.myobalance.plot.HistogramFigure;
import org.myobalance.report.ClassScoreTable;

/** Makes the figure of the probability integral transform, a panel for each class of observations. */
final class ScoreFiles {
    /** Names of the files, as a pattern. */
    static final String NAMES = "scores\\.csv|pit\\.png";

    /** A histogram of fewer numbers tells nothing. */
    private static final int FEWEST = 5;

    private ScoreFiles() {}

    /**
     * Writes {@code pit.png} where some class has numbers enough.
     *
     * @param folder of the file
     * @param all scores of each model
     * @param note how the reports were expected
     * @return the file's name; none if there is nothing to draw
     */
    static List<String> figure(Path folder, List<ClassScoreTable.Scored> all, String note) {
        List<HistogramFigure.Histogram> histograms = all.stream()
                .flatMap(scored -> scored.classes().stream()
                        .filter(score -> score.numbers() >= FEWEST)
                        .filter(score -> all.size() == 1 || score.heading().equals(ClassScore.ALL))
                        .map(score -> new HistogramFigure.Histogram(
                                scored.name().isEmpty() ? score.heading() : scored.name(), score.histogram())))
                .toList();
        return histograms.isEmpty()
                ? List.of()
                : List.of(Figures.write(
                        folder,
                        "pit",
                        HistogramFigure.of(
                                histograms,
                                List.of(note, "Flat where it was right, a valley where bands were too narrow.")),
                        Format.PNG));
    }
}
