package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;
import org.myobalance.simulate.ProgressMonitor;

class MultiStartTest {
    private static final FitSettings FINE = FitSettings.defaults().withTolerance(1e-10, 1e-8);

    /** Two places give the reported row, x = −1 and x = 2 or so; the prior prefers the second, which is far from the start. */
    private static Posterior twoOptima(KnownObservations rows) {
        Space space = new Space(List.of(KnownObservations.normal("x", -1.5, -4, 4, 1, 1.5)));
        return new Posterior(space, new Likelihood(List.of(KnownObservations.number("s", 0, 0.2, 0)), false), rows);
    }

    private static KnownObservations parabola() {
        return KnownObservations.of(x -> new double[] {(x[0] + 1) * (x[0] - 2)}, x -> new double[][] {{2 * x[0] - 1}});
    }

    @Test
    void theBetterOfTwoOptimaIsFound() {
        MultiStart once = new MultiStart(twoOptima(parabola()), FINE);
        double alone = once.run(once.begin(), ProgressMonitor.NONE)
                .best()
                .orElseThrow()
                .point()
                .x()[0];
        assertEquals(-1, alone, 0.1, "one start climbs the hill it stands on");
        MultiStart often = new MultiStart(twoOptima(parabola()), FINE.withStarts(6, 1));
        FitState state = often.run(often.begin(), ProgressMonitor.NONE);
        assertEquals(2, state.best().orElseThrow().point().x()[0], 0.1);
        assertEquals(6, state.ended().size());
        assertTrue(state.best().orElseThrow().start() > 0);
        double best =
                state.ended().stream().mapToDouble(FitState.Ended::log).max().orElseThrow();
        assertEquals(best, state.best().orElseThrow().log());
    }

    @Test
    void sameSeedSameNumbers() {
        List<double[]> first = new ArrayList<>();
        for (long seed : new long[] {5, 5, 6}) {
            KnownObservations rows = parabola();
            MultiStart fit = new MultiStart(twoOptima(rows), FINE.withStarts(4, seed));
            fit.run(fit.begin(), ProgressMonitor.NONE);
            first.add(rows.asked.stream().mapToDouble(x -> x[0]).toArray());
        }
        assertArrayEquals(first.get(0), first.get(1), "bit for bit");
        assertFalse(java.util.Arrays.equals(first.get(0), first.get(2)), "another seed starts elsewhere");
    }

    @Test
    void startsCoverThePriorsEvenly() {
        Space space = new Space(List.of(
                new FreeParameter("a", 2, 0.01, 100, true, new Prior(Prior.Kind.LOG_NORMAL, 2, 0.5)),
                KnownObservations.uniform("b", 0, -1, 3)));
        List<double[]> starts = Starts.of(space, 11, 4);
        assertArrayEquals(space.start(), starts.get(0), "the model file first");
        Set<Integer> a = new HashSet<>();
        Set<Integer> b = new HashSet<>();
        for (double[] x : starts.subList(1, 11)) {
            for (int tenth = 0; tenth < 10; tenth++) {
                double low = tenth == 0 ? -1e9 : Math.log(2) + 0.5 * Normal.quantile(tenth / 10.0);
                double high = tenth == 9 ? 1e9 : Math.log(2) + 0.5 * Normal.quantile((tenth + 1) / 10.0);
                if (x[0] > low && x[0] <= high) {
                    a.add(tenth);
                }
            }
            b.add((int) ((x[1] + 1) / 0.4));
        }
        assertEquals(10, a.size(), "one start in each tenth of the first prior");
        assertEquals(10, b.size(), "and of the second");
    }

    @Test
    void aStartWithoutPredictionsSearchesForAFoothold() {
        // the model file's value cannot be simulated, nor anything within a prior SD of it
        KnownObservations rows =
                KnownObservations.linear(new double[][] {{1, 0}, {0, 1}}).where(x -> x[0] > 1.2);
        Space space = new Space(
                List.of(KnownObservations.normal("x", 0, -6, 6, 0, 1), KnownObservations.normal("y", 0, -6, 6, 0, 1)));
        List<Datum> data = List.of(KnownObservations.number("s", 3, 0.5, 0), KnownObservations.number("t", 2, 1, 0));
        MultiStart fit = new MultiStart(new Posterior(space, new Likelihood(data, false), rows), FINE);
        FitState state = fit.run(fit.begin(), ProgressMonitor.NONE);
        assertEquals(Ending.CONVERGED, state.ended().get(0).why());
        assertArrayEquals(
                new double[] {2.4, 1}, state.best().orElseThrow().point().x(), 1e-6);
        assertTrue(rows.plain > 1 && rows.plain < 100, () -> "a few generations: " + rows.plain);
    }

