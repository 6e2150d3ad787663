package org.myobalance.physiology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** All experiments, one after the other, on one lab: one parameter set for all of them. */
public final class Battery {
    private static final List<Experiment> EXPERIMENTS = List.of(
            new HabitualDay(),
            new MuscleFull(),
            new ExosomeResponse(),
            new ResistanceBout(),
            new TrainingAndDisuse(),
            new Ageing());

    private Battery() {}

    /** Every target, in order. */
    public static List<Target> targets() {
        return EXPERIMENTS.stream()
                .flatMap(experiment -> experiment.targets().stream())
                .toList();
    }

    /**
     * Does every experiment.
     *
     * @param trouble hears why an experiment could not be run; its findings are NaN and disagree
     */
    public static List<Finding> run(Lab lab, Consumer<String> trouble) {
        List<Finding> findings = new ArrayList<>();
        for (Experiment experiment : EXPERIMENTS) {
            List<Target> targets = experiment.targets();
            double[] values = new double[targets.size()];
            try {
                values = experiment.values(lab);
            } catch (Lab.ExperimentFailed e) {
                Arrays.fill(values, Double.NaN);
                trouble.accept(String.valueOf(e.getMessage()));
            }
            for (int i = 0; i < targets.size(); i++) {
                findings.add(targets.get(i).found(values[i]));
            }
        }
        return List.copyOf(findings);
    }
}
