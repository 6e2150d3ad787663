package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.model.Hypothesis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Series;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.CloseUp;
import org.myobalance.whatif.CloseUps;

/** The bout of a shipped experiment close up; three hypotheses stand for draws. */
class AcuteFiguresTest {
    private static final Scenario SCENARIO =
            new Loader().scenario(Path.of("models/sarcopenia/experiments/resistance-young.json"));
    private static final ArmRunner RUNNER =
            new ArmRunner(new Simulator(CompiledModel.of(SCENARIO.model())), RunOptions.direct());
    private static final List<ArmPlan> PLANS = ArmPlans.of(SCENARIO, Optional.empty(), Map.of(), Map.of());
    private static final CloseUps BEST = CloseUps.of(SCENARIO, PLANS, arm -> RUNNER, ProgressMonitor.NONE);

    private static final String LATE_RISE =
            "The late rise of EXO after loaded bouts is contested: Lovett 2018 saw none; --hypothesis no-slow-release switches"
                    + " it off.";

    private static final List<String> ARMS = PLANS.stream().map(ArmPlan::id).toList();

    @TempDir
    private Path folder;

    private static List<ArmPlan> under(String id) {
        Hypothesis hypothesis = SCENARIO.model().hypotheses().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return PLANS.stream().map(plan -> plan.under(hypothesis)).toList();
    }

    private static Series first(Figure figure, int panel) {
        return assertInstanceOf(CurvePanel.class, figure.panels().get(panel))
                .series()
                .get(0);
    }

    @Test
    void withoutDrawsThereAreNoBands() {
        Figure figure = AcuteFigures.of(BEST, ARMS, SCENARIO.model()).orElseThrow();
        assertEquals(8, figure.panels().size());
        assertFalse(first(figure, 0).hasBand());
        assertEquals(
                1,
                assertInstanceOf(CurvePanel.class, figure.panels().get(0))
                        .series()
                        .size());
        assertTrue(AcuteFigures.of(CloseUps.NONE, ARMS, SCENARIO.model()).isEmpty());
        assertEquals(
                List.of(
                        "Hours after the start of a bout (shaded); rest is the value at its start. Meals as usual.",
                        "One resistance bout on the first day at 09:00: resistance, 45 min, at 25.0 y, 09:00 h.",
                        LATE_RISE),
                figure.footnotes());
    }

    @Test
    void theLateRiseIsContestedInAModelThatCanDoWithoutIt() {
        assertEquals(Optional.of(LATE_RISE), LateRise.note(SCENARIO.model()));
        assertEquals(
                Optional.empty(),
                LateRise.note(new Loader().model(Path.of("models/null/model.json"))),
                "no hypothesis");
        assertTrue(LateRise.isOf("resistance") && LateRise.isOf("eccentric"));
        assertFalse(LateRise.isOf("endurance") || LateRise.isOf("hiit"));
    }

    @Test
    void drawsBecomeABandAroundTheBest() {
        CloseUps drawn = BEST.under(
                SCENARIO,
                List.of(under("quantity"), under("quality"), under("both")),
                arm -> RUNNER,
                arm -> RUNNER,
                ProgressMonitor.NONE);
        Figure figure = AcuteFigures.of(drawn, ARMS, SCENARIO.model()).orElseThrow();
        Series count = first(figure, 0);
        assertTrue(count.hasBand());
        double widest = 0;
        for (int i = 0; i < count.size(); i++) {
            assertTrue(count.low(i) <= count.high(i));
            widest = Math.max(widest, count.high(i) - count.low(i));
        }
        assertTrue(widest > 0.3, "with cargo alone the number stays: " + widest);
        List<Series> curves =
                assertInstanceOf(CurvePanel.class, figure.panels().get(3)).series();
        assertEquals(2, curves.size());
        for (int before = 0; before < 3; before++) {
            assertEquals(
                    1,
                    assertInstanceOf(CurvePanel.class, figure.panels().get(before))
                            .series()
                            .size(),
                    "EXO, marker and load are before the gains");
        }
        assertTrue(
                figure.footnotes()
                        .contains(
                                "no EXO: EXO without effect, every gain of theirs zero; shown in panels of what they act on"
                                        + " alone."),
                figure.footnotes()::toString);
        assertTrue(curves.get(1).label().endsWith(", no EXO"), curves.get(1).label());
    }

