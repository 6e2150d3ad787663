package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.fit.Datum;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;

class ComparisonTest {
    private static Comparison.Scored scored(String name, double... logs) {
        List<StudyScore> scores = new ArrayList<>();
        for (int s = 0; s < logs.length; s++) {
            scores.add(new StudyScore("s" + s, 1, logs[s], 0.1, 0.2, false));
        }
        return new Comparison.Scored(name, scores);
    }

    @Test
    void theBestComesFirstAndOthersTrailByTheirDifferences() {
        List<Comparison.Row> rows = Comparison.of(List.of(scored("null", -3, -2, -5), scored("both", -1, -2, -3)))
                .rows();
        assertEquals("both", rows.get(0).name());
        assertEquals(-6, rows.get(0).score());
        assertEquals(0, rows.get(0).behind());
        assertEquals(0, rows.get(0).behindError());
        assertEquals(-4, rows.get(1).behind());
        // differences -2, 0, -2: variance 4/3 between three studies
        assertEquals(2, rows.get(1).behindError(), 1e-12);
        assertEquals(0.1 * Math.sqrt(3), rows.get(1).error(), 1e-12);
    }

    @Test
    void otherStudiesCannotBeCompared() {
        assertEquals(
                "\"b\" and \"a\" were scored on other studies",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Comparison.of(List.of(scored("a", -1), scored("b", -1, -2))))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(List.of()));
    }

    /** Three coordinates: one that data alone determine, one with a prior as strong as data, one that no row sees. */
    private static Posterior posterior(int rows) {
        Space space = new Space(
                List.of(Cases.flat("data", 0, -100, 100), Cases.normal("both", 0, 0.5), Cases.normal("prior", 0, 1)));
        List<Datum> data = new ArrayList<>();
        double[][] weights = new double[rows][];
        for (int row = 0; row < rows; row++) {
            data.add(Cases.number("s" + row, 0.2, 0.5));
            weights[row] = new double[] {row == 0 ? 0 : 1, row == 0 ? 1 : 0, 0};
        }
        return Cases.posterior(space, data, Cases.linear(weights));
    }

    @Test
    void parametersCountAsFarAsDataDetermineThem() {
        double[] optimum = {0.2, 0.1, 0};
        Criteria criteria = Criteria.at(posterior(8), optimum);
        assertEquals(3, criteria.free());
        assertEquals(1.5, criteria.parameters(), 1e-8);
        double log = posterior(8).at(optimum, false).logLikelihood();
        assertEquals(log, criteria.logLikelihood());
        assertEquals(-2 * log + 3 + 2 * 1.5 * 2.5 / (8 - 2.5), criteria.aicc().orElseThrow(), 1e-7);
        assertEquals(-2 * log + 1.5 * Math.log(8), criteria.bic(), 1e-7);
        assertTrue(Criteria.at(posterior(2), optimum).aicc().isEmpty(), "two rows for one and a half parameters");
    }

    @Test
    void aCoordinateAtItsBoundDoesNotCount() {
        Criteria criteria = Criteria.at(posterior(8), new double[] {100, 0.1, 0});
        assertEquals(2, criteria.free());
        assertEquals(0.5, criteria.parameters(), 1e-8);
    }

    @Test
    void theFirstGuessOfASpreadIsThatOfTheNormal() {
        double[][] covariance = LaplaceApproximation.covariance(posterior(8), new double[] {0.2, 0.1, 0});
        assertEquals(0.25 / 7, covariance[0][0], 1e-9);
        assertEquals(0.125, covariance[1][1], 1e-9);
        assertEquals(1, covariance[2][2], 1e-9);
        assertEquals(0, covariance[0][1], 1e-9);
    }
}
