package org.myobalance.hybrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.myobalance.sbml.SbmlText.apply;
import static org.myobalance.sbml.SbmlText.assign;
import static org.myobalance.sbml.SbmlText.ci;
import static org.myobalance.sbml.SbmlText.cn;
import static org.myobalance.sbml.SbmlText.event;
import static org.myobalance.sbml.SbmlText.list;
import static org.myobalance.sbml.SbmlText.model;
import static org.myobalance.sbml.SbmlText.parameter;
import static org.myobalance.sbml.SbmlText.rateRule;
import static org.myobalance.sbml.SbmlText.time;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.sbml.SbmlText;
import org.myobalance.sbml.SbmlTranslation;

/** Runs that go on where another one ended, and derivatives that are carried along. */
class PartsOfARunTest {
    private static HybridModel read(String text) {
        return SbmlTranslation.of(SbmlText.read(text));
    }

    private static HybridOutcome.Finished part(
            HybridSystem system,
            HybridState start,
            double from,
            double[] times,
            double end,
            Optional<HybridSensitivity> sensitivity) {
        return assertInstanceOf(
                HybridOutcome.Finished.class,
                HybridRun.part(system, start, from, times, end, HybridOptions.STANDARD, sensitivity));
    }

    /** x grows by 1, and is doubled when the time has come to 2. */
    private static HybridSystem doubledAtTwo() {
        return HybridSystem.of(read(model(
                list("Parameters", parameter("x", 0)),
                list("Rules", rateRule("x", cn(1))),
                list(
                        "Events",
                        event("e", apply("geq", time(), cn(2)), "", assign("x", apply("times", cn(2), ci("x"))))))));
    }

    @Test
    void anEventOfTheVeryEndIsLeftToThePartThatGoesOn() {
        HybridSystem system = doubledAtTwo();
        HybridState start = HybridState.start(system.hybrid(), Map.of());
        HybridOutcome.Finished first = part(system, start, 0, new double[] {1}, 2, Optional.empty());
        assertEquals(2, at(system, first.end(), "x"), 1e-9);
        HybridState changed = first.end()
                .moved(with(system, first.end(), "x", 10), first.end().parameters());
        HybridOutcome.Finished second = part(system, changed, 2, new double[] {2, 3}, 3, Optional.empty());
        assertArrayEquals(new double[] {20, 21}, second.trajectory().values("x"), 1e-9);
    }

    @Test
    void anEventThatHappenedDoesNotHappenAgain() {
        HybridSystem system = doubledAtTwo();
        HybridState start = HybridState.start(system.hybrid(), Map.of());
        HybridOutcome.Finished first = part(system, start, 0, new double[] {3}, 3, Optional.empty());
        assertEquals(5, at(system, first.end(), "x"), 1e-9);
        HybridOutcome.Finished second = part(system, first.end(), 3, new double[] {4}, 4, Optional.empty());
        assertArrayEquals(new double[] {6}, second.trajectory().values("x"), 1e-9);
    }

    @Test
    void derivativesAreThoseOfTheClosedForm() {
        HybridSystem system = HybridSystem.of(read(model(
                list("Parameters", parameter("x", 4), parameter("k", 0.5)),
                list("Rules", rateRule("x", apply("minus", apply("times", ci("k"), ci("x"))))))));
        int k = system.hybrid().model().parameterIndex("k").orElseThrow();
        int x = system.hybrid().model().stateIndex("x").orElseThrow();
        int n = system.hybrid().model().states().size();
        double[][] states = new double[n][2];
        states[x][1] = 1;
        double[][] parameters = new double[system.hybrid().model().parameters().size()][2];
        parameters[k][0] = 1;
        HybridState start = HybridState.start(system.hybrid(), Map.of()).withMoves(states, parameters);
        Optional<HybridSensitivity> sensitivity = Optional.of(HybridSensitivity.of(system, List.of(k)));
        HybridOutcome.Finished first = part(system, start, 0, new double[] {1}, 1.5, sensitivity);
        // x = x0·exp(−k t): by k it is −t·x, by x0 it is exp(−k t)
        assertEquals(-4 * Math.exp(-0.5), first.trajectory().moves(0)[2 * x], 1e-7);
        assertEquals(Math.exp(-0.5), first.trajectory().moves(0)[2 * x + 1], 1e-7);
        HybridOutcome.Finished second = part(system, first.end(), 1.5, new double[] {3}, 3, sensitivity);
        assertEquals(-12 * Math.exp(-1.5), second.trajectory().moves(0)[2 * x], 1e-7);
        assertEquals(Math.exp(-1.5), second.end().stateMoves()[x][1], 1e-7);
    }

    @Test
    void aModelWithEventsHasNoForwardSensitivities() {
        HybridSystem system = doubledAtTwo();
        assertThrows(IllegalArgumentException.class, () -> HybridSensitivity.of(system, List.of()));
    }

    private static double at(HybridSystem system, HybridState state, String id) {
        return state.states()[system.hybrid().model().stateIndex(id).orElseThrow()];
    }

    private static double[] with(HybridSystem system, HybridState state, String id, double value) {
        double[] states = state.states();
        states[system.hybrid().model().stateIndex(id).orElseThrow()] = value;
        return states;
    }
}
