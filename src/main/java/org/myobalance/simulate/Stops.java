package org.myobalance.simulate;

import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.regimen.Edge;
import org.myobalance.regimen.ScheduledEvent;
import org.myobalance.regimen.Timetable;

/**
 * What edges do to a run: doses move states, bouts and episodes move input levels. Counts what fired. Workspace of one
 * run: one thread only.
 */
final class Stops implements ScheduledEvent.Visitor<Boolean> {
    private final Model model;
    private final double[] y;
    private final InputLevels inputs;
    private long bouts;
    private long meals;
    private long doses;
    private long edges;

    /** @param y states of the run, changed in place by doses */
    Stops(Model model, ParameterSet parameters, double[] y) {
        this(model, parameters, y, Optional.empty());
    }

    /** The same, where levels are differentiated. */
    Stops(Model model, ParameterSet parameters, double[] y, Optional<Differentiation> what) {
        this.model = model;
        this.y = y;
        inputs = new InputLevels(model, parameters, what);
    }

    /** Sets what is in force just before a time: levels, and bouts that are under way, which were counted before. */
    void begin(Timetable timetable, double from) {
        inputs.reset();
        timetable.levelsBefore(from).forEach(this::level);
        timetable.boutsUnderWay(from).forEach(bout -> inputs.begin(bout.number(), bout.bout()));
    }

    /** Applies all that happens at an edge. */
    void take(Edge edge) {
        edges++;
        for (ScheduledEvent event : edge.events()) {
            event.accept(this);
        }
    }

    /** Counts what fired in a part of the timetable that was not walked. */
    void skipped(long boutsFired, long mealsEaten, long dosesGiven) {
        bouts += boutsFired;
        meals += mealsEaten;
        doses += dosesGiven;
    }

    /** The input levels now; the same array throughout. */
    double[] levels() {
        return inputs.now();
    }

    InputLevels inputs() {
        return inputs;
    }

    long bouts() {
        return bouts;
    }

    long meals() {
        return meals;
    }

    long doses() {
        return doses;
    }

    long edges() {
        return edges;
    }

    @Override
    public Boolean boutStarts(ScheduledEvent.BoutStarts event) {
        inputs.begin(event.number(), event.bout());
        bouts++;
        return true;
    }

    @Override
    public Boolean boutEnds(ScheduledEvent.BoutEnds event) {
        inputs.end(event.number());
        return true;
    }

    @Override
    public Boolean meal(ScheduledEvent.Meal event) {
        event.doses().forEach(this::add);
        meals++;
        return true;
    }

    @Override
    public Boolean dose(ScheduledEvent.Dose event) {
        add(event);
        doses++;
        return true;
    }

    @Override
    public Boolean supplement(ScheduledEvent.Supplement event) {
        add(event.dose());
        return true;
    }

    private void add(ScheduledEvent.Dose event) {
        model.inputIndex(event.input())
                .ifPresent(at -> model.inputs()
                        .get(at)
                        .into()
                        // a reduced model may be without it
                        .ifPresent(state -> model.stateIndex(state).ifPresent(i -> y[i] += event.amount())));
    }

    @Override
    public Boolean level(ScheduledEvent.Level event) {
        inputs.hold(event.input(), event.value());
        return true;
    }

    @Override
    public Boolean rest(ScheduledEvent.Rest event) {
        inputs.release(event.input());
        return true;
    }
}
