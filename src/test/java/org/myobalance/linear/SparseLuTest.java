package org.myobalance.linear;

import java.util.Random;
import org.myobalance.system.SparsePattern;

class SparseLuTest extends LinearSolverContract {
    @Override
    protected Case make(int states, long seed) {
        SparsePattern pattern = Patterns.randomPattern(states, Math.min(states * states, 4 * states), new Random(seed));
        return new Case(pattern, new SparseLu(pattern));
    }
}
