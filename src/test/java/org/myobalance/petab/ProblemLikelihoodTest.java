package org.myobalance.petab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.petab.ProblemLikelihood.Evaluation;

/** Likelihoods of x' = source − k·x from x0, of which everything is known on paper. */
class ProblemLikelihoodTest {
    @TempDir
    private Path folder = Path.of("");

    private static Evaluation.Found found(Problem problem, Map<String, Double> values) {
        ProblemLikelihood likelihood =
                new ProblemLikelihood(problem, ModelSimulation.differentiable(problem, HybridOptions.STANDARD));
        return assertInstanceOf(Evaluation.Found.class, likelihood.at(values, true));
    }

    private static double logNormal(double measured, double simulated, double sd) {
        double residual = (measured - simulated) / sd;
        return -0.5 * Math.log(2 * Math.PI * sd * sd) - 0.5 * residual * residual;
    }

    @Test
    void placeholdersConditionsAndSteadyStatesOfVersion1() {
        Problem problem = ProblemReader.read(TinyProblem.first(folder).file());
        Evaluation.Found found = found(problem, problem.nominal());
        double k = 0.5;
        List<Double> expected = List.of(8 * Math.exp(-k), 8 * Math.exp(-2 * k), 2 / k);
        double log = 0;
        double chiSquared = 0;
        double ofK = 0;
        double ofSd = 0;
        double[] measured = {5, 2.5, 4.5};
        double[] slope = {-8 * Math.exp(-k), -16 * Math.exp(-2 * k), -2 / (k * k)};
        for (int i = 0; i < 3; i++) {
            assertEquals(expected.get(i), found.simulated().get(i), 1e-7);
            log += logNormal(measured[i], expected.get(i), 0.2);
            double residual = (measured[i] - expected.get(i)) / 0.2;
            chiSquared += residual * residual;
            ofK += residual / 0.2 * slope[i];
            ofSd += (residual * residual - 1) / 0.2;
        }
        assertEquals(log, found.scores().logLikelihood(), 1e-6);
        assertEquals(chiSquared, found.scores().chiSquared(), 1e-6);
        assertEquals(ofK, found.slope().gradient(0), 1e-5 * Math.abs(ofK));
        assertEquals(ofSd, found.slope().gradient(1), 1e-5 * Math.abs(ofSd));
        assertEquals(3 * 2 / 0.04, found.slope().information(1, 1), 1e-9);
        assertEquals(0, found.slope().information(0, 1), 1e-9);
    }

    @Test
    void aStateIsChangedWithinAnExperimentOfVersion2() {
        Problem problem = ProblemReader.read(TinyProblem.second(folder).file());
        Evaluation.Found found = found(problem, problem.nominal());
        double k = 0.5;
        assertEquals(4 * Math.exp(-k), found.simulated().get(0), 1e-7);
        assertEquals(8 * Math.exp(-1.5 * k), found.simulated().get(1), 1e-7, "a sample at a change is that after it");
        assertEquals(8 * Math.exp(-2 * k), found.simulated().get(2), 1e-7);
        double ofK = (2.5 - 4 * Math.exp(-k)) / 0.04 * (-4 * Math.exp(-k))
                + (4 - 8 * Math.exp(-1.5 * k)) / 0.04 * (-12 * Math.exp(-1.5 * k))
                + (3 - 8 * Math.exp(-2 * k)) / 0.04 * (-16 * Math.exp(-2 * k));
        assertEquals(ofK, found.slope().gradient(0), 1e-5 * Math.abs(ofK));
    }

    @Test
    void aSteadyStateBeforeIsWhereAnExperimentBegins() {
        TinyProblem tiny = TinyProblem.first(folder)
                .put(
                        "measurements.tsv",
                        TinyProblem.table(
                                "observableId,preequilibrationConditionId,simulationConditionId,time,measurement,observableParameters,noiseParameters",
                                "obs,c1,c0,0,4,2,sd",
                                "obs,c1,c0,1,3,2,sd"));
        Problem problem = ProblemReader.read(tiny.file());
        Evaluation.Found found = found(problem, problem.nominal());
        assertEquals(4, found.simulated().get(0), 1e-7);
        assertEquals(4 * Math.exp(-0.5), found.simulated().get(1), 1e-7);
        // d/dk of 2/k and of 2/k·exp(−k)
        double ofK = (4 - 4.0) / 0.04 * -8 + (3 - 4 * Math.exp(-0.5)) / 0.04 * (-8 - 4) * Math.exp(-0.5);
        assertEquals(ofK, found.slope().gradient(0), 1e-4 * Math.abs(ofK));
    }

