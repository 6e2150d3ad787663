package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.observe.NominalPredictions;
import org.myobalance.observe.Predictor;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/**
 * Rows of shipped studies of every kind: folds of blots and counts, tracer windows, changes of mass,
 * strength; arms of the young and of the old, whose years before were skipped.
 */
class SimulatedObservationsTest {
    private static final Path MODELS = Path.of("models");
    private static final List<String> STUDIES = List.of("kortebein-2007", "dirks-2016", "fruehbeis-2015", "louis-2007");
    private static final List<String> FREE = List.of(
            "k_breakdown", "cell_response.endothelium", "fibre_loss_rate.II", "signal_rate", "neural_age_scale");
    private final Model model = ModelReader.read(MODELS.resolve("sarcopenia/model.json"));
    private final Laboratory laboratory = LaboratoryReader.read(MODELS.resolve("sarcopenia/laboratory.json"), model);
    private final List<Study> studies = new StudyReader(model, laboratory)
            .readAll(STUDIES.stream()
                    .map(id -> MODELS.resolve("studies/" + id + ".json"))
                    .toList());
    private final Simulator simulator = new Simulator(CompiledModel.of(model));
    private final RunOptions options = RunOptions.defaults().withEngine(Engine.AUTO);
    private final Space space =
            space(Stream.concat(FREE.stream(), Stream.of("gain_anabolic_akt")).toList());

    private Space space(List<String> free) {
        return new Space(free.stream()
                .map(id -> FreeParameter.of(
                        model.parameters().get(model.parameterIndex(id).orElseThrow())))
                .toList());
    }

    private SimulatedObservations rows(List<Study> some, int threads) {
        return rows(some, threads, space);
    }

    private SimulatedObservations rows(List<Study> some, int threads, Space free) {
        NominalPredictions told =
                new NominalPredictions(simulator, laboratory, options, threads, some, Optional.empty());
        return new SimulatedObservations(told, free, Map.of(), ProgressMonitor.NONE);
    }

    @Test
    void areThoseOfTheLikelihood() {
        FittedObservations fitted = FittedObservations.of(new Predictor(simulator, laboratory, options, 2)
                .predict(studies, Optional.empty(), Map.of(), ProgressMonitor.NONE));
        SimulatedObservations rows = rows(studies, 2);
        ObservationModel.Answer.Found found =
                assertInstanceOf(ObservationModel.Answer.Found.class, rows.at(space.start(), false));
        double[] predicted = fitted.predicted();
        assertEquals(predicted.length, found.predicted().length);
        for (int row = 0; row < predicted.length; row++) {
            assertEquals(
                    predicted[row],
                    found.predicted()[row],
                    1e-4 * Math.max(0.1, Math.abs(predicted[row])),
                    fitted.data().get(row).name());
        }
    }

    @Test
    void moveAsDifferencesSay() {
        movesAsDifferencesSay(
                studies.subList(1, 4),
                space(List.of("cell_response.endothelium", "signal_rate", "neural_age_scale", "gain_anabolic_akt")));
    }

    /** Years before a study cost a hundred times as much, so here are the parameters that act over years. */
    @Test
    void moveAsDifferencesSayAfterYears() {
        movesAsDifferencesSay(studies.subList(0, 1), space(List.of("k_breakdown", "fibre_loss_rate.II")));
    }

    private void movesAsDifferencesSay(List<Study> some, Space free) {
        FittedObservations fitted = FittedObservations.of(new Predictor(simulator, laboratory, options, 2)
                .predict(some, Optional.empty(), Map.of(), ProgressMonitor.NONE));
        ObservationModel frozen = rows(some, 2, free).frozenAt(free.start());
        List<Integer> all =
                IntStream.range(0, fitted.predicted().length).boxed().toList();
        GradientCheck check =
                new GradientCheck(frozen, new Likelihood(fitted.data(), false), free, 0.1, Map.of("all", all));
        ParameterPoint point = check.at(free.start()).orElseThrow();
        for (int i = 0; i < free.size(); i++) {
            GradientCheck.Found whole = check.check(point, i).orElseThrow().get(0);
            assertTrue(whole.error() < 3e-8, free.ids().get(i) + ": " + whole);
        }
    }

    @Test
    void doNotDependOnTheNumberOfThreads() {
        // nobody here has years before the study
        List<Study> young = List.of(studies.get(1), studies.get(3));
        ObservationModel.Answer.Found one = assertInstanceOf(
                ObservationModel.Answer.Found.class, rows(young, 1).at(space.start(), true));
        ObservationModel.Answer.Found three = assertInstanceOf(
                ObservationModel.Answer.Found.class, rows(young, 3).at(space.start(), true));
        assertArrayEquals(one.predicted(), three.predicted());
        for (int row = 0; row < one.predicted().length; row++) {
            assertArrayEquals(
                    one.jacobian().orElseThrow()[row], three.jacobian().orElseThrow()[row]);
        }
    }
}
