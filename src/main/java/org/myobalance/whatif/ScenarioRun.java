package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.PeriodSlopes;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;

/**
 * A scenario with its parameter set, ready to run: the arms at the best values, then the same under draws and without EXO,
 * then once more with the engine that checks them. {@link Scenarios} does all of it by one call. For one thread, which
 * uses all cores.
 */
public final class ScenarioRun {
    /** Share of the scale of a state below which a difference of it counts no more. */
    private static final double STATE_FLOOR = 1e-3;

    private final Scenario scenario;
    private final ScenarioOptions options;
    private final DrawChoice parameters;
    private final List<ArmPlan> plans;
    private final List<List<ArmPlan>> drawn;
    private final Optional<Hypothesis> noExo;
    private final Simulator simulator;
    private final ArmRunner runner;
    private final ArmRunner looser;
    /** One for each arm: draws and twins without EXO have the regimen of the best values. */
    private final List<PeriodSlopes> slopes;

    /**
     * Plans the arms of a scenario. Nothing is simulated yet.
     *
     * @param scenario what to run
     * @param options how to run it
     * @throws RequestException if the model does not have the hypothesis, or the calibration not that many draws
     * @throws FaultyInputException if the calibration beside the model is faulty
     */
    public ScenarioRun(Scenario scenario, ScenarioOptions options) {
        this.scenario = scenario;
        this.options = options;
        ParameterChoice choice =
                options.parameters().orElseGet(() -> ParameterChoice.usual(scenario.modelFile(), scenario.model()));
        parameters = DrawChoice.of(choice, scenario.modelFile(), options.draws());
        plans = ArmPlans.of(scenario, options.hypothesis(), choice.values(), options.changes());
        drawn = parameters.picked().stream()
                .map(draw -> ArmPlans.of(scenario, options.hypothesis(), draw, options.changes()))
                .toList();
        noExo = Ensemble.noExo(scenario.model()).filter(each -> plans.stream().anyMatch(plan -> hasExo(plan, each)));
        simulator = new Simulator(CompiledModel.of(scenario.model()));
        runner = new ArmRunner(simulator, options.run());
        double longest = plans.stream()
                .mapToDouble(plan -> plan.to() - plan.from())
                .max()
                .orElse(0);
        looser = new ArmRunner(simulator, options.run().forDraws(longest));
        slopes = plans.stream()
                .map(plan -> PeriodSlopes.learning(scenario.model()))
                .toList();
    }

    /** Whether the hypothesis without EXO changes anything of an arm. */
    private static boolean hasExo(ArmPlan plan, Hypothesis none) {
        return !plan.under(none).parameters().hash().equals(plan.parameters().hash());
    }

    /**
     * The arms at the best values.
     *
     * @return one plan for each arm, in the order of the scenario
     */
    public List<ArmPlan> plans() {
        return plans;
    }

    /**
     * What the arms are run with.
     *
     * @return the parameter set and the number of its draws
     */
    public DrawChoice parameters() {
        return parameters;
    }

    /**
     * What runs the arms.
     *
     * @return the runner, which keeps the persons that arms share
     */
    public ArmRunner runner() {
        return runner;
    }

    /**
     * Time between samples.
     *
     * @return the time that was asked for, or that of the scenario [h]
     */
    public double every() {
        return options.every().orElse(scenario.every());
    }

    /**
     * Tells whether the samples would take more memory than there is: such a run would fail only after a long time.
     *
     * @param memory of the JVM [B]
     * @return what would not fit, and a time between samples that would, in whole sentences; empty if all fits
     */
    public Optional<String> beyondMemory(long memory) {
        return MemoryCheck.refusal(every(), plans, scenario.model(), parameters.draws(), memory);
    }

    /**
     * Runs every arm at the best values.
     *
     * @param monitor hears how far it is, and may stop it
     * @return one result for each arm, in the order of the scenario; an arm that failed or was stopped says why
     */
    public List<ArmResult> arms(ProgressMonitor monitor) {
        return arms(arm -> runner.sharing(slopes.get(arm)), monitor);
    }

    /**
     * Runs everything that the options ask for. Work that is stopped leaves out what had not come to its end.
     *
     * @param monitor hears how far it is, and may stop it
     * @param reached takes the arms at the best values as soon as they are done, so that they can be kept
     * @return arms, bands, the twins without EXO and the check
     */
    public ScenarioResult all(ProgressMonitor monitor, Consumer<List<ArmResult>> reached) {
        int bands = isCalibrated() ? plans.size() * (drawn.size() + (noExo.isPresent() ? drawn.size() + 1 : 0)) : 0;
        int checks = options.check().isPresent() ? plans.size() : 0;
        double whole = Math.max(1, plans.size() + bands + checks);
        double first = plans.size() / whole;
        double second = (plans.size() + bands) / whole;

        List<ArmResult> arms = arms(stage(monitor, arms(), 0, first));
        reached.accept(arms);
        Optional<Ensemble> ensemble = Optional.empty();
        if (isCalibrated() && !monitor.isCancelled()) {
            String what = drawn.size() + " draws, with EXO and without";
            ensemble = Optional.of(Ensemble.run(
                            runners(),
                            plans,
                            drawn,
                            noExo,
                            Sampling.every(every()),
                            stage(monitor, what, first, second)))
                    .filter(done -> !monitor.isCancelled());
        }
        List<ExoShare> shares =
                ensemble.map(done -> ExoShare.of(scenario, arms, done)).orElse(List.of());
        List<Difference> differences =
                monitor.isCancelled() ? List.of() : differences(arms, stage(monitor, arms() + ", to check", second, 1));
        return new ScenarioResult(arms, ensemble, shares, differences);
    }

