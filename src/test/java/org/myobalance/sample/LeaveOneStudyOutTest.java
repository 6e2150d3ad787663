package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.fit.Datum;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.Posterior;
import org.myobalance.observe.Normal;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Direction;

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
        double[] y = in.stream().mapToDouble(row -> data.get(row).value()).toArray();
        return Math.log(new MultivariateNormalDistribution(new double[y.length], covariance(in)).density(y));
    }

    private double[][] covariance(List<Integer> in) {
        double[][] covariance = new double[in.size()][in.size()];
        for (int a = 0; a < covariance.length; a++) {
            int i = in.get(a);
            for (int b = 0; b < covariance.length; b++) {
                int j = in.get(b);
                for (int k = 0; k < 3; k++) {
                    covariance[a][b] += weights[i][k] * weights[j][k];
                }
                covariance[a][b] += STUDIES[i].equals(STUDIES[j]) ? GAIN * GAIN : 0;
                covariance[a][b] += i == j ? data.get(i).error() * data.get(i).error() : 0;
            }
        }
        return covariance;
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
        List<StudyScore> scores = new LeaveOneStudyOut(posterior(), rows(), PLAN, UnaryOperator.identity(), trusted)
                .scores(draws, ProgressMonitor.NONE);
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

    /** N(m, s²) of one row given those of other studies: m = c C⁻¹ y, s² = v − c C⁻¹ c. */
    private double[] expected(int row, List<Integer> others) {
        double[][] inverse = Cases.inverse(covariance(others));
        double mean = 0;
        double variance = covariance(List.of(row))[0][0];
        for (int a = 0; a < others.size(); a++) {
            for (int b = 0; b < others.size(); b++) {
                double weight = together(row, others.get(a)) * inverse[a][b];
                mean += weight * data.get(others.get(b)).value();
                variance -= weight * together(row, others.get(b));
            }
        }
        return new double[] {mean, Math.sqrt(variance)};
    }

    /** Covariance of two rows of different studies. */
    private double together(int i, int j) {
        return IntStream.range(0, 3)
                .mapToDouble(k -> weights[i][k] * weights[j][k])
                .sum();
    }

    @ParameterizedTest(name = "weights are used up to k-hat {0}")
    @ValueSource(doubles = {0.7, -10})
    void eachObservationHasItsExactPredictiveDistribution(double trusted) {
        List<StudyScore> scores = scores(UnaryOperator.identity(), trusted);
        List<HeldOut> all =
                scores.stream().flatMap(score -> score.heldOut().stream()).toList();
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7),
                all.stream().map(HeldOut::observation).toList());
        for (HeldOut each : all) {
            int row = each.observation();
            double[] normal = expected(
                    row,
                    IntStream.range(0, STUDIES.length)
                            .filter(other -> !STUDIES[other].equals(STUDIES[row]))
                            .boxed()
                            .toList());
            double z = (data.get(row).value() - normal[0]) / normal[1];
            // 400 draws of a chain leave a tenth of the spread unsure
            assertEquals(normal[0], each.predicted(), 0.2 * normal[1]);
            assertEquals(Normal.cumulative(z), each.below().orElseThrow(), 0.06, each::toString);
            assertEquals(2 * Normal.NINETY * normal[1], each.width(), 0.12 * 2 * Normal.NINETY * normal[1]);
            // far out the spread's error counts z² times
            if (Math.abs(z) < 3) {
                assertEquals(Normal.logDensity(z) - Math.log(normal[1]), each.log(), 0.1 + 0.1 * z * z, each::toString);
            }
        }
    }

    @Test
    void aClassOfStudiesIsLeftOutTogether() {
        List<StudyScore> scores = scores(study -> study.compareTo("c") < 0 ? "x" : study, 0.7);
        assertEquals(
                List.of("x", "c", "d", "e"),
                scores.stream().map(StudyScore::study).toList());
        StudyScore x = scores.get(0);
        assertEquals(3, x.observations());
        assertEquals(evidence("none") - evidence(List.of(3, 4, 5, 6, 7)), x.log(), 4 * x.error(), x.toString());
        assertTrue(x.error() < 0.25, x::toString);
        assertEquals(
                List.of(0, 1, 2), x.heldOut().stream().map(HeldOut::observation).toList());
    }

    private List<StudyScore> scores(UnaryOperator<String> classOf, double trusted) {
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
        return new LeaveOneStudyOut(posterior(), rows(), PLAN, classOf, trusted).scores(draws, ProgressMonitor.NONE);
    }

    @Test
    void heavyDrawsArePickedSeveralTimes() {
        // 400 of shares 1/4, 1/2, 0 and 1/4
        int[] picked = HeldOutObservations.picked(
                new double[] {Math.log(0.25), Math.log(0.5), Double.NEGATIVE_INFINITY, Math.log(0.25)});
        for (int draw : List.of(0, 1, 2, 3)) {
            assertEquals(
                    List.of(100L, 200L, 0L, 100L).get(draw),
                    IntStream.of(picked).filter(each -> each == draw).count());
        }
    }

    @Test
    void aDirectionHasTheMeanOfItsProbabilities() {
        Datum up = new Datum("a/up", "a", "qpcr", 0, Optional.of(Direction.UP), 0.1, 0.5, 0);
        // Φ((m − 0.196)/0.5) at m = 0.196 and 0.696
        HeldOut found = HeldOutObservations.of(new Likelihood(List.of(up), false), List.of(0), new double[][] {
                    {0.1959963984540054}, {0.6959963984540054}
                })
                .get(0);
        assertEquals(Math.log(0.5 * (0.5 + 0.8413447460685429)), found.log(), 1e-9);
        assertTrue(found.below().isEmpty());
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
        List<StudyScore> scores = new LeaveOneStudyOut(posterior(), rows(), plan, UnaryOperator.identity(), 10)
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
