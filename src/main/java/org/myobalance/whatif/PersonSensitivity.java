package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.myobalance.model.Solved;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.BaselineSensitivity;
import org.myobalance.simulate.BaselineSlopes;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.Sensitivities;
import org.myobalance.simulate.SensitivityOutcome;
import org.myobalance.simulate.Track;
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

    /**
     * People of one set of parameters: those of {@code runner}.
     *
     * @param tracks by which they come to the start of their arms, filled by the first group that gets them; derivatives
     *     of later ones have no meaning
     */
    public Group group(ArmRunner runner, Optional<PersonTracks> tracks) {
        return new Group(runner, tracks);
    }

    /** People of one set of parameters. Remembers them, so that arms of one person share their past. */
    public final class Group {
        private final ArmRunner runner;
        private final Optional<PersonTracks> tracks;
        private final Map<String, Start> youngs = new ConcurrentHashMap<>();
        private final Map<String, Start> starts = new ConcurrentHashMap<>();

        private Group(ArmRunner runner, Optional<PersonTracks> tracks) {
            this.runner = runner;
            this.tracks = tracks;
        }

        /** The person at the start of an arm. */
        public Start start(ArmPlan plan, RunMonitor monitor) {
            String person = plan.parameters().hash();
            Optional<PersonTracks.Young> track = tracks.map(kept -> kept.young(plan.id(), person));
            Start young = youngs.computeIfAbsent(
                    person, key -> track.isPresent() ? again(plan, track.get(), monitor) : young(plan, monitor));
            if (young instanceof Start.Impossible || plan.from() <= Baseline.AGE) {
                return young;
            }
            String past = runner.pastKey(plan);
            Optional<Track> years = tracks.map(kept -> kept.past(plan.id(), past));
            return starts.computeIfAbsent(past, key -> aged(plan, (Start.Ready) young, years, monitor));
        }

        private Start young(ArmPlan plan, RunMonitor monitor) {
            Baseline.Result result = runner.young(plan, monitor);
            if (result instanceof Baseline.Result.Missing missing) {
                return new Start.Impossible(missing.reason());
            }
            Baseline person = ((Baseline.Result.Found) result).baseline();
            if (young.isEmpty()) {
                double[][] none = new double[person.state().size()][parameters.size()];
                return new Start.Ready(person, new BaselineSlopes(List.of(), Sensitivities.of(none)));
            }
            BaselineSlopes.Result slopes = young.get(0).of(person, runner.optionsOf(plan));
            return slopes instanceof BaselineSlopes.Result.Found found
                    ? new Start.Ready(person, found.slopes())
                    : new Start.Impossible(((BaselineSlopes.Result.Missing) slopes).reason());
        }

        /** By the steps of an earlier person, who is near. */
        private Start again(ArmPlan plan, PersonTracks.Young track, RunMonitor monitor) {
            if (young.isEmpty()) {
                return young(plan, monitor);
            }
            if (track.found().isEmpty()) {
                Baseline.Result result = runner.young(plan, monitor);
                if (result instanceof Baseline.Result.Missing missing) {
                    return new Start.Impossible(missing.reason());
                }
                track.found(((Baseline.Result.Found) result).baseline());
            }
            BaselineSensitivity.Settled settled = young.get(0)
                    .settle(plan.parameters(), track.found().orElseThrow(), runner.optionsOf(plan), track.day());
            return settled instanceof BaselineSensitivity.Settled.Found found
                    ? new Start.Ready(found.baseline(), found.slopes())
                    : new Start.Impossible(((BaselineSensitivity.Settled.Missing) settled).reason());
        }

        private Start aged(ArmPlan plan, Start.Ready young, Optional<Track> track, RunMonitor monitor) {
            BaselineSlopes slopes = young.slopes();
            Run past = runner.past(plan, young.person());
            SensitivityOutcome outcome = years.run(past, slopes.partial(slopes.states()), track, monitor);
            if (outcome instanceof SensitivityOutcome.Completed done) {
                return new Start.Ready(
                        new Baseline(young.person().parameters(), done.end()),
                        new BaselineSlopes(slopes.unknown(), slopes.total(done.endSlopes())));
            }
            return new Start.Impossible(((SensitivityOutcome.Failed) outcome)
                    .failure()
                    .message(plan.id() + ", the years before its start", Baseline.AGE));
        }
    }
}
