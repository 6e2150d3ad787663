package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.myobalance.model.Clock;
import org.myobalance.model.Model;

/** The columns of a run's rows, and where the value of each comes from. Immutable. */
final class Columns {
    private final List<Column> columns;
    private final int[] source;
    private final boolean[] averaged;
    private final int states;

    private Columns(List<Column> columns, List<Integer> sources, int states) {
        this.columns = List.copyOf(columns);
        this.source = sources.stream().mapToInt(Integer::intValue).toArray();
        this.states = states;
        averaged = new boolean[source.length];
        for (int c = 0; c < averaged.length; c++) {
            averaged[c] = columns.get(c).averaged();
        }
    }

    /**
     * Every state, then observables, the rates that feed the balanced state, and what is asked for besides; each once.
     *
     * @param extra rates and observables; an id that is neither is left out
     */
    static Columns of(CompiledModel compiled, Sampling sampling, List<String> extra) {
        Model model = compiled.model();
        int n = model.states().size();
        if (sampling.equals(Sampling.NOTHING)) {
            return new Columns(List.of(), List.of(), n);
        }
        List<Column> columns = new ArrayList<>();
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            var s = model.states().get(i);
            boolean mean = sampling.averages() && s.clock() == Clock.FAST;
            columns.add(new Column(s.id(), s.unit(), s.meaning(), mean));
            sources.add(i);
        }
        Set<String> ids = usual(model);
        extra.stream().filter(id -> model.outputIndex(id).isPresent()).forEach(ids::add);
        for (String id : ids) {
            int output = model.outputIndex(id).orElseThrow();
            columns.add(output(model, output, sampling.averages() && !compiled.isSlow(id)));
            sources.add(n + output);
        }
        return new Columns(columns, sources, n);
    }

    /** The outputs that every run records. */
    static Set<String> usual(Model model) {
        Set<String> ids = new LinkedHashSet<>();
        model.solved()
                .ifPresent(solved -> model.states()
                        .get(model.stateIndex(solved.balanced()).orElseThrow())
                        .derivative()
                        .forEach(term -> ids.add(term.rate())));
        model.observables().forEach(observable -> ids.add(observable.id()));
        return ids;
    }

    private static Column output(Model model, int output, boolean mean) {
        int rates = model.rates().size();
        if (output < rates) {
            var rate = model.rates().get(output);
            return new Column(rate.id(), rate.unit(), rate.meaning(), mean);
        }
        var observable = model.observables().get(output - rates);
        return new Column(observable.id(), observable.unit(), observable.meaning(), mean);
    }

    List<Column> all() {
        return columns;
    }

    int count() {
        return source.length;
    }

    boolean averaged(int column) {
        return averaged[column];
    }

    boolean anyAveraged() {
        return columns.stream().anyMatch(Column::averaged);
    }

    /** Whether the column is a state. */
    boolean isState(int column) {
        return source[column] < states;
    }

    /** Position of the state, or of the rate or observable among the model's outputs. */
    int position(int column) {
        return isState(column) ? source[column] : source[column] - states;
    }
}
