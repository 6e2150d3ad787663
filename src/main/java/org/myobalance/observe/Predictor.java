package org.myobalance.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.whatif.CloseUp;

/** Simulates every observation of many studies. Results do not depend on the number of threads. Immutable. */
public final class Predictor {
    private final Simulator simulator;
    private final Laboratory laboratory;
    private final RunOptions options;
    private final int threads;

    /**
     * A predictor of one model.
     *
     * @param simulator of the model
     * @param laboratory of the studies
     * @param options of all runs
     * @param threads at least one
     */
    public Predictor(Simulator simulator, Laboratory laboratory, RunOptions options, int threads) {
        this.simulator = simulator;
        this.laboratory = laboratory;
        this.options = options;
        this.threads = threads;
    }

    /**
     * A prediction for each observation; one that cannot be simulated says why.
     *
     * @param studies with their observations
     * @param hypothesis switches of the model, if any
     * @param changes parameters that differ from the model's [base units]
     * @param monitor hears the share of the runs that are done, and may stop them
     * @return in the order of the studies
     */
    public List<Prediction> predict(
            List<Study> studies, Optional<String> hypothesis, Map<String, Double> changes, ProgressMonitor monitor) {
        return predict(studies, hypothesis, changes, true, monitor);
    }

    /**
     * The same with every protocol as reported: what was assumed of it adds no spread, and takes no runs.
     *
     * @param studies with their observations
     * @param hypothesis switches of the model, if any
     * @param changes parameters that differ from the model's [base units]
     * @param monitor hears the share of the runs that are done, and may stop them
     * @return in the order of the studies
     */
    public List<Prediction> predictNominal(
            List<Study> studies, Optional<String> hypothesis, Map<String, Double> changes, ProgressMonitor monitor) {
        return predict(studies, hypothesis, changes, false, monitor);
    }

    /**
     * Follows the first bout of an arm of a study closely.
     *
     * @param study of the arm
     * @param arm its id; the arm has a protocol with a bout
     * @param hours how long after the end of the bout [h]
     * @param hypothesis switches of the model, if any
     * @param changes parameters that differ from the model's [base units]
     * @param monitor may stop the run
     * @return the close-up; empty if the run failed or was stopped
     */
    public Optional<CloseUp> closeUp(
            Study study,
            String arm,
            double hours,
            Optional<String> hypothesis,
            Map<String, Double> changes,
            ProgressMonitor monitor) {
        return new ArmObservation(simulator, options, hypothesis, changes)
                .closeUp(study.id() + "/" + arm, study.arm(arm).setting().orElseThrow(), hours, monitor);
    }

    private List<Prediction> predict(
            List<Study> studies,
            Optional<String> hypothesis,
            Map<String, Double> changes,
            boolean varies,
            ProgressMonitor monitor) {
        List<StudySimulation.Part> parts = studies.stream()
                .map(study -> {
                    List<Measurement> present = study.measurements().stream()
                            .filter(each -> StudyReadings.absence(study, each, laboratory)
                                    .isEmpty())
                            .toList();
                    return new StudySimulation.Part(study, present, new StudyRuns(study, present));
                })
                .toList();
        ArmObservation arms = new ArmObservation(simulator, options, hypothesis, changes);
        List<StudyReadings> readings = new StudySimulation(laboratory, parts, threads).run(arms, varies, monitor);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            Study study = studies.get(i);
            StudyReadings own = readings.get(i);
            study.measurements()
                    .forEach(each -> predictions.add(new Prediction(study, each, own.predict(each, varies))));
        }
        return List.copyOf(predictions);
    }
}