    @Test
    void withoutSlopesTheEvolutionStrategyGoesAllTheWay() {
        KnownObservations rows = KnownObservations.bent(0.3).withoutJacobian();
        Space space = new Space(
                List.of(KnownObservations.normal("x", 0, -6, 6, 0, 1), KnownObservations.normal("y", 0, -6, 6, 0, 1)));
        List<Datum> data = List.of(KnownObservations.number("s", 2, 0.5, 0), KnownObservations.number("t", 1, 0.5, 0));
        Likelihood likelihood = new Likelihood(data, false);
        MultiStart fit = new MultiStart(
                new Posterior(space, likelihood, rows),
                FitSettings.defaults().withTolerance(1e-6, 1e-4).withEvaluations(500));
        FitState state = fit.run(fit.begin(), ProgressMonitor.NONE);
        assertEquals(Ending.NO_JACOBIAN, state.ended().get(0).why());
        MultiStart exact = new MultiStart(new Posterior(space, likelihood, KnownObservations.bent(0.3)), FINE);
        double best = exact.run(exact.begin(), ProgressMonitor.NONE)
                .best()
                .orElseThrow()
                .log();
        assertEquals(best, state.best().orElseThrow().log(), 1e-3);
        for (double[] x : rows.asked) {
            assertTrue(Math.abs(x[0]) <= 6 && Math.abs(x[1]) <= 6, "within the bounds");
        }
    }

    @Test
    void nowhereIsToldAsNowhere() {
        KnownObservations rows = KnownObservations.bent(1).where(x -> false);
        Space space = new Space(
                List.of(KnownObservations.normal("x", 0, -6, 6, 0, 1), KnownObservations.normal("y", 0, -6, 6, 0, 1)));
        List<Datum> data = List.of(KnownObservations.number("s", 2, 0.5, 0), KnownObservations.number("t", 1, 0.5, 0));
        MultiStart fit =
                new MultiStart(new Posterior(space, new Likelihood(data, false), rows), FINE.withEvaluations(40));
        FitState state = fit.run(fit.begin(), ProgressMonitor.NONE);
        assertEquals(
                new FitState.Ended(Ending.NO_PREDICTIONS, Double.NEGATIVE_INFINITY),
                state.ended().get(0));
        assertTrue(state.best().isEmpty());
        assertTrue(state.evaluations() <= 42, () -> "evaluations: " + state.evaluations());
    }

    @Test
    void rowsThatAreToldToStopChangeNothing() {
        KnownObservations rows = parabola();
        int[] left = {4};
        ObservationModel stopping = (x, withJacobian) -> left[0]-- > 0
                ? rows.at(x, withJacobian)
                : new ObservationModel.Answer.None(ObservationModel.Reason.CANCELLED, "stop");
        Posterior posterior = twoOptima(rows);
        MultiStart fit = new MultiStart(new Posterior(posterior.space(), posterior.likelihood(), stopping), FINE);
        FitState stopped = fit.run(fit.begin(), ProgressMonitor.NONE);
        assertEquals(4, stopped.evaluations());
        assertFalse(stopped.isDone());
        assertEquals(Optional.empty(), fit.step(stopped));
        MultiStart whole = new MultiStart(posterior, FINE);
        FitState resumed = whole.run(stopped, ProgressMonitor.NONE);
        FitState never = whole.run(whole.begin(), ProgressMonitor.NONE);
        assertEquals(
                never.best().orElseThrow().log(), resumed.best().orElseThrow().log(), "bit for bit");
        assertArrayEquals(
                never.best().orElseThrow().point().x(),
                resumed.best().orElseThrow().point().x());
    }

    @Test
    void itStopsWhenToldAndSaysHowFarItIs() {
        List<Double> shares = new ArrayList<>();
        MultiStart fit = new MultiStart(twoOptima(parabola()), FINE.withStarts(3, 1));
        FitState state =
                fit.run(fit.begin(), ProgressMonitor.of((what, share) -> shares.add(share), () -> shares.size() >= 5));
        assertEquals(5, state.evaluations());
        assertFalse(state.isDone());
        assertTrue(shares.stream().allMatch(share -> share >= 0 && share < 1), shares::toString);
        fit.run(state, ProgressMonitor.of((what, share) -> shares.add(share), () -> false));
        assertEquals(1, shares.get(shares.size() - 1));
    }
}
