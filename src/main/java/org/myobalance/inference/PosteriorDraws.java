package org.myobalance.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationWriter;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.calibration.Sampler;
import org.myobalance.calibration.SurrogateCheck;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Posterior;
import org.myobalance.io.CsvTable;
import org.myobalance.io.ModelHash;
import org.myobalance.model.Model;
import org.myobalance.sample.CheckedDraws;
import org.myobalance.sample.Convergence;
import org.myobalance.sample.Draws;
import org.myobalance.sample.Marginal;
import org.myobalance.sample.Profile;
import org.myobalance.units.Unit;

/** Parameter sets drawn after data, and what they say of each parameter. Immutable. */
public final class PosteriorDraws {
    private final SampleRequest request;
    private final Posterior posterior;
    private final double[] optimum;
    private final SampledChains chains;
    private final List<Marginal> marginals;
    private final List<Profile> profiles;

    /**
     * @param optimum coordinates where the fit ended
     * @param chains done
     * @param profiles of each parameter, in order
     */
    PosteriorDraws(
            SampleRequest request,
            Posterior posterior,
            double[] optimum,
            SampledChains chains,
            List<Profile> profiles) {
        this.request = request;
        this.posterior = posterior;
        this.optimum = optimum.clone();
        this.chains = chains;
        this.profiles = List.copyOf(profiles);
        marginals = Marginal.of(chains.draws(), posterior.space());
    }

    /**
     * The model that was drawn for.
     *
     * @return as read
     */
    public Model model() {
        return request.data().model();
    }

    /**
     * Where the model was read from.
     *
     * @return its file
     */
    public Path modelFile() {
        return request.data().modelFile();
    }

    /**
     * The chains that all else is judged by, without their first tenth or their burn-in. Draws of the linearised posterior
     * that are handed out are {@link #size} of these.
     *
     * @return coordinates and log densities
     */
    public Draws draws() {
        return chains.draws();
    }

    /**
     * How many draws are handed out: as a calibration, in the table {@code draws.csv} and in figures.
     *
     * @return their number, of all chains
     */
    public int size() {
        return chains.kept().size();
    }

    /**
     * How far draws of the linearised posterior can be trusted.
     *
     * @return what the model itself says of some of them; empty where the draws are of the model itself
     */
    public Optional<SurrogateCheck> check() {
        return chains.checked().map(CheckedDraws::summary);
    }

    /**
     * What the draws say of each parameter.
     *
     * @return one for each parameter, in order [base units]
     */
    public List<Marginal> marginals() {
        return marginals;
    }

    /**
     * What data alone say of each parameter.
     *
     * @return one for each parameter, in order
     */
    public List<Profile> profiles() {
        return profiles;
    }

    /**
     * The value of a parameter where the fit ended.
     *
     * @param parameter position
     * @return the value [unit of the model file]
     */
    public double best(int parameter) {
        return inFileUnit(parameter, optimum[parameter]);
    }

    /**
     * One of the draws that are handed out.
     *
     * @param draw position among them, from 0 to {@link #size} less one
     * @return a value for each parameter [unit of the model file]
     */
    public List<Double> values(int draw) {
        return valuesAt(chains.kept().get(draw));
    }

    /** Values in the unit of the model file of the draw at a position, counted through all chains. */
    List<Double> valuesAt(int position) {
        double[] x = draws().at(position);
        return IntStream.range(0, x.length).mapToObj(i -> inFileUnit(i, x[i])).toList();
    }

    /** What was asked for. */
    SampleRequest request() {
        return request;
    }

    /** Draws that derived quantities are simulated under, counted through all chains: those that the model has predicted. */
    List<Integer> predicted() {
        return chains.checked().map(CheckedDraws::predicted).orElse(chains.kept());
    }

    /** All parameters of the draw at a position, counted through all chains, and what is changed beside them [base units]. */
    Map<String, Double> parametersAt(int position) {
        return ParameterChoice.under(
                posterior.space().values(draws().at(position)),
                model(),
                request.conditions().hypothesis(),
                request.conditions().changes().values());
    }

    private double inFileUnit(int parameter, double coordinate) {
        FreeParameter free = marginals.get(parameter).parameter();
        return unit(parameter).fromBase(free.value(coordinate));
    }

    /**
     * The unit of a parameter.
     *
     * @param parameter position
     * @return as the model file has it
     */
    public Unit unit(int parameter) {
        return model().parameter(marginals.get(parameter).parameter().id()).unit();
    }

