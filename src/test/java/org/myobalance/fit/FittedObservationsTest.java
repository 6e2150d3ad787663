package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
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
import org.myobalance.study.Measurement;
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
        assertEquals(4, fitted.data().size());
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

    /** Half of g² = 0.04 is common, with all of what studies differ by, 0.3² ; the other half stands beside e² + a² + d² = 0.05 + 0.16. */
    @Test
    void whatStudiesDifferByIsCommonToAContrast() {
        Prediction like = predictions.get(0);
        Measurement own = like.measurement();
        Measurement contrast = new Measurement(
                own.id(),
                own.arm(),
                own.observable(),
                own.tissue(),
                own.assay(),
                own.isolation(),
                own.preparation(),
                own.when(),
                own.reference(),
                own.against(),
                own.n(),
                own.pooled(),
                Optional.of("disuse"),
                own.reported(),
                own.status(),
                own.excluded(),
                own.sameAs(),
                own.note());
        Datum datum = FittedObservations.of(List.of(
                        DiscrepancyEstimateTest.with(like, contrast, 0, OptionalDouble.of(1), 0.1, 0.2, 0.2, 0.3, 0.4)))
                .data()
                .get(0);
        assertEquals("contrast disuse", datum.assay());
        assertEquals(Math.sqrt(0.02 + 0.09), datum.gain(), 1e-12);
        assertEquals(Math.sqrt(0.05 + 0.16 + 0.02), datum.error(), 1e-12);
    }

    /** A laboratory's effect cancels between two changes: all of g² = 0.04 that is left stands beside e² + a² + d² = 0.05 + 0.16, and of what studies differ by, 0.3. */
    @Test
    void howTwoChangesDifferSharesNoLaboratory() {
        Prediction like = predictions.get(0);
        Measurement own = like.measurement();
        Measurement held = new Measurement(
                own.id(),
                own.arm(),
                own.observable(),
                own.tissue(),
                own.assay(),
                own.isolation(),
                own.preparation(),
                own.when(),
                own.reference(),
                Optional.of(new Measurement.Against(
                        own.arm(), "other", own.when(), own.reference().orElseThrow())),
                own.n(),
                own.pooled(),
                own.contrast(),
                own.reported(),
                own.status(),
                own.excluded(),
                own.sameAs(),
                own.note());
        Datum datum = FittedObservations.of(List.of(
                        DiscrepancyEstimateTest.with(like, held, 0, OptionalDouble.of(1), 0.1, 0.2, 0.2, 0.3, 0.4)))
                .data()
                .get(0);
        assertEquals(0.3, datum.gain(), 1e-12);
        assertEquals(Math.sqrt(0.05 + 0.16 + 0.04), datum.error(), 1e-12);
    }

    /** Two of one assay of one study: ½ g² in common, and e² + a² + ½ g² + d² of each, in closed form. */
    @Test
    void whatTheModelDoesNotKnowIsOfEachObservationByItself() {
        Prediction like = predictions.get(0);
        Measurement row = like.measurement();
        List<Prediction> two = List.of(
                DiscrepancyEstimateTest.with(like, row, 0.1, OptionalDouble.of(0.5), 0.1, 0.2, 0.3, 0, 0.4),
                DiscrepancyEstimateTest.with(like, row, -0.2, OptionalDouble.of(0.7), 0.2, 0.2, 0, 0, 0.5));
        double[][] covariance = {{0.01 + 0.09 + 0.02 + 0.16 + 0.02, 0.02}, {0.02, 0.04 + 0.02 + 0.25 + 0.02}};
        double expected = Math.log(new MultivariateNormalDistribution(new double[] {0.1, -0.2}, covariance)
                .density(new double[] {0.5, 0.7}));
        assertEquals(expected, FittedObservations.of(two).log(false), 1e-10);
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
