package org.myobalance.whatif;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;

/**
 * Measures what each mechanism's carrier does: the same person, the same experiment, once as the model stands and once
 * with the carrier moved from the start of the experiment on.
 */
public final class MechanismTable {
    private static final RunOptions PRECISE = RunOptions.direct().withRtol(1e-8);

    private final Simulator simulator;
    private final Model model;
    private final Map<String, Double> calibrated;
    private final Function<String, Scenario> experiments;
    private final ArmRunner past;
    private final Map<String, Scenario> read = new HashMap<>();
    private final Map<String, Outcome> unmoved = new ConcurrentHashMap<>();

    /**
     * A table of one model.
     *
     * @param simulator of the model
     * @param calibrated parameters in place of the model's values [base units]
     * @param experiments reads the scenario of an experiment by the path in the model file
     */
    public MechanismTable(Simulator simulator, Map<String, Double> calibrated, Function<String, Scenario> experiments) {
        this.simulator = simulator;
        this.calibrated = Map.copyOf(calibrated);
        this.model = simulator.compiled().model();
        this.experiments = experiments;
        this.past = new ArmRunner(simulator, RunOptions.defaults());
    }

    /**
     * Where an experiment's file stands.
     *
     * @param modelFile that names the experiment
     * @param experiment its path in the model file
     * @return its path beside the model file
     */
    public static Path experimentFile(Path modelFile, String experiment) {
        return modelFile.resolveSibling(experiment);
    }

    /**
     * Measures every mechanism, on all cores.
     *
     * @return one effect for each mechanism, in the order of the model file
     */
    public List<MechanismEffect> measure() {
        for (Mechanism mechanism : model.mechanisms()) {
            read.computeIfAbsent(mechanism.measure().experiment(), experiments);
        }
        return model.mechanisms().parallelStream().map(this::measure).toList();
    }

    private MechanismEffect measure(Mechanism mechanism) {
        Mechanism.Measure measure = mechanism.measure();
        Scenario experiment = Objects.requireNonNull(read.get(measure.experiment()));
        ArmPlan plan =
                ArmPlans.of(experiment, Optional.empty(), calibrated, Map.of()).get(0);
        ArmRunner.Start start = past.start(plan, ProgressMonitor.NONE);
        if (!(start instanceof ArmRunner.Start.Ready ready)) {
            return failed(mechanism, ((ArmRunner.Start.Impossible) start).why());
        }
        Baseline person = ready.person();
        Map<String, Double> moved = new LinkedHashMap<>();
        Set<String> moves = new LinkedHashSet<>();
        for (Parameter carrier : model.parametersNamed(mechanism.parameter())) {
            CarrierMove move = CarrierMove.of(carrier, person.parameters().value(carrier.id()));
            moved.put(carrier.id(), move.to());
            moves.add(move.words());
        }
        // rows of one experiment and window share the run without the move
        String key = measure.experiment() + " " + interval(measure) + " " + measure.to();
        Outcome before = unmoved.computeIfAbsent(key, k -> follow(plan, person, person.parameters(), measure));
        Outcome after = follow(plan, person, person.parameters().with(moved), measure);
        for (Outcome outcome : List.of(before, after)) {
            if (outcome instanceof Outcome.Failed failure) {
                return failed(mechanism, failure.message(plan.id(), plan.from()));
            }
        }
        return new MechanismEffect(
                mechanism,
                String.join("; ", moves),
                statistic(before.trajectory(), measure),
                statistic(after.trajectory(), measure),
                Optional.empty());
    }

    private static MechanismEffect failed(Mechanism mechanism, String why) {
        return new MechanismEffect(mechanism, "none", Double.NaN, Double.NaN, Optional.of(why));
    }

    private Outcome follow(ArmPlan plan, Baseline person, ParameterSet parameters, Mechanism.Measure measure) {
        return simulator.run(
                Run.of(parameters, person.state(), past.timetable(plan), Sampling.every(interval(measure)), PRECISE)
                        .between(0, measure.to())
                        .recording(measured()));
    }

    private static double interval(Mechanism.Measure measure) {
        return Math.max(0.05, Math.min(1, (measure.to() - measure.from()) / 200));
    }

    private List<String> measured() {
        return model.mechanisms().stream()
                .map(mechanism -> mechanism.measure().observable())
                .distinct()
                .toList();
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
}
