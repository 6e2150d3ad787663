package org.myobalance.whatif;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.RunCounts;
import org.myobalance.simulate.Threshold;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Hours;

/**
 * One arm in a line. What the arm does not reach, or its model does not have, is empty.
 *
 * @param start muscle mass at the start [g]
 * @param end muscle mass at the end, or where it stopped [g]
 * @param mass muscle mass at each of {@link #AGES_SHOWN} [g]
 * @param relative muscle mass at each of {@link #AGES_SHOWN}, share of 25 y [-]
 * @param slope loss of muscle mass at 75 y, mean over 74 to 76 y [1/y]
 * @param crossing age at which the index first falls below each cut-off [y]
 * @param belowFromStart cut-offs below which the arm begins, so that none of its ages is the first
 * @param exoExposure mean plasma EXO count over the run, against rest at 25 y [-]
 * @param counts what fired, and what it cost
 */
public record ArmSummary(
        OptionalDouble start,
        OptionalDouble end,
        Map<Integer, OptionalDouble> mass,
        Map<Integer, OptionalDouble> relative,
        OptionalDouble slope,
        Map<CutOff, OptionalDouble> crossing,
        Set<CutOff> belowFromStart,
        OptionalDouble exoExposure,
        Optional<RunCounts> counts) {
    /** Ages that a summary shows [y]. */
    public static final List<Integer> AGES_SHOWN = List.of(25, 45, 65, 75, 85);

    private static final List<Integer> AROUND_75 = List.of(74, 76);

    /** When samples must be taken so that no summary is read between samples, since the start of the arm [h]. */
    static List<Double> sampleTimes(ArmPlan plan) {
        return Stream.concat(AGES_SHOWN.stream(), AROUND_75.stream())
                .map(age -> age * Hours.YEAR - plan.from())
                .filter(time -> time > 0)
                .toList();
    }

    /**
     * Reads the summary of an arm from its curves.
     *
     * @param result what became of the arm
     * @return its numbers; empty where the arm or its model does not have them
     */
    public static ArmSummary of(ArmResult result) {
        Map<Integer, OptionalDouble> mass = new LinkedHashMap<>();
        Map<Integer, OptionalDouble> relative = new LinkedHashMap<>();
        Map<CutOff, OptionalDouble> crossing = new LinkedHashMap<>();
        Set<CutOff> below = EnumSet.noneOf(CutOff.class);
        Optional<Trajectory> rows = result.outcome().map(Outcome::trajectory).filter(t -> t.size() > 1);
        // the last sample of an arm that stopped early is not its end
        Optional<Trajectory> whole = rows.filter(t -> result.isComplete());
        double start = result.plan().from();
        for (int age : AGES_SHOWN) {
            mass.put(age, at(rows, "muscle_mass", age, start));
            relative.put(age, at(rows, "muscle_mass_relative", age, start));
        }
        for (CutOff cutOff : CutOff.values()) {
            if (startsBelow(rows, cutOff.base(result.plan().woman()))) {
                below.add(cutOff);
            } else {
                crossing.put(cutOff, crossing(result, cutOff));
            }
        }
        return new ArmSummary(
                rows.map(t -> row(t, 0)).orElse(OptionalDouble.empty()),
                whole.map(t -> row(t, t.size() - 1)).orElse(OptionalDouble.empty()),
                mass,
                relative,
                slope(at(rows, "muscle_mass", 74, start), at(rows, "muscle_mass", 76, start)),
                crossing,
                below,
                whole.map(t -> mean(t, "exo_plasma_count")).orElse(OptionalDouble.empty()),
                result.outcome().map(Outcome::counts));
    }

    /**
     * Change of muscle mass from start to end.
     *
     * @return end over start, less 1 [-]; empty without a curve of mass
     */
    public OptionalDouble change() {
        return start.isPresent() && end.isPresent()
                ? OptionalDouble.of(end.getAsDouble() / start.getAsDouble() - 1)
                : OptionalDouble.empty();
    }

    /**
     * Muscle mass at an age.
     *
     * @param age one of {@link #AGES_SHOWN} [y]
     * @return muscle mass [g]; empty where the arm does not reach the age
     */
    public OptionalDouble massAt(int age) {
        return mass.getOrDefault(age, OptionalDouble.empty());
    }

    /**
     * Muscle mass at an age as a share of that at 25 y.
     *
     * @param age one of {@link #AGES_SHOWN} [y]
     * @return the share [-]; empty where the arm does not reach the age
     */
    public OptionalDouble relativeAt(int age) {
        return relative.getOrDefault(age, OptionalDouble.empty());
    }

    /**
     * Age at which the index first falls below a cut-off.
     *
     * @param cutOff which
     * @return age [y]; empty where it does not fall below it, or is below from the start
     */
    public OptionalDouble ageBelow(CutOff cutOff) {
        return crossing.getOrDefault(cutOff, OptionalDouble.empty());
    }

    private static OptionalDouble at(Optional<Trajectory> rows, String id, double age, double start) {
        double time = age * Hours.YEAR - start;
        boolean reached = rows.isPresent()
                && rows.get().column(id).isPresent()
                && time >= rows.get().time(0)
                && time <= rows.get().time(rows.get().size() - 1);
        return reached ? OptionalDouble.of(rows.orElseThrow().valueAt(id, time)) : OptionalDouble.empty();
    }

    private static OptionalDouble row(Trajectory t, int row) {
        return t.column("muscle_mass").isPresent()
                ? OptionalDouble.of(t.value(t.column("muscle_mass").getAsInt(), row))
                : OptionalDouble.empty();
    }

    private static OptionalDouble slope(OptionalDouble before, OptionalDouble after) {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(Math.log(before.getAsDouble() / after.getAsDouble()) / 2)
                : OptionalDouble.empty();
    }

    /** First fall below a cut-off, as the run located it. */
    private static OptionalDouble crossing(ArmResult result, CutOff cutOff) {
        Threshold threshold = cutOff.threshold(result.plan().woman());
        return result.outcome().stream()
                .flatMap(outcome -> outcome.crossings().stream())
                .filter(crossing -> crossing.threshold().equals(threshold))
                .mapToDouble(crossing -> (result.plan().from() + crossing.time()) / Hours.YEAR)
                .findFirst();
    }

    private static boolean startsBelow(Optional<Trajectory> rows, double cutOff) {
        OptionalInt column = rows.map(t -> t.column(CutOff.INDEX)).orElse(OptionalInt.empty());
        return column.isPresent() && rows.orElseThrow().value(column.getAsInt(), 0) < cutOff;
    }

    private static OptionalDouble mean(Trajectory t, String id) {
        if (t.column(id).isEmpty()) {
            return OptionalDouble.empty();
        }
        int column = t.column(id).getAsInt();
        double area = 0;
        double last = t.time(0);
        for (int row = 1; row < t.size(); row++) {
            if (!t.isEmpty(column, row)) {
                area += t.value(column, row) * (t.time(row) - last);
                last = t.time(row);
            }
        }
        return last > t.time(0) ? OptionalDouble.of(area / (last - t.time(0))) : OptionalDouble.empty();
    }
}
