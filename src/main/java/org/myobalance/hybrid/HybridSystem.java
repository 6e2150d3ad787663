package org.myobalance.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.model.Expr;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.system.ModelSystem;
import org.myobalance.units.Unit;

/** A model with events, compiled. What events need stands behind the model's own observables. Immutable, for any number of threads. */
public final class HybridSystem {
    private final HybridModel hybrid;
    private final Model extended;
    private final int firstWatched;
    private final ModelSystem system;
    private final List<Comparison> comparisons;
    private final Map<Integer, Double> timers;
    private final List<CompiledEvent> events;

    /** Where the values of an event stand among the outputs; −1 for what it does not have. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record CompiledEvent(Event event, int delay, int priority, int firstValue, int[] states, int[] volumes) {}

    private HybridSystem(HybridModel hybrid) {
        this.hybrid = hybrid;
        Model model = hybrid.model();
        List<Expr> triggers = hybrid.events().stream().map(Event::trigger).toList();
        comparisons = Comparison.all(model, triggers);
        timers = Map.copyOf(Comparison.timers(model));
        List<Expr> added = new ArrayList<>();
        comparisons.forEach(each -> added.add(each.function()));
        added.addAll(triggers);
        int watched = added.size();
        int first = model.rates().size() + model.observables().size();
        List<CompiledEvent> compiled = new ArrayList<>();
        for (Event event : hybrid.events()) {
            int delay = event.delay().isPresent() ? first + added.size() : -1;
            event.delay().ifPresent(added::add);
            int priority = event.priority().isPresent() ? first + added.size() : -1;
            event.priority().ifPresent(added::add);
            int firstValue = first + added.size();
            event.assignments().forEach(each -> added.add(each.value()));
            int firstVolume = first + added.size();
            int[] volumes = new int[event.assignments().size()];
            for (int i = 0, used = 0; i < volumes.length; i++) {
                var volume = event.assignments().get(i).volume();
                volumes[i] = volume.isPresent() ? firstVolume + used++ : -1;
                volume.ifPresent(name -> added.add(new Expr.Name(name)));
            }
            int[] states = event.assignments().stream()
                    .mapToInt(each -> model.stateIndex(each.state())
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "event " + event.id() + " assigns to " + each.state() + ", which is no state")))
                    .toArray();
            compiled.add(new CompiledEvent(event, delay, priority, firstValue, states, volumes));
        }
        events = List.copyOf(compiled);
        firstWatched = first;
        extended = withObservables(model, added);
        system = ModelCompiler.compile(
                extended, IntStream.range(first, first + watched).boxed().toList());
    }

    private static Model withObservables(Model model, List<Expr> added) {
        List<Observable> all = new ArrayList<>(model.observables());
        for (int i = 0; i < added.size(); i++) {
            all.add(new Observable("event value " + i, Unit.ONE, added.get(i), ""));
        }
        return new Model(
                model.id(),
                model.title(),
                model.states(),
                model.parameters(),
                model.inputs(),
                model.rates(),
                all,
                model.bouts(),
                model.hypotheses(),
                model.mechanisms(),
                model.solved(),
                model.sources());
    }

    /**
     * Compiles a model.
     *
     * @param hybrid the model
     * @return the compiled model
     * @throws IllegalArgumentException if an event assigns to what is no state, or a law uses an unknown name
     */
    public static HybridSystem of(HybridModel hybrid) {
        return new HybridSystem(hybrid);
    }

    /**
     * The model that was compiled.
     *
     * @return the model with its events
     */
    public HybridModel hybrid() {
        return hybrid;
    }

    /** The equations. The chosen outputs are the switching functions of all comparisons, then all triggers. */
    ModelSystem system() {
        return system;
    }

    /** The model with the values that events need behind its own observables. */
    Model extended() {
        return extended;
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    /** Position of the first switching function among the outputs. */
    int firstWatched() {
        return firstWatched;
    }

    /** States that run with time at a constant rate. */
    Map<Integer, Double> timers() {
        return timers;
    }

    List<CompiledEvent> events() {
        return events;
    }
}
