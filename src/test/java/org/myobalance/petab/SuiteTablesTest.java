package org.myobalance.petab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Likelihoods, residuals and priors of the PEtab test suite, of its own simulations: no model is run. */
class SuiteTablesTest {
    @Test
    void thereIsASuite() {
        assumeTrue(
                !SuiteCase.all().isEmpty(),
                "PETAB_SUITE names no checkout of the PEtab test suite: nothing is compared");
        assertEquals(51, SuiteCase.all().size());
    }

    @TestFactory
    List<DynamicTest> likelihoodsAreThoseOfTheSuite() {
        return SuiteCase.all().stream()
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> agrees(each)))
                .toList();
    }

    private static void agrees(SuiteCase suiteCase) {
        Problem problem = ProblemReader.read(suiteCase.problem());
        Map<String, Tangent> parameters = new HashMap<>();
        Map<String, Double> values = new HashMap<>();
        problem.parameters().forEach(parameter -> {
            values.put(parameter.id(), parameter.nominal().orElseThrow());
            parameters.put(parameter.id(), Tangent.constant(parameter.nominal().orElseThrow(), 0));
        });
        MeasurementFormulas formulas = new MeasurementFormulas(problem, parameters, 0);
        List<Double> simulations = suiteCase.simulations();
        assertEquals(problem.measurements().size(), simulations.size());
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < simulations.size(); i++) {
            scored.add(formulas.beside(
                    problem.measurements().get(i),
                    Tangent.constant(simulations.get(i), 0),
                    name -> Objects.requireNonNull(parameters.get(name), name)));
        }
        Scores scores = Scores.of(scored);
        double llh = suiteCase.expected().number("llh").orElseThrow();
        assertEquals(llh, scores.logLikelihood(), 1e-9 * Math.abs(llh) + 1e-11, "log-likelihood");
        double chi2 = suiteCase.expected().number("chi2").orElseThrow();
        assertEquals(chi2, scores.chiSquared(), 1e-9 * chi2 + 1e-11, "chi squared");
        Map<String, Double> priors = ProblemPrior.logDensities(problem, values);
        suiteCase.logPriors().forEach((id, log) -> assertEquals(log, priors.getOrDefault(id, Double.NaN), 1e-13, id));
    }
}
