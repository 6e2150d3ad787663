package org.myobalance.hybrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.sbml.SbmlText.apply;
import static org.myobalance.sbml.SbmlText.assign;
import static org.myobalance.sbml.SbmlText.assignmentRule;
import static org.myobalance.sbml.SbmlText.ci;
import static org.myobalance.sbml.SbmlText.cn;
import static org.myobalance.sbml.SbmlText.event;
import static org.myobalance.sbml.SbmlText.list;
import static org.myobalance.sbml.SbmlText.math;
import static org.myobalance.sbml.SbmlText.model;
import static org.myobalance.sbml.SbmlText.parameter;
import static org.myobalance.sbml.SbmlText.rateRule;
import static org.myobalance.sbml.SbmlText.time;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.myobalance.sbml.SbmlText;
import org.myobalance.sbml.SbmlTranslation;

/** Events and rules against closed forms. */
class HybridRunTest {
    private static final String DELAY = "<delay>";

    private static HybridOutcome run(String text, double... times) {
        return run(text, Map.of(), times);
    }

    private static HybridOutcome run(String text, Map<String, Double> given, double... times) {
        HybridModel hybrid = SbmlTranslation.of(SbmlText.read(text));
        return HybridRun.run(HybridSystem.of(hybrid), HybridState.start(hybrid, given), times, HybridOptions.STANDARD);
    }

    private static double[] values(HybridOutcome outcome, String name) {
        assertInstanceOf(HybridOutcome.Finished.class, outcome);
        return outcome.trajectory().values(name);
    }

    private static String cell(String size, String species, String... more) {
        return model(
                "<listOfCompartments><compartment id='c' size='" + size + "' constant='false'/></listOfCompartments>",
                list("Species", species),
                String.join("\n", more));
    }

    @Test
    void aConcentrationIsDilutedByAVolumeThatGrows() {
        String text = cell(
                        "2",
                        "<species id='s' compartment='c' initialConcentration='3'/>",
                        list("Rules", rateRule("c", cn(0.5))))
                .replace("</listOfRules>", "</listOfRules>" + decay());
        // amount 6·exp(−k t) in 2 + t/2
        double[] s = values(run(text, 0, 1, 4), "s");
        assertEquals(3, s[0]);
        assertEquals(6 * Math.exp(-0.3) / 2.5, s[1], 1e-9);
        assertEquals(6 * Math.exp(-1.2) / 4, s[2], 1e-9);
    }

    private static String decay() {
        return "<listOfReactions><reaction id='r'><listOfReactants><speciesReference species='s' stoichiometry='1'/></listOfReactants>"
                + "<kineticLaw>" + math(apply("times", ci("k"), ci("s"), ci("c")))
                + "<listOfLocalParameters><localParameter id='k' value='0.3'/></listOfLocalParameters></kineticLaw></reaction></listOfReactions>";
    }

    @Test
    void aKnownMomentIsAnExactStopHoweverLongTheStepsAre() {
        // a pulse of 1e-3 in a run of 1e6: a step would pass over it
        String pulse = "<piecewise><piece><cn>1000</cn>"
                + apply("and", apply("geq", time(), cn(5e5)), apply("lt", time(), cn(500000.001)))
                + "</piece><otherwise><cn>0</cn></otherwise></piecewise>";
        double[] a = values(
                run(model(list("Parameters", parameter("a", 0)), list("Rules", rateRule("a", pulse))), 0, 4e5, 1e6),
                "a");
        assertEquals(0, a[1]);
        assertEquals(1, a[2], 1e-6); // eight units in the last place of 5e5 are 5e-7 of the pulse
    }

    @Test
    void aPeriodicProgrammeByAClockFiresAsOftenAsItMust() {
        String text = model(
                list("Parameters", parameter("clock", 0), parameter("n", 0)),
                list("Rules", rateRule("clock", cn(1))),
                list(
                        "Events",
                        event(
                                "week",
                                apply("geq", ci("clock"), cn(168)),
                                "",
                                assign("clock", cn(0)),
                                assign("n", apply("plus", ci("n"), cn(1))))));
        double[] n = values(run(text, 167.9, 168, 168 * 52, 168 * 52 + 1), "n");
        assertArrayEquals(new double[] {0, 1, 52, 52}, n);
    }

    @Test
    void aBallBouncesAtTheMomentsOfTheClosedForm() {
        // from 1 with g = 10 and v → −v/2: first at √(2/10), then each flight half as long, beginning with √(2/10)
        String text = model(
                list("Parameters", parameter("h", 1), parameter("v", 0), parameter("n", 0)),
                list("Rules", rateRule("h", ci("v")), rateRule("v", cn(-10))),
                list(
                        "Events",
                        event(
                                "bounce",
                                apply("lt", ci("h"), cn(0)),
                                "",
                                assign("v", apply("times", cn(-0.5), ci("v"))),
                                assign("n", apply("plus", ci("n"), cn(1))))));
        double first = Math.sqrt(0.2);
        HybridOutcome outcome =
                run(text, first - 1e-6, first + 1e-6, 2 * first - 1e-6, 2 * first + 1e-6, 2.5 * first + 1e-6);
        assertArrayEquals(new double[] {0, 1, 1, 2, 3}, values(outcome, "n"));
        assertEquals(0.5 * 10 * first, values(outcome, "v")[1], 2e-5);
    }

