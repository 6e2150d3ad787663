package org.myobalance.physiology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;

/**
 * Whether lives stay finite when parameters are drawn from their priors. Draws are keyed by seed and number, so they do
 * not depend on threads.
 */
public final class Robustness {
    /** Draws of the model as it stands, unless asked otherwise. */
    public static final int DRAWS = 200;

    /** Draws of the model as it stands for each draw under a hypothesis. */
    public static final int SHARE_OF_OTHERS = 10;

    private static final double YEARS = 60;
    private static final long SEED = 20261123;
    // a life that is only asked to be finite needs no more
    private static final RunOptions LOOSE = RunOptions.direct().withRtol(1e-3).withMaximalEvaluations(20_000_000);

    private Robustness() {}

    /**
     * How many lives of one hypothesis stayed finite.
     *
     * @param hypothesis its id
     * @param finite lives that reached their end with finite, positive muscle mass
     * @param draws lives begun
     * @param years length of each
     * @param firstTrouble why the first of the others did not
     */
    public record Share(String hypothesis, int finite, int draws, double years, Optional<String> firstTrouble) {
        /**
         * Whether every life stayed finite.
         *
         * @return true if every life was finite to its end
         */
        public boolean isWhole() {
            return finite == draws;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-26s %d of %d lives of %.0f years finite%s",
                    hypothesis,
                    finite,
                    draws,
                    years,
                    firstTrouble.map(why -> "; first trouble: " + why).orElse(""));
        }
    }

    /**
     * 60 years for some draws of the model as it stands, and for a tenth as many, at least one, under each
     * hypothesis.
     *
     * @param simulator runs the model
     * @param model whose parameters are drawn from their priors
     * @param draws of the model as it stands
     * @param progress hears what is under way and how far it is
     * @param done hears each share as soon as it is known
     * @return one share for the model as it stands, then one for each hypothesis
     */
    public static List<Share> full(
            Simulator simulator, Model model, int draws, ObjDoubleConsumer<String> progress, Consumer<Share> done) {
        List<Share> shares = new ArrayList<>();
        List<Optional<Hypothesis>> variants = new ArrayList<>(List.of(Optional.empty()));
        model.hypotheses().forEach(hypothesis -> variants.add(Optional.of(hypothesis)));
        for (Optional<Hypothesis> variant : variants) {
            int number = variant.isEmpty() ? draws : Math.max(1, draws / SHARE_OF_OTHERS);
            Share share = of(simulator, model, variant, number, YEARS, progress);
            done.accept(share);
            shares.add(share);
        }
        return List.copyOf(shares);
    }

    /**
     * Some draws under one hypothesis, or none, for some years, on all cores.
     *
     * @param simulator runs the model
     * @param model whose parameters are drawn from their priors
     * @param hypothesis a hypothesis; empty for the model as it stands
     * @param draws number of draws
     * @param years length of each life [y]
     * @param progress hears what is under way and how far it is, from 0 to 1
     * @return how many lives stayed finite
     */
    public static Share of(
            Simulator simulator,
            Model model,
            Optional<Hypothesis> hypothesis,
            int draws,
            double years,
            ObjDoubleConsumer<String> progress) {
        String id = hypothesis.map(Hypothesis::id).orElse("default");
        AtomicInteger done = new AtomicInteger();
        List<Optional<String>> troubles = IntStream.range(0, draws)
                .parallel()
                .mapToObj(draw -> {
                    Optional<String> trouble = live(simulator, drawn(model, hypothesis, draw), years);
                    progress.accept(id, done.incrementAndGet() / (double) draws);
                    return trouble;
                })
                .toList();
        int finite = (int) troubles.stream().filter(Optional::isEmpty).count();
        return new Share(
                id,
                finite,
                draws,
                years,
                troubles.stream().flatMap(Optional::stream).findFirst());
    }

    private static Optional<String> live(Simulator simulator, ParameterSet parameters, double years) {
        if (!(Baseline.of(simulator, parameters) instanceof Baseline.Result.Found found)) {
            return Optional.of("no daily balance at 25 y");
        }
        Baseline person = found.baseline();
        double hours = years * Lab.YEAR;
        Timetable life = Timetable.of(
                Protocols.training(Protocols.programme(), years * Lab.YEAR / Lab.WEEK),
                Baseline.AGE,
                Baseline.AGE + hours,
                SEED);
        Outcome outcome =
                simulator.run(Run.of(person.parameters(), person.state(), life, Sampling.every(Lab.YEAR), LOOSE));
        if (outcome instanceof Outcome.Failed failed) {
            return Optional.of(failed.message("draw", Baseline.AGE));
        }
        return unphysical(outcome.trajectory());
    }

    private static Optional<String> unphysical(Trajectory rows) {
        for (double mass : rows.seriesInBaseUnit("muscle_mass_relative")) {
            if (!(mass > 0 && mass < 10)) {
                return Optional.of("muscle mass of " + mass + " times that of 25 y");
            }
        }
        return Optional.empty();
    }

    /** One draw of every prior, kept within bounds by drawing again; the hypothesis has the last word. */
    static ParameterSet drawn(Model model, Optional<Hypothesis> hypothesis, int draw) {
        ParameterSet set = ParameterSet.defaults(model);
        for (int i = 0; i < model.parameters().size(); i++) {
            Parameter parameter = model.parameters().get(i);
            if (parameter.prior().isPresent()) {
                SplittableRandom random = new SplittableRandom((SEED + draw) * 1_000_003L + i);
                set = set.with(
                        parameter.id(), value(parameter, parameter.prior().get(), random));
            }
        }
        return hypothesis.isPresent() ? set.with(hypothesis.get().values()) : set;
    }

    private static double value(Parameter parameter, Prior prior, SplittableRandom random) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            double value = switch (prior.kind()) {
                case NORMAL -> prior.centre() + prior.spread() * random.nextGaussian();
                case LOG_NORMAL -> prior.centre() * Math.exp(prior.spread() * random.nextGaussian());
                case UNIFORM -> prior.centre() + (prior.spread() - prior.centre()) * random.nextDouble();
            };
            if (value >= parameter.lower() && value <= parameter.upper()) {
                return value;
            }
        }
        throw new IllegalArgumentException("prior of \"" + parameter.id() + "\" hardly meets its bounds");
    }
}
