package org.myobalance.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.Verdict;
import org.myobalance.io.ModelHash;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Pieces;
import org.myobalance.model.Prior;
import org.myobalance.model.Source;
import org.myobalance.model.State;
import org.myobalance.model.Status;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Unit;

/**
 * Muscle that grows by {@code (fitted + twin + 2 loose + on + width) scale} a day for ten days from 100 on, to 150: every slope is known in the head. {@code
 * unused} moves nothing of it.
 */
public final class GrowingCase {
    /** Hours from the start to the end. */
    static final double HOURS = 240;

    private GrowingCase() {}

    /** A model with two calibrated parameters, one that is not, a logarithmic one, a switch and one that moves nothing. */
    public static Model model() {
        return new Model(
                "growing",
                "Growing",
                List.of(
                        Pieces.state("muscle", 100, Clock.SLOW, List.of(new State.Term(1, "growth"))),
                        Pieces.state("other", 0, Clock.SLOW, List.of(new State.Term(1, "elsewhere")))),
                List.of(
                        uncertain("fitted", 1, Prior.Kind.NORMAL, 0.4, "human", Status.VERIFIED),
                        uncertain("twin", 1, Prior.Kind.NORMAL, 0.3, "human", Status.MEMORY),
                        uncertain("loose", 1, Prior.Kind.NORMAL, 0.1, "mouse", Status.VERIFIED),
                        uncertain("scale", 1, Prior.Kind.LOG_NORMAL, 0.02, "guess", Status.ASSUMED),
                        uncertain("unused", 1, Prior.Kind.NORMAL, 5, "guess", Status.ASSUMED),
                        fixed("on", 0, true, Status.DEFINITION),
                        fixed("width", 1, false, Status.ASSUMED)),
                Pieces.driveAndMeals("muscle").subList(0, 1),
                List.of(
                        Pieces.rate("growth", "(fitted + twin + 2*loose + on + width)*scale/24 + 0*muscle"),
                        Pieces.rate("elsewhere", "unused + 0*other")),
                List.of(
                        new Observable("muscle_mass", Unit.ONE, ExprParser.parse("muscle"), "mass"),
                        new Observable("elsewhere_sum", Unit.ONE, ExprParser.parse("other"), "other")),
                Map.of(),
                List.of(new Hypothesis("sure", "loose is known", Map.of("loose", 1.0), List.of())),
                List.of(
                        mechanism("M1", "fitted", "human"),
                        mechanism("M2", "on", "switch"),
                        mechanism("M3", "unused", "not on the way")),
                Optional.empty(),
                Map.of(
                        "human", source("human", Status.VERIFIED, Optional.of("human")),
                        "mouse", source("mouse", Status.VERIFIED, Optional.of("mouse")),
                        "guess", source("guess", Status.ASSUMED, Optional.empty())));
    }

    private static Source source(String id, Status status, Optional<String> species) {
        return new Source(id, "Paper on " + id, status, species, Optional.empty(), Optional.empty());
    }

    private static Mechanism mechanism(String id, String carrier, String statement) {
        return new Mechanism(
                id,
                statement,
                false,
                carrier,
                "growth",
                new Mechanism.Measure("none.json", "muscle_mass", 0, 1, Mechanism.Statistic.END),
                Optional.empty());
    }

    private static Parameter uncertain(
            String id, double value, Prior.Kind kind, double spread, String source, Status status) {
        return new Parameter(
                id,
                Unit.ONE,
                value,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                kind == Prior.Kind.LOG_NORMAL,
                Optional.of(new Prior(kind, value, spread)),
                Identifiability.ESTIMABLE,
                source,
                status,
                Optional.empty(),
                Optional.empty(),
                false,
                id);
    }

    private static Parameter fixed(String id, double value, boolean isSwitch, Status status) {
        return new Parameter(
                id,
                Unit.ONE,
                value,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                false,
                Optional.empty(),
                Identifiability.FIXED,
                "guess",
                status,
                Optional.empty(),
                Optional.empty(),
                isSwitch,
                id);
    }

    /** Two arms of ten days: as it stands, and with twice the {@code loose}. */
    public static Scenario scenario() {
        return new Scenario(
                "s",
                "S",
                model(),
                List.of(arm("plain", Map.of()), arm("more", Map.of("loose", 2.0))),
                24,
                Optional.empty(),
                1,
                List.of(Path.of("s.json")),
                Path.of("m.json"));
    }

    private static Arm arm(String id, Map<String, Double> set) {
        Regimen rest = Regimen.sedentary("rest", "Rest");
        return new Arm(
                id,
                id,
                new Subject(id, id, false, Subject.REFERENCE_AGE, 1.78, 75_000, 0, false, 1, 0, rest),
                rest,
                Optional.empty(),
                set,
                Subject.REFERENCE_AGE,
                Subject.REFERENCE_AGE + HOURS);
    }

    /** Of {@code fitted} and {@code twin}: draws 0.1 apart, {@code twin} against {@code fitted}. */
    static Calibration calibration() {
        return new Calibration(
                "growing",
                ModelHash.of(model()),
                "hash",
                "fit",
                1,
                false,
                10,
                2,
                -1,
                -1,
                List.of(calibrated("fitted"), calibrated("twin")),
                List.of(List.of(0.9, 1.05), List.of(1.1, 0.95)),
                Optional.empty());
    }

    private static Calibrated calibrated(String id) {
        return new Calibrated(
                id,
                Unit.ONE,
                1,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(Verdict.IDENTIFIABLE));
    }
}
