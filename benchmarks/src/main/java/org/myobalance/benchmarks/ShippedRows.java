package org.myobalance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.SimulatedObservations;
import org.myobalance.fit.Space;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
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
 * The shipped model and those rows of the shipped studies that are used for fitting. Immutable.
 *
 * @param model itself
 * @param laboratory of its observables
 * @param simulator of the model
 * @param studies with their fitted rows alone
 */
record ShippedRows(Model model, Laboratory laboratory, Simulator simulator, List<Study> studies) {
    /** @param models folder of models and studies */
    static ShippedRows read(Path models) throws IOException {
        Model model = ModelReader.read(models.resolve("sarcopenia/model.json"));
        Laboratory laboratory = LaboratoryReader.read(models.resolve("sarcopenia/laboratory.json"), model);
        try (Stream<Path> files = Files.list(models.resolve("studies"))) {
            List<Study> studies = new StudyReader(model, laboratory)
                    .readAll(files.sorted().toList()).stream()
                            .map(Study::fittedOnly)
                            .filter(study -> !study.measurements().isEmpty())
                            .toList();
            return new ShippedRows(model, laboratory, new Simulator(CompiledModel.of(model)), studies);
        }
    }

    /** Options of predictions. */
    static RunOptions options() {
        return RunOptions.defaults().withEngine(Engine.AUTO);
    }

    /** The same with other studies. */
    ShippedRows with(List<Study> some) {
        return new ShippedRows(model, laboratory, simulator, some);
    }

    /** A parameter by its id. */
    Parameter parameter(String id) {
        return model.parameters().get(model.parameterIndex(id).orElseThrow());
    }

    /** The rows with their errors at the model file's values. */
    FittedObservations fitted() {
        return FittedObservations.of(new Predictor(simulator, laboratory, options(), cores())
                .predict(studies, Optional.empty(), Map.of(), ProgressMonitor.NONE));
    }

    /** The rows as a function of coordinates. */
    SimulatedObservations by(Space space, RunOptions options) {
        return new SimulatedObservations(
                new NominalPredictions(simulator, laboratory, options, cores(), studies, Optional.empty()),
                space,
                Map.of(),
                ProgressMonitor.NONE);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
