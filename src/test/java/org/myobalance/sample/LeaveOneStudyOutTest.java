package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.fit.Datum;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Posterior;
import org.myobalance.simulate.ProgressMonitor;

class LeaveOneStudyOutTest {
    private static final ChainPlan PLAN = new ChainPlan(4, 3000, 2500, 4, 17);
    private static final String[] STUDIES = {"a", "a", "b", "c", "c", "c", "d", "e"};
    private static final double GAIN = 0.2;

    private final double[][] weights = new double[STUDIES.length][3];
    private final List<Datum> data = new ArrayList<>();

    /** Study e is sharp, and alone in seeing the third coordinate. */
    LeaveOneStudyOutTest() {
        Random random = new Random(2);
        for (int row = 0; row < STUDIES.length; row++) {
            weights[row][0] = random.nextGaussian();
            weights[row][1] = random.nextGaussian();
            weights[row][2] = STUDIES[row].equals("e") ? 1 : 0;
            double error = STUDIES[row].equals("e") ? 0.05 : 0.4;
            data.add(Cases.number(STUDIES[row], random.nextGaussian(), error, GAIN));
        }
    }

    private Posterior posterior() {
        return Cases.posterior(Cases.space(3, 1), data, Cases.linear(weights));
    }

    private Surrogate rows() {
        return Cases.surrogate(Cases.linear(weights), 0.1, 0.2, -0.1);
    }

    /** ln N(y; 0, J Jᵀ + R) of the rows that are in, R with the shared gain: evidence under standard normal priors. */
    private double evidence(String left) {
        return evidence(IntStream.range(0, STUDIES.length)
                .filter(row -> !STUDIES[row].equals(left))
                .boxed()
                .toList());
    }

    private double evidence(List<Integer> in) {
        double[][] covariance = new double[in.size()][in.size()];
        double[] y = new double[in.size()];
        for (int a = 0; a < y.length; a++) {
            int i = in.get(a);
            y[a] = data.get(i).value();
            for (int b = 0; b < y.length; b++) {
                int j = in.get(b);
                for (int k = 0; k < 3; k++) {
                    covariance[a][b] += weights[i][k] * weights[j][k];
                }
                covariance[a][b] += STUDIES[i].equals(STUDIES[j]) ? GAIN * GAIN : 0;
                covariance[a][b] += i == j ? data.get(i).error() * data.get(i).error() : 0;
            }
        }
        return Math.log(new MultivariateNormalDistribution(new double[y.length], covariance).density(y));
    }

    @ParameterizedTest(name = "weights are used up to k-hat {0}")
    @ValueSource(doubles = {0.7, -10})
    void aLinearNormalModelHasItsExactScores(double trusted) {
        Posterior cheap = Cases.posterior(Cases.space(3, 1), data, rows());
        double[] top =
                new ConditionalMaximum(cheap, 0, true).free(new double[3]).x();
        Draws draws = Chains.run(
                LogDensity.of(cheap),
                cheap.space(),
                top,
                LaplaceApproximation.covariance(cheap, top),
                PLAN,
                ProgressMonitor.NONE);
        List<StudyScore> scores =
                new LeaveOneStudyOut(posterior(), rows(), PLAN, trusted).scores(draws, ProgressMonitor.NONE);
        assertEquals(
                List.of("a", "b", "c", "d", "e"),
                scores.stream().map(StudyScore::study).toList());
        double whole = evidence("none");
        for (StudyScore score : scores) {
            double exact = whole - evidence(score.study());
            assertTrue(score.error() < 0.15, () -> score.toString());
            assertEquals(exact, score.log(), 4 * score.error(), score.toString());
        }
        assertTrue(scores.get(4).kHat() > 0.7 && scores.get(4).isResampled(), "the sharp study is the hard one");
        assertEquals(trusted < 0, scores.get(1).isResampled());
        assertEquals(3, scores.get(2).observations());
    }

