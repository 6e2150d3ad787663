package org.myobalance.sample;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.simulate.ProgressMonitor;

/**
 * One chain of a random walk that learns the covariance of its target (Haario, Saksman and Tamminen 2001) and the size
 * of its steps (towards 23.4 % accepted, by Robbins and Monro) until its burn-in ends. What is kept comes from a walk
 * that no longer changes, so it is a proper Markov chain. One thread.
 */
final class AdaptiveMetropolis {
    /** Share accepted that is best in many dimensions (Roberts, Gelman and Gilks 1997). */
    static final double AIM = 0.234;

    /** How many steps what was learnt before a window counts for within it, for each coordinate, after a rough guess. */
    static final int TRUST = 20;
    /** Windows of learning, each twice as long as the last, so that start and first guess are forgotten. */
    private static final int WINDOWS = 4;
    /** Robbins and Monro: more than half, so that the size settles. */
    private static final double DECAY = 0.6;

    private final LogDensity density;
    private final RandomSource random;
    private final double[][] covariance;
    private final int trust;
    private double[] mean = new double[0];
    private double weight;
    private double logScale;
    private RandomWalk walk;
    private State state = new State(new double[0], Double.NEGATIVE_INFINITY);

    /** What a chain brought. */
    record Kept(List<State> draws, double accepted) {}

    /**
     * @param covariance first guess of the target's
     * @param trust how many steps the guess, and what was learnt before a window, counts for, for each coordinate
     */
    AdaptiveMetropolis(LogDensity density, double[][] covariance, int trust, RandomSource random) {
        this.trust = trust;
        this.density = density;
        this.random = random;
        int n = covariance.length;
        this.covariance = new double[n][];
        for (int i = 0; i < n; i++) {
            this.covariance[i] = covariance[i].clone();
        }
        logScale = Math.log(RandomWalk.BEST_SCALE / Math.sqrt(n));
        walk = RandomWalk.of(covariance, Math.exp(logScale));
    }

    /** The chain from where the density is finite; cut short where cancelled. */
    Kept run(State start, ChainPlan plan, ProgressMonitor monitor) {
        state = start;
        burnIn(plan.burnIn(), monitor);
        List<State> draws = new ArrayList<>();
        double chances = 0;
        while (draws.size() < plan.kept() && !monitor.isCancelled()) {
            for (int k = 0; k < plan.thin(); k++) {
                chances += step();
            }
            draws.add(state);
        }
        return new Kept(List.copyOf(draws), draws.isEmpty() ? 0 : chances / (draws.size() * plan.thin()));
    }

    private void burnIn(int steps, ProgressMonitor monitor) {
        int n = covariance.length;
        int end = steps >> WINDOWS;
        forget();
        for (int step = 0; step < steps && !monitor.isCancelled(); step++) {
            logScale += (step() - AIM) / Math.pow(1 + step, DECAY);
            if (step == end) {
                forget();
                end *= 2;
            }
            learn(state.x());
            if (step % n == 0 || step == steps - 1) {
                walk = RandomWalk.of(covariance, Math.exp(logScale));
            }
        }
    }

    /** One step; returns the chance with which it was taken. */
    private double step() {
        double[] y = walk.propose(state.x(), random);
        double log = density.at(y);
        double chance = Math.min(1, Math.exp(log - state.log()));
        if (random.uniform() < chance) {
            state = new State(y, log);
        }
        return chance;
    }

    /** A window begins: what was learnt counts for some steps around the state. */
    private void forget() {
        weight = (double) trust * covariance.length;
        mean = state.x().clone();
    }

    /** Recursive mean and covariance. */
    private void learn(double[] x) {
        int n = x.length;
        double gain = 1 / (weight + 1);
        double[] away = new double[n];
        for (int i = 0; i < n; i++) {
            away[i] = x[i] - mean[i];
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = (1 - gain) * (covariance[i][j] + gain * away[i] * away[j]);
            }
            mean[i] += gain * away[i];
        }
        weight++;
    }
}
