package org.myobalance.petab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.myobalance.hybrid.HybridOptions;

/** The PEtab test suite, with our simulations: 51 cases. It is skipped where PETAB_SUITE names no checkout. */
class SuiteSimulationsTest {
    @Test
    void thereIsASuite() {
        assumeTrue(!SuiteCase.all().isEmpty(), "PETAB_SUITE names no checkout of the PEtab test suite: nothing is run");
        assertEquals(51, SuiteCase.all().size());
    }

    @TestFactory
    List<DynamicTest> casesPass() {
        return SuiteCase.all().stream()
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> passes(each)))
                .toList();
    }

    private static void passes(SuiteCase suiteCase) {
        Problem problem = ProblemReader.read(suiteCase.problem());
        ProblemLikelihood.Evaluation.Found found = assertInstanceOf(
                ProblemLikelihood.Evaluation.Found.class,
                new ProblemLikelihood(problem, ModelSimulation.of(problem, HybridOptions.STANDARD, false)).atNominal());
        // far below the 1e-3 that the suite allows
        double llh = suiteCase.expected().number("llh").orElseThrow();
        assertEquals(llh, found.scores().logLikelihood(), 1e-6 * (1 + Math.abs(llh)));
        double chi2 = suiteCase.expected().number("chi2").orElseThrow();
        assertEquals(chi2, found.scores().chiSquared(), 1e-6 * (1 + chi2));
        List<Double> expected = suiteCase.simulations();
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), found.simulated().get(i), 1e-6 * (1 + Math.abs(expected.get(i))));
        }
    }
}
