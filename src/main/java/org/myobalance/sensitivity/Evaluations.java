package org.myobalance.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The outputs at every point of a design. Immutable. */
public final class Evaluations {
    /** Reasons of failed points that are kept; the others are counted. */
    private static final int REASONS = 5;

    private final double[][] outputs;
    private final List<String> reasons;
    private final int failed;
    private final boolean isWhole;

    private Evaluations(double[][] outputs, List<String> reasons, int failed, boolean isWhole) {
        this.outputs = outputs;
        this.reasons = List.copyOf(reasons);
        this.failed = failed;
        this.isWhole = isWhole;
    }

    /**
     * Evaluates all points.
     *
     * @param points of a design
     * @param count number of outputs
     * @param evaluation computes them
     * @param batch how many points it is given at a time, above zero
     * @param stopped asked after each batch; no more follows once it says yes
     * @return outputs, not whole if it was stopped
     * @throws IllegalArgumentException if the evaluation does not give one result for each point and one number for each output
     */
    public static Evaluations of(Points points, int count, Evaluation evaluation, int batch, BooleanSupplier stopped) {
        double[][] outputs = new double[count][points.size()];
        List<String> reasons = new ArrayList<>();
        int failed = 0;
        for (int from = 0; from < points.size(); from += batch) {
            int to = Math.min(points.size(), from + batch);
            List<Evaluated> results = evaluation.of(points.between(from, to));
            if (stopped.getAsBoolean()) {
                return new Evaluations(new double[count][0], reasons, failed, false);
            }
            if (results.size() != to - from) {
                throw new IllegalArgumentException(results.size() + " results of " + (to - from) + " points");
            }
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i) instanceof Evaluated.Outputs known) {
                    if (known.numbers().size() != count) {
                        throw new IllegalArgumentException(
                                known.numbers().size() + " numbers for " + count + " outputs");
                    }
                    for (int output = 0; output < count; output++) {
                        outputs[output][from + i] = known.numbers().get(output);
                    }
                } else {
                    failed++;
                    String why = ((Evaluated.Failed) results.get(i)).why();
                    if (reasons.size() < REASONS && !reasons.contains(why)) {
                        reasons.add(why);
                    }
                    for (double[] output : outputs) {
                        output[from + i] = Double.NaN;
                    }
                }
            }
        }
        return new Evaluations(outputs, reasons, failed, true);
    }

    /**
     * The values of one output.
     *
     * @param output from 0
     * @return one for each point, not a number where it failed; a copy
     */
    public double[] output(int output) {
        return Arrays.copyOf(outputs[output], outputs[output].length);
    }

    /**
     * Why points failed.
     *
     * @return at most five different reasons
     */
    public List<String> reasons() {
        return reasons;
    }

    /**
     * How many points failed.
     *
     * @return 0 where all is well
     */
    public int failed() {
        return failed;
    }

    /**
     * Whether every point was asked for.
     *
     * @return false if the work was stopped; then there are no outputs
     */
    public boolean isWhole() {
        return isWhole;
    }
}
