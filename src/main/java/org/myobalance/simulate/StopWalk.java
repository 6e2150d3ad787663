package org.myobalance.simulate;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.regimen.Edge;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.Timetable;

/**
 * The stops of a timetable as they act on a model: input levels from each stop on, and what its doses add to states.
 * Makes each stop when it is asked for. Mutable; one reader holds one, on one thread.
 */
public final class StopWalk {
    private final EdgeCursor cursor;
    private final double end;
    private final double[] added;
    private final Stops stops;
    private Optional<Edge> ahead;

    /**
     * The stops of a whole timetable, those at its horizon left out.
     *
     * @param model whose inputs and states the events act on
     * @param parameters on which the levels of a bout may depend
     * @param timetable bouts, meals and levels
     */
    public StopWalk(Model model, ParameterSet parameters, Timetable timetable) {
        cursor = timetable.cursor();
        end = timetable.horizon();
        added = new double[model.states().size()];
        stops = new Stops(model, parameters, added);
        stops.begin(timetable, 0);
        ahead = look();
    }

    private Optional<Edge> look() {
        return cursor.hasNext() ? Optional.of(cursor.next()).filter(edge -> edge.time() < end) : Optional.empty();
    }

    /**
     * Whether another stop comes before the horizon.
     *
     * @return whether there is one
     */
    public boolean hasNext() {
        return ahead.isPresent();
    }

    /**
     * Goes to the next stop and applies it to {@link #levels} and {@link #added}.
     *
     * @return the edge there
     * @throws NoSuchElementException if there is none
     */
    public Edge next() {
        Edge edge = ahead.orElseThrow();
        Arrays.fill(added, 0);
        stops.take(edge);
        ahead = look();
        return edge;
    }

    /**
     * Level of each input from this stop on.
     *
     * @return a copy, in the model's order [base units]
     */
    public double[] levels() {
        return stops.levels().clone();
    }

    /**
     * What this stop adds to each state.
     *
     * @return a copy, in the model's order [base units]
     */
    public double[] added() {
        return added.clone();
    }
}