    @Test
    void someRowsAreScoredAsIfThereWereNoOthers() {
        List<Integer> some = List.of(0, 2, 3, 4, 6);
        CrossValidation found = CrossValidation.of(posterior(), rows(), some, 5, ProgressMonitor.NONE)
                .orElseThrow();
        assertEquals(
                List.of("a", "b", "c", "d"),
                found.scores().stream().map(StudyScore::study).toList());
        for (StudyScore score : found.scores()) {
            List<Integer> others = some.stream()
                    .filter(row -> !STUDIES[row].equals(score.study()))
                    .toList();
            assertTrue(score.error() < 0.25, score::toString);
            assertEquals(evidence(some) - evidence(others), score.log(), 4 * score.error(), score.toString());
        }
        assertEquals(5, found.criteria().observations());
        assertTrue(found.criteria().parameters() < 2, "none of these rows sees the third coordinate");
        assertTrue(CrossValidation.of(posterior(), rows(), some, 5, ProgressMonitor.of((what, share) -> {}, () -> true))
                .isEmpty());
    }

    @Test
    void stoppedItGivesTheScoresItHas() {
        Posterior cheap = Cases.posterior(Cases.space(3, 1), data, rows());
        ChainPlan plan = new ChainPlan(2, 200, 100, 1, 3);
        Draws draws = Chains.run(
                LogDensity.of(cheap),
                cheap.space(),
                new double[3],
                LaplaceApproximation.covariance(cheap, new double[3]),
                plan,
                ProgressMonitor.NONE);
        int[] asked = {0};
        List<Double> shares = new ArrayList<>();
        List<StudyScore> scores = new LeaveOneStudyOut(posterior(), rows(), plan, 10)
                .scores(draws, ProgressMonitor.of((what, share) -> shares.add(share), () -> ++asked[0] >= 3));
        assertEquals(2, scores.size());
        assertEquals(List.of(0.0, 0.2), shares.subList(0, 2), "of five studies");
    }

    @Test
    void constantFoldsHaveTheirExactScores() {
        List<String> observables = List.of("akt", "mtor", "akt", "akt", "mtor", "foxo", "mtor", "lone");
        Map<String, FreeParameter> constants = Map.of(
                "akt", Cases.normal("akt", 0, 1),
                "mtor", Cases.normal("mtor", 0, 1),
                "foxo", Cases.normal("foxo", 0, 1),
                "lone", Cases.normal("lone", 0, 1));
        List<StudyScore> scores =
                new ConstantFolds(posterior().likelihood(), observables, constants).scores(PLAN, ProgressMonitor.NONE);
        Criteria criteria = new ConstantFolds(posterior().likelihood(), observables, constants).criteria();
        assertEquals(8, criteria.observations());
        assertEquals(4, criteria.free(), "a number for each observable");
        assertTrue(criteria.parameters() > 2.5 && criteria.parameters() < 4, criteria::toString);
        // study b has one row of akt, learnt from those of a and c: all of them are normal around one number
        double exact = akt(true) - akt(false);
        StudyScore score = scores.get(1);
        assertEquals("b", score.study());
        assertTrue(score.error() < 0.05, score::toString);
        assertEquals(exact, score.log(), 4 * score.error());
        // study e alone has its observable: what it predicts is its prior
        StudyScore lone = scores.get(4);
        double variance = 1 + 0.05 * 0.05 + GAIN * GAIN;
        double y = data.get(7).value();
        assertEquals(-0.5 * y * y / variance - 0.5 * Math.log(2 * Math.PI * variance), lone.log(), 4 * lone.error());
        assertTrue(lone.error() < 0.1, lone::toString);
        assertFalse(Double.isNaN(scores.get(0).log()));
    }

    /** Evidence of the rows of akt: 0 of study a, 3 of study c, and 2 of study b if it is in. */
    private double akt(boolean withB) {
        int[] rows = withB ? new int[] {0, 3, 2} : new int[] {0, 3};
        double[] y = new double[rows.length];
        double[][] covariance = new double[rows.length][rows.length];
        for (int a = 0; a < rows.length; a++) {
            y[a] = data.get(rows[a]).value();
            for (int b = 0; b < rows.length; b++) {
                covariance[a][b] = 1 + (a == b ? GAIN * GAIN + 0.4 * 0.4 : 0);
            }
        }
        return Math.log(new MultivariateNormalDistribution(new double[y.length], covariance).density(y));
    }

    @Test
    void anObservableWithoutItsConstantIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConstantFolds(posterior().likelihood(), List.of("akt"), Map.of()));
    }
}
