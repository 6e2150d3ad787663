package org.myobalance.compile;

import org.myobalance.system.SensitivitySystem;
import org.myobalance.system.SparsePattern;

/** What all compiled second derivatives have in common; the generated subclass adds the equations. Immutable. */
abstract class CompiledSensitivity implements SensitivitySystem {
    private final SensitivityShape shape;

    CompiledSensitivity(SensitivityShape shape) {
        this.shape = shape;
    }

    @Override
    public final int parameters() {
        return shape.parameters();
    }

    @Override
    public final int workLength() {
        return shape.workLength();
    }

    @Override
    public final SparsePattern slotJacobianPattern() {
        return shape.slotJacobian();
    }

    @Override
    public final SparsePattern curvaturePattern() {
        return shape.curvature();
    }

    @Override
    public final SparsePattern mixedCurvaturePattern() {
        return shape.mixedCurvature();
    }

    @Override
    public final SparsePattern outputJacobianPattern() {
        return shape.outputJacobian();
    }
}
