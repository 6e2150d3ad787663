package org.myobalance.physiology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;

/** All experiments, one after the other, on one lab: one parameter set for all of them. */
public final class Battery {
    private static final List<Experiment> EXPERIMENTS = List.of(
            new HabitualDay(),
            new MuscleFull(),
            new ExosomeResponse(),
            new ResistanceBout(),
            new Training(),
            new Disuse(),
            new Feeding(),
            new ProteinIntake(),
            new Ageing());

    private static final List<String> OBSERVABLES = List.of(
            "fractional_synthetic_rate",
            "net_balance",
            "muscle_mass",
            "muscle_mass_relative",
            "appendicular_lean_mass_index",
            "limb_size",
            "untrained_limb_size",
            "muscle_size.quadriceps",
            "muscle_size.soleus",
            "fibre_size.I",
            "fibre_size.II",
            "fibre_number_relative",
            "strength_relative",
            "mtorc1_activity",
            "exo_plasma_count",
            "murf1_mrna",
            "mafbx_mrna");
    private static final List<String> STATES = List.of("muscle_protein.trained.II", "amino_acids");

    private Battery() {}

    /**
     * Every target, in order.
     *
     * @return the targets
     */
    public static List<Target> targets() {
        return EXPERIMENTS.stream()
                .flatMap(experiment -> experiment.targets().stream())
                .toList();
    }

    /**
     * What a model lacks to be tested, a few words; empty when it can be.
     *
     * @param model any model
     * @return the words, empty when nothing is missing
     */
    public static Optional<String> missing(Model model) {
        List<String> observables =
                model.observables().stream().map(Observable::id).toList();
        Optional<String> observable = OBSERVABLES.stream()
                .filter(id -> !observables.contains(id))
                .map(id -> "observable \"" + id + "\"")
                .findFirst();
        Optional<String> state = STATES.stream()
                .filter(id -> model.stateIndex(id).isEmpty())
                .map(id -> "state \"" + id + "\"")
                .findFirst();
        Optional<String> parameter =
                model.parameterIndex(ExosomeResponse.SLOW_RELEASE).isPresent()
                        ? Optional.empty()
                        : Optional.of("parameter \"" + ExosomeResponse.SLOW_RELEASE + "\"");
        return observable.or(() -> state).or(() -> parameter);
    }

    /**
     * Does every experiment, until the lab is told to stop.
     *
     * @param lab the person, the model and how it is integrated
     * @param trouble hears why an experiment could not be run; its findings are NaN and disagree
     * @return one finding for each target, in their order; those of the finished experiments if the lab was told to stop
     */
    public static List<Finding> run(Lab lab, Consumer<String> trouble) {
        List<Finding> findings = new ArrayList<>();
        for (Experiment experiment : EXPERIMENTS) {
            List<Target> targets = experiment.targets();
            double[] values = new double[targets.size()];
            try {
                values = experiment.values(lab);
            } catch (Lab.ExperimentFailed e) {
                if (lab.isCancelled()) {
                    break;
                }
                Arrays.fill(values, Double.NaN);
                trouble.accept(String.valueOf(e.getMessage()));
            }
            for (int i = 0; i < targets.size(); i++) {
                findings.add(targets.get(i).found(values[i]));
            }
        }
        return List.copyOf(findings);
    }

    /**
     * Makes the figures of every experiment, until the lab is told to stop.
     *
     * @param lab the person, the model and how it is integrated
     * @param trouble hears why a figure could not be made
     * @param made takes each figure as soon as it is made
     */
    public static void charts(Lab lab, Consumer<String> trouble, Consumer<Chart> made) {
        for (Experiment experiment : EXPERIMENTS) {
            for (Supplier<Chart> chart : experiment.charts(lab)) {
                try {
                    if (!lab.isCancelled()) {
                        made.accept(chart.get());
                    }
                } catch (Lab.ExperimentFailed e) {
                    if (!lab.isCancelled()) {
                        trouble.accept(String.valueOf(e.getMessage()));
                    }
                }
            }
        }
    }
}
