package org.myobalance.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Workers;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.whatif.ParallelRuns;

/** Simulates every row of many studies. Results do not depend on the number of threads. Immutable. */
public final class Predictor {
    private final Simulator simulator;
    private final Laboratory laboratory;
    private final RunOptions options;
    private final int threads;

    /** @param threads at least one */
    public Predictor(Simulator simulator, Laboratory laboratory, RunOptions options, int threads) {
        this.simulator = simulator;
        this.laboratory = laboratory;
        this.options = options;
        this.threads = threads;
    }

    /**
     * A prediction for each row, in the order of the studies; a row that cannot be simulated says why.
     *
     * @param hypothesis switches of the model, if any
     * @param changes parameters that differ from the model's [base units]
     */
    public List<Prediction> predict(
            List<Study> studies, Optional<String> hypothesis, Map<String, Double> changes, ParallelRuns.Watch watch) {
        return predict(studies, hypothesis, changes, true, watch);
    }

    /**
     * The same with every arm as told: what was assumed of protocols adds no spread, and takes no runs.
     *
     * @param hypothesis switches of the model, if any
     * @param changes parameters that differ from the model's [base units]
     */
    public List<Prediction> predictNominal(
            List<Study> studies, Optional<String> hypothesis, Map<String, Double> changes, ParallelRuns.Watch watch) {
        return predict(studies, hypothesis, changes, false, watch);
    }

    private List<Prediction> predict(
            List<Study> studies,
            Optional<String> hypothesis,
            Map<String, Double> changes,
            boolean varies,
            ParallelRuns.Watch watch) {
        ArmObservation arms = new ArmObservation(simulator, options, hypothesis, changes);
        List<StudyRuns> shots = new ArrayList<>();
        for (Study study : studies) {
            List<Measurement> rows = study.measurements().stream()
                    .filter(row -> StudyReadings.absence(study, row, laboratory).isEmpty())
                    .toList();
            shots.add(new StudyRuns(study, rows));
        }
        List<Map<StudyRuns.Key, ArmObservation.Seen>> seen = run(studies, shots, arms, varies, watch);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            Study study = studies.get(i);
            StudyReadings readings = new StudyReadings(study, laboratory, shots.get(i), seen.get(i));
            study.measurements()
                    .forEach(row -> predictions.add(new Prediction(study, row, readings.predict(row, varies))));
        }
        return List.copyOf(predictions);
    }

    private List<Map<StudyRuns.Key, ArmObservation.Seen>> run(
            List<Study> studies, List<StudyRuns> shots, ArmObservation arms, boolean varies, ParallelRuns.Watch watch) {
        RunMonitor monitor = watch.silent();
        ExecutorService pool = Workers.pool(threads, "myobalance arm");
        try {
            List<Map<StudyRuns.Key, Future<ArmObservation.Seen>>> waiting = new ArrayList<>();
            int all = 0;
            for (int i = 0; i < studies.size(); i++) {
                StudyRuns own = shots.get(i);
                Map<StudyRuns.Key, Future<ArmObservation.Seen>> futures = new LinkedHashMap<>();
                String study = studies.get(i).id();
                own.runs().forEach((key, windows) -> {
                    if (varies || key.varied().isEmpty()) {
                        futures.put(
                                key,
                                pool.submit(
                                        () -> arms.watch(study + "/" + key.arm(), own.setting(key), windows, monitor)));
                    }
                });
                waiting.add(futures);
                all += futures.size();
            }
            List<Map<StudyRuns.Key, ArmObservation.Seen>> seen = new ArrayList<>();
            int done = 0;
            for (Map<StudyRuns.Key, Future<ArmObservation.Seen>> futures : waiting) {
                Map<StudyRuns.Key, ArmObservation.Seen> own = new LinkedHashMap<>();
                for (Map.Entry<StudyRuns.Key, Future<ArmObservation.Seen>> future : futures.entrySet()) {
                    own.put(future.getKey(), result(future.getValue()));
                    watch.progress(++done / (double) all);
                }
                seen.add(own);
            }
            return seen;
        } finally {
            pool.shutdownNow();
        }
    }

    private static ArmObservation.Seen result(Future<ArmObservation.Seen> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ArmObservation.Seen.Nothing(RunMonitor.INTERRUPTED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run broke the program", e.getCause());
        }
    }
}
