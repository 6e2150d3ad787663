package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.myobalance.inference.PosteriorDraws;
import org.myobalance.model.Parameter;
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
        List<PairsPanel.Column> columns = columns(
                draws.marginals().stream()
                        .map(marginal ->
                                draws.model().parameter(marginal.parameter().id()))
                        .toList(),
                IntStream.range(0, draws.size()).mapToObj(draws::values).toList());
        return List.of(Figures.write(folder, "pairs", PairsFigure.of(columns, List.of()), Format.PNG));
    }

    /**
     * One column for each parameter.
     *
     * @param draws a value for each parameter each [unit of the model file]
     */
    static List<PairsPanel.Column> columns(List<Parameter> parameters, List<List<Double>> draws) {
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> new PairsPanel.Column(
                        Axis.of(parameters.get(i).id(), parameters.get(i).unit().text()),
                        draws.stream().mapToDouble(draw -> draw.get(i)).toArray()))
                .toList();
    }
}
