package org.myobalance.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictor;
import org.myobalance.sample.Convergence;
import org.myobalance.sample.Draws;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/**
 * What posterior draws say of something that the model gives, such as the mass at 75 y, and whether their chains agree on it: parameters may look mixed where
 * what users read of them is not.
 *
 * @param name study and observation that ask for it
 * @param observation what is asked
 * @param low 5 % quantile [base unit, or fold]
 * @param median middle of the draws [base unit, or fold]
 * @param high 95 % quantile [base unit, or fold]
 * @param rHat whether the chains agree, about 1; NaN under the checked draws of a linearised posterior, which are no chains
 * @param bulkSize independent draws that those of the bulk are worth; NaN likewise
 * @param tailSize those of the ends of the middle 90 %; NaN likewise
 */
public record DerivedQuantity(
        String name,
        Measurement observation,
        double low,
        double median,
        double high,
        double rHat,
        double bulkSize,
        double tailSize) {
    /**
     * The quantities that are asked of draws where nothing else is said.
     *
     * @param modelFile file of the model
     * @return {@code derived.json} beside it, if it is there
     */
    public static Optional<Path> fileBeside(Path modelFile) {
        return Optional.of(modelFile.toAbsolutePath().resolveSibling("derived.json"))
                .filter(Files::exists);
    }

    /**
     * Simulates the observations of a study file under every draw; draws that repeat the one before cost nothing. Of a
     * linearised posterior, only under those draws that the model has evaluated.
     *
     * @param file study file whose observations are the quantities; what it reports of them does not matter
     * @param draws parameters, in chains
     * @param outer hears how far it is, and may stop it
     * @return one for each observation that the model predicts under every draw; none if the work was stopped, or there are no such draws
     * @throws org.myobalance.io.FaultyInputException with every fault of the file
     */
    public static List<DerivedQuantity> of(Path file, PosteriorDraws draws, ProgressMonitor outer) {
        StudyData data = draws.request().data();
        FitConditions conditions = draws.request().conditions();
        ProgressMonitor monitor = outer.until(conditions.deadline());
        Study study = new StudyReader(data.model(), data.laboratory()).read(file);
        Predictor predictor = new Predictor(
                new Simulator(CompiledModel.of(data.model())),
                data.laboratory(),
                conditions.runOptions(),
                Runtime.getRuntime().availableProcessors());
        Map<List<Double>, List<Prediction>> known = new HashMap<>();
        List<List<Prediction>> all = new ArrayList<>();
        List<Integer> positions = draws.predicted();
        int size = positions.size();
        for (int k = 0; k < size && !monitor.isCancelled(); k++) {
            int done = k;
            ProgressMonitor part = ProgressMonitor.of(
                    (what, share) -> monitor.report("derived quantities", (done + share) / size), monitor::isCancelled);
            Map<String, Double> values = draws.parametersAt(positions.get(k));
            all.add(known.computeIfAbsent(
                    draws.valuesAt(positions.get(k)),
                    key -> predictor.predictNominal(List.of(study), conditions.hypothesis(), values, part)));
        }
        return monitor.isCancelled() || all.isEmpty() ? List.of() : of(study, draws.draws(), all);
    }

    private static List<DerivedQuantity> of(Study study, Draws draws, List<List<Prediction>> predictions) {
        List<DerivedQuantity> quantities = new ArrayList<>();
        for (int i = 0; i < study.measurements().size(); i++) {
            int at = i;
            double[] values = predictions.stream()
                    .map(each -> each.get(at).result())
                    .mapToDouble(result ->
                            result instanceof Prediction.Result.Predicted found ? found.predicted() : Double.NaN)
                    .toArray();
            if (Arrays.stream(values).allMatch(Double::isFinite)) {
                quantities.add(of(study, study.measurements().get(i), values, draws));
            }
        }
        return List.copyOf(quantities);
    }

    private static DerivedQuantity of(Study study, Measurement observation, double[] values, Draws draws) {
        boolean isWhole = values.length == draws.size();
        double[][] chains = new double[draws.chains()][draws.length()];
        for (int d = 0; isWhole && d < values.length; d++) {
            chains[d / draws.length()][d % draws.length()] = values[d];
        }
        return new DerivedQuantity(
                study.name(observation),
                observation,
                StatUtils.percentile(values, 5),
                StatUtils.percentile(values, 50),
                StatUtils.percentile(values, 95),
                isWhole ? Convergence.rHat(chains) : Double.NaN,
                isWhole ? Convergence.bulkSize(chains) : Double.NaN,
                isWhole ? Convergence.tailSize(chains) : Double.NaN);
    }
}
