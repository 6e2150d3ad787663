package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.inference.StudyPredictions;
import org.myobalance.observe.Prediction;

/** Predicts what studies report. */
class PredictStudiesTest {
    @Test
    void predictStudies() {
        List<Prediction> predictions = StudyPredictions.of(Tiny.data());

        assertEquals(6, predictions.size(), "two observations of three studies");
        Prediction bout = predictions.get(1);
        assertEquals("a-2000/bout", bout.name());
        // an observation that cannot be simulated would say why here, in an exception
        Prediction.Result.Predicted fold = bout.result().orElseThrow();
        assertTrue(fold.predicted() > 1, "FSR rises after a bout");
        assertTrue(fold.low() < fold.predicted() && fold.predicted() < fold.high(), "the band of 90 %");
    }
}
