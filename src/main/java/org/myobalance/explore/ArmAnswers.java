package org.myobalance.explore;

import java.util.List;
import java.util.Optional;
import org.myobalance.simulate.PeriodSlopes;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.CloseUp;

/**
 * Runs single arms and keeps what was found, so that only arms that have changed are computed anew. Any number of threads.
 * The best values are those of the command {@code run}: the same model, engine and tolerance.
 */
final class ArmAnswers {
    /** A life of monthly samples takes about 30 kB. */
    private static final int KEPT_CURVES = 1000;

    private static final int KEPT_SLOPES = 12;
    private static final int KEPT_PERSONS = 100;

    /** Of coarse curves: what the page shows while a slider moves lies within about one per cent. */
    private static final double COARSE_RTOL = 5e-3;

    private static final double COARSE_MACRO_TOLERANCE = 1e-2;

    /** Of a bout close up [h]: 3 min, as {@code run} has it. */
    private static final double BETWEEN_SAMPLES = 0.05;

    /** How an arm is run. */
    private enum Kind {
        COARSE,
        BEST,
        WITHOUT_EXO,
        DRAW
    }

    /** What a curve depends on; titles and ids of arms are not among it. */
    private record Key(Kind kind, ArmPlan.Identity run, double every) {
        static Key of(Kind kind, ArmPlan plan, double every) {
            return new Key(kind, plan.identity(), every);
        }
    }

    /** Whether a run found curves, was stopped, or cannot be made. */
    record Found(Optional<Curves> curves, Optional<String> trouble) {
        private static final Found STOPPED = new Found(Optional.empty(), Optional.empty());
    }

    private final Setting setting;
    private final Recent<Key, Curves> curves = new Recent<>(KEPT_CURVES);
    private final Recent<Key, PeriodSlopes> slopes = new Recent<>(KEPT_SLOPES);
    private final Recent<List<Object>, PeriodSlopes> coarseSlopes = new Recent<>(KEPT_SLOPES);
    private final Recent<List<Object>, ArmRunner> persons = new Recent<>(KEPT_PERSONS);

    ArmAnswers(Setting setting) {
        this.setting = setting;
    }

    /** The best values of an arm, if they are known already. */
    Optional<Curves> known(ArmPlan plan, double every) {
        return curves.get(Key.of(Kind.BEST, plan, every));
    }

    /**
     * A curve near the best values, quickly: level weeks, looser tolerances, what earlier coarse runs of a like regimen found.
     *
     * @param plan of the arm
     * @param every time between samples [h]
     * @param monitor may stop it
     */
    Found coarse(ArmPlan plan, double every, ProgressMonitor monitor) {
        ArmPlan level = CoarsePlan.of(plan);
        List<Object> like = List.of(
                level.from(),
                level.to(),
                level.woman(),
                level.regimen().phases().size(),
                level.regimen().episodes().size());
        Optional<PeriodSlopes> earlier = coarseSlopes.get(like);
        PeriodSlopes memory = earlier.map(PeriodSlopes::recalling)
                .orElseGet(
                        () -> PeriodSlopes.learning(setting.reduced().compiled().model()));
        RunOptions options = RunOptions.defaults().withRtol(COARSE_RTOL).withMacroTolerance(COARSE_MACRO_TOLERANCE);
        Found found = run(Kind.COARSE, level, setting.reduced(), options, memory, every, Curves.SHOWN, monitor);
        if (earlier.isEmpty() && found.curves().isPresent()) {
            coarseSlopes.put(like, memory);
        }
        return found;
    }

    /**
     * The best values of an arm, as {@code run} has them.
     *
     * @param plan of the arm
     * @param every time between samples [h]
     * @param monitor may stop it
     */
    Found best(ArmPlan plan, double every, ProgressMonitor monitor) {
        PeriodSlopes learning = PeriodSlopes.learning(setting.model());
        Found found =
                run(Kind.BEST, plan, setting.whole(), RunOptions.defaults(), learning, every, Curves.TOLD, monitor);
        if (found.curves().isPresent()) {
            slopes.put(Key.of(Kind.BEST, plan, every), learning);
        }
        return found;
    }

    /**
     * The same arm without EXO.
     *
     * @param plan of the arm at the best values
     * @param every time between samples [h]
     * @param monitor may stop it
     * @return no curves for a model without such a hypothesis
     */
    Found withoutExo(ArmPlan plan, double every, ProgressMonitor monitor) {
        if (setting.noExo().isEmpty() || setting.without().isEmpty()) {
            return Found.STOPPED;
        }
        return run(
                Kind.WITHOUT_EXO,
                plan.under(setting.noExo().get()),
                setting.without().get(),
                RunOptions.defaults(),
                recalled(plan, every),
                every,
                Curves.SHOWN,
                monitor);
    }

    /**
     * An arm under one draw, with the tolerances that {@code run} gives draws.
     *
     * @param best plan of the arm at the best values
     * @param drawn the same under the draw
     * @param every time between samples [h]
     * @param monitor may stop it
     */
    Found draw(ArmPlan best, ArmPlan drawn, double every, ProgressMonitor monitor) {
        RunOptions options = RunOptions.defaults().forDraws(best.to() - best.from());
        return run(Kind.DRAW, drawn, setting.reduced(), options, recalled(best, every), every, Curves.SHOWN, monitor);
    }

    /**
     * The hours around a bout of an arm, at the best values.
     *
     * @param plan of the arm
     * @param age the first bout at or after it is followed [h]
     * @param hours how long after the start of the bout [h]
     * @param every time between samples of the arm, of which the best values are known already [h]
     * @param monitor may stop it
     */
    Optional<CloseUp> closeUp(ArmPlan plan, double age, double hours, double every, ProgressMonitor monitor) {
        return new ArmRunner(setting.whole(), RunOptions.defaults())
                .sharing(recalled(plan, every))
                .closeUp(plan, age, hours, BETWEEN_SAMPLES, monitor);
    }

    private PeriodSlopes recalled(ArmPlan best, double every) {
        return slopes.get(Key.of(Kind.BEST, best, every))
                .orElseGet(() -> PeriodSlopes.learning(setting.model()))
                .recalling();
    }

    private Found run(
            Kind kind,
            ArmPlan plan,
            Simulator simulator,
            RunOptions options,
            PeriodSlopes memory,
            double every,
            List<String> kept,
            ProgressMonitor monitor) {
        Key key = Key.of(kind, plan, every);
        Optional<Curves> known = curves.get(key);
        if (known.isPresent()) {
            return new Found(known, Optional.empty());
        }
        List<Object> person = List.of(kind, key.run().parameters(), options.rtol());
        ArmRunner runner = persons.get(person).orElseGet(() -> runner(kind, simulator, options));
        persons.put(person, runner);
        ArmResult result = runner.sharing(memory).run(plan, Sampling.every(every), monitor);
        if (result.isComplete()) {
            Curves found = Curves.of(result, kept);
            curves.put(key, found);
            return new Found(Optional.of(found), Optional.empty());
        }
        return monitor.isCancelled() ? Found.STOPPED : new Found(Optional.empty(), result.trouble());
    }

    private ArmRunner runner(Kind kind, Simulator simulator, RunOptions options) {
        ArmRunner runner = new ArmRunner(simulator, options);
        return kind == Kind.BEST ? runner : runner.withoutCutOffs();
    }
}
