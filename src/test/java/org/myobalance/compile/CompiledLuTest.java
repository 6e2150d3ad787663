package org.myobalance.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.linear.DenseLu;
import org.myobalance.linear.Patterns;
import org.myobalance.linear.SparseLu;
import org.myobalance.model.Model;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SparsePattern;

class CompiledLuTest {
    @ParameterizedTest(name = "{0} states")
    @ValueSource(ints = {1, 2, 7, 25, 80, 150})
    void theGeneratedFactorsSolveAsSparseAndDenseOnesDo(int states) {
        ModelSystem system = ModelCompiler.compile(RandomModel.of(states, states, 3 * states, 4));
        SparsePattern pattern = system.jacobianPattern();
        LinearSolver generated = system.linearSolver();
        SparseLu sparse = new SparseLu(pattern);
        DenseLu dense = new DenseLu(pattern);
        Random random = new Random(states);
        for (int repeat = 0; repeat < 5; repeat++) {
            double shift = Math.exp(random.nextGaussian());
            double[] jacobian = Patterns.diagonallyLed(pattern, random);
            double[] b = random.doubles(pattern.rows(), -1, 1).toArray();
            double[] byIndex = b.clone();
            double[] exchanged = b.clone();
            assertTrue(generated.factor(shift, jacobian));
            assertTrue(sparse.factor(shift, jacobian));
            assertTrue(dense.factor(shift, jacobian));
            generated.solve(b);
            sparse.solve(byIndex);
            dense.solve(exchanged);
            for (int i = 0; i < b.length; i++) {
                assertEquals(byIndex[i], b[i], 1e-13 * (1 + Math.abs(b[i])), "sparse, state " + i);
                assertEquals(exchanged[i], b[i], 1e-12 * (1 + Math.abs(b[i])), "dense, state " + i);
            }
        }
    }

    @Test
    void aPivotThatCannotBeTrustedIsReported() {
        ModelSystem system = ModelCompiler.compile(chain(30));
        LinearSolver generated = system.linearSolver();
        assertInstanceOf(CompiledLu.class, generated, "sparse enough to be generated");
        double[] jacobian = new double[system.jacobianPattern().size()];
        assertTrue(generated.factor(1, jacobian), "s I alone");
        assertFalse(generated.factor(0, jacobian), "nothing at all");
        assertFalse(generated.factor(Double.NaN, jacobian));
        assertFalse(generated.factor(Double.POSITIVE_INFINITY, jacobian));
        jacobian[0] = Double.NaN;
        assertFalse(generated.factor(1, jacobian));
    }

    /** x0 feeds x1 feeds x2 …, each decays. */
    private static Model chain(int states) {
        List<State> list = new ArrayList<>();
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            rates.add(Laws.rate("r" + i, Laws.times(Laws.name("p0"), Laws.name("x" + i))));
            list.add(i == 0 ? Laws.state("x0", "-r0") : Laws.state("x" + i, "r" + (i - 1), "-r" + i));
        }
        return Laws.model(list, 1, 0, rates, List.of());
    }
}
