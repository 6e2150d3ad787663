package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.CalibrationWriter;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.model.RequestException;
import org.myobalance.sensitivity.Factor;
import org.myobalance.sensitivity.MorrisAnalysis;
import org.myobalance.sensitivity.MorrisMeasure;
import org.myobalance.sensitivity.Salib;
import org.myobalance.sensitivity.SobolAnalysis;
import org.myobalance.sensitivity.SobolIndex;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.whatif.FinishedRuns;

/**
 * Global sensitivity of {@link GrowingCase}: muscle is 100 + 10 X scale, where X = fitted + twin + 2 loose + 1 has the mean 5 and the
 * variance 0.16 + 0.09 + 0.04, and the logarithm of scale the standard deviation 0.02.
 */
class GlobalSensitivityTest {
    /** First and second moment of scale. */
    private static final double M1 = Math.exp(0.5 * 0.02 * 0.02);

    private static final double M2 = Math.exp(2 * 0.02 * 0.02);
    private static final double VARIANCE = 100 * (25.29 * M2 - 25 * M1 * M1);
    /** At 256 points. */
    private static final double CLOSE = 0.02;

    private static final SensitivityMethod SOBOL = new SensitivityMethod(SensitivityMethod.Kind.SOBOL, 256, 1);

    @TempDir
    private Path folder = Path.of("");

    private static Question question(Optional<String> against, String observable) {
        return Question.of(
                GrowingCase.scenario(), Optional.of("plain"), against, Optional.of(observable), OptionalDouble.empty());
    }

    private ExplainOptions options(boolean isCalibrated, FinishedRuns finished) {
        ParameterChoice choice = ParameterChoice.ofModelFile();
        if (isCalibrated) {
            Path file = folder.resolve("calibrated.json");
            CalibrationWriter.write(file, GrowingCase.calibration());
            choice = ParameterChoice.of(file, GrowingCase.model());
        }
        return new ExplainOptions(
                new DrawChoice(choice, 0),
                Optional.empty(),
                Map.of(),
                RunOptions.defaults().withRtol(1e-8),
                finished);
    }

    private GlobalSensitivity sensitivity(InputRequest request, SensitivityMethod method) {
        return new GlobalSensitivity(
                List.of(question(Optional.empty(), "muscle_mass")),
                options(request.isOverDraws(), new FinishedRuns()),
                request,
                method);
    }

    private static SensitivityAnswer.Found found(GlobalSensitivity sensitivity) {
        SensitivityAnswer answer = sensitivity.answer(ProgressMonitor.NONE, estimate -> {});
        return (SensitivityAnswer.Found) answer;
    }

