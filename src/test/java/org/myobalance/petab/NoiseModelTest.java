package org.myobalance.petab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseModelTest {
    static Stream<NoiseModel> models() {
        return Stream.of(NoiseModel.Family.values())
                .flatMap(family -> Stream.of(Scale.values()).map(scale -> new NoiseModel(family, scale)));
    }

    private static double log(NoiseModel model, double measured) {
        return model.logLikelihood(measured, 2, model.scale() == Scale.LOG10 ? 0.05 : 0.2);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDensityOfMeasurementsHasTheIntegralOne(NoiseModel model) {
        double from = model.scale() == Scale.LIN ? -20 : 1e-9;
        int steps = 400_000;
        double width = (60 - from) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += width * Math.exp(log(model, from + (i + 0.5) * width));
        }
        assertEquals(1, sum, 1e-5, model.toString());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theSimulationIsTheMedian(NoiseModel model) {
        double from = model.scale() == Scale.LIN ? -20 : 1e-9;
        int steps = 200_000;
        double width = (2 - from) / steps;
        double below = 0;
        for (int i = 0; i < steps; i++) {
            below += width * Math.exp(log(model, from + (i + 0.5) * width));
        }
        assertEquals(0.5, below, 1e-5, model.toString());
    }

    @ParameterizedTest
    @MethodSource("models")
    void derivativesAreThoseOfTheLogLikelihood(NoiseModel model) {
        double h = 1e-6;
        for (double measured : List.of(0.4, 1.7, 5.0)) {
            double ofSimulated =
                    (model.logLikelihood(measured, 2 + h, 0.3) - model.logLikelihood(measured, 2 - h, 0.3)) / (2 * h);
            assertEquals(
                    ofSimulated, model.derivativeOfSimulated(measured, 2, 0.3), 1e-6 * (1 + Math.abs(ofSimulated)));
            double ofNoise =
                    (model.logLikelihood(measured, 2, 0.3 + h) - model.logLikelihood(measured, 2, 0.3 - h)) / (2 * h);
            assertEquals(ofNoise, model.derivativeOfNoise(measured, 2, 0.3), 1e-6 * (1 + Math.abs(ofNoise)));
        }
    }

    @Test
    void theStandardNormalIsThatOfTheTextbook() {
        NoiseModel normal = new NoiseModel(NoiseModel.Family.NORMAL, Scale.LIN);
        assertEquals(-0.5 * Math.log(2 * Math.PI) - 0.5, normal.logLikelihood(1, 0, 1), 1e-15);
        assertEquals(-Math.log(2), new NoiseModel(NoiseModel.Family.LAPLACE, Scale.LIN).logLikelihood(3, 3, 1), 1e-15);
    }

    @Test
    void whatHasNoLogarithmHasNoLikelihood() {
        NoiseModel log = new NoiseModel(NoiseModel.Family.NORMAL, Scale.LOG);
        assertTrue(Double.isNaN(log.logLikelihood(-1, 1, 1)));
        assertTrue(Double.isNaN(log.logLikelihood(1, 1, 0)));
    }
}
