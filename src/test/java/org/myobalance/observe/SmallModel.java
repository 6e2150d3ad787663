package org.myobalance.observe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Pieces;
import org.myobalance.model.State;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/**
 * A muscle that decays, {@code M' = −k·M}, a tracer that decays faster, {@code T' = −c·T}, a signal that rests at 1 and
 * follows the intensity u of a bout, {@code S' = a·(1 + u − S)}, a gut that empties, {@code G' = −a·G}, and a state that
 * bursts where one asks for it, {@code X' = b·X²}: everything about it is known on paper.
 */
final class SmallModel {
    static final double MUSCLE = 0.001;
    static final double TRACER = 0.01;
    static final double SIGNAL = 0.5;
    /** Base units of muscle at the start [g]. */
    static final double GRAMS = 30_000;
    /** Tight, so that a closed form is met to {@link #CLOSE}. */
    static final RunOptions OPTIONS = RunOptions.direct().withRtol(1e-9);
    /** Relative: means by the trapezoid rule on 64 rows, or by Simpson's on steps. */
    static final double CLOSE = 1e-4;

    private SmallModel() {}

    static Simulator simulator() {
        return new Simulator(CompiledModel.of(model()));
    }

    static Model model() {
        return new Model(
                "small",
                "Small",
                List.of(
                        Pieces.state("muscle", 1, Clock.SLOW, List.of(new State.Term(-1, "muscle_loss"))),
                        Pieces.state("tracer", 1, Clock.FAST, List.of(new State.Term(-1, "tracer_loss"))),
                        Pieces.state(
                                "signal",
                                1,
                                Clock.FAST,
                                List.of(new State.Term(1, "signal_gain"), new State.Term(-1, "signal_loss"))),
                        Pieces.state("gut", 0, Clock.FAST, List.of(new State.Term(-1, "empty"))),
                        Pieces.state("burst", 1, Clock.FAST, List.of(new State.Term(1, "bursting")))),
                List.of(
                        Pieces.parameter("k", MUSCLE),
                        Pieces.parameter("c", TRACER),
                        Pieces.parameter("a", SIGNAL),
                        Pieces.parameter("b", 0)),
                Pieces.driveAndMeals("gut"),
                List.of(
                        Pieces.rate("muscle_loss", "k*muscle"),
                        Pieces.rate("tracer_loss", "c*tracer"),
                        Pieces.rate("signal_gain", "a*(1 + drive)"),
                        Pieces.rate("signal_loss", "a*signal"),
                        Pieces.rate("empty", "a*gut"),
                        Pieces.rate("bursting", "b*burst*burst")),
                List.of(
                        observable("muscle_relative", Unit.ONE, "muscle"),
                        observable("muscle_mass", UnitParser.parse("kg"), "30000*muscle"),
                        observable("tracer_left", Unit.ONE, "tracer"),
                        observable("signal_level", Unit.ONE, "signal"),
                        observable("particles", UnitParser.parse("1/mL"), "1000*signal"),
                        observable("driven", Unit.ONE, "signal + 10*drive"),
                        observable("fullness", Unit.ONE, "gut"),
                        observable("bursts", Unit.ONE, "burst")),
                Map.of(
                        "resistance",
                        new BoutLaw(
                                "resistance",
                                "one-repetition maximum",
                                1.2,
                                Map.of("drive", ExprParser.parse("intensity")),
                                "lifting")),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** Level of the signal some hours after the start of a bout that began at rest. */
    static double during(double intensity, double hours) {
        return 1 + intensity * -Math.expm1(-SIGNAL * hours);
    }

    /** Level of the signal some hours after the end of a bout that began at rest. */
    static double after(double intensity, double lasted, double hours) {
        return 1 + (during(intensity, lasted) - 1) * Math.exp(-SIGNAL * hours);
    }

    /** Mean of {@code e^(−rate·t)} over a window. */
    static double meanDecay(double rate, double from, double to) {
        return (Math.exp(-rate * from) - Math.exp(-rate * to)) / (rate * (to - from));
    }

    private static Observable observable(String id, Unit unit, String law) {
        return new Observable(id, unit, ExprParser.parse(law), id);
    }
}