    private static SobolIndex index(SensitivityAnswer.Found found, String name) {
        return ((SobolAnalysis) found.outputs().get(0).analysis())
                .indices().stream()
                        .filter(each -> each.factor().name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static InputRequest named(String... names) {
        return new InputRequest(List.of(names), Map.of(), Map.of(), false);
    }

    @Test
    void everyUncertainInputHasItsSharesOfTheVariance() {
        GlobalSensitivity sensitivity = sensitivity(InputRequest.ALL, SOBOL);
        assertEquals(256 * 6, sensitivity.runs(), "four inputs, which unused is none of");
        List<Duration> estimates = new ArrayList<>();
        SensitivityAnswer answer = sensitivity.answer(ProgressMonitor.NONE, estimates::add);
        assertEquals(1, estimates.size());
        SensitivityAnswer.Found found = (SensitivityAnswer.Found) answer;
        SobolAnalysis analysis = (SobolAnalysis) found.outputs().get(0).analysis();
        assertEquals(150, found.outputs().get(0).value(), 1e-6);
        assertEquals(100 + 50 * M1, analysis.mean(), 0.05);
        assertEquals(1, analysis.variance() / VARIANCE, CLOSE);
        assertEquals(256, analysis.blocks());
        Map<String, Double> parts = Map.of("fitted", 0.16, "twin", 0.09, "loose", 0.04);
        parts.forEach((name, part) -> {
            assertEquals(
                    100 * part * M1 * M1 / VARIANCE, index(found, name).first().value(), CLOSE, name);
            assertEquals(100 * part * M2 / VARIANCE, index(found, name).total().value(), CLOSE, name);
        });
        assertEquals(
                2500 * (M2 - M1 * M1) / VARIANCE, index(found, "scale").first().value(), CLOSE);
        assertEquals(
                2529 * (M2 - M1 * M1) / VARIANCE, index(found, "scale").total().value(), CLOSE);
        assertEquals(0, found.failed());
    }

    /** From points of its own, at 2^14 of them; ours are simulations at 256. */
    @Test
    void salibFindsTheSameOfTheSameModel() throws IOException, InterruptedException {
        Salib.assume();
        Map<String, double[]> other = Salib.of("growing", 1 << 14, List.of());
        SensitivityAnswer.Found found = found(sensitivity(InputRequest.ALL, SOBOL));
        List<SobolIndex> own = ((SobolAnalysis) found.outputs().get(0).analysis()).indices();
        assertArrayEquals(
                Objects.requireNonNull(other.get("first")),
                own.stream().mapToDouble(index -> index.first().value()).toArray(),
                CLOSE);
        assertArrayEquals(
                Objects.requireNonNull(other.get("total")),
                own.stream().mapToDouble(index -> index.total().value()).toArray(),
                CLOSE);
    }

    @Test
    void aDifferenceOfArmsLeavesOutWhatIsSetInOne() {
        // plain less more: 10 (2 loose − 4) scale
        GlobalSensitivity sensitivity = new GlobalSensitivity(
                List.of(question(Optional.of("more"), "muscle_mass")),
                options(false, new FinishedRuns()),
                named("fitted", "loose", "scale"),
                SOBOL);
        assertEquals(2 * 256 * 5, sensitivity.runs());
        SensitivityAnswer.Found found = found(sensitivity);
        assertEquals(-20, found.outputs().get(0).value(), 1e-6);
        double variance = 100 * ((4 + 0.04) * M2 - 4 * M1 * M1);
        assertEquals(4 * M1 * M1 / variance, index(found, "loose").first().value(), CLOSE);
        assertEquals(
                404 * (M2 - M1 * M1) / variance, index(found, "scale").total().value(), CLOSE);
        assertEquals(0, index(found, "fitted").total().value(), 1e-6);
    }

    @Test
    void calibratedParametersMoveTogetherOverDraws() {
        SensitivityAnswer.Found found =
                found(sensitivity(new InputRequest(List.of(), Map.of(), Map.of(), true), SOBOL));
        // draws of fitted + twin: 1.95 and 2.05
        double variance = 100 * ((25 + 0.0025 + 0.04) * M2 - 25 * M1 * M1);
        assertEquals(
                List.of("calibration", "loose", "scale"),
                found.inputs().stream().map(SensitivityInput::name).toList());
        assertEquals(List.of("fitted", "twin"), found.inputs().get(0).parameters());
        assertEquals(0.25 / variance, index(found, "calibration").first().value(), CLOSE);
        assertEquals(4 / variance, index(found, "loose").first().value(), CLOSE);
    }

    @Test
    void severalNumbersComeFromTheSameRuns() {
        FinishedRuns finished = new FinishedRuns();
        GlobalSensitivity sensitivity = new GlobalSensitivity(
                List.of(question(Optional.empty(), "muscle_mass"), question(Optional.empty(), "elsewhere_sum")),
                options(false, finished),
                named("loose", "unused"),
                new SensitivityMethod(SensitivityMethod.Kind.MORRIS, 8, 1));
        SensitivityAnswer.Found found = found(sensitivity);
        assertEquals(8 * 3 + 1, finished.all().size(), "the points, and the number as it stands");
        MorrisAnalysis muscle = (MorrisAnalysis) found.outputs().get(0).analysis();
        MorrisAnalysis other = (MorrisAnalysis) found.outputs().get(1).analysis();
        assertEquals(
                "elsewhere_sum", found.outputs().get(1).question().observable().id());
        assertTrue(effect(muscle, "loose") > 4, "a quarter of the range is more than 0.67 SD of 2");
        assertEquals(0, effect(muscle, "unused"), 1e-6);
        assertEquals(0, effect(other, "loose"), 1e-6);
        assertTrue(effect(other, "unused") > 10);
        assertEquals(0, found.outputs().get(1).value() - 240, 1e-6);
    }

    private static double effect(MorrisAnalysis analysis, String name) {
        return analysis.measures().stream()
                .filter(each -> each.factor().name().equals(name))
                .map(MorrisMeasure::muStar)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void rangesTakeThePlaceOfPriors() {
        Map<String, InputRequest.Range> ranges = new LinkedHashMap<>();
        ranges.put("width", new InputRequest.Range(0, 2, false));
        ranges.put("loose", new InputRequest.Range(1, Math.E, true));
        SensitivityAnswer.Found found = found(sensitivity(new InputRequest(List.of(), ranges, Map.of(), false), SOBOL));
        // width: (2 − 0)²/12; exp(u), u in [0, 1]: mean e − 1, mean square (e² − 1)/2
        double width = 100 * 4 / 12.0;
        double loose = 400 * ((Math.E * Math.E - 1) / 2 - Math.pow(Math.E - 1, 2));
        assertEquals(width / (width + loose), index(found, "width").first().value(), CLOSE);
        assertEquals(loose / (width + loose), index(found, "loose").total().value(), CLOSE);
    }

    @Test
    void groupsMoveTogether() {
        Map<String, List<String>> groups = Map.of("both", List.of("fitted", "tw*"));
        GlobalSensitivity sensitivity = sensitivity(new InputRequest(List.of(), Map.of(), groups, false), SOBOL);
        assertEquals(
                List.of("both", "loose", "scale"),
                sensitivity.design().factors().stream().map(Factor::name).toList());
        assertEquals(
                25 * M1 * M1 / VARIANCE,
                index(found(sensitivity), "both").first().value(),
                CLOSE);
    }

    @Test
    void stoppedWorkIsGoneOnWith() {
        FinishedRuns finished = new FinishedRuns();
        List<Question> questions = List.of(question(Optional.empty(), "muscle_mass"));
        int[] heard = new int[1];
        SensitivityAnswer stopped = new GlobalSensitivity(
                        questions, options(false, finished), named("fitted", "loose"), SOBOL)
                .answer(
                        ProgressMonitor.of((what, share) -> heard[0] += share > 0.1 ? 1 : 0, () -> heard[0] > 0),
                        estimate -> {});
        assertEquals(
                "Stopped before every run was done: measures of a part of the points would mislead, so nothing is told.",
                ((SensitivityAnswer.Missing) stopped).why());
        assertFalse(finished.isEmpty());
        assertTrue(finished.all().size() < 256 * 4);
        SensitivityAnswer resumed = new GlobalSensitivity(
                        questions, options(false, finished), named("fitted", "loose"), SOBOL)
                .answer(ProgressMonitor.NONE, estimate -> {
                    throw new AssertionError("what was done earlier says nothing of the time");
                });
        SensitivityAnswer anew = found(sensitivity(named("fitted", "loose"), SOBOL));
        assertEquals(
                ((SensitivityAnswer.Found) anew).outputs().get(0).analysis(),
                ((SensitivityAnswer.Found) resumed).outputs().get(0).analysis());
    }

    @Test
    void inputsThatCannotVaryAreRefused() {
        assertRefused(
                "inputs loos: model \"growing\" has no such parameter. Did you mean \"loose\"?"
                        + " All names: myobalance check <model> --show parameters",
                named("loos"),
                SOBOL);
        assertRefused("inputs loose: named twice. Name it once.", named("loose", "loose"), SOBOL);
        assertRefused("inputs unused: the number does not depend on it. Leave it out.", named("unused"), SOBOL);
        assertRefused(
                "inputs on: its value is given, by the subject, the hypothesis, the arm or a change, so that it does not"
                        + " vary. Leave it out.",
                named("on"),
                SOBOL);
        assertRefused(
                "inputs width: the model file gives it no prior. Give it a range: --range width=LOW:HIGH.",
                named("width"),
                SOBOL);
        assertRefused(
                "inputs twin: calibrated parameters depend on each other under the draws, so that one of them has no index"
                        + " of its own. Name calibration, which moves all of them together, or vary over priors.",
                new InputRequest(List.of("twin"), Map.of(), Map.of(), true),
                SOBOL);
        assertRefused(
                "over draws: draws of a calibration have no distance, which elementary effects are divided by. Choose"
                        + " method sobol, or vary over priors.",
                new InputRequest(List.of(), Map.of(), Map.of(), true),
                new SensitivityMethod(SensitivityMethod.Kind.MORRIS, 4, 1));
    }

    @Test
    void groupsThatDoNotFitAreRefused() {
        Map<String, List<String>> overlapping = new LinkedHashMap<>();
        overlapping.put("a", List.of("fitted", "twin"));
        overlapping.put("b", List.of("twin"));
        assertRefused(
                "group b: twin is in group a already. An input belongs to one group, once.",
                grouped(overlapping),
                SOBOL);
        assertRefused(
                "group a: twinn is no input that varies. Known here: fitted, twin, loose, scale. Did you mean \"twin\"?",
                grouped(Map.of("a", List.of("twinn"))),
                SOBOL);
        assertRefused(
                "group twin: an input is called so. Give the group another name.",
                grouped(Map.of("twin", List.of("fitted"))),
                SOBOL);
        assertRefused("group a: it has no input. Name inputs, such as fitted.", grouped(Map.of("a", List.of())), SOBOL);
        assertRefused(
                "group a: its members do not move by one distance in a radial design. Choose method morris-trajectories"
                        + " or sobol.",
                grouped(Map.of("a", List.of("fitted", "twin"))),
                new SensitivityMethod(SensitivityMethod.Kind.MORRIS, 4, 1));
    }

    private static InputRequest grouped(Map<String, List<String>> groups) {
        return new InputRequest(List.of(), Map.of(), groups, false);
    }

    @Test
    void pointsThatMakeNoDesignAreRefused() {
        assertRefused(
                "points 0: that is too few: from one base point nothing can be told. Give 2 or more.",
                InputRequest.ALL,
                new SensitivityMethod(SensitivityMethod.Kind.MORRIS, 0, 1));
        assertRefused(
                "points 100: that is no power of two, and Sobol' points are balanced at these alone. Give 64 or 128.",
                InputRequest.ALL,
                new SensitivityMethod(SensitivityMethod.Kind.SOBOL, 100, 1));
        assertRefused(
                "points 1000000000000: that with 4 inputs is 6.00e+12 evaluations, and a design has at most 10000000. Give"
                        + " fewer.",
                InputRequest.ALL,
                new SensitivityMethod(SensitivityMethod.Kind.SOBOL, 1_000_000_000_000L, 1));
    }

    private void assertRefused(String message, InputRequest request, SensitivityMethod method) {
        assertEquals(
                message,
                assertThrows(RequestException.class, () -> sensitivity(request, method))
                        .getMessage());
    }
}
