package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Space;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Deadline;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/** The shipped null model beside the shipped one: mass after training, and bed rest, of which it lacks an input. */
class ImpulseResponsesTest {
    private static final Path MODELS = Path.of("models");

    @Test
    void standForRowsThatTheNullModelCanFollow() {
        Model model = ModelReader.read(MODELS.resolve("sarcopenia/model.json"));
        Laboratory laboratory = LaboratoryReader.read(MODELS.resolve("sarcopenia/laboratory.json"), model);
        List<Study> studies = new StudyReader(model, laboratory)
                .readAll(List.of(
                        MODELS.resolve("studies/kortebein-2007.json"), MODELS.resolve("studies/peterson-2011.json")));
        FittedModel fitted = new FittedModel(
                new Simulator(CompiledModel.of(model)),
                laboratory,
                RunOptions.defaults().withEngine(Engine.AUTO),
                studies,
                Optional.empty(),
                Map.of());
        Space space = new FitParameters(model, Optional.empty(), Map.of()).space(List.of("k_breakdown"));
        FitProblem problem = new FitProblem(model, space, fitted, Deadline.NONE);
        FittedObservations used = problem.first(ProgressMonitor.NONE);
        ImpulseResponses found = ImpulseResponses.of(
                        ComparisonRequest.nullModelBeside(MODELS.resolve("sarcopenia/model.json"))
                                .orElseThrow(),
                        problem,
                        used)
                .orElseThrow();
        assertTrue(used.observations().size() > found.positions().size());
        found.positions()
                .forEach(row -> assertEquals(
                        "peterson-2011", used.observations().get(row).study().id()));
        FitProblem own = found.problem();
        ObservationModel.Answer answer = own.fitted()
                .observations(own.space(), ProgressMonitor.NONE)
                .at(own.space().start(), true);
        ObservationModel.Answer.Found predicted = assertInstanceOf(ObservationModel.Answer.Found.class, answer);
        assertEquals(found.positions().size(), predicted.predicted().length);
        assertTrue(predicted.jacobian().isPresent());
    }
}
