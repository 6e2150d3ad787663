package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationWriter;
import org.myobalance.calibration.Sampler;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Posterior;
import org.myobalance.io.CsvTable;
import org.myobalance.io.EnumNames;
import org.myobalance.io.ModelHash;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.plot.Axis;
import org.myobalance.plot.Format;
import org.myobalance.plot.PairsFigure;
import org.myobalance.plot.PairsPanel;
import org.myobalance.report.Numbers;
import org.myobalance.report.TextTable;
import org.myobalance.sample.DelayedAcceptanceState;
import org.myobalance.sample.Draws;
import org.myobalance.sample.Profile;
import org.myobalance.units.Unit;

/** What {@code sample} tells and writes: a table, the calibration, all draws, pairs of parameters. */
final class CalibrationOutput {
    private final Model model;
    private final Posterior posterior;
    private final double[] optimum;
    private final DelayedAcceptanceState chains;
    private final int seed;
    private final boolean robust;
    private final Draws draws;
    private final List<PosteriorSample.Summary> summaries;
    private final List<Profile> profiles;

    /** @param chains done */
    CalibrationOutput(
            Model model,
            Posterior posterior,
            double[] optimum,
            PosteriorSample drawn,
            DelayedAcceptanceState chains,
            int seed,
            boolean robust) {
        this.model = model;
        this.posterior = posterior;
        this.optimum = optimum.clone();
        this.chains = chains;
        this.seed = seed;
        this.robust = robust;
        draws = PosteriorSample.kept(chains);
        List<FreeParameter> parameters = posterior.space().parameters();
        summaries = IntStream.range(0, parameters.size())
                .mapToObj(i -> PosteriorSample.Summary.of(parameters.get(i), draws, i))
                .toList();
        profiles = drawn.profiles();
    }

    /** For the terminal. */
    String text() {
        TextTable table =
                new TextTable("parameter", "unit", "best", "90 % of draws", "verdict of the data", "R-hat", "ESS");
        for (int i = 0; i < summaries.size(); i++) {
            PosteriorSample.Summary each = summaries.get(i);
            Unit unit = unit(each.parameter());
            table.row(
                    each.parameter().id(),
                    unit.text(),
                    number(unit, each.parameter().value(optimum[i])),
                    number(unit, each.low()) + " to " + number(unit, each.high()),
                    EnumNames.of(profiles.get(i).verdict()),
                    String.format(Locale.ROOT, "%.3f", each.rHat()),
                    String.format(Locale.ROOT, "%.0f", each.size()));
        }
        return table.text()
                + String.format(
                        Locale.ROOT,
                        "%n%d draws of %d chains; %.0f %% of proposals were taken, %d had no predictions; largest R-hat %.3f,"
                                + " smallest ESS %.0f.%nThe verdict is that of the data alone, by profiles of the model made"
                                + " straight at the optimum.",
                        draws.size(),
                        draws.chains(),
                        100 * chains.accepted(),
                        chains.failed(),
                        rHat(),
                        size());
    }

    private static String number(Unit unit, double base) {
        return Numbers.significant(unit.fromBase(base));
    }

    private Unit unit(FreeParameter parameter) {
        return parameter(parameter).unit();
    }

    private Parameter parameter(FreeParameter free) {
        return model.parameters().get(model.parameterIndex(free.id()).orElseThrow());
    }

    private double rHat() {
        return summaries.stream()
                .mapToDouble(PosteriorSample.Summary::rHat)
                .max()
                .orElse(Double.NaN);
    }

    private double size() {
        return summaries.stream()
                .mapToDouble(PosteriorSample.Summary::size)
                .min()
                .orElse(Double.NaN);
    }

    /**
     * Writes all files.
     *
     * @return their names
     */
    List<String> write(Path folder, String dataHash, String command) {
        CalibrationWriter.write(folder.resolve("calibrated.json"), calibration(dataHash, command));
        List<String> headings = new ArrayList<>(List.of("chain", "draw", "log density"));
        summaries.forEach(each -> headings.add(
                each.parameter().id() + " [" + unit(each.parameter()).text() + "]"));
        CsvTable.write(folder.resolve("draws.csv"), headings, rows -> {
            for (int draw = 0; draw < draws.size(); draw++) {
                List<String> cells = new ArrayList<>(List.of(
                        Integer.toString(1 + draw / draws.length()),
                        Integer.toString(1 + draw % draws.length()),
                        CsvTable.cell(draws.log(draw))));
                values(draw).forEach(value -> cells.add(CsvTable.cell(value)));
                rows.row(cells);
            }
        });
        List<String> written = new ArrayList<>(List.of("calibrated.json", "draws.csv"));
        if (summaries.size() > 1) {
            written.add(Figures.write(folder, "pairs", PairsFigure.of(columns(), List.of()), Format.PNG));
        }
        return written;
    }

    private List<PairsPanel.Column> columns() {
        return IntStream.range(0, summaries.size())
                .mapToObj(i -> new PairsPanel.Column(
                        Axis.of(
                                summaries.get(i).parameter().id(),
                                unit(summaries.get(i).parameter()).text()),
                        IntStream.range(0, draws.size())
                                .mapToDouble(draw -> values(draw).get(i))
                                .toArray()))
                .toList();
    }

    /** One draw, each value in its own unit. */
    private List<Double> values(int draw) {
        double[] x = draws.at(draw);
        return IntStream.range(0, x.length)
                .mapToObj(i -> {
                    FreeParameter parameter = summaries.get(i).parameter();
                    return unit(parameter).fromBase(parameter.value(x[i]));
                })
                .toList();
    }

    private Calibration calibration(String dataHash, String command) {
        Posterior.Point best = posterior.at(optimum, false);
        List<Calibrated> parameters = new ArrayList<>();
        for (int i = 0; i < summaries.size(); i++) {
            PosteriorSample.Summary each = summaries.get(i);
            Unit unit = unit(each.parameter());
            parameters.add(new Calibrated(
                    each.parameter().id(),
                    unit,
                    unit.fromBase(each.parameter().value(optimum[i])),
                    Optional.of(each.parameter().prior()),
                    OptionalDouble.of(unit.fromBase(each.low())),
                    OptionalDouble.of(unit.fromBase(each.high())),
                    Optional.of(profiles.get(i).verdict())));
        }
        return new Calibration(
                model.id(),
                ModelHash.of(model),
                dataHash,
                command,
                seed,
                robust,
                posterior.likelihood().data().size(),
                (int) posterior.likelihood().data().stream()
                        .map(each -> each.study())
                        .distinct()
                        .count(),
                best.logLikelihood(),
                best.logPrior(),
                parameters,
                IntStream.range(0, draws.size()).mapToObj(this::values).toList(),
                Optional.of(new Sampler(draws.chains(), rHat(), size(), chains.accepted())));
    }
}
