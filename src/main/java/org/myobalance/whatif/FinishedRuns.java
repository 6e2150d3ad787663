package org.myobalance.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.myobalance.io.Hashes;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Sampling;

/**
 * What was read of runs that reached their end, so that work that is stopped can be gone on with. All runs of one such memory
 * share everything that is not in their plan: model, method, tolerances and draws. Any number of threads may use it at once.
 */
public final class FinishedRuns {
    private final Map<String, double[]> numbers = new ConcurrentHashMap<>();

    /** No run is finished yet. */
    public FinishedRuns() {}

    /**
     * Adds runs that were finished earlier.
     *
     * @param earlier what {@link #all} gave then
     */
    public void recall(Map<String, double[]> earlier) {
        earlier.forEach(this::keep);
    }

    /**
     * Whether no run is finished.
     *
     * @return true if there is nothing to find
     */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /**
     * The name of a run.
     *
     * @param what is read of it, and how it was run, as far as the runs of the work differ in that
     * @param plan that was run
     * @return the same for the same person, parameters, regimen and ages
     */
    public static String key(String what, ArmPlan plan) {
        return Hashes.sha256(what + "\n" + plan.identity());
    }

    /**
     * What was read of a run that was asked for, or why there is nothing.
     *
     * @param numbers that were read; empty if the run did not reach its end
     * @param trouble why it did not
     */
    public record Read(Optional<double[]> numbers, Optional<String> trouble) {}

    /**
     * Reads runs: those that are finished are found, the others are run side by side on all cores and kept.
     *
     * @param whats what is read of each run, as {@link #key} takes it
     * @param plans of the runs, as many
     * @param runners which runner runs the plan at a position
     * @param sampling when samples are written
     * @param reader reads a run that reached its end
     * @param monitor hears how far the runs have come, and may stop them
     * @return one for each plan, in their order
     */
    public List<Read> read(
            List<String> whats,
            List<ArmPlan> plans,
            IntFunction<ArmRunner> runners,
            Sampling sampling,
            Function<ArmResult, double[]> reader,
            ProgressMonitor monitor) {
        List<String> keys = IntStream.range(0, plans.size())
                .mapToObj(i -> key(whats.get(i), plans.get(i)))
                .toList();
        List<Integer> fresh = IntStream.range(0, plans.size())
                .filter(i -> !numbers.containsKey(keys.get(i)))
                .boxed()
                .toList();
        List<ArmResult> results = fresh.isEmpty()
                ? List.of()
                : ParallelRuns.run(
                        i -> runners.apply(fresh.get(i)),
                        fresh.stream().map(plans::get).toList(),
                        sampling,
                        UnaryOperator.identity(),
                        monitor);
        Map<Integer, String> troubles = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            int position = fresh.get(i);
            if (results.get(i).isComplete()) {
                keep(keys.get(position), reader.apply(results.get(i)));
            } else {
                troubles.put(position, results.get(i).trouble().orElse(""));
            }
        }
        return IntStream.range(0, plans.size())
                .mapToObj(i -> new Read(find(keys.get(i)), Optional.ofNullable(troubles.get(i))))
                .toList();
    }

    /**
     * What was read of a run.
     *
     * @param key of the run
     * @return the numbers; empty if it is not finished
     */
    public Optional<double[]> find(String key) {
        return Optional.ofNullable(numbers.get(key)).map(double[]::clone);
    }

    /**
     * Keeps what was read of a run that reached its end.
     *
     * @param key of the run
     * @param read any numbers
     */
    public void keep(String key, double... read) {
        numbers.put(key, read.clone());
    }

    /**
     * Every finished run.
     *
     * @return the numbers of each, by its key, in the order of the keys
     */
    public Map<String, double[]> all() {
        Map<String, double[]> all = new TreeMap<>();
        numbers.forEach((key, read) -> all.put(key, read.clone()));
        return all;
    }
}
