package org.myobalance.simulate;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.regimen.Edge;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.Happening;
import org.myobalance.regimen.Timetable;

/**
 * The stops of a timetable as a model feels them: input levels from each stop on, and what its doses add to states.
 * Makes each stop when it is asked for. Mutable; one reader holds one, on one thread.
 */
public final class Stops {
    private final Model model;
    private final EdgeCursor cursor;
    private final double end;
    private final InputLevels levels;
    private final Felt felt = new Felt();
    private final double[] added;
    private Optional<Edge> ahead;

    /**
     * The stops of a whole timetable, those at its horizon left out.
     *
     * @param parameters on which the levels of a bout may depend
     */
    public Stops(Model model, ParameterSet parameters, Timetable timetable) {
        this.model = model;
        cursor = timetable.cursor();
        end = timetable.horizon();
        levels = new InputLevels(model, parameters);
        added = new double[model.states().size()];
        ahead = look();
    }

    private Optional<Edge> look() {
        return cursor.hasNext() ? Optional.of(cursor.next()).filter(edge -> edge.time() < end) : Optional.empty();
    }

    /** Whether another stop comes before the horizon. */
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
        edge.happenings().forEach(happening -> happening.accept(felt));
        ahead = look();
        return edge;
    }

    /** Level of each input from this stop on, in the model's order [base units]; a copy. */
    public double[] levels() {
        return levels.now().clone();
    }

    /** What this stop adds to each state, in the model's order [base units]; a copy. */
    public double[] added() {
        return added.clone();
    }

    /** What each kind of happening does. */
    private final class Felt implements Happening.Visitor<Boolean> {
        @Override
        public Boolean boutStarts(Happening.BoutStarts happening) {
            levels.begin(happening.number(), happening.bout());
            return true;
        }

        @Override
        public Boolean boutEnds(Happening.BoutEnds happening) {
            levels.end(happening.number());
            return true;
        }

        @Override
        public Boolean meal(Happening.Meal happening) {
            happening.doses().forEach(this::dose);
            return true;
        }

        @Override
        public Boolean dose(Happening.Dose happening) {
            model.inputIndex(happening.input())
                    .ifPresent(at -> model.inputs()
                            .get(at)
                            .into()
                            .ifPresent(state -> added[model.stateIndex(state).orElseThrow()] += happening.amount()));
            return true;
        }

        @Override
        public Boolean level(Happening.Level happening) {
            levels.hold(happening.input(), happening.value());
            return true;
        }

        @Override
        public Boolean rest(Happening.Rest happening) {
            levels.release(happening.input());
            return true;
        }
    }
}
