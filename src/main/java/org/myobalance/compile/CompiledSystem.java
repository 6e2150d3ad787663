package org.myobalance.compile;

import org.myobalance.system.ModelSystem;
import org.myobalance.system.SparsePattern;

/** What every compiled model has in common; the generated subclass adds the equations. Immutable. */
abstract class CompiledSystem implements ModelSystem {
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
    public final int workLength() {
        return shape.workLength();
    }

    @Override
    public final SparsePattern jacobianPattern() {
        return shape.jacobian();
    }

    @Override
    public final SparsePattern parameterJacobianPattern() {
        return shape.parameterJacobian();
    }
}
