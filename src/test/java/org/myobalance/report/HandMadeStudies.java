package org.myobalance.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.model.Status;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Prediction.Result.Missing;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.observe.Prediction.Sign;
import org.myobalance.observe.Prediction.Verdict;
import org.myobalance.study.Direction;
import org.myobalance.study.Exclusion;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Reported.Kind;
import org.myobalance.study.Species;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Two studies and what a model would say of them, every number chosen so that no two cells of a line are alike. */
public final class HandMadeStudies {
    static final When AFTER = new When(When.Origin.LAST_BOUT_END, 1, 4, Optional.empty(), Optional.empty());
    private static final Unit PER_DAY = UnitParser.parse("1/d");

    static final Measurement FOLD = new Measurement(
            "fold",
            "bout",
            "fsr",
            Optional.of("vastus"),
            "tracer",
            Optional.of("ultracentrifuge"),
            Optional.empty(),
            AFTER,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(9),
            Optional.empty(),
            Optional.empty(),
            reported(Kind.FOLD, 1.5, Unit.ONE),
            Status.VERIFIED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    static final Measurement PERCENT =
            measurement("percent", "fsr", reported(Kind.PERCENT, 19, Unit.ONE), Optional.empty());
    static final Measurement DIFFERENCE =
            measurement("difference", "loss", reported(Kind.DIFFERENCE, 3, PER_DAY), Optional.empty());
    static final Measurement VALUE = measurement("value", "loss", reported(Kind.VALUE, 2.5, PER_DAY), Optional.empty());
    static final Measurement UP = measurement(
            "up",
            "fsr",
            new Reported(
                    Kind.DIRECTION,
                    OptionalDouble.empty(),
                    Unit.ONE,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.of(Direction.UP),
                    Reported.Statistic.MEAN,
                    Optional.empty()),
            Optional.empty());
    static final Measurement RANGE = measurement(
            "range",
            "nothing",
            new Reported(
                    Kind.FOLD,
                    OptionalDouble.empty(),
                    Unit.ONE,
                    OptionalDouble.of(1.2),
                    OptionalDouble.of(2),
                    Optional.empty(),
                    Reported.Statistic.MEAN,
                    Optional.empty()),
            Optional.of(Exclusion.NOT_REPRESENTABLE));

    public static final Study ALPHA = study("alpha-2000", Species.HUMAN, List.of(FOLD, PERCENT, DIFFERENCE));
    public static final Study BETA = study("beta-2010", Species.MOUSE, List.of(VALUE, UP, RANGE));

    public static final Laboratory LABORATORY = new Laboratory(
            "hand-made",
            groups(),
            Map.of(),
            Map.of(),
            Map.of(
                    "fsr", measured("fsr", Optional.of("synthesis")),
                    "loss", measured("loss", Optional.of("breakdown")),
                    "nothing", measured("nothing", Optional.empty())),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty());

    /** As a fold: 1.4 where 1.5 was reported. */
    static final Prediction OF_FOLD = new Prediction(
            ALPHA,
            FOLD,
            new Predicted(
                    true,
                    1.4,
                    OptionalDouble.of(1.5),
                    0.25,
                    1,
                    2,
                    OptionalDouble.of(0.5),
                    0.6,
                    Verdict.AGREES,
                    Sign.RIGHT,
                    OptionalDouble.empty(),
                    new Prediction.Parts(Math.log(1.4), OptionalDouble.of(Math.log(1.5)), 0.25, 0.125, 0)));

    /** Per cent: −10 % where +19 % was reported. */
    static final Prediction OF_PERCENT = new Prediction(
            ALPHA,
            PERCENT,
            new Predicted(
                    true,
                    0.9,
                    OptionalDouble.of(1.19),
                    0.125,
                    0.8,
                    1.1,
                    OptionalDouble.of(2.25),
                    0.02,
                    Verdict.TOO_LOW,
                    Sign.WRONG,
                    OptionalDouble.empty(),
                    new Prediction.Parts(Math.log(0.9), OptionalDouble.of(Math.log(1.19)), 0.0625, 0.125, 0)));

    /** A difference: 1/d where 3/d was reported; inside, per hour. */
    static final Prediction OF_DIFFERENCE = new Prediction(
            ALPHA,
            DIFFERENCE,
            new Predicted(
                    false,
                    1 / 24.0,
                    OptionalDouble.of(3 / 24.0),
                    0.5 / 24,
                    -1 / 24.0,
                    2 / 24.0,
                    OptionalDouble.of(4),
                    0.01,
                    Verdict.TOO_LOW,
                    Sign.RIGHT,
                    OptionalDouble.empty(),
                    new Prediction.Parts(1 / 24.0, OptionalDouble.of(3 / 24.0), 0.25 / 24, 0.25 / 24, 0)));

    /** A value: 5/d where 2.5/d was reported. */
    static final Prediction OF_VALUE = new Prediction(
            BETA,
            VALUE,
            new Predicted(
                    true,
                    5 / 24.0,
                    OptionalDouble.of(2.5 / 24),
                    0.25,
                    4 / 24.0,
                    12 / 24.0,
                    OptionalDouble.of(-3),
                    0.003,
                    Verdict.TOO_HIGH,
                    Sign.NONE,
                    OptionalDouble.empty(),
                    new Prediction.Parts(Math.log(5 / 24.0), OptionalDouble.of(Math.log(2.5 / 24)), 0.125, 0.125, 0)));

    /** A direction: up, as reported. */
    static final Prediction OF_UP = new Prediction(
            BETA,
            UP,
            new Predicted(
                    true,
                    1.25,
                    OptionalDouble.empty(),
                    0.25,
                    1,
                    1.5,
                    OptionalDouble.empty(),
                    0.75,
                    Verdict.AGREES,
                    Sign.RIGHT,
                    OptionalDouble.empty(),
                    new Prediction.Parts(Math.log(1.25), OptionalDouble.empty(), 0.25, 0.125, 0)));

    /** No prediction. */
    static final Prediction OF_RANGE =
            new Prediction(BETA, RANGE, new Missing("nothing in the model stands for it", false));

    private HandMadeStudies() {}

    /** All six, in the order of the studies. */
    public static List<Prediction> predictions() {
        return List.of(OF_FOLD, OF_PERCENT, OF_DIFFERENCE, OF_VALUE, OF_UP, OF_RANGE);
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("turnover", List.of("breakdown"));
        groups.put("unused", List.of("other"));
        return groups;
    }

    private static Laboratory.Measured measured(String id, Optional<String> is) {
        return new Laboratory.Measured(
                id,
                id,
                is,
                Optional.empty(),
                1,
                Laboratory.WindowStatistic.MEAN,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Reported reported(Kind kind, double value, Unit unit) {
        return new Reported(
                kind,
                OptionalDouble.of(value),
                unit,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Reported.Statistic.MEAN,
                Optional.empty());
    }

    static Measurement measurement(String id, String observable, Reported reported, Optional<Exclusion> excluded) {
        return new Measurement(
                id,
                "bout",
                observable,
                Optional.empty(),
                "blot",
                Optional.empty(),
                Optional.empty(),
                When.BEFORE,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                reported,
                Status.REVIEW,
                excluded,
                Optional.empty(),
                Optional.empty());
    }

    private static Study study(String id, Species species, List<Measurement> measurements) {
        StudyArm arm = new StudyArm(
                "bout",
                "Bout",
                species,
                OptionalInt.of(9),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Study(
                id,
                "Title",
                "Citation",
                Optional.empty(),
                species,
                "abstract",
                Optional.empty(),
                Map.of("bout", arm),
                measurements,
                Path.of(id + ".json"));
    }
}
