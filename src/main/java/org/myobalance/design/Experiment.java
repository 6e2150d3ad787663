package org.myobalance.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;

/**
 * A study that could be done: its arms with the planned number of people, and measurements of which nothing is reported yet.
 *
 * @param study what would be done; each arm with people of its own has a number of them
 * @param file where the study was read from
 * @param finds changes that its tests are to find; may be none
 * @param dropOut share of the people who begin and do not complete it, in [0, 1)
 * @param cost of the experiment
 */
public record Experiment(Study study, Path file, List<Find> finds, double dropOut, Cost cost) {
    /** Keeps 0.9 · 10 a 9 in floating point. */
    private static final double ROUNDING = 1e-9;

    /** Copies the list. {@inheritDoc} */
    public Experiment {
        finds = List.copyOf(finds);
    }

    /**
     * The word for it in tables.
     *
     * @return id of the study
     */
    public String id() {
        return study.id();
    }

    /**
     * The size of its smallest group as planned; all groups grow in proportion.
     *
     * @return people
     */
    public int planned() {
        return groups().values().stream().mapToInt(Integer::intValue).min().orElse(1);
    }

    /** The smallest size of its smallest group that leaves two people in every group. */
    int least() {
        int least = 2;
        while (complete(planned(), least) < 2) {
            least++;
        }
        return least;
    }

    /** People of each group as planned, by the arm that names them. */
    private Map<String, Integer> groups() {
        Map<String, Integer> groups = new LinkedHashMap<>();
        study.arms().forEach((id, arm) -> {
            if (arm.sameSubjectsAs().isEmpty()) {
                groups.put(id, arm.n().orElse(1));
            }
        });
        return groups;
    }

    /** How many people of a group begin, when its smallest has so many. */
    private int begin(int planned, int smallest) {
        return (int) Math.ceil((double) planned * smallest / planned() - ROUNDING);
    }

    private int complete(int planned, int smallest) {
        return (int) Math.floor(begin(planned, smallest) * (1 - dropOut) + ROUNDING);
    }

    /**
     * How many people begin in all groups together.
     *
     * @param smallest people of the smallest group
     * @return people
     */
    public int people(int smallest) {
        return groups().values().stream()
                .mapToInt(planned -> begin(planned, smallest))
                .sum();
    }

    /**
     * The people who complete the study in each group that a measurement compares.
     *
     * @param row measurement of the study
     * @param smallest people who begin in the smallest group
     * @return one number for each group, that of the measurement first
     */
    List<Integer> completers(Measurement row, int smallest) {
        List<Integer> sizes = new ArrayList<>();
        for (StudyArm arm : study.groups(row)) {
            int own = arm.n().orElse(1);
            sizes.add(complete(sizes.isEmpty() ? row.n().orElse(own) : own, smallest));
        }
        return sizes;
    }

    /** Variance of a comparison where that between persons is 1; infinite where a group is empty. */
    double personVariance(Measurement row, int smallest) {
        return completers(row, smallest).stream().mapToDouble(n -> 1.0 / n).sum();
    }

    /** The same for the numbers of people that the study's own file has, without drop-out. */
    double plannedVariance(Measurement row) {
        double variance = 0;
        List<StudyArm> groups = study.groups(row);
        for (int i = 0; i < groups.size(); i++) {
            int own = groups.get(i).n().orElse(1);
            variance += 1.0 / (i == 0 ? row.n().orElse(own) : own);
        }
        return variance;
    }

    /** Degrees of freedom of a t test of a measurement. */
    int degrees(Measurement row, int smallest) {
        return completers(row, smallest).stream().mapToInt(n -> n - 1).sum();
    }

    /**
     * Samples of one person of each arm: another time, tissue, assay or isolation is another sample, another observable of the same is not.
     *
     * @return for each arm, how many samples a person gives
     */
    public Map<String, Integer> samples() {
        Map<String, List<List<Object>>> taken = new LinkedHashMap<>();
        for (Measurement row : study.measurements()) {
            add(taken, row.arm(), row, row.when());
            row.reference().ifPresent(other -> add(taken, other.arm(), row, other.when()));
            row.against().ifPresent(other -> {
                add(taken, other.arm(), row, other.when());
                add(taken, other.reference().arm(), row, other.reference().when());
            });
        }
        Map<String, Integer> samples = new LinkedHashMap<>();
        taken.forEach((arm, all) -> samples.put(arm, all.size()));
        return samples;
    }

    private static void add(Map<String, List<List<Object>>> taken, String arm, Measurement row, Object when) {
        List<Object> sample = List.of(when, row.tissue(), row.assay(), row.isolation());
        List<List<Object>> all = taken.computeIfAbsent(arm, key -> new ArrayList<>());
        if (!all.contains(sample)) {
            all.add(sample);
        }
    }

    /**
     * What the experiment costs.
     *
     * @param smallest people who begin in the smallest group
     * @return in the currency of the design; empty where no cost is stated
     */
    public OptionalDouble price(int smallest) {
        if (!cost.isStated()) {
            return OptionalDouble.empty();
        }
        double samples = 0;
        for (Map.Entry<String, Integer> arm : samples().entrySet()) {
            StudyArm own = study.arm(arm.getKey());
            int planned = study.arm(own.sameSubjectsAs().orElse(own.id())).n().orElse(1);
            samples += (double) arm.getValue() * complete(planned, smallest);
        }
        return OptionalDouble.of(cost.fixed() + cost.person() * people(smallest) + cost.sample() * samples);
    }
}
