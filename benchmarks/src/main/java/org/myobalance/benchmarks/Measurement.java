package org.myobalance.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One solver at one tolerance over several rounds. Mutable while rounds run. */
final class Measurement {
    final String solver;
    final double rtol;
    final List<Double> milliseconds = new ArrayList<>();
    double error = Double.NaN;
    long evaluations;
    String failure = "";

    Measurement(String solver, double rtol) {
        this.solver = solver;
        this.rtol = rtol;
    }

    double median() {
        List<Double> sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** Time in one round, or in the last there was [ms]. */
    double inRound(int round) {
        return milliseconds.get(Math.min(round, milliseconds.size() - 1));
    }

    /** Largest distance of a round from the median, as a share of it. */
    double spread() {
        double median = median();
        return milliseconds.stream()
                .mapToDouble(t -> Math.abs(t - median) / median)
                .max()
                .orElse(Double.NaN);
    }

    /** Whether there is a time and an error to compare. */
    boolean isUsable() {
        return failure.isEmpty() && !milliseconds.isEmpty() && error > 0 && error < 1;
    }
}
