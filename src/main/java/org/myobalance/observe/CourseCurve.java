package org.myobalance.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.whatif.Interval;

/**
 * The model's curve along a time course, and the reports on its scale: binary logarithms of folds, else the unit of the
 * reports.
 *
 * @param course what was measured
 * @param isRatio whether the scale is the binary logarithm of a fold
 * @param points of the model, in ascending time; without those that have no finite prediction
 * @param reports of the study, in the order of its observations
 */
public record CourseCurve(Course course, boolean isRatio, List<Point> points, List<Report> reports) {
    /** Copies the lists. {@inheritDoc} */
    public CourseCurve {
        points = List.copyOf(points);
        reports = List.copyOf(reports);
    }

    /**
     * One point of the model's curve.
     *
     * @param time since the zero of the course [h]
     * @param predicted at the best values
     * @param low lower end of the 90 % band of reports
     * @param high upper end of the 90 % band of reports
     * @param drawn the middle 90 % of the predictions under draws; empty for fewer than two
     */
    public record Point(double time, double predicted, double low, double high, Optional<Interval> drawn) {}

    /**
     * What the study reports.
     *
     * @param time since the zero of the course [h]
     * @param value as reported
     * @param low lower end of the study's own 95 % interval
     * @param high upper end of that interval
     */
    public record Report(double time, double value, double low, double high) {}

    /**
     * Puts predictions along a course on its scale.
     *
     * @param course what was measured
     * @param best predictions of the course's study along it, at the best values
     * @param draws the same predictions under each draw; may be none
     * @param reported predictions of the study's own observations, which know the reports on the scale of the error
     * @return the curve and the reports
     */
    public static CourseCurve of(
            Course course, List<Prediction> best, List<List<Prediction>> draws, List<Prediction> reported) {
        Measurement pattern = course.observations().get(0);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            int at = i;
            if (best.get(i).result() instanceof Predicted number && Double.isFinite(onScale(pattern, number.low()))) {
                double[] drawn = draws.stream()
                        .map(draw -> draw.get(at).result())
                        .filter(Predicted.class::isInstance)
                        .mapToDouble(result -> onScale(pattern, ((Predicted) result).predicted()))
                        .toArray();
                points.add(new Point(
                        course.time(best.get(i).measurement()),
                        onScale(pattern, number.predicted()),
                        onScale(pattern, number.low()),
                        onScale(pattern, number.high()),
                        drawn.length > 1 ? Optional.of(Interval.of(drawn)) : Optional.empty()));
            }
        }
        return new CourseCurve(course, isRatio(pattern), points, reports(course, reported));
    }

    private static List<Report> reports(Course course, List<Prediction> reported) {
        Map<String, Predicted> numbers = new HashMap<>();
        for (Prediction each : reported) {
            if (each.result() instanceof Predicted number) {
                numbers.put(each.name(), number);
            }
        }
        return course.observations().stream()
                .flatMap(each -> Optional.ofNullable(numbers.get(course.study().name(each)))
                        .filter(number -> number.reported().isPresent())
                        .map(number -> report(course, each, number))
                        .stream())
                .toList();
    }

    private static Report report(Course course, Measurement observation, Predicted number) {
        Prediction.Parts parts = number.parts();
        double centre = parts.reported().orElseThrow();
        double width = Normal.NINETY_FIVE * parts.standardError();
        double[] ends = {centre, centre - width, centre + width};
        for (int i = 0; i < ends.length; i++) {
            ends[i] = onScale(observation, number.isLog() ? Math.exp(ends[i]) : ends[i]);
        }
        return new Report(course.time(observation), ends[0], ends[1], ends[2]);
    }

    private static boolean isRatio(Measurement observation) {
        Reported.Kind kind = observation.reported().kind();
        return kind == Reported.Kind.FOLD || kind == Reported.Kind.PERCENT;
    }

    private static double onScale(Measurement observation, double base) {
        return isRatio(observation)
                ? Math.log(base) / Math.log(2)
                : observation.reported().unit().fromBase(base);
    }
}
