package org.myobalance.observe;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;
import org.myobalance.study.Study;

/**
 * The person of an arm of a study at the start of its protocol, and the stops of the protocol.
 *
 * @param parameters of the person, with the solved one
 * @param state states at the start [base units]
 * @param timetable meals, bouts and levels from the start on
 * @param moving those of the parameters asked for with which a state of the start moves, or the solved parameter
 */
public record ArmStart(ParameterSet parameters, StateVector state, Timetable timetable, Set<String> moving) {
    /** Copies the set. {@inheritDoc} */
    public ArmStart {
        moving = Collections.unmodifiableSet(new TreeSet<>(moving));
    }

    /** A start, or why there is none. */
    public sealed interface Result {
        /**
         * The arm can start.
         *
         * @param start person and protocol
         */
        record Ready(ArmStart start) implements Result {}

        /**
         * It cannot.
         *
         * @param why in a sentence
         */
        record Impossible(String why) implements Result {}
    }

    /**
     * Brings persons of studies to the start of their arms; arms of one person share the years before. One thread.
     */
    public static final class Finder {
        private final ArmObservation arms;
        private final StartProbe probe;

        /**
         * Starts of one model.
         *
         * @param simulator of the model, without derivatives
         * @param options of the runs of the years before
         * @param changes parameters that differ from the model's [base units]
         * @param asked parameters of which is asked whether the start moves with them; the solved one is not among them
         */
        public Finder(Simulator simulator, RunOptions options, Map<String, Double> changes, List<String> asked) {
            arms = new ArmObservation(simulator, options, Optional.empty(), changes);
            probe = new StartProbe(simulator, asked);
        }

        /**
         * Finds the start of an arm. Of a parameter that moved an earlier start it is taken that it moves this one too.
         *
         * @param study of the arm
         * @param arm its id; the arm has a protocol
         * @param hours how long the protocol is to last [h]
         * @param monitor may end the runs
         * @return person and protocol, or why there are none
         */
        public Result start(Study study, String arm, double hours, ProgressMonitor monitor) {
            return arms.start(study.id() + "/" + arm, study.arm(arm).setting().orElseThrow(), hours, probe, monitor);
        }
    }
}
