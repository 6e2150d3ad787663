package org.myobalance.whatif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.myobalance.model.Clock;
import org.myobalance.model.Model;
import org.myobalance.model.Pieces;
import org.myobalance.model.State;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.HandMade;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;

/** Arms that were never run: their curves are written by hand. */
public final class HandMadeArms {
    /** Hours of a year, as the model counts it. */
    public static final double YEAR = 8766;

    /** Muscle mass in kilograms; values are in grams. */
    public static final Column MASS = HandMade.values("muscle_mass", "kg");

    private static final Model MODEL = new Model(
            "none",
            "None",
            List.of(Pieces.state("muscle", 1, Clock.SLOW, List.of(new State.Term(1, "growth")))),
            List.of(Pieces.parameter("gain", 0.25)),
            List.of(),
            List.of(Pieces.rate("growth", "gain")),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of());

    private HandMadeArms() {}

    /**
     * A man's arm.
     *
     * @param from age at the start [y]
     * @param to age at the end [y]
     */
    public static ArmPlan plan(String id, double from, double to) {
        return plan(id, false, from, to);
    }

    /** An arm of a woman or a man over ages in years. */
    public static ArmPlan plan(String id, boolean woman, double from, double to) {
        Regimen rest = Regimen.sedentary("rest", "Rest");
        return new ArmPlan(
                id,
                "Title of " + id,
                woman,
                ParameterSet.defaults(MODEL),
                List.of(),
                rest,
                rest,
                from * YEAR,
                to * YEAR,
                1);
    }

    /** An arm that reached its end. */
    public static ArmResult complete(ArmPlan plan, Outcome outcome) {
        return new ArmResult(plan, plan.parameters(), Optional.of(outcome), Optional.empty());
    }

    /** An arm that stopped, or did not start where there is no outcome. */
    public static ArmResult troubled(ArmPlan plan, Optional<Outcome> outcome, String trouble) {
        return new ArmResult(plan, plan.parameters(), outcome, Optional.of(trouble));
    }

    /**
     * An arm that reached its end with that muscle mass, sampled once a year.
     *
     * @param grams from the start on [g]
     */
    public static ArmResult ofMass(ArmPlan plan, double... grams) {
        return complete(plan, HandMade.completed(HandMade.trajectory(List.of(MASS), years(grams.length), grams)));
    }

    /** Times a year apart, from 0 on [h]. */
    public static double[] years(int count) {
        return DoubleStream.iterate(0, time -> time + YEAR).limit(count).toArray();
    }
}