    /** Bands show a few curves, and without EXO most states move nothing that they show: such runs leave out the rest. */
    private Ensemble.Runners runners() {
        Model model = scenario.model();
        List<String> shown = Ensemble.KEPT.stream()
                .filter(id -> model.outputIndex(id).isPresent())
                .toList();
        // what nothing will run is not compiled
        Simulator with = drawn.isEmpty() ? simulator : new Simulator(CompiledModel.reduced(model, Map.of(), shown));
        Simulator without = noExo.map(none -> new Simulator(CompiledModel.reduced(model, none.values(), shown)))
                .orElse(with);
        ArmRunner best = new ArmRunner(without, options.run()).withoutCutOffs();
        ArmRunner draws = new ArmRunner(with, looser.options()).withoutCutOffs();
        ArmRunner drawsWithout = new ArmRunner(without, looser.options()).withoutCutOffs();
        return new Ensemble.Runners(recalling(best), recalling(draws), recalling(drawsWithout));
    }

    private IntFunction<ArmRunner> recalling(ArmRunner shared) {
        return arm -> shared.sharing(slopes.get(arm).recalling());
    }

    /**
     * What a model lacks so that a run can tell effects on mass and EXO's part in them.
     *
     * @return in a sentence; empty if nothing is missing, or no effects are asked for
     */
    public Optional<String> missingForEffects() {
        Model model = scenario.model();
        String lacks = "Model \"" + model.id() + "\" has no ";
        if (model.outputIndex(Ensemble.MASS).isEmpty()) {
            return Optional.of(lacks + "observable " + Ensemble.MASS + ": no effects on mass, no figure of it.");
        }
        return isCalibrated() && Ensemble.noExo(model).isEmpty()
                ? Optional.of(lacks + "hypothesis " + Ensemble.NO_EXO + ": EXO's part in effects is not told.")
                : Optional.empty();
    }

    /**
     * Whether {@link #all} goes on to draws, or to the arms without EXO, after the arms at the best values.
     *
     * @return false without a calibration
     */
    public boolean hasMore() {
        return isCalibrated() && (!drawn.isEmpty() || noExo.isPresent());
    }

    private boolean isCalibrated() {
        return parameters.parameters().calibration().isPresent();
    }

    /**
     * Follows closely the bouts that the scenario asks for, or the first of each of its first arms that has one, at the best
     * values.
     *
     * @param monitor hears how far it is, and may stop it; the deadline stops it too
     * @return the bouts
     */
    public CloseUps closeUps(ProgressMonitor monitor) {
        return CloseUps.of(scenario, plans, recalling(runner), followed(monitor));
    }

    /**
     * Follows the same bouts under the draws as well, and the first of them without EXO.
     *
     * @param best the bouts at the best values
     * @param monitor hears how far it is, and may stop it; the deadline stops it too
     * @return the bouts
     */
    public CloseUps withDraws(CloseUps best, ProgressMonitor monitor) {
        return best.under(scenario, drawn, recalling(runner), recalling(looser), followed(monitor));
    }

    private ProgressMonitor followed(ProgressMonitor monitor) {
        return monitor.named("close-ups of bouts").until(options.run().deadline());
    }

    private String arms() {
        return plans.size() == 1 ? "1 arm" : plans.size() + " arms";
    }

    private List<ArmResult> arms(IntFunction<ArmRunner> by, ProgressMonitor monitor) {
        return ParallelRuns.run(by, plans, Sampling.every(every()), UnaryOperator.identity(), monitor);
    }

    /** How far the arms lie from the same under the engine that checks them. */
    private List<Difference> differences(List<ArmResult> arms, ProgressMonitor monitor) {
        List<Difference> differences = new ArrayList<>();
        options.check().ifPresent(engine -> {
            ArmRunner other = new ArmRunner(simulator, options.run().withEngine(engine));
            List<ArmResult> again = arms(arm -> other, monitor);
            for (int i = 0; i < arms.size(); i++) {
                differences.addAll(Difference.between(arms.get(i), again.get(i), this::floor));
            }
        });
        return differences;
    }

    /** A thousandth of the scale of a state; 0 for what is no state, which is zero in both runs or in neither. */
    private double floor(String id) {
        Model model = scenario.model();
        OptionalInt state = model.stateIndex(id);
        return state.isPresent()
                ? STATE_FLOOR * model.states().get(state.getAsInt()).scale()
                : 0;
    }

    /** A part of the work that is called the same throughout. */
    private static ProgressMonitor stage(ProgressMonitor whole, String what, double from, double to) {
        DoubleConsumer shares = whole.shares(what, from, to);
        return ProgressMonitor.of((part, share) -> shares.accept(share), whole::isCancelled);
    }
}