    @Test
    void aRateThatJumpsAtAnEstimatedTimeHasItsExactGradient() {
        String jump = """
                <apply><minus/><piecewise><piece><cn>1</cn><apply><lt/><csymbol encoding="text"
                definitionURL="http://www.sbml.org/sbml/symbols/time">t</csymbol><ci>k</ci></apply></piece>
                <otherwise><cn>3</cn></otherwise></piecewise><cn>0</cn></apply>
                """;
        String old = "<apply><minus/><ci>source</ci><apply><times/><ci>k</ci><ci>x</ci></apply></apply>";
        TinyProblem tiny = TinyProblem.first(folder)
                .put("model.xml", TinyProblem.MODEL.replace(old, jump))
                .put("measurements.tsv", TinyProblem.table(TinyProblem.MEASUREMENTS, "obs,c0,2,5,1,sd"));
        Problem problem = ProblemReader.read(tiny.file());
        Evaluation.Found found = found(problem, problem.nominal());
        // x(2) = 4 + k + 3·(2 − k) = 10 − 2k
        assertEquals(9, found.simulated().get(0), 1e-7);
        assertEquals((5 - 9) / 0.04 * -2, found.slope().gradient(0), 1e-5);
    }

    @Test
    void aRunThatCannotGoOnIsToldNotThrown() {
        String square = "<apply><times/><ci>x</ci><ci>x</ci></apply>";
        String old = "<apply><minus/><ci>source</ci><apply><times/><ci>k</ci><ci>x</ci></apply></apply>";
        TinyProblem tiny = TinyProblem.first(folder).put("model.xml", TinyProblem.MODEL.replace(old, square));
        Problem problem = ProblemReader.read(tiny.file());
        ProblemLikelihood likelihood =
                new ProblemLikelihood(problem, ModelSimulation.of(problem, HybridOptions.STANDARD, false));
        Evaluation.Failed failed = assertInstanceOf(Evaluation.Failed.class, likelihood.atNominal());
        assertTrue(failed.reason().startsWith("experiment \"c0\" stopped at t = 0.25"), failed.reason());
    }

    @Test
    void aFitFindsWhatTheMeasurementsWereMadeWith() {
        double k = 0.8;
        StringBuilder rows = new StringBuilder(
                "observableId\tsimulationConditionId\ttime\tmeasurement\tobservableParameters\tnoiseParameters\n");
        for (int t = 0; t <= 5; t++) {
            rows.append("obs\tc0\t" + t + "\t" + (4 * Math.exp(-k * t) + (t % 2 == 0 ? 0.1 : -0.1)) + "\t1\tsd\n");
        }
        Problem problem = ProblemReader.read(TinyProblem.first(folder)
                .put("measurements.tsv", rows.toString())
                .file());
        ProblemFit.Fitted fitted = new ProblemFit(
                        problem,
                        HybridOptions.STANDARD,
                        org.myobalance.fit.FitSettings.defaults()
                                .withStarts(4, 1)
                                .withTolerance(1e-9, 1e-9))
                .fit(share -> {}, () -> false);
        assertEquals(4, fitted.starts().size());
        // the best k is that of least squares, found here by golden section; the best sd is the root of the mean square
        double low = 0.5;
        double high = 1.2;
        for (int i = 0; i < 200; i++) {
            double a = high - (high - low) / 1.618033988749895;
            double b = low + (high - low) / 1.618033988749895;
            if (squares(a, k) < squares(b, k)) {
                high = b;
            } else {
                low = a;
            }
        }
        assertEquals(low, fitted.best().getOrDefault("k", Double.NaN), 1e-5);
        double sd = Math.sqrt(squares(low, k) / 6);
        assertEquals(sd, fitted.best().getOrDefault("sd", Double.NaN), 1e-5);
        assertEquals(-3 * Math.log(2 * Math.PI * sd * sd) - 3, fitted.objective(), 1e-7);
        assertEquals(4, fitted.best().getOrDefault("x0", Double.NaN), "what is not estimated stays");
    }

    private static double squares(double k, double truth) {
        double sum = 0;
        for (int t = 0; t <= 5; t++) {
            double measured = 4 * Math.exp(-truth * t) + (t % 2 == 0 ? 0.1 : -0.1);
            sum += Math.pow(measured - 4 * Math.exp(-k * t), 2);
        }
        return sum;
    }
}
