package org.myobalance.integrate;

import java.util.Locale;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.util.LocalizedFormats;

/** An integration that could not go on; {@code simulate} turns it into a failed outcome. */
public final class IntegrationFailure extends MathIllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Why it stopped. */
    public enum Reason {
        /** The error test failed at every step size down to the smallest. */
        STEP_UNDERFLOW("step size fell below its minimum", "Check its rate, or raise its absolute tolerance."),
        /** The right-hand side is not a number, at the start of the step or at every step size tried. */
        NON_FINITE("the right-hand side is not finite", "Look for a division by zero or a power that overflows."),
        /** I/(hγ) − J could not be factored at any step size tried, not even with pivoting. */
        SINGULAR_MATRIX("the matrix of the step is singular", "Look for a Jacobian entry that is not finite."),
        /** The ceiling on evaluations was reached. */
        EVALUATIONS_EXHAUSTED("the ceiling on evaluations was reached", "Raise the ceiling or loosen the tolerances."),
        /** Someone asked it to stop. */
        CANCELLED("it was cancelled", "Nothing is wrong with the model.");

        private final String words;
        private final String remedy;

        Reason(String words, String remedy) {
            this.words = words;
            this.remedy = remedy;
        }

        /**
         * What happened, as the middle of a sentence.
         *
         * @return a few words without a full stop
         */
        public String words() {
            return words;
        }

        /**
         * One next thing to try.
         *
         * @return a whole sentence
         */
        public String remedy() {
            return remedy;
        }
    }

    private final Reason reason;
    private final double time;
    private final double stepSize;
    private final int component;
    private final StepCounts counts;

    /**
     * Makes a failure with all that is known of where it happened.
     *
     * @param reason why
     * @param time where the last accepted step ended [h]
     * @param stepSize last step size tried [h]
     * @param component index of the state with the largest scaled error or the first that is not finite; −1 if unknown
     * @param counts what had been done
     */
    public IntegrationFailure(Reason reason, double time, double stepSize, int component, StepCounts counts) {
        super(LocalizedFormats.SIMPLE_MESSAGE, message(reason, time, stepSize, component, counts));
        this.reason = reason;
        this.time = time;
        this.stepSize = stepSize;
        this.component = component;
        this.counts = counts;
    }

    private static String message(Reason reason, double time, double stepSize, int component, StepCounts counts) {
        return String.format(
                Locale.ROOT,
                "integration stopped at t = %.6g, step size %.3g: %s (%d steps accepted, %d rejected).%s %s",
                time,
                stepSize,
                reason.words,
                counts.accepted(),
                counts.rejected(),
                component < 0 ? "" : " Largest error: state " + component + ".",
                reason.remedy);
    }

    /**
     * Why it stopped.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Where the last accepted step ended [h].
     *
     * @return time [h], from the start of the segment or as Commons Math counts it
     */
    public double time() {
        return time;
    }

    /**
     * Last step size tried [h].
     *
     * @return step size [h], signed
     */
    public double stepSize() {
        return stepSize;
    }

    /**
     * Index of the state with the largest scaled error, or the first that is not finite; −1 if unknown.
     *
     * @return index of the state, or −1
     */
    public int component() {
        return component;
    }

    /**
     * What had been done until then.
     *
     * @return steps and evaluations
     */
    public StepCounts counts() {
        return counts;
    }
}
