package org.myobalance.whatif;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.myobalance.io.Hashes;

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
        return Hashes.sha256(String.join(
                "\n",
                what,
                plan.parameters().hash(),
                plan.leaveOut().toString(),
                plan.history().toString(),
                plan.regimen().toString(),
                Double.toString(plan.from()),
                Double.toString(plan.to()),
                Long.toString(plan.seed())));
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
