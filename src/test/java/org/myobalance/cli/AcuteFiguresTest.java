package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import org.myobalance.whatif.CloseUps;

/** The bout of a shipped experiment close up; three hypotheses stand for draws. */
class AcuteFiguresTest {
    private static final Scenario SCENARIO =
            new Loader().scenario(Path.of("models/sarcopenia/experiments/resistance-young.json"));
    private static final ArmRunner RUNNER =
            new ArmRunner(new Simulator(CompiledModel.of(SCENARIO.model())), RunOptions.direct());
    private static final List<ArmPlan> PLANS = ArmPlans.of(SCENARIO, Optional.empty(), Map.of(), Map.of());
    private static final CloseUps BEST = CloseUps.of(SCENARIO, PLANS, arm -> RUNNER, ProgressMonitor.NONE);

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
        Figure figure = AcuteFigures.of(BEST).orElseThrow();
        assertEquals(8, figure.panels().size());
        assertFalse(first(figure, 0).hasBand());
        assertEquals(
                1,
                assertInstanceOf(CurvePanel.class, figure.panels().get(0))
                        .series()
                        .size());
        assertTrue(AcuteFigures.of(CloseUps.NONE).isEmpty());
        String age = String.format(
                Locale.ROOT,
                "%.1f",
                (BEST.best().get(0).plan().from() + BEST.best().get(0).onset()) / (365.25 * 24));
        assertTrue(
                figure.footnotes().get(0).startsWith("Hours after the start of a bout at " + age + " y; rest is"),
                figure.footnotes()::toString);
    }

    @Test
    void drawsBecomeABandAroundTheBest() {
        CloseUps drawn = BEST.under(
                SCENARIO,
                List.of(under("quantity"), under("quality"), under("both")),
                arm -> RUNNER,
                arm -> RUNNER,
                ProgressMonitor.NONE);
        Figure figure = AcuteFigures.of(drawn).orElseThrow();
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
        assertTrue(curves.get(1).label().endsWith(", no EXO"), curves.get(1).label());
    }
}
