package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Workers;

/**
 * Arms at once on all cores. The results stand in the order of the arms and do not depend on how many cores there are:
 * no arm sees another that runs beside it.
 */
public final class ParallelRuns {
    private ParallelRuns() {}

    /**
     * Runs every arm; one that fails does not stop the others.
     *
     * @param runner runs one arm
     * @param plans of the arms
     * @param sampling when samples are written
     * @param monitor hears how far all arms together have come, and may stop them
     * @return one result for each plan, in their order
     */
    public static List<ArmResult> run(
            ArmRunner runner, List<ArmPlan> plans, Sampling sampling, ProgressMonitor monitor) {
        return run(plan -> runner, plans, sampling, UnaryOperator.identity(), monitor);
    }

    /**
     * Runs every arm and keeps a part of each result, so that memory does not grow with all that many arms write.
     *
     * @param runners which runner runs the plan at a position
     * @param plans of the arms
     * @param sampling when samples are written
     * @param keep what to keep, on the thread that ran the arm
     * @param monitor hears how far all arms together have come, and may stop them
     * @return one result for each plan, in their order
     */
    public static List<ArmResult> run(
            IntFunction<ArmRunner> runners,
            List<ArmPlan> plans,
            Sampling sampling,
            UnaryOperator<ArmResult> keep,
            ProgressMonitor monitor) {
        int threads = Math.max(1, Math.min(plans.size(), Runtime.getRuntime().availableProcessors()));
        AtomicReferenceArray<Double> shares = new AtomicReferenceArray<>(plans.size());
        List<Callable<ArmResult>> tasks = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            int arm = i;
            ArmPlan plan = plans.get(i);
            ProgressMonitor own = ProgressMonitor.of(
                    (what, share) -> {
                        shares.set(arm, share);
                        monitor.report("arms", mean(shares));
                    },
                    monitor::isCancelled);
            ArmRunner runner = runners.apply(arm);
            tasks.add(() -> keep.apply(runner.run(plan, sampling, own)));
        }
        return all(threads, tasks, (arm, failure) -> failed(plans.get(arm), failure), done -> {});
    }

    /**
     * Does tasks side by side and waits for all of them.
     *
     * @param <T> what a task gives
     * @param threads at least one
     * @param tasks each independent of the others
     * @param otherwise what stands for a task that threw: of its position and what was thrown, which is an {@link
     *     InterruptedException} where the calling thread was interrupted; may throw itself
     * @param done hears, on the calling thread, how many tasks are done after each of them, in their order
     * @return the results, in the order of the tasks
     */
    public static <T> List<T> all(
            int threads, List<Callable<T>> tasks, BiFunction<Integer, Throwable, T> otherwise, IntConsumer done) {
        ExecutorService pool = Workers.pool(threads, "myobalance arm");
        try {
            List<Future<T>> pending = tasks.stream().map(pool::submit).toList();
            List<T> results = new ArrayList<>();
            for (int i = 0; i < pending.size(); i++) {
                results.add(result(i, pending.get(i), otherwise));
                done.accept(i + 1);
            }
            return List.copyOf(results);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(int task, Future<T> pending, BiFunction<Integer, Throwable, T> otherwise) {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise.apply(task, e);
        } catch (ExecutionException e) {
            return otherwise.apply(task, e.getCause());
        }
    }

    private static double mean(AtomicReferenceArray<Double> shares) {
        double sum = 0;
        for (int i = 0; i < shares.length(); i++) {
            Double share = shares.get(i);
            sum += share == null ? 0 : share;
        }
        return sum / shares.length();
    }

    private static ArmResult failed(ArmPlan plan, Throwable failure) {
        // the other arms know nothing of a defect, and their samples are worth writing
        String why = failure instanceof InterruptedException
                ? "it was interrupted"
                : "arm \"" + plan.id() + "\" gave no result: " + failure
                        + ". This is a defect of myobalance, not of your input: please report it with the command and its files.";
        return new ArmResult(plan, plan.parameters(), Optional.empty(), Optional.of(why));
    }
}
