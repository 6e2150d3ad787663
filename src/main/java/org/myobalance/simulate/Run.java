package org.myobalance.simulate;

import java.util.List;
import org.myobalance.regimen.Timetable;

/**
 * What is to be run.
 *
 * @param parameters one value for each parameter
 * @param start states at the start; a run with directions starts from their sensitivities too
 * @param timetable bouts, meals and levels
 * @param from where on the timetable the run begins [h]
 * @param to where it ends, at most the timetable's horizon [h]
 * @param sampling when samples are taken
 * @param options method and tolerance
 * @param held states that do not move
 * @param extraOutputs rates to record besides observables and the balance
 * @param thresholds whose crossings are to be located
 */
public record Run(
        ParameterSet parameters,
        StateVector start,
        Timetable timetable,
        double from,
        double to,
        Sampling sampling,
        RunOptions options,
        List<String> held,
        List<String> extraOutputs,
        List<Threshold> thresholds) {
    /** What an array can hold on every JVM. */
    private static final int MOST_SAMPLES = Integer.MAX_VALUE - 8;

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the window is empty or leaves the timetable, or has too many samples
     */
    public Run {
        if (!(from >= 0 && to > from && to <= timetable.horizon())) {
            throw new IllegalArgumentException("a run from " + from + " h to " + to
                    + " h does not fit its timetable of " + timetable.horizon() + " h");
        }
        long samples = sampling.samples(to - from);
        if (samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("samples every " + sampling.every() + " h over " + (to - from)
                    + " h are " + samples + " samples, more than " + MOST_SAMPLES + ". Use a longer interval.");
        }
        held = List.copyOf(held);
        extraOutputs = List.copyOf(extraOutputs);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * A run over a whole timetable with nothing held and the usual outputs.
     *
     * @param parameters one value for each parameter
     * @param start states at the start
     * @param timetable bouts, meals and levels
     * @param sampling when samples are taken
     * @param options method and tolerance
     * @return the run
     */
    public static Run of(
            ParameterSet parameters, StateVector start, Timetable timetable, Sampling sampling, RunOptions options) {
        return new Run(
                parameters,
                start,
                timetable,
                0,
                timetable.horizon(),
                sampling,
                options,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The same over a part of the timetable.
     *
     * @param first where it begins, since the start of the timetable [h]
     * @param last where it ends, since the start of the timetable [h]
     * @return the changed run
     */
    public Run between(double first, double last) {
        return new Run(parameters, start, timetable, first, last, sampling, options, held, extraOutputs, thresholds);
    }

    /**
     * The same with some states held at their start.
     *
     * @param states ids
     * @return the changed run
     */
    public Run holding(List<String> states) {
        return new Run(parameters, start, timetable, from, to, sampling, options, states, extraOutputs, thresholds);
    }

    /**
     * The same with some rates recorded besides.
     *
     * @param rates ids of rates or observables
     * @return the changed run
     */
    public Run recording(List<String> rates) {
        return new Run(parameters, start, timetable, from, to, sampling, options, held, rates, thresholds);
    }

    /**
     * The same with crossings of some thresholds located.
     *
     * @param crossed the thresholds
     * @return the changed run
     */
    public Run finding(List<Threshold> crossed) {
        return new Run(parameters, start, timetable, from, to, sampling, options, held, extraOutputs, crossed);
    }
}
