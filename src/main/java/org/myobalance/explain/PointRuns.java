package org.myobalance.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.myobalance.sensitivity.Evaluated;
import org.myobalance.sensitivity.Evaluation;
import org.myobalance.sensitivity.Points;
import org.myobalance.simulate.ProgressMonitor;

/** Evaluates points by simulations on all cores of this machine. For one thread. */
final class PointRuns implements Evaluation {
    private final MovedRuns runs;
    private final List<SensitivityInput> inputs;
    private final List<Set<String>> chosen;
    private final ProgressMonitor monitor;
    private final int total;
    private int done;

    /**
     * Nothing is simulated yet.
     *
     * @param runs that give the numbers
     * @param inputs one for each dimension
     * @param chosen ids of parameters that keep their value, for each arm
     * @param total how many points there will be
     * @param monitor hears how far it is, and may stop it
     */
    PointRuns(
            MovedRuns runs,
            List<SensitivityInput> inputs,
            List<Set<String>> chosen,
            int total,
            ProgressMonitor monitor) {
        this.runs = runs;
        this.inputs = List.copyOf(inputs);
        this.chosen = List.copyOf(chosen);
        this.total = total;
        this.monitor = monitor;
    }

    @Override
    public List<Evaluated> of(Points batch) {
        List<MovedRuns.Move> moves = IntStream.range(0, batch.size())
                .mapToObj(i -> move(batch.at(i)))
                .toList();
        double from = done / (double) total;
        double to = (done + batch.size()) / (double) total;
        var shares = monitor.shares(total + " points", from, to);
        List<List<MovedRuns.Value>> values =
                runs.allAfter(moves, ProgressMonitor.of((what, share) -> shares.accept(share), monitor::isCancelled));
        done += batch.size();
        return values.stream().map(PointRuns::evaluated).toList();
    }

    private MovedRuns.Move move(double... point) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.putAll(inputs.get(i).values(point[i]));
        }
        return (term, own) -> {
            Map<String, Double> free = new HashMap<>(values);
            free.keySet().removeAll(chosen.get(term));
            return own.with(free);
        };
    }

    private static Evaluated evaluated(List<MovedRuns.Value> values) {
        Optional<String> trouble =
                values.stream().flatMap(each -> each.trouble().stream()).findFirst();
        return trouble.isPresent()
                ? new Evaluated.Failed(trouble.get())
                : new Evaluated.Outputs(
                        values.stream().map(MovedRuns.Value::number).toList());
    }
}
