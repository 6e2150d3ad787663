package org.myobalance.whatif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;

/**
 * Measures what each mechanism's carrier does: the same person, the same experiment, once as the model stands and once
 * with the carrier moved from the start of the experiment on.
 */
public final class MechanismTable {
    private static final RunOptions PRECISE = RunOptions.defaults().withRtol(1e-8);
    private static final double MOVE = 0.1;

    private final Simulator simulator;
    private final Model model;
    private final Function<String, Scenario> experiments;
    private final ArmRunner past;
    private final Map<String, Scenario> read = new HashMap<>();

    /** @param experiments reads the scenario of an experiment by the path in the model file */
    public MechanismTable(Simulator simulator, Function<String, Scenario> experiments) {
        this.simulator = simulator;
        this.model = simulator.compiled().model();
        this.experiments = experiments;
        this.past = new ArmRunner(simulator, RunOptions.defaults());
    }

    /** Where an experiment's file stands. */
    public static Path experimentFile(Path modelFile, String experiment) {
        return modelFile.resolveSibling(experiment);
    }

    /** Every row, in the order of the model file. */
    public List<MechanismEffect> measure() {
        List<MechanismEffect> effects = new ArrayList<>();
        for (Mechanism mechanism : model.mechanisms()) {
            effects.add(measure(mechanism));
        }
        return List.copyOf(effects);
    }

    private MechanismEffect measure(Mechanism mechanism) {
        Scenario scenario = read.computeIfAbsent(mechanism.measure().experiment(), experiments);
        ArmPlan plan = ArmPlans.of(scenario, Optional.empty(), Map.of()).get(0);
        ArmRunner.Start start = past.start(plan, RunMonitor.NONE);
        Parameter carrier = model.parameters()
                .get(model.parameterIndex(mechanism.parameter()).orElseThrow());
        if (!(start instanceof ArmRunner.Start.Ready ready)) {
            return failed(mechanism, ((ArmRunner.Start.Impossible) start).why());
        }
        Baseline person = ready.person();
        double value = person.parameters().value(carrier.id());
        Move move = Move.of(carrier, value);
        try {
            double before = value(plan, person, person.parameters(), mechanism.measure());
            double after = value(plan, person, person.parameters().with(carrier.id(), move.to()), mechanism.measure());
            return new MechanismEffect(mechanism, move.words(), before, after, Optional.empty());
        } catch (Unmeasured e) {
            return failed(mechanism, String.valueOf(e.getMessage()));
        }
    }

    private static MechanismEffect failed(Mechanism mechanism, String why) {
        return new MechanismEffect(mechanism, "none", Double.NaN, Double.NaN, Optional.of(why));
    }

    private double value(ArmPlan plan, Baseline person, ParameterSet parameters, Mechanism.Measure measure)
            throws Unmeasured {
        double every = Math.max(0.05, Math.min(1, (measure.to() - measure.from()) / 200));
        Run run = Run.of(parameters, person.state(), past.timetable(plan), Sampling.every(every), PRECISE)
                .between(0, measure.to())
                .recording(List.of(measure.observable()));
        Outcome outcome = simulator.run(run);
        if (outcome instanceof Outcome.Failed failure) {
            throw new Unmeasured(failure.message(plan.id(), plan.from()));
        }
        return statistic(outcome.trajectory(), measure);
    }

    private static double statistic(Trajectory rows, Mechanism.Measure measure) {
        String id = measure.observable();
        double largest = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        int column = rows.column(id).orElseThrow();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.time(row) >= measure.from()) {
                largest = Math.max(largest, rows.value(column, row));
                smallest = Math.min(smallest, rows.value(column, row));
            }
        }
        return switch (measure.statistic()) {
            case MEAN -> rows.mean(id, measure.from(), measure.to());
            case MAX -> largest;
            case MIN -> smallest;
            case END -> rows.valueAt(id, measure.to());
        };
    }

    /** How a carrier is moved: a switch is flipped, a gain centred on zero goes up by a prior SD, the rest by 10 %. */
    private record Move(double to, String words) {
        static Move of(Parameter carrier, double value) {
            if (carrier.isSwitch()) {
                double flipped = value > 0.5 ? 0 : 1;
                return new Move(flipped, flipped > 0.5 ? "switched on" : "switched off");
            }
            Optional<Prior> centred =
                    carrier.prior().filter(prior -> prior.kind() == Prior.Kind.NORMAL && prior.centre() == 0);
            if (centred.isPresent()) {
                return new Move(value + centred.get().spread(), "+1 prior SD");
            }
            if (value == 0) {
                double top = Double.isFinite(carrier.upper()) ? carrier.upper() : 1;
                return new Move(
                        top,
                        String.format(Locale.ROOT, "0 to %.3g", carrier.unit().fromBase(top)));
            }
            return new Move(value * (1 + MOVE), "+10 %");
        }
    }

    private static final class Unmeasured extends Exception {
        private static final long serialVersionUID = 1;

        Unmeasured(String why) {
            super(why);
        }
    }
}
