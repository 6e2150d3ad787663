package org.myobalance.hybrid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.myobalance.hybrid.HybridSystem.CompiledEvent;

/**
 * Which conditions hold, and the events that were triggered and wait for their time. One run, one thread.
 */
final class EventQueue {
    private final List<CompiledEvent> events;
    private final int firstTrigger;
    private final HybridEquations equations;
    private final boolean[] holds;
    private final List<Waiting> waiting = new ArrayList<>();
    private final long most;
    /** SBML asks for a random order among equals; with a seed a run repeats all the same. */
    private final SplittableRandom random = new SplittableRandom(1);

    private long fired;

    /** An execution to come; {@code values} are those of the moment of the trigger, empty if they are computed later. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Waiting(int event, double due, double[] values) {
        Waiting later(double by) {
            return new Waiting(event, due + by, values);
        }
    }

    EventQueue(HybridSystem system, HybridEquations equations, Optional<EventMemory> memory, double from, long most) {
        this.events = system.events();
        this.firstTrigger = system.comparisons().size();
        this.equations = equations;
        this.most = most;
        holds = new boolean[events.size()];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = memory.isPresent()
                    ? memory.get().holds()[i]
                    : events.get(i).event().initiallyTrue();
        }
        memory.ifPresent(kept -> kept.waiting().forEach(each -> waiting.add(each.later(from))));
    }

    /** What is known of the events at a time, for a run that goes on from there. */
    EventMemory memory(double time) {
        return new EventMemory(
                holds.clone(), waiting.stream().map(each -> each.later(-time)).toList());
    }

    /** When the next waiting event is due; infinite if none waits. */
    double nextDue() {
        return waiting.stream().mapToDouble(Waiting::due).min().orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Looks which conditions have become true or false, then executes what is due, until nothing more happens at this time.
     *
     * @param y states, changed by what is executed
     * @return whether anything was executed
     * @throws EndlessEvents if it does not end
     */
    boolean settle(double time, double[] y) {
        boolean any = false;
        look(time, y);
        for (int round = 0; execute(time, y); round++) {
            any = true;
            if (round > 10_000 || ++fired > most) {
                throw new EndlessEvents(last, time, round);
            }
            look(time, y);
        }
        return any;
    }

    private String last = "";

    /** Events that trigger each other without end. */
    static final class EndlessEvents extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndlessEvents(String event, double time, int round) {
            super(
                    round > 10_000
                            ? "events fire for ever at t = " + time + ", among them " + event
                            : "too many events have fired by t = " + time + ", the last was " + event);
        }
    }

    private void look(double time, double[] y) {
        double[] watched = equations.watched(y);
        double[] outputs = null;
        for (int i = 0; i < holds.length; i++) {
            boolean now = watched[firstTrigger + i] > 0.5;
            if (now && !holds[i]) {
                if (outputs == null) {
                    outputs = equations.outputs(y);
                }
                trigger(i, time, outputs);
            } else if (!now && holds[i] && !events.get(i).event().isPersistent()) {
                int event = i;
                waiting.removeIf(each -> each.event == event);
            }
            holds[i] = now;
        }
    }

    private void trigger(int i, double time, double[] outputs) {
        CompiledEvent event = events.get(i);
        double delay = event.delay() < 0 ? 0 : outputs[event.delay()];
        double[] values = event.event().valuesFromTriggerTime() ? values(event, outputs) : new double[0];
        waiting.add(new Waiting(i, time + Math.max(0, delay), values));
    }

    private static double[] values(CompiledEvent event, double[] outputs) {
        double[] values = new double[event.states().length];
        System.arraycopy(outputs, event.firstValue(), values, 0, values.length);
        return values;
    }

    /** Executes the one event that comes first, if any is due. */
    private boolean execute(double time, double[] y) {
        double slack = 8 * Math.ulp(time);
        List<Waiting> due =
                waiting.stream().filter(each -> each.due <= time + slack).toList();
        if (due.isEmpty()) {
            return false;
        }
        double[] outputs = equations.outputs(y);
        Comparator<Waiting> order = Comparator.comparingDouble((Waiting each) -> -priority(each, outputs))
                .thenComparingDouble(Waiting::due);
        Waiting one = due.stream().min(order).orElseThrow();
        List<Waiting> equals =
                due.stream().filter(each -> order.compare(each, one) == 0).toList();
        Waiting first = equals.get(equals.size() == 1 ? 0 : random.nextInt(equals.size()));
        waiting.remove(first);
        CompiledEvent event = events.get(first.event);
        last = event.event().id();
        double[] values = event.event().valuesFromTriggerTime() ? first.values : values(event, outputs);
        for (int k = 0; k < values.length; k++) {
            int volume = event.volumes()[k];
            y[event.states()[k]] = volume < 0 ? values[k] : values[k] * outputs[volume];
        }
        return true;
    }

    private double priority(Waiting each, double[] outputs) {
        int at = events.get(each.event).priority();
        return at < 0 ? Double.NEGATIVE_INFINITY : outputs[at];
    }
}
