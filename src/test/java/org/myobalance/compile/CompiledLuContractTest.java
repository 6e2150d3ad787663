package org.myobalance.compile;

import org.myobalance.linear.LinearSolverContract;
import org.myobalance.system.ModelSystem;

/** The factors that are generated with a model, or what a model chooses instead where it is dense. */
class CompiledLuContractTest extends LinearSolverContract {
    @Override
    protected Case make(int states, long seed) {
        ModelSystem system = ModelCompiler.compile(RandomModel.of(seed, states, 3 * states, 4));
        return new Case(system.jacobianPattern(), system.linearSolver());
    }
}