    /**
     * Share of proposals that were taken.
     *
     * @return in [0, 1]
     */
    public double accepted() {
        return chains.accepted();
    }

    /**
     * Proposals for which the model had no predictions.
     *
     * @return how many
     */
    public int failed() {
        return chains.failed();
    }

    /**
     * Whether the chains agree.
     *
     * @return the largest R-hat of all parameters; below 1.01 where chains mix
     */
    public double largestRHat() {
        return marginals.stream().mapToDouble(Marginal::rHat).max().orElse(Double.NaN);
    }

    /**
     * Whether the chains agree and are worth enough.
     *
     * @return true if R-hat is at most 1.01 and effective sample sizes are 400 or more, for every parameter
     */
    public boolean isConverged() {
        return Convergence.isReached(largestRHat(), smallestBulkSize(), smallestTailSize());
    }

    /**
     * How many independent draws the bulk is worth.
     *
     * @return the smallest bulk effective sample size of all parameters
     */
    public double smallestBulkSize() {
        return marginals.stream().mapToDouble(Marginal::bulkSize).min().orElse(Double.NaN);
    }

    /**
     * How many independent draws the ends of the middle 90 % are worth.
     *
     * @return the smallest tail effective sample size of all parameters
     */
    public double smallestTailSize() {
        return marginals.stream().mapToDouble(Marginal::tailSize).min().orElse(Double.NaN);
    }

    /**
     * The draws as a calibration, which {@code run} and {@code predict} read.
     *
     * @return best values, intervals, verdicts and draws in the units of the model file
     */
    public Calibration calibration() {
        Posterior.Point best = posterior.at(optimum, false);
        List<Calibrated> parameters = new ArrayList<>();
        for (int i = 0; i < marginals.size(); i++) {
            Marginal each = marginals.get(i);
            Unit unit = unit(i);
            parameters.add(new Calibrated(
                    each.parameter().id(),
                    unit,
                    best(i),
                    Optional.of(each.parameter().prior()),
                    OptionalDouble.of(unit.fromBase(each.low())),
                    OptionalDouble.of(unit.fromBase(each.high())),
                    Optional.of(profiles.get(i).verdict())));
        }
        return new Calibration(
                model().id(),
                ModelHash.of(model()),
                request.data().dataHash(),
                request.command(posterior.space()),
                request.seed(),
                request.conditions().isRobust(),
                posterior.likelihood().data().size(),
                (int) posterior.likelihood().data().stream()
                        .map(each -> each.study())
                        .distinct()
                        .count(),
                best.logLikelihood(),
                best.logPrior(),
                parameters,
                IntStream.range(0, size()).mapToObj(this::values).toList(),
                Optional.of(
                        new Sampler(draws().chains(), largestRHat(), smallestBulkSize(), chains.accepted(), check())));
    }

    /** Writes {@code calibrated.json}, {@code draws.csv} and a file for each chain, {@code chain-1.csv} and so on. */
    void write(Path folder) {
        CalibrationWriter.write(folder.resolve("calibrated.json"), calibration());
        new CmdStanChains(this, posterior.likelihood().data()).write(folder);
        Draws draws = draws();
        Map<Integer, Double> byModel = new HashMap<>();
        chains.checked().ifPresent(checked -> checked.all().forEach(each -> byModel.put(each.draw(), each.model())));
        List<String> headings = new ArrayList<>(List.of("chain", "draw", "log density"));
        if (chains.checked().isPresent()) {
            headings.add("log density of the model");
        }
        for (int i = 0; i < marginals.size(); i++) {
            headings.add(marginals.get(i).parameter().id() + " [" + unit(i).text() + "]");
        }
        CsvTable.write(folder.resolve("draws.csv"), headings, rows -> {
            for (int draw : chains.kept()) {
                List<String> cells = new ArrayList<>(List.of(
                        Integer.toString(1 + draw / draws.length()),
                        Integer.toString(1 + draw % draws.length()),
                        CsvTable.cell(draws.log(draw))));
                if (chains.checked().isPresent()) {
                    Double log = byModel.get(draw);
                    cells.add(log == null ? "" : Double.isFinite(log) ? CsvTable.cell(log) : "failed");
                }
                valuesAt(draw).forEach(value -> cells.add(CsvTable.cell(value)));
                rows.row(cells);
            }
        });
    }
}
