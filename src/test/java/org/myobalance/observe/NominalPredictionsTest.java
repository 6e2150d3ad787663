package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.myobalance.observe.SmallStudy.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;

/** Predictions with derivatives, against closed forms of {@link SmallModel}. */
class NominalPredictionsTest {
    /** A little over two years, in whole days [h]. */
    private static final double YEARS = 735 * 24;
    /** Slow enough that something is left after them [1/h]. */
    private static final double K = 1e-5;

    private static NominalPredictions.Result.Found differentiated(Measurement... observations) {
        Study study = SmallStudy.study(List.of(SmallStudy.arm("rest", SmallStudy.rest())), observations);
        NominalPredictions predictions = new NominalPredictions(
                SmallModel.simulator(),
                SmallStudy.LABORATORY,
                SmallModel.OPTIONS.withRtol(1e-6).withEngine(Engine.AUTO),
                2,
                List.of(study),
                Optional.empty());
        return assertInstanceOf(
                NominalPredictions.Result.Found.class,
                predictions.differentiating(List.of("k", "c")).at(Map.of("k", K, "c", 2 * K), ProgressMonitor.NONE));
    }

    private static Measurement value(String id, String observable, double to) {
        return SmallStudy.row(
                id,
                "rest",
                observable,
                SmallStudy.fromStart(0, to),
                Optional.empty(),
                number(Reported.Kind.VALUE, 1, "1"));
    }

    /** Mean of e^(−rate·t), t from 0 to T, is (1 − e^(−rate·T))/(rate·T); its logarithm falls with the rate. */
    private static double derivativeOfLogMean(double rate, double hours) {
        double decayed = Math.exp(-rate * hours);
        return hours * decayed / (1 - decayed) - 1 / rate;
    }

    @Test
    void aMeanOverYearsHasDerivatives() {
        NominalPredictions.Result.Found found =
                differentiated(value("slow", "size", YEARS), value("fast", "tracer", YEARS));
        assertEquals(Math.log(SmallModel.meanDecay(K, 0, YEARS)), found.predicted()[0], SmallModel.CLOSE);
        assertEquals(Math.log(SmallModel.meanDecay(2 * K, 0, YEARS)), found.predicted()[1], SmallModel.CLOSE);
        assertEquals(1, found.jacobian()[0][0] / derivativeOfLogMean(K, YEARS), SmallModel.CLOSE);
        assertEquals(0, found.jacobian()[0][1]);
        assertEquals(0, found.jacobian()[1][0]);
        assertEquals(1, found.jacobian()[1][1] / derivativeOfLogMean(2 * K, YEARS), SmallModel.CLOSE);
    }

    @Test
    void aRateOverYearsHasDerivativesWhetherFastOrSlow() {
        NominalPredictions.Result.Found found =
                differentiated(value("slow", "loss_rate", YEARS), value("fast", "tracer_rate", YEARS));
        assertEquals(1, found.predicted()[0] / K, SmallModel.CLOSE);
        assertEquals(1, found.predicted()[1] / (-2 * K), SmallModel.CLOSE);
        assertEquals(1, found.jacobian()[0][0], SmallModel.CLOSE);
        assertEquals(-1, found.jacobian()[1][1], SmallModel.CLOSE);
    }
}