    @Test
    @Timeout(60)
    void aBallComesToRestAndTheRunGoesOn() {
        String text = model(
                list("Parameters", parameter("h", 1), parameter("v", 0)),
                list("Rules", rateRule("h", ci("v")), rateRule("v", cn(-10))),
                list(
                        "Events",
                        event(
                                "bounce",
                                apply("lt", ci("h"), cn(0)),
                                "",
                                assign("v", apply("times", cn(-0.5), ci("v"))))));
        assertInstanceOf(HybridOutcome.Finished.class, run(text, 0, 1.3));
    }

    @Test
    void delayPriorityAndValuesOfTheTrigger() {
        String delay = DELAY + math(cn(2)) + "</delay>";
        String early = event("early", apply("geq", time(), cn(1)), delay, assign("a", time()));
        String late = early.replace("'early'", "'late'")
                .replace("variable='a'", "variable='b'")
                .replace("useValuesFromTriggerTime='true'", "useValuesFromTriggerTime='false'");
        String text = model(list("Parameters", parameter("a", 0), parameter("b", 0)), list("Events", early, late));
        HybridOutcome outcome = run(text, 2.9, 3, 5);
        assertArrayEquals(new double[] {0, 1, 1}, values(outcome, "a"));
        assertEquals(3, values(outcome, "b")[1], 1e-12);
        String first = event(
                "first",
                apply("geq", time(), cn(1)),
                "<priority>" + math(cn(5)) + "</priority>",
                assign("a", apply("plus", ci("a"), cn(1))));
        String second = event(
                        "second",
                        apply("geq", time(), cn(1)),
                        "<priority>" + math(cn(4)) + "</priority>",
                        assign("a", apply("times", ci("a"), cn(10))))
                .replace("useValuesFromTriggerTime='true'", "useValuesFromTriggerTime='false'");
        for (String[] order : new String[][] {{first, second}, {second, first}}) {
            String both = model(list("Parameters", parameter("a", 1)), list("Events", order));
            assertArrayEquals(new double[] {20}, values(run(both, 2), "a"));
        }
    }

    @Test
    void anEventThatIsNotPersistentIsTakenBackWhenItsConditionEnds() {
        String delay = DELAY + math(cn(1)) + "</delay>";
        String lasting = event(
                "e",
                apply("and", apply("geq", time(), cn(1)), apply("lt", time(), cn(1.5))),
                delay,
                assign("a", cn(7)));
        String brief = lasting.replace("persistent='true'", "persistent='false'");
        assertArrayEquals(
                new double[] {7},
                values(run(model(list("Parameters", parameter("a", 0)), list("Events", lasting)), 3), "a"));
        assertArrayEquals(
                new double[] {0},
                values(run(model(list("Parameters", parameter("a", 0)), list("Events", brief)), 3), "a"));
    }

    @Test
    @Timeout(60)
    void eventsThatFireForEverAreNamed() {
        String text = model(
                list("Parameters", parameter("a", 1), parameter("b", 0)),
                list(
                        "Events",
                        event("ping", apply("gt", ci("a"), cn(0)), "", assign("a", cn(0)), assign("b", cn(1))),
                        event("pong", apply("gt", ci("b"), cn(0)), "", assign("b", cn(0)), assign("a", cn(1)))));
        HybridOutcome outcome = run(text, 1);
        HybridOutcome.Failed failed = assertInstanceOf(HybridOutcome.Failed.class, outcome);
        assertEquals(0, failed.time());
        assertTrue(failed.reason().matches("events fire for ever at t = 0.0, among them p[io]ng"), failed.reason());
    }

    @Test
    void aSampleAtTheEdgeOfAConditionTakesTheConditionAtItsWord() {
        String atMost = "<piecewise><piece><cn>1</cn>" + apply("leq", time(), cn(2))
                + "</piece><otherwise><cn>0</cn></otherwise></piecewise>";
        String below = atMost.replace("<leq/>", "<lt/>");
        String text = model(
                list("Parameters", parameter("a", 0), parameter("b", 0)),
                list("Rules", assignmentRule("a", atMost), assignmentRule("b", below)));
        HybridOutcome outcome = run(text, 1, 2, 3);
        assertArrayEquals(new double[] {1, 1, 0}, values(outcome, "a"));
        assertArrayEquals(new double[] {1, 0, 0}, values(outcome, "b"));
    }

    @Test
    void valuesThatAreGivenStandInPlaceOfThoseOfTheFile() {
        String text = cell("2", "<species id='s' compartment='c' initialAmount='3'/>", decay());
        assertEquals(5 * Math.exp(-0.3), values(run(text, Map.of("s", 5.0), 1), "s")[0], 1e-9);
        assertEquals(0.75 * Math.exp(-0.1), values(run(text, Map.of("r.k", 0.1, "c", 4.0), 1), "s")[0], 1e-9);
    }

    @Test
    void samplesDoNotMoveTheSolution() {
        String text = model(
                list("Parameters", parameter("x", 2), parameter("y", 0)),
                list(
                        "Rules",
                        rateRule("x", ci("y")),
                        rateRule(
                                "y",
                                apply(
                                        "minus",
                                        apply(
                                                "times",
                                                cn(5),
                                                apply("minus", cn(1), apply("times", ci("x"), ci("x"))),
                                                ci("y")),
                                        ci("x")))));
        double few = values(run(text, 10), "x")[0];
        double[] many =
                IntStream.rangeClosed(0, 1000).mapToDouble(i -> i / 100.0).toArray();
        double last = values(run(text, many), "x")[1000];
        assertEquals(few, last);
    }
}
