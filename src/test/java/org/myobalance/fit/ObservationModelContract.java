package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link ObservationModel} owes; each subclass names its model, coordinates and tolerance. */
public abstract class ObservationModelContract {
    /** The model. */
    protected abstract ObservationModel model();

    /** How many observations it has. */
    protected abstract int observations();

    /** Coordinates with predictions, not on a kink. */
    protected abstract double[] inside();

    /** Coordinates without predictions; none for a model that has them everywhere. */
    protected abstract List<double[]> outside();

    /** Relative error of central differences of the model: its own numerical error divided by {@link #step}, and step². */
    protected abstract double tolerance();

    /** Half the width of a difference [unit of a coordinate]. */
    protected abstract double step();

    private ObservationModel.Answer.Found found(double[] x, boolean withJacobian) {
        return assertInstanceOf(ObservationModel.Answer.Found.class, model().at(x, withJacobian));
    }

    @Test
    final void thereIsOnePredictionForEachObservationAndOneDerivativeForEachCoordinate() {
        assertEquals(observations(), found(inside(), false).predicted().length);
        assertTrue(found(inside(), false).jacobian().isEmpty());
        double[][] jacobian = found(inside(), true).jacobian().orElseThrow();
        assertEquals(observations(), jacobian.length);
        for (double[] row : jacobian) {
            assertEquals(inside().length, row.length);
        }
    }

    @Test
    final void predictionsAreTheSameWithAndWithoutTheJacobian() {
        assertArrayEquals(
                found(inside(), false).predicted(), found(inside(), true).predicted());
    }

    @Test
    final void theJacobianIsThatOfThePredictions() {
        double[][] jacobian = found(inside(), true).jacobian().orElseThrow();
        for (int j = 0; j < inside().length; j++) {
            double[] above = inside().clone();
            above[j] += step();
            double[] below = inside().clone();
            below[j] -= step();
            double[] high = found(above, false).predicted();
            double[] low = found(below, false).predicted();
            for (int i = 0; i < jacobian.length; i++) {
                double difference = (high[i] - low[i]) / (2 * step());
                assertEquals(
                        difference,
                        jacobian[i][j],
                        tolerance() * Math.max(1, Math.abs(difference)),
                        "observation " + i + ", coordinate " + j);
            }
        }
    }

    @Test
    final void theSameCoordinatesGiveTheSameNumbers() {
        ObservationModel.Answer.Found first = found(inside(), true);
        ObservationModel.Answer.Found again = found(inside(), true);
        assertArrayEquals(first.predicted(), again.predicted());
        assertArrayEquals(first.jacobian().orElseThrow(), again.jacobian().orElseThrow());
    }

    @Test
    final void whereThereAreNoPredictionsTheAnswerSaysWhy() {
        for (double[] x : outside()) {
            for (boolean withJacobian : new boolean[] {false, true}) {
                ObservationModel.Answer.None none =
                        assertInstanceOf(ObservationModel.Answer.None.class, model().at(x, withJacobian));
                assertFalse(none.why().isBlank());
            }
        }
    }

    @Test
    final void threadsDoNotChangeTheAnswers() throws Exception {
        ObservationModel shared = model();
        double[] alone = found(inside(), false).predicted();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<ObservationModel.Answer>> pending = new ArrayList<>();
            for (int task = 0; task < 6; task++) {
                boolean withJacobian = task % 2 == 0;
                pending.add(pool.submit(() -> shared.at(inside(), withJacobian)));
            }
            for (Future<ObservationModel.Answer> each : pending) {
                assertArrayEquals(
                        alone,
                        assertInstanceOf(ObservationModel.Answer.Found.class, each.get())
                                .predicted());
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
