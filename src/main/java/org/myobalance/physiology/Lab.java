package org.myobalance.physiology;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;
import org.myobalance.simulate.Trajectory;

/**
 * One model, one parameter set, one person, at any age: where the experiments of this package are done. Remembers the
 * person at each age it was asked for. One thread only.
 */
public final class Lab {
    static final double YEAR = 8766;
    static final double DAY = 24;
    static final double WEEK = 168;
    /** Masses are in grams inside a run [g/kg]. */
    static final double GRAMS = 1000;

    private static final double YOUNG = 25;
    private static final long SEED = 1;

    private final Simulator simulator;
    private final Baseline baseline;
    private final RunOptions options;
    private final ProgressMonitor monitor;
    private final NavigableMap<Double, StateVector> people = new TreeMap<>();

    /**
     * The person on whom the experiments are done.
     *
     * @param simulator runs the model
     * @param baseline the person at 25 y, with the parameters of every experiment
     * @param options how it is integrated
     */
    public Lab(Simulator simulator, Baseline baseline, RunOptions options) {
        this(simulator, baseline, options, ProgressMonitor.NONE);
    }

    /**
     * The person on whom the experiments are done, by someone who may be told to stop.
     *
     * @param simulator runs the model
     * @param baseline the person at 25 y, with the parameters of every experiment
     * @param options how it is integrated
     * @param monitor tells whether to stop
     */
    public Lab(Simulator simulator, Baseline baseline, RunOptions options, ProgressMonitor monitor) {
        this.simulator = simulator;
        this.baseline = baseline;
        this.options = options;
        this.monitor = monitor;
        people.put(YOUNG, baseline.state());
    }

    /**
     * What runs.
     *
     * @return the simulator
     */
    public Simulator simulator() {
        return simulator;
    }

    /**
     * The person at 25 y, and the parameters.
     *
     * @return the baseline
     */
    public Baseline baseline() {
        return baseline;
    }

    /**
     * How it is integrated.
     *
     * @return the options
     */
    public RunOptions options() {
        return options;
    }

    /** Whether the work is to stop as soon as it can. */
    boolean isCancelled() {
        return monitor.isCancelled();
    }

    /** The same person under other parameters, from the same states at 25 y. */
    Lab with(String parameter, double value) {
        return new Lab(
                simulator,
                new Baseline(baseline.parameters().with(parameter, value), baseline.state()),
                options,
                monitor);
    }

    /**
     * The person after a life of habitual days.
     *
     * @param age in years, 25 or more
     * @throws ExperimentFailed if the life cannot be run
     */
    StateVector person(double age) {
        Map.Entry<Double, StateVector> younger = people.floorEntry(age);
        if (younger == null) {
            throw new IllegalArgumentException("nobody is known at " + age + " y; lives begin at 25 y");
        }
        if (younger.getKey() == age) {
            return younger.getValue();
        }
        double lived = (age - younger.getKey()) * YEAR;
        StateVector now = outcome(younger.getKey(), younger.getValue(), Protocols.habitual(), lived, lived)
                .end();
        people.put(age, now);
        return now;
    }

    /**
     * Follows the person of some age through a regimen.
     *
     * @param age at the start, years
     * @param hours how long
     * @param every between rows [h]
     * @throws ExperimentFailed if it cannot be run
     */
    Trajectory follow(double age, Regimen regimen, double hours, double every) {
        return follow(age, person(age), regimen, hours, every);
    }

    /** An observable on the first habitual day at some age: its mean, or its value at the end where it moves slowly. */
    double habitual(double age, String observable) {
        return follow(age, Protocols.habitual(), DAY, DAY).valueAt(observable, DAY);
    }

    /** As {@link #follow(double, Regimen, double, double)}, from states of one's own. */
    Trajectory follow(double age, StateVector start, Regimen regimen, double hours, double every) {
        return outcome(age, start, regimen, hours, every).trajectory();
    }

    /** The end of a regimen. */
    Outcome.Completed outcome(double age, StateVector start, Regimen regimen, double hours, double every) {
        Timetable timetable = Timetable.of(regimen, age * YEAR, age * YEAR + hours, SEED);
        Outcome outcome =
                simulator.run(Run.of(baseline.parameters(), start, timetable, Sampling.every(every), options), monitor);
        if (outcome instanceof Outcome.Completed completed) {
            return completed;
        }
        throw new ExperimentFailed(((Outcome.Failed) outcome).message(regimen.id(), age * YEAR));
    }

    /** An experiment that could not be run; its findings disagree. */
    static final class ExperimentFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        ExperimentFailed(String message) {
            super(message);
        }
    }
}
