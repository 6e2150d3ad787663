package org.myobalance.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Input;
import org.myobalance.model.Limits;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.model.Rate;
import org.myobalance.model.Source;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.units.UnitParser;

/** A model whose file has other units than the program has inside: a day there is 24 h here, a kilogram 1,000 g. */
public final class HandMadeModel {
    /** Turnover: 2 per day in the file. */
    static final Parameter TURNOVER = parameter(
            "turnover",
            "1/d",
            2,
            1,
            4,
            true,
            Optional.of(new Prior(Prior.Kind.LOG_NORMAL, 3 / 24.0, 0.5)),
            Identifiability.ESTIMABLE,
            "old",
            Status.ASSUMED,
            Optional.of("it is guessed"));

    /** Start of the muscle: 30 kg in the file. */
    public static final Parameter START = parameter(
            "start",
            "kg",
            30,
            20,
            40,
            false,
            Optional.of(new Prior(Prior.Kind.NORMAL, 28_000, 2_000)),
            Identifiability.PRIOR_ONLY,
            "new",
            Status.VERIFIED,
            Optional.empty());

    /** A number without bounds and prior. */
    static final Parameter EXPONENT = parameter(
            "exponent",
            "1",
            2,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            false,
            Optional.empty(),
            Identifiability.FIXED,
            "old",
            Status.DEFINITION,
            Optional.empty());

    /** A gain with a flat prior. */
    static final Parameter GAIN = parameter(
            "gain",
            "1/d",
            1,
            0,
            Double.POSITIVE_INFINITY,
            false,
            Optional.of(new Prior(Prior.Kind.UNIFORM, 0, 5 / 24.0)),
            Identifiability.ESTIMABLE,
            "old",
            Status.ASSUMED,
            Optional.empty());

    /** The whole model. */
    public static final Model MODEL = new Model(
            "hand-made",
            "Hand-made",
            List.of(
                    new State(
                            "muscle",
                            UnitParser.parse("kg"),
                            30_000,
                            1,
                            Clock.SLOW,
                            "mass of muscle",
                            List.of(new State.Term(1, "synthesis"), new State.Term(-1, "breakdown"))),
                    new State(
                            "signal",
                            UnitParser.parse("1"),
                            0.5,
                            1,
                            Clock.FAST,
                            "signal of a bout",
                            List.of(new State.Term(-1, "breakdown"), new State.Term(-1, "synthesis")))),
            List.of(TURNOVER, START, EXPONENT, GAIN),
            List.of(
                    new Input(
                            "drive",
                            UnitParser.parse("1"),
                            0.25,
                            Optional.empty(),
                            "drive of a bout",
                            new Limits(0, 4, 0, 1.5)),
                    new Input("meal", UnitParser.parse("kg"), 0, Optional.of("muscle"), "protein of a meal")),
            List.of(
                    new Rate("synthesis", UnitParser.parse("kg/d"), ExprParser.parse("turnover*start"), "what is made"),
                    new Rate(
                            "breakdown",
                            UnitParser.parse("kg/d"),
                            ExprParser.parse("turnover*muscle"),
                            "what is lost")),
            List.of(
                    new Observable("water", UnitParser.parse("g"), ExprParser.parse("3*muscle"), "water of muscle"),
                    new Observable("muscle_mass", UnitParser.parse("kg"), ExprParser.parse("2*muscle"), "all muscle")),
            Map.of(
                    "run", new BoutLaw("run", "VO2max", 2, Map.of(), "a run"),
                    "lift",
                            new BoutLaw(
                                    "lift",
                                    "one-repetition maximum",
                                    1.5,
                                    Map.of(),
                                    "a lift",
                                    Map.of(
                                            "sets", new Limits(1, 60, 1, 20),
                                            "duration", new Limits(0, 5, 0.25, 1)),
                                    Optional.of(ExprParser.parse("max(0, 10 - reps)")),
                                    0.5,
                                    Optional.of("old"))),
            List.of(
                    new Hypothesis(
                            "slow", "half the turnover", Map.of("turnover", 1 / 24.0, "exponent", 1.0), List.of()),
                    new Hypothesis("none", "nothing changes", Map.of(), List.of())),
            List.of(),
            Optional.empty(),
            sources());

    private HandMadeModel() {}

    private static Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put(
                "old",
                new Source(
                        "old", "Old 1990", Status.REVIEW, Optional.empty(), Optional.of("10.1/old"), Optional.empty()));
        sources.put(
                "new",
                new Source(
                        "new", "New 2020", Status.VERIFIED, Optional.of("human"), Optional.empty(), Optional.empty()));
        return sources;
    }

    /** The model with the row of a mechanism table. */
    static Mechanism mechanism(String id, boolean contested, String observable, Optional<String> note) {
        return new Mechanism(
                id,
                "it grows",
                contested,
                "turnover",
                "synthesis",
                new Mechanism.Measure("experiments/bout.json", observable, 0.5, 24, Mechanism.Statistic.MAX),
                note);
    }

    private static Parameter parameter(
            String id,
            String unit,
            double value,
            double low,
            double high,
            boolean isLog,
            Optional<Prior> prior,
            Identifiability identifiability,
            String source,
            Status status,
            Optional<String> reason) {
        var own = UnitParser.parse(unit);
        return new Parameter(
                id,
                own,
                own.toBase(value),
                own.toBase(low),
                own.toBase(high),
                isLog,
                prior,
                identifiability,
                source,
                status,
                reason,
                Optional.empty(),
                false,
                "meaning of " + id);
    }
}
