package org.myobalance.integrate;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Arrays;
import org.apache.commons.math3.ode.EquationsMapper;
import org.apache.commons.math3.ode.sampling.AbstractStepInterpolator;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/** The dense output of a Rosenbrock step, as step handlers and event handlers of Commons Math ask for it. */
final class OneStepInterpolator extends AbstractStepInterpolator {
    private final double[] start;
    private final double[] end;
    private final double[][] terms;

    /**
     * @param y complete state that the integrator updates, kept by reference
     * @param denseTerms number of dense output vectors of the method
     */
    OneStepInterpolator(
            double[] y, boolean forward, EquationsMapper primary, EquationsMapper[] secondary, int denseTerms) {
        super(y, forward, primary, secondary);
        start = y.clone();
        end = y.clone();
        terms = new double[denseTerms][y.length];
    }

    private OneStepInterpolator(OneStepInterpolator other) {
        super(other);
        start = other.start.clone();
        end = other.end.clone();
        terms = new double[other.terms.length][];
        for (int r = 0; r < terms.length; r++) {
            terms[r] = other.terms[r].clone();
        }
    }

    /** Takes over the step just accepted. */
    void load(StepKernel step) {
        System.arraycopy(step.start(), 0, start, 0, start.length);
        System.arraycopy(step.end(), 0, end, 0, end.length);
        for (int r = 0; r < terms.length; r++) {
            if (r < step.denseTerms()) {
                System.arraycopy(step.denseTerm(r), 0, terms[r], 0, start.length);
            } else {
                Arrays.fill(terms[r], 0);
            }
        }
    }

    @Override
    protected StepInterpolator doCopy() {
        return new OneStepInterpolator(this);
    }

    @Override
    protected void computeInterpolatedStateAndDerivatives(double theta, double oneMinusThetaH) {
        double left = 1 - theta;
        for (int i = 0; i < start.length; i++) {
            double inner = 0;
            double innerDerivative = 0;
            for (int r = terms.length - 1; r >= 0; r--) {
                innerDerivative = inner + theta * innerDerivative;
                inner = terms[r][i] + theta * inner;
            }
            interpolatedState[i] = left * start[i] + theta * (end[i] + left * inner);
            double derivative = end[i] - start[i] + (left - theta) * inner + theta * left * innerDerivative;
            interpolatedDerivatives[i] = h == 0 ? 0 : derivative / h;
        }
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        throw new NotSerializableException("a Rosenbrock step interpolator is not written; sample it instead");
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        throw new NotSerializableException("a Rosenbrock step interpolator is not read; sample it instead");
    }
}
