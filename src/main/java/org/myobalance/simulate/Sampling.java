package org.myobalance.simulate;

import java.util.List;
import java.util.stream.Stream;

/**
 * When a run is written down.
 *
 * @param every interval between samples [h], above zero; at a day or more, fast quantities are written as means over the
 *     interval with minimum and maximum, so that no sample is an alias of the time of day
 * @param also further sample times, since the start of the timetable [h], ascending
 */
public record Sampling(double every, List<Double> also) {
    /** Nothing is recorded: for runs of which the end alone is wanted. */
    public static final Sampling NOTHING = new Sampling(Double.MAX_VALUE, List.of());

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the interval is not above zero
     */
    public Sampling {
        if (!(every > 0 && every < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sampling interval " + every + " h is not above zero");
        }
        also = also.stream().sorted().distinct().toList();
    }

    /**
     * Regular samples.
     *
     * @param hours interval between them [h], above zero
     * @return the sampling
     */
    public static Sampling every(double hours) {
        return new Sampling(hours, List.of());
    }

    /**
     * The same interval with further sample times.
     *
     * @param times since the start of the timetable [h]
     * @return the changed sampling
     */
    public Sampling and(List<Double> times) {
        return new Sampling(every, Stream.concat(also.stream(), times.stream()).toList());
    }

    /**
     * Room that the samples of a run need.
     *
     * @param length of the run [h]
     */
    long samples(double length) {
        return (long) Math.floor(length / every * (1 + 1e-12)) + 3 + also.size();
    }

    /**
     * Whether fast quantities are averaged over the interval.
     *
     * @return true from a day on
     */
    public boolean averages() {
        return every >= 24;
    }
}
