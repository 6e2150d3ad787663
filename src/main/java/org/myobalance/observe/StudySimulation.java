package org.myobalance.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.whatif.ParallelRuns;

/**
 * Runs the arms of many studies side by side, so that their observations can be read. Results do not depend on the number of
 * threads. Immutable.
 *
 * @param laboratory of the studies
 * @param parts one for each study, in their order
 * @param threads at least one
 */
record StudySimulation(Laboratory laboratory, List<Part> parts, int threads) {
    /** Copies the list. */
    StudySimulation {
        parts = List.copyOf(parts);
    }

    /**
     * One study.
     *
     * @param study the study
     * @param observations those of it that are to be simulated
     * @param runs what they need
     */
    record Part(Study study, List<Measurement> observations, StudyRuns runs) {
        /** Copies the list. */
        Part {
            observations = List.copyOf(observations);
        }

        private List<StudyRuns.Key> chosen(boolean varies) {
            return runs.keys().stream()
                    .filter(key -> varies || key.varied().isEmpty())
                    .toList();
        }
    }

    /**
     * Runs all arms.
     *
     * @param arms runs one arm
     * @param varies whether the runs at both ends of what was assumed are made too
     * @param monitor hears the share of the runs that are done, and may stop them
     * @return what can be read of each study, in their order
     */
    List<StudyReadings> run(ArmObservation arms, boolean varies, ProgressMonitor monitor) {
        ProgressMonitor silent = monitor.silent();
        List<Callable<ArmObservation.Result>> tasks = new ArrayList<>();
        for (Part part : parts) {
            StudyRuns runs = part.runs();
            part.chosen(varies)
                    .forEach(key -> tasks.add(() -> arms.observe(
                            part.study().id() + "/" + key.arm(), runs.setting(key), runs.windows(key), silent)));
        }
        Iterator<ArmObservation.Result> results = ParallelRuns.all(
                        threads,
                        tasks,
                        (task, failure) -> failed(failure),
                        done -> monitor.report("observations", done / (double) tasks.size()))
                .iterator();
        return parts.stream()
                .map(part -> {
                    Map<StudyRuns.Key, ArmObservation.Result> own = new HashMap<>();
                    part.chosen(varies).forEach(key -> own.put(key, results.next()));
                    return new StudyReadings(part.study(), laboratory, part.runs(), own);
                })
                .toList();
    }

    private static ArmObservation.Result failed(Throwable failure) {
        if (failure instanceof InterruptedException) {
            return new ArmObservation.Result.Failed(ProgressMonitor.INTERRUPTED);
        }
        throw new IllegalStateException("a run broke the program", failure);
    }
}
