package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.myobalance.calibration.Verdict;
import org.myobalance.fit.Datum;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;
import org.myobalance.simulate.ProgressMonitor;

class ProfilerTest {
    private static final double[][] WEIGHTS = {{1, 0.5, 0}, {0.3, -1, 0.2}, {0, 0.4, 2}, {1, 1, 1}};
    private static final double[] ERRORS = {0.2, 0.5, 0.3, 1};
    private static final double[] DEVIATIONS = {1, 0.5, 2};

    private static Posterior linear() {
        List<Datum> data = new ArrayList<>();
        for (int row = 0; row < ERRORS.length; row++) {
            data.add(Cases.number("s" + row, 0.3 * row - 0.2, ERRORS[row]));
        }
        Space space = new Space(List.of(
                Cases.normal("a", 0, DEVIATIONS[0]),
                Cases.normal("b", 0.2, DEVIATIONS[1]),
                Cases.normal("c", -0.1, DEVIATIONS[2])));
        return Cases.posterior(space, data, Cases.linear(WEIGHTS));
    }

    private static double deviation(int index, boolean ownPrior) {
        double[][] information = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int row = 0; row < ERRORS.length; row++) {
                    information[i][j] += WEIGHTS[row][i] * WEIGHTS[row][j] / (ERRORS[row] * ERRORS[row]);
                }
            }
            information[i][i] += ownPrior || i != index ? 1 / (DEVIATIONS[i] * DEVIATIONS[i]) : 0;
        }
        return Math.sqrt(Cases.inverse(information)[index][index]);
    }

    @Test
    void stoppedItGivesTheProfilesItHas() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();
        List<Profile> profiles = Profiler.all(
                linear(),
                new double[3],
                ProgressMonitor.of((what, share) -> heard.incrementAndGet(), () -> asked.incrementAndGet() > 2));
        assertEquals(2, profiles.size());
        assertEquals(2, heard.get());
        assertEquals(3, asked.get());
    }

    @Test
    void aQuadraticHasItsWidths() {
        List<Profile> profiles = Profiler.all(linear(), new double[3]);
        for (int i = 0; i < 3; i++) {
            Profile profile = profiles.get(i);
            double best = profile.best().x()[i];
            double half = Normal.NINETY * deviation(i, false);
            assertEquals(best + half, profile.high().orElseThrow().x()[i], 1e-4 * half);
            assertEquals(best - half, profile.low().orElseThrow().x()[i], 1e-4 * half);
            double both = profile.priorHigh().orElseThrow().x()[i]
                    - profile.priorLow().orElseThrow().x()[i];
            assertEquals(2 * Normal.NINETY * deviation(i, true), both, 1e-4 * half);
            assertEquals(1 - deviation(i, true) / deviation(i, false), profile.narrowedByPrior(), 1e-4);
            assertEquals(1 - deviation(i, true) / DEVIATIONS[i], profile.narrowedByData(), 1e-4);
            assertEquals(Verdict.IDENTIFIABLE, profile.verdict());
            for (Profile.Knot knot : profile.knots()) {
                double z = (knot.coordinate() - best) / deviation(i, false);
                assertEquals(0.5 * z * z, knot.drop(), 1e-6 * (1 + z * z));
            }
        }
    }

    @Test
    void aPriorIsAsWideAsItsProfile() {
        assertEquals(2 * Normal.NINETY * 0.3, PriorWidth.of(Cases.normal("normal", 5, 0.3)), 1e-9);
        assertEquals(4, PriorWidth.of(Cases.flat("flat", 1, 0, 4)), 1e-9);
        // uniform in the value, so its density in the logarithm rises with the value
        FreeParameter uniform = new FreeParameter("uniform", 1, 0.5, 8, true, new Prior(Prior.Kind.UNIFORM, 0.5, 8));
        assertEquals(Profile.THRESHOLD, PriorWidth.of(uniform), 1e-6);
        FreeParameter cut = new FreeParameter("cut", 1, 0.9, 50, true, new Prior(Prior.Kind.LOG_NORMAL, 1, 0.5));
        assertEquals(Normal.NINETY * 0.5 - Math.log(0.9), PriorWidth.of(cut), 1e-6, "at its lower bound");
    }

    @Test
    void knotsRiseEvenlyToTwiceTheThreshold() {
        List<Profile.Knot> knots = Profiler.of(linear(), new double[3], 1).knots();
        assertTrue(knots.size() > 15 && knots.size() < 60, () -> knots.size() + " knots");
        for (int k = 1; k < knots.size(); k++) {
            assertTrue(knots.get(k).coordinate() > knots.get(k - 1).coordinate());
            double growth = Math.abs(
                    Math.sqrt(knots.get(k).drop()) - Math.sqrt(knots.get(k - 1).drop()));
            assertTrue(growth <= 0.5, "gap of " + growth);
        }
        assertTrue(knots.get(0).drop() >= 3 - 1e-9);
        assertTrue(knots.get(knots.size() - 1).drop() >= 3 - 1e-9);
    }

    @Test
    void whatSaturatesIsBoundedOnOneSide() {
        Space space = new Space(List.of(Cases.flat("rate", 1, 0, 40)));
        ObservationModel saturating =
                Cases.of(x -> new double[] {1 - Math.exp(-x[0])}, x -> new double[][] {{Math.exp(-x[0])}});
        Profile profile = Profiler.of(
                Cases.posterior(space, List.of(Cases.number("s", 1, 0.1)), saturating), new double[] {1}, 0);
        assertEquals(Verdict.ONE_SIDED, profile.verdict());
        // exp(-x) of 1.645 standard errors, against a best of next to nothing
        assertEquals(-Math.log(0.1 * Normal.NINETY), profile.low().orElseThrow().x()[0], 1e-3);
        assertTrue(profile.high().isEmpty());
        assertEquals(40, profile.knots().get(profile.knots().size() - 1).coordinate(), 0);
    }

    @Test
    void whatNoRowSeesIsPriorOnlyAndWhatOneHardlySeesIsFlat() {
        Space space = new Space(List.of(Cases.flat("unseen", 1, 0, 4), Cases.flat("dim", 1, 0, 10)));
        Posterior posterior =
                Cases.posterior(space, List.of(Cases.number("s", 0, 1)), Cases.linear(new double[][] {{0, 0.05}}));
        List<Profile> profiles = Profiler.all(posterior, new double[] {1, 1});
        assertEquals(Verdict.PRIOR_ONLY, profiles.get(0).verdict());
        assertEquals(0, profiles.get(0).knots().get(0).coordinate(), 0);
        assertEquals(
                4,
                profiles.get(0).knots().get(profiles.get(0).knots().size() - 1).coordinate(),
                0);
        assertEquals(Verdict.FLAT, profiles.get(1).verdict());
        // half a standard error at the far bound
        List<Profile.Knot> knots = profiles.get(1).knots();
        assertEquals(0.125, knots.get(knots.size() - 1).drop(), 1e-6);
    }

    @Test
    void ofAProductOnlyTheProductIsKnown() {
        // logarithms: ln(a b) = ln a + ln b
        List<Datum> data = List.of(Cases.number("s", 1, 0.1));
        ObservationModel product = Cases.linear(new double[][] {{1, 1}});
        Space open = new Space(List.of(Cases.flat("ln a", 0, -3, 3), Cases.flat("ln b", 0, -6, 6)));
        Profile alone = Profiler.of(Cases.posterior(open, data, product), new double[] {0.5, 0.5}, 0);
        assertEquals(Verdict.PRIOR_ONLY, alone.verdict(), "the other makes up for it");
        Space known = new Space(List.of(Cases.flat("ln a", 0, -3, 3), Cases.normal("ln b", 0, 0.3)));
        Profile bounded = Profiler.of(Cases.posterior(known, data, product), new double[] {0.5, 0.5}, 0);
        assertEquals(Verdict.IDENTIFIABLE, bounded.verdict());
        double width = bounded.high().orElseThrow().x()[0]
                - bounded.low().orElseThrow().x()[0];
        assertEquals(2 * Normal.NINETY * Math.hypot(0.1, 0.3), width, 1e-4);
        assertEquals(0, bounded.narrowedByPrior(), 1e-3, "its prior is flat");
        Space sum = new Space(List.of(Cases.flat("ln ab", 0, -3, 3)));
        Profile whole =
                Profiler.of(Cases.posterior(sum, data, Cases.linear(new double[][] {{1}})), new double[] {0.5}, 0);
        double own =
                whole.high().orElseThrow().x()[0] - whole.low().orElseThrow().x()[0];
        assertEquals(2 * Normal.NINETY * 0.1, own, 1e-4);
    }

    @Test
    void outliersAndDirectionsDoNotStopIt() {
        List<Datum> data = List.of(
                Cases.number("s", 0, 0.1, 0.3),
                Cases.number("s", 8, 0.1, 0.3),
                Cases.number("t", 0.2, 0.1),
                new Datum(
                        "u/up",
                        "u",
                        "blot",
                        0,
                        java.util.Optional.of(org.myobalance.study.Direction.UP),
                        0.1,
                        0.1,
                        0.2));
        ObservationModel rows = Cases.linear(new double[][] {{1, 0}, {1, 0.2}, {1, 0.1}, {0.5, 1}});
        Posterior posterior = new Posterior(Cases.space(2, 1), new Likelihood(data, true), rows);
        for (Profile profile : Profiler.all(posterior, new double[2])) {
            int i = profile.index();
            double low = profile.low().orElseThrow().log();
            assertEquals(profile.best().log() - Profile.THRESHOLD, low, 1e-3);
            // no neighbour along the other coordinate is better than where the other was left
            ConditionalMaximum climb = new ConditionalMaximum(posterior, i, false);
            double[] x = profile.low().orElseThrow().x().clone();
            for (double way : new double[] {-0.01, 0.01}) {
                double[] beside = x.clone();
                beside[1 - i] += way;
                assertTrue(climb.log(beside) <= low);
            }
        }
    }

    @Test
    void theModelIsAskedAtBothEnds() {
        ObservationModel bent =
                Cases.of(x -> new double[] {x[0] + 0.1 * x[0] * x[0]}, x -> new double[][] {{1 + 0.2 * x[0]}});
        Space space = new Space(List.of(Cases.flat("a", 0, -5, 5)));
        List<Datum> data = List.of(Cases.number("s", 0, 1));
        Posterior model = Cases.posterior(space, data, bent);
        Posterior surrogate = Cases.posterior(space, data, Cases.surrogate(bent, 0));
        List<Profile> profiles = Profiler.all(surrogate, new double[1]);
        AtomicInteger heard = new AtomicInteger();
        List<ProfileCheck> checks = ProfileCheck.run(
                model, surrogate, profiles, ProgressMonitor.of((what, share) -> heard.incrementAndGet(), () -> false));
        double end = Normal.NINETY;
        double high = end + 0.1 * end * end;
        assertEquals(0.5 * (end * end - high * high), checks.get(1).difference().orElseThrow(), 1e-3);
        assertTrue(checks.get(1).isHigh() && !checks.get(0).isHigh());
        assertEquals(2, heard.get());
        assertEquals(
                1,
                ProfileCheck.run(
                                model,
                                surrogate,
                                profiles,
                                ProgressMonitor.of((what, share) -> heard.incrementAndGet(), () -> heard.get() >= 3))
                        .size());
    }

    @Test
    void anEndWithoutPredictionsSaysWhy() {
        Posterior surrogate = linear();
        ObservationModel none = (x, withJacobian) ->
                new ObservationModel.Answer.None(ObservationModel.Reason.NO_VALUE, "a fold of nothing");
        Posterior model = new Posterior(surrogate.space(), surrogate.likelihood(), none);
        List<Profile> profiles = List.of(Profiler.of(surrogate, new double[3], 0));
        ProfileCheck check = ProfileCheck.run(model, surrogate, profiles, ProgressMonitor.NONE)
                .get(0);
        assertEquals("a fold of nothing", check.why());
        assertEquals(OptionalDouble.empty(), check.difference());
    }
}
