package org.myobalance.compile;

import org.myobalance.linear.DenseLu;
import org.myobalance.linear.LinearSolvers;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SparsePattern;

/** What every compiled model has in common; the generated subclass adds the equations. Immutable. */
abstract class CompiledSystem implements ModelSystem {
    /**
     * Up to this order a full matrix, too, is factored by generated code: loops of three turns cost more to start than to
     * run, and where a pivot fails the step exchanges rows.
     */
    private static final int SMALL = 4;

    private final Shape shape;

    CompiledSystem(Shape shape) {
        this.shape = shape;
    }

    @Override
    public final int states() {
        return shape.states();
    }

    @Override
    public final int parameters() {
        return shape.parameters();
    }

    @Override
    public final int inputs() {
        return shape.inputs();
    }

    @Override
    public final int outputs() {
        return shape.outputs();
    }

    @Override
    public final int chosenOutputs() {
        return shape.chosenOutputs();
    }

    @Override
    public final int workLength() {
        return shape.workLength();
    }

    @Override
    public final SparsePattern jacobianPattern() {
        return shape.jacobian();
    }

    @Override
    public final void prepare(double[] p, double[] u, double[] work) {
        prelude(p, p, u, work, work);
    }

    /** What no state enters, from parameters and inputs to the start of the work array; {@code unused} is not read. */
    abstract void prelude(double[] unused, double[] p, double[] u, double[] work, double[] result);

    /** The factors of s I − J, from the values of J and {s}; the layout is the shape's. */
    abstract void luFactor(double[] jacobian, double[] shift, double[] unused, double[] work, double[] factors);

    /** x with (s I − J) x = b + c, from b, c and the factors; {@code x} is none of the other arrays. */
    abstract void luSolve(double[] b, double[] factors, double[] c, double[] work, double[] x);

    @Override
    public final LinearSolver linearSolver() {
        return shape.lu().size() > SMALL && LinearSolvers.isDense(shape.lu())
                ? new DenseLu(shape.jacobian())
                : new CompiledLu(this, shape.lu(), shape.jacobian());
    }
}
