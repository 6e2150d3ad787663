package org.myobalance.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** Median, smallest and largest of the ratios of rounds: each round saw one state of the machine. */
record Spread(double median, double smallest, double largest) {
    static Spread ofRatios(List<Double> over, List<Double> under) {
        double[] ratios = IntStream.range(0, Math.min(over.size(), under.size()))
                .mapToDouble(i -> over.get(i) / under.get(i))
                .sorted()
                .toArray();
        return ratios.length == 0
                ? new Spread(Double.NaN, Double.NaN, Double.NaN)
                : new Spread(ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
    }
}