    /** Four arms over nine days, of which the third is asked for on the second day. */
    private Scenario several() throws IOException {
        Path models = Path.of("models").toAbsolutePath();
        String arms = List.of("sedentary", "resistance-3x", "endurance-150", "resistance-from-65").stream()
                .map(id -> "{ \"subject\": \"" + models + "/subjects/man-25.json\", \"regimen\": \"" + models
                        + "/regimens/" + id + ".json\" }")
                .collect(Collectors.joining(", "));
        Path file = folder.resolve("several.json");
        Files.writeString(
                file,
                "{ \"format\": \"myobalance-scenario/1\", \"id\": \"several\", \"title\": \"Several\", \"model\": \""
                        + models
                        + "/sarcopenia/model.json\", \"lasts\": \"9 d\", \"every\": \"1 d\", \"arms\": [" + arms
                        + "], \"acute\": { \"arm\": \"endurance-150\", \"at\": { \"value\": 219174, \"unit\": \"h\" },"
                        + " \"lasts\": \"12 h\" } }");
        return new Loader().scenario(file);
    }

    @Test
    void everyArmWithABoutNearIsDrawnInItsColourAndToldOf() throws IOException {
        Scenario scenario = several();
        List<ArmPlan> plans = ArmPlans.of(scenario, Optional.empty(), Map.of(), Map.of());
        List<String> ids = plans.stream().map(ArmPlan::id).toList();
        CloseUps best = CloseUps.of(scenario, plans, arm -> RUNNER, ProgressMonitor.NONE);
        assertEquals(
                List.of("endurance-150", "resistance-3x"),
                best.best().stream().map(each -> each.plan().id()).toList(),
                "the one asked for first; none that has no bout, or one forty years later");
        assertTrue(best.best().get(0).onset() >= 24, "at the second day or later");
        Figure figure = AcuteFigures.of(best, ids, scenario.model()).orElseThrow();
        List<Series> count =
                assertInstanceOf(CurvePanel.class, figure.panels().get(0)).series();
        assertEquals(
                List.of(2, 1),
                count.stream().map(each -> each.slot().getAsInt()).toList());
        assertEquals(
                List.of("Endurance, 150 min a week", "Resistance three times a week"),
                count.stream().map(Series::label).toList());
        for (Series each : count) {
            assertEquals(12, each.x(each.size() - 1), 0.05, "followed for as long as asked for [h]");
        }
        assertEquals(
                "2 of 4 arms are shown: those that have such a bout.",
                figure.footnotes().get(3));
        CloseUps drawn =
                best.under(scenario, List.of(plans, plans), arm -> RUNNER, arm -> RUNNER, ProgressMonitor.NONE);
        List<Series> both = assertInstanceOf(
                        CurvePanel.class,
                        AcuteFigures.of(drawn, ids, scenario.model())
                                .orElseThrow()
                                .panels()
                                .get(3))
                .series();
        assertEquals(
                List.of(true, true, false), both.stream().map(Series::hasBand).toList(), "two bands can be told");
        assertEquals("Endurance, 150 min a week, no EXO", both.get(2).label());
        assertEquals(2, both.get(2).slot().getAsInt(), "in the colour of its arm");
        assertTrue(both.get(2).isDashDotted());
        // the twin at the time of the same bout: same hours
        assertEquals(both.get(0).x(0), both.get(2).x(0), 1e-6);
    }

    @Test
    void ofMoreThanTwoBoutsTheFirstAloneHasABand() {
        CloseUp one = BEST.best().get(0);
        List<CloseUp> three = Stream.of("a", "b", "c")
                .map(id -> new CloseUp(
                        new ArmPlan(
                                id,
                                "Arm " + id,
                                one.plan().woman(),
                                one.plan().parameters(),
                                one.plan().leaveOut(),
                                one.plan().history(),
                                one.plan().regimen(),
                                one.plan().from(),
                                one.plan().to(),
                                one.plan().seed()),
                        one.trajectory(),
                        one.bout(),
                        one.onset(),
                        one.end()))
                .toList();
        CloseUps drawn = new CloseUps(three, List.of(three.subList(0, 1), three.subList(0, 1)), Optional.empty());
        Figure figure =
                AcuteFigures.of(drawn, List.of("a", "b", "c"), SCENARIO.model()).orElseThrow();
        List<Series> count =
                assertInstanceOf(CurvePanel.class, figure.panels().get(0)).series();
        assertEquals(
                List.of(true, false, false), count.stream().map(Series::hasBand).toList());
        assertEquals(
                List.of(
                        "Arm a; Arm b; Arm c: resistance, 45 min, at 25.0 y, 09:00 h.",
                        LATE_RISE,
                        "Lines: best values of the calibration. Bands: middle 90 % of 2 of its draws. The band is that of"
                                + " Arm a."),
                figure.footnotes().subList(1, 4));
        assertEquals(
                "Curves that lie on each other: in a, b, c, d, e, f, g, h \"Arm a\" and \"Arm b\" and \"Arm c\".",
                figure.footnotes().get(4));
    }
}
