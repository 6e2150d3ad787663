package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.myobalance.model.Solved;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.BaselineSensitivity;
import org.myobalance.simulate.BaselineSlopes;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.SensitivityOutcome;
import org.myobalance.simulate.Slopes;
import org.myobalance.simulate.TwoScaleSensitivity;

/**
 * People at the start of arms, and how they move with parameters. What is compiled serves all fits; people are remembered
 * by {@link Group}s, one for each set of parameters. Immutable; any number of threads.
 */
public final class PersonSensitivity {
    private final CompiledModel compiled;
    private final List<String> parameters;
    private final List<BaselineSensitivity> young;
    private final TwoScaleSensitivity years;

    /**
     * Compiles what derivatives need.
     *
     * @param parameters ids, the solved one not among them
     */
    public PersonSensitivity(CompiledModel compiled, List<String> parameters) {
        this.compiled = compiled;
        this.parameters = List.copyOf(parameters);
        young = compiled.model().solved().isPresent()
                ? List.of(new BaselineSensitivity(compiled, parameters))
                : List.of();
        years = new TwoScaleSensitivity(compiled, directions());
    }

    /** What runs are differentiated by: the parameters, then the solved one where there is one. */
    public List<String> directions() {
        List<String> directions = new ArrayList<>(parameters);
        compiled.model().solved().map(Solved::unknown).ifPresent(directions::add);
        return List.copyOf(directions);
    }

    /** A person at the start of an arm, or why there are no derivatives. */
    public sealed interface Start {
        /** How the solved parameter and the states at the start move. */
        record Ready(Baseline person, BaselineSlopes slopes) implements Start {}

        /** Why there are none. */
        record Impossible(String why) implements Start {}
    }

    /** People of one set of parameters: those of {@code runner}. */
    public Group group(ArmRunner runner) {
        return new Group(runner);
    }

    /** People of one set of parameters. Remembers them, so that arms of one person share their past. */
    public final class Group {
        private final ArmRunner runner;
        private final Map<String, BaselineSlopes.Result> baselines = new ConcurrentHashMap<>();
        private final Map<String, Start> starts = new ConcurrentHashMap<>();

        private Group(ArmRunner runner) {
            this.runner = runner;
        }

        /** The person at the start of an arm. */
        public Start start(ArmPlan plan, RunMonitor monitor) {
            Baseline.Result result = runner.young(plan, monitor);
            if (result instanceof Baseline.Result.Missing missing) {
                return new Start.Impossible(missing.reason());
            }
            Baseline person = ((Baseline.Result.Found) result).baseline();
            BaselineSlopes.Result slopes =
                    baselines.computeIfAbsent(plan.parameters().hash(), key -> slopes(person, runner.optionsOf(plan)));
            if (slopes instanceof BaselineSlopes.Result.Missing missing) {
                return new Start.Impossible(missing.reason());
            }
            BaselineSlopes own = ((BaselineSlopes.Result.Found) slopes).slopes();
            if (plan.from() <= Baseline.AGE) {
                return new Start.Ready(person, own);
            }
            return starts.computeIfAbsent(runner.pastKey(plan), key -> aged(plan, person, own, monitor));
        }

        private BaselineSlopes.Result slopes(Baseline person, RunOptions options) {
            if (young.isEmpty()) {
                double[][] none = new double[person.state().size()][parameters.size()];
                return new BaselineSlopes.Result.Found(new BaselineSlopes(List.of(), Slopes.of(none)));
            }
            return young.get(0).of(person, options);
        }

        private Start aged(ArmPlan plan, Baseline person, BaselineSlopes slopes, RunMonitor monitor) {
            SensitivityOutcome outcome = years.run(runner.past(plan, person), slopes.partial(slopes.states()), monitor);
            if (outcome instanceof SensitivityOutcome.Completed done) {
                return new Start.Ready(
                        new Baseline(person.parameters(), done.end()),
                        new BaselineSlopes(slopes.unknown(), slopes.total(done.endSlopes())));
            }
            return new Start.Impossible(((SensitivityOutcome.Failed) outcome)
                    .failure()
                    .message(plan.id() + ", the years before its start", Baseline.AGE));
        }
    }
}
