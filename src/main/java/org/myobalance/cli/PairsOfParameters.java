package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.myobalance.inference.PosteriorDraws;
import org.myobalance.plot.Axis;
import org.myobalance.plot.Format;
import org.myobalance.plot.PairsFigure;
import org.myobalance.plot.PairsPanel;

/** Makes the figure of {@code sample}: draws of each pair of parameters. */
final class PairsOfParameters {
    private PairsOfParameters() {}

    /**
     * Writes it, if there are pairs.
     *
     * @return the file's name, if it was written
     */
    static List<String> write(Path folder, PosteriorDraws draws) {
        int parameters = draws.marginals().size();
        if (parameters < 2) {
            return List.of();
        }
        List<PairsPanel.Column> columns = IntStream.range(0, parameters)
                .mapToObj(i -> new PairsPanel.Column(
                        Axis.of(
                                draws.marginals().get(i).parameter().id(),
                                draws.unit(i).text()),
                        IntStream.range(0, draws.draws().size())
                                .mapToDouble(draw -> draws.values(draw).get(i))
                                .toArray()))
                .toList();
        return List.of(Figures.write(folder, "pairs", PairsFigure.of(columns, List.of()), Format.PNG));
    }
}
