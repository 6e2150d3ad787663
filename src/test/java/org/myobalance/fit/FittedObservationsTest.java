package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictor;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/** From predictions of a shipped study to its likelihood. */
class FittedObservationsTest {
    private static List<Prediction> predictions = List.of();

    @BeforeAll
    static void predict() {
        Path models = Path.of("models");
        Model model = ModelReader.read(models.resolve("sarcopenia/model.json"));
        Laboratory laboratory = LaboratoryReader.read(models.resolve("sarcopenia/laboratory.json"), model);
        List<Study> studies =
                new StudyReader(model, laboratory).readAll(List.of(models.resolve("studies/louis-2007.json")));
        predictions = new Predictor(new Simulator(CompiledModel.of(model)), laboratory, RunOptions.direct(), 1)
                .predict(studies, Optional.empty(), Map.of(), ProgressMonitor.NONE);
    }

    @Test
    void onlyRowsUsedForFittingTakePart() {
        FittedObservations fitted = FittedObservations.of(predictions);
        assertEquals(5, predictions.size());
        assertEquals(3, fitted.data().size());
        assertTrue(fitted.failures().isEmpty());
        assertTrue(Double.isFinite(fitted.log(false)));
    }

    @Test
    void theSpreadOfARowIsThatOfItsPrediction() {
        FittedObservations fitted = FittedObservations.of(predictions);
        for (int i = 0; i < fitted.data().size(); i++) {
            Datum datum = fitted.data().get(i);
            Prediction.Result.Predicted number =
                    (Prediction.Result.Predicted) fitted.observations().get(i).result();
            assertEquals(number.spread(), Math.hypot(datum.error(), datum.gain()), 1e-12, datum.name());
        }
    }

    @Test
    void aRowThatCannotBeSimulatedMakesTheLossInfiniteAndSaysWhy() {
        List<Prediction> broken = predictions.stream()
                .map(each -> new Prediction(
                        each.study(),
                        each.measurement(),
                        new Prediction.Result.Missing("step size fell below 1e-12 h", true)))
                .toList();
        FittedObservations fitted = FittedObservations.of(broken);
        assertEquals(Double.NEGATIVE_INFINITY, fitted.log(false));
        assertEquals(
                "louis-2007/murf1-mrna-1-4h: step size fell below 1e-12 h",
                fitted.failures().get(0));
    }
}
