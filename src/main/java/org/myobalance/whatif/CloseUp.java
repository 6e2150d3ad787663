package org.myobalance.whatif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.myobalance.regimen.Bout;
import org.myobalance.simulate.Trajectory;

/**
 * One bout of an arm, close up.
 *
 * @param plan the arm
 * @param trajectory rows from the midnight before the bout on; time since the start of the arm [h]
 * @param bout what was done
 * @param onset when it began, since the start of the arm [h]
 * @param end when it ended, since the start of the arm [h]
 */
public record CloseUp(ArmPlan plan, Trajectory trajectory, Bout bout, double onset, double end) {
    /** What is shown before the bout [h]. */
    public static final double HOURS_BEFORE = 6;

    /**
     * The times of {@link #foldsOfRest}.
     *
     * @return time since the onset of each row from {@link #HOURS_BEFORE} before it on [h]
     */
    public List<Double> hours() {
        return rows().mapToObj(row -> trajectory.time(row) - onset).toList();
    }

    /**
     * A quantity over its value when the bout began, which is that of rest.
     *
     * @param id of a recorded quantity
     * @return one fold for each of the {@link #hours} [-]; empty if it was not recorded
     */
    public Optional<List<Double>> foldsOfRest(String id) {
        OptionalInt column = trajectory.column(id);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        double rest = trajectory.valueAt(id, onset);
        return Optional.of(rows().mapToObj(row -> trajectory.value(column.getAsInt(), row) / rest)
                .toList());
    }

    private IntStream rows() {
        return IntStream.range(0, trajectory.size()).filter(row -> trajectory.time(row) - onset >= -HOURS_BEFORE);
    }
}
