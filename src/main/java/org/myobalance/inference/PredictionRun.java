package org.myobalance.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.model.RequestException;
import org.myobalance.observe.Course;
import org.myobalance.observe.CourseCurve;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictive;
import org.myobalance.observe.Predictor;
import org.myobalance.observe.VesicleBouts;
import org.myobalance.observe.VesicleCourse;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Study;

/**
 * Studies that are ready to be predicted: their observations with bands, and the model's curves along their time courses.
 * {@link StudyPredictions} does it by one call. For one thread, which uses all cores.
 */
public final class PredictionRun {
    private final StudyData data;
    private final FitConditions conditions;
    private final DrawChoice parameters;
    private final Predictor predictor;

    /**
     * Prepares the prediction of studies. Nothing is simulated yet.
     *
     * @param data model and studies
     * @param conditions method, tolerance, hypothesis, changes and deadline; the hypothesis and the changes are stronger than
     *     the parameter set
     * @param parameters parameter set, and how many draws of it to predict with
     * @throws RequestException if the model does not have the hypothesis
     */
    public PredictionRun(StudyData data, FitConditions conditions, DrawChoice parameters) {
        conditions.hypothesis().ifPresent(data.model()::hypothesis);
        this.data = data;
        this.conditions = conditions;
        this.parameters = parameters;
        predictor = new Predictor(
                new Simulator(CompiledModel.of(data.model())),
                data.laboratory(),
                conditions.runOptions().withDeadline(conditions.deadline()),
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * Predicts every observation at the best values.
     *
     * @param monitor hears how far it is, and may stop it
     * @return one prediction for each observation, in the order of the studies; one that cannot be simulated says why
     */
    public List<Prediction> best(ProgressMonitor monitor) {
        return predictor.predict(
                data.studies(),
                conditions.hypothesis(),
                values(parameters.parameters().values()),
                monitor.named("predict"));
    }

    /**
     * Predicts every observation at the best values and under each draw.
     *
     * @param monitor hears how far it is, and may stop it
     * @return one prediction for each observation, in the order of the studies, and their bands
     */
    public BandedPredictions withBands(ProgressMonitor monitor) {
        List<Prediction> best = best(monitor);
        List<List<Prediction>> draws = draws(monitor);
        return new BandedPredictions(best, draws.isEmpty() ? List.of() : Predictive.of(best, draws));
    }

    /**
     * Simulates each time course of the studies all along, at the best values and under each draw.
     *
     * @param best predictions of the observations, for the reports on their scale
     * @param monitor hears how far it is, and may stop it
     * @return one curve for each course; none if the work was stopped
     */
    public List<CourseCurve> courses(List<Prediction> best, ProgressMonitor monitor) {
        List<Course> courses = Course.of(data.studies());
        List<Study> along = courses.stream().map(Course::along).toList();
        List<Prediction> middle = predictor.predictNominal(
                along,
                conditions.hypothesis(),
                values(parameters.parameters().values()),
                monitor.named("time courses"));
        List<List<Prediction>> draws = underDraws(along, "time courses, " + parameters.draws() + " draws", monitor);
        List<CourseCurve> curves = new ArrayList<>();
        int from = 0;
        for (Course course : monitor.isCancelled() ? List.<Course>of() : courses) {
            int start = from;
            int end = from + course.along().measurements().size();
            List<List<Prediction>> own =
                    draws.stream().map(draw -> draw.subList(start, end)).toList();
            curves.add(CourseCurve.of(course, middle.subList(start, end), own, best));
            from = end;
        }
        return List.copyOf(curves);
    }

    /**
     * Follows EXO after a bout of each kind that studies report of, under hypotheses that change EXO.
     *
     * @param monitor hears how far it is, and may stop it
     * @return one course for each kind; none if the work was stopped
     */
    public List<VesicleCourse> vesicles(ProgressMonitor monitor) {
        List<VesicleBouts> kinds = VesicleBouts.of(data.studies(), data.laboratory());
        List<Optional<String>> hypotheses = new ArrayList<>(List.of(conditions.hypothesis()));
        VesicleCourse.HYPOTHESES.stream()
                .filter(id -> data.model().hypotheses().stream()
                        .anyMatch(each -> each.id().equals(id)))
                .map(Optional::of)
                .filter(each -> !hypotheses.contains(each))
                .forEach(hypotheses::add);
        List<VesicleCourse> courses = new ArrayList<>();
        for (VesicleBouts kind : kinds) {
            int done = courses.size();
            ProgressMonitor one = ProgressMonitor.of(
                    (part, share) -> monitor.report("EXO time courses", (done + share) / kinds.size()),
                    monitor::isCancelled);
            courses.add(VesicleCourse.of(
                    kind,
                    hypotheses,
                    hypothesis -> values(parameters.parameters().values(), hypothesis),
                    predictor,
                    one));
        }
        return monitor.isCancelled() ? List.of() : List.copyOf(courses);
    }

    /**
     * Predicts every observation with its protocol as reported under each draw.
     *
     * @param monitor hears how far it is, and may stop it
     * @return for each draw one prediction for each observation, in the order of the studies; none without draws, or if the work was stopped
     */
    public List<List<Prediction>> draws(ProgressMonitor monitor) {
        return underDraws(data.studies(), parameters.draws() + " draws", monitor);
    }

    /** Predictions of protocols as reported under each draw; none if stopped, or some observations would have bands alone. */
    private List<List<Prediction>> underDraws(List<Study> studies, String what, ProgressMonitor monitor) {
        List<List<Prediction>> all = new ArrayList<>();
        List<Map<String, Double>> picked = parameters.picked();
        for (Map<String, Double> draw : picked) {
            int number = all.size();
            ProgressMonitor one = ProgressMonitor.of(
                    (part, share) -> monitor.report(what, (number + share) / picked.size()), monitor::isCancelled);
            all.add(predictor.predictNominal(studies, conditions.hypothesis(), values(draw), one));
        }
        return monitor.isCancelled() ? List.of() : List.copyOf(all);
    }

    /** Calibrated values, and what is stronger. */
    private Map<String, Double> values(Map<String, Double> calibrated) {
        return values(calibrated, conditions.hypothesis());
    }

    private Map<String, Double> values(Map<String, Double> calibrated, Optional<String> hypothesis) {
        return ParameterChoice.under(
                calibrated, data.model(), hypothesis, conditions.changes().values());
    }
}
