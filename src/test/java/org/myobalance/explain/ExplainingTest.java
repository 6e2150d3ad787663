package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.CalibrationWriter;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.model.Status;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.whatif.FinishedRuns;

/** Explanations of {@link GrowingCase}, whose every number is known in the head. */
class ExplainingTest {
    /** exp(0.02) − 1, what one SD of {@code scale} adds. */
    private static final double SCALED = Math.expm1(0.02);

    @TempDir
    private Path folder = Path.of("");

    private Explanation explain(Optional<String> against, boolean isCalibrated, Optional<String> hypothesis) {
        Question question = Question.of(
                GrowingCase.scenario(), Optional.of("plain"), against, Optional.empty(), OptionalDouble.empty());
        ParameterChoice choice = ParameterChoice.ofModelFile();
        if (isCalibrated) {
            Path file = folder.resolve("calibrated.json");
            CalibrationWriter.write(file, GrowingCase.calibration());
            choice = ParameterChoice.of(file, GrowingCase.model());
        }
        ExplainOptions options = new ExplainOptions(
                DrawChoice.of(choice, Path.of("m.json"), OptionalInt.empty()),
                hypothesis,
                Map.of(),
                RunOptions.defaults().withRtol(1e-8),
                new FinishedRuns());
        Answer answer = new Explaining(question, options, Optional.empty()).explain(ProgressMonitor.NONE);
        return ((Answer.Explained) answer).explanation();
    }

    private static ParameterShare share(Explanation explanation, String id) {
        return explanation.shares().stream()
                .filter(each -> each.parameter().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachParameterHasItsSlopeAndItsShare() {
        Explanation found = explain(Optional.empty(), true, Optional.empty());
        assertEquals(150, found.value(), 1e-6);
        assertEquals(149.55, found.band().orElseThrow().low(), 1e-6, "of 149.5 and 150.5");
        assertEquals(150.45, found.band().orElseThrow().high(), 1e-6);
        double now = 0.5 + 4 + 2500 * SCALED * SCALED;
        assertEquals(now, found.rests().now(), 1e-6);
        assertEquals(Math.sqrt(0.5), found.calibratedSd(), 1e-6, "of 10 (fitted + twin) over two draws");
        assertEquals(10, share(found, "fitted").slope(), 1e-6);
        assertEquals(1, share(found, "fitted").contribution(), 1e-6);
        assertEquals(2, share(found, "fitted").alone(), 1e-6);
        assertEquals(16, share(found, "fitted").before(), 1e-6);
        assertEquals(1 - 0.02 / 0.16, share(found, "fitted").parameter().learnt(), 1e-9);
        assertEquals(-0.5, share(found, "twin").contribution(), 1e-6, "it varies against fitted");
        assertEquals(4, share(found, "loose").contribution(), 1e-6);
        assertEquals(4, share(found, "loose").before(), 1e-6, "no study was fitted by it");
        assertEquals(50 * SCALED, share(found, "scale").perSd(), 1e-6);
        assertEquals(
                List.of("loose", "scale", "fitted", "twin"),
                found.shares().stream().map(each -> each.parameter().id()).toList(),
                "the largest part first, unused not at all");
        assertEquals(1, found.check().orElseThrow().rSquared(), 1e-6, "the model is linear");
        assertEquals(Map.of(Status.ASSUMED, 1), found.withoutWidth(), "width");
    }

    @Test
    void theLineForAReviewerSharesTheVarianceBeforeTheFit() {
        RestsOn rests = explain(Optional.empty(), true, Optional.empty()).rests();
        double scaled = 2500 * SCALED * SCALED;
        double before = 16 + 9 + 4 + scaled;
        assertEquals(before, rests.before(), 1e-6);
        assertEquals(1 - (4.5 + scaled) / before, rests.learnt(), 1e-8);
        assertEquals(1 / before, rests.of(Evidence.HUMAN), 1e-8, "fitted");
        assertEquals(-0.5 / before, rests.of(Evidence.HUMAN_INDIRECT), 1e-8, "twin");
        assertEquals(4 / before, rests.of(Evidence.ANIMAL_OR_CELL), 1e-8, "loose");
        assertEquals(scaled / before, rests.of(Evidence.ASSUMED), 1e-8, "scale");
        assertEquals(1, rests.human() + rests.of(Evidence.ANIMAL_OR_CELL) + rests.of(Evidence.ASSUMED), 1e-12);
    }

    @Test
    void withoutACalibrationPriorsAreAllThereIs() {
        Explanation found = explain(Optional.empty(), false, Optional.empty());
        assertEquals(0, found.rests().learnt(), 1e-12);
        assertEquals(16, share(found, "fitted").contribution(), 1e-6);
        assertEquals(0, found.calibratedSd(), 1e-12);
        assertTrue(found.band().isEmpty());
        assertTrue(found.check().isEmpty());
    }

    @Test
    void whatAHypothesisSetsIsNotUncertain() {
        Explanation found = explain(Optional.empty(), true, Optional.of("sure"));
        assertEquals(
                List.of("scale", "fitted", "twin"),
                found.shares().stream().map(each -> each.parameter().id()).toList());
    }

    @Test
    void aDifferenceMovesOnlyByWhatTheArmsDoNotShare() {
        Explanation found = explain(Optional.of("more"), true, Optional.empty());
        assertEquals(-20, found.value(), 1e-6);
        assertEquals(0, share(found, "fitted").slope(), 1e-6);
        assertEquals(20, share(found, "loose").slope(), 1e-6, "the other arm sets it");
        assertEquals(-20 * SCALED, share(found, "scale").perSd(), 1e-6);
    }

    @Test
    void mechanismsAreMovedWhereTheNumberDependsOnThem() {
        List<MechanismInfluence> found =
                explain(Optional.empty(), true, Optional.empty()).mechanisms();
        assertEquals(1, found.get(0).change().orElseThrow(), 1e-6, "+10 % of fitted");
        assertTrue(found.get(0).isInterpolated());
        assertEquals("+10 %", found.get(0).move());
        assertEquals(1 / (4.5 + 2500 * SCALED * SCALED), found.get(0).share().orElseThrow(), 1e-7);
        assertEquals(1 - 0.02 / 0.16, found.get(0).learnt().orElseThrow(), 1e-9);
        assertFalse(found.get(0).hasNothing(), "its source is a paper");
        assertEquals(10, found.get(1).change().orElseThrow(), 1e-6, "the switch adds 1 a day");
        assertFalse(found.get(1).isInterpolated());
        assertTrue(found.get(1).share().isEmpty(), "a switch has no width");
        assertFalse(found.get(2).isOnTheWay());
        assertTrue(found.get(2).change().isEmpty());
        assertTrue(found.get(2).hasNothing());
    }

    @Test
    void workThatIsStoppedTellsNothing() {
        Question question = Question.of(
                GrowingCase.scenario(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());
        ExplainOptions options = new ExplainOptions(
                DrawChoice.of(ParameterChoice.ofModelFile(), Path.of("m.json"), OptionalInt.empty()),
                Optional.empty(),
                Map.of(),
                RunOptions.defaults(),
                new FinishedRuns());
        Answer answer = new Explaining(question, options, Optional.empty())
                .explain(ProgressMonitor.of((what, share) -> {}, () -> true));
        assertEquals(
                "Stopped before every run was done: shares of a part of the parameters would mislead, so nothing is told.",
                ((Answer.Missing) answer).why());
    }
}
