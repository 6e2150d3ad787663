package org.myobalance.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Times at equal achieved error, between measured points on logarithmic axes. */
final class AtError {
    private AtError() {}

    /** Whether even the loosest run was more accurate, so that its time is only a bound. */
    static boolean isBound(List<Measurement> points, double error) {
        return points.stream().filter(Measurement::isUsable).allMatch(m -> m.error <= error);
    }

    /**
     * Time for an error; empty outside the errors measured, except that a solver whose loosest run is more accurate than
     * asked has that run's time, because it cannot do less.
     */
    static OptionalDouble time(List<Measurement> points, double error, ToDoubleFunction<Measurement> milliseconds) {
        List<Measurement> sorted = points.stream()
                .filter(Measurement::isUsable)
                .sorted(Comparator.comparingDouble((Measurement m) -> m.error).reversed())
                .toList();
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (sorted.get(0).error <= error) {
            return OptionalDouble.of(
                    sorted.stream().mapToDouble(milliseconds).min().orElseThrow());
        }
        for (int i = 1; i < sorted.size(); i++) {
            Measurement loose = sorted.get(i - 1);
            Measurement tight = sorted.get(i);
            if (tight.error <= error) {
                double share = Math.log(loose.error / error) / Math.log(loose.error / tight.error);
                double from = milliseconds.applyAsDouble(loose);
                double to = milliseconds.applyAsDouble(tight);
                return OptionalDouble.of(from * Math.pow(to / from, share));
            }
        }
        return OptionalDouble.empty();
    }
}
