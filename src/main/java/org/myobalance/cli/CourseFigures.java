package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.myobalance.observe.Course;
import org.myobalance.observe.CourseCurve;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Format;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.study.Measurement;
import org.myobalance.study.When;
import org.myobalance.units.Hours;

/** Makes figures of time courses: reports at several times, and the model's course between them. */
final class CourseFigures {
    private static final int COLUMNS = 3;
    private static final int ROWS = 4;
    private static final double ROW_HEIGHT = 52;
    /** Courses longer than this are drawn in days [h]. */
    private static final double LONG = 10 * Hours.DAY;

    private static final String EXPECTED = "90 % band of reports (grey)";
    private static final String DRAWN = "Model, with 90 % of draws";

    private CourseFigures() {}

    /**
     * Writes a page for each dozen of courses.
     *
     * @param folder where they go
     * @param curves of the courses
     * @return names of the files
     */
    static List<String> write(Path folder, List<CourseCurve> curves) {
        List<CurvePanel> panels =
                curves.stream().flatMap(curve -> panel(curve).stream()).toList();
        List<String> written = new ArrayList<>();
        int page = COLUMNS * ROWS;
        for (int from = 0; from < panels.size(); from += page) {
            List<CurvePanel> part = panels.subList(from, Math.min(panels.size(), from + page));
            written.add(Figures.write(folder, "courses-" + (written.size() + 1), figure(part), Format.PNG));
        }
        return List.copyOf(written);
    }

    private static Figure figure(List<CurvePanel> panels) {
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                List.copyOf(panels),
                rows,
                columns,
                Figure.FULL_WIDTH,
                16 + rows * ROW_HEIGHT,
                List.of("Dots: reported, with the study's own 95 % interval. The band of reports holds the study's own"
                        + " error and the spread between laboratories."));
    }

    /** One course; none without a curve or a report. */
    static Optional<CurvePanel> panel(CourseCurve curve) {
        List<CourseCurve.Point> points = curve.points();
        if (points.size() < 2 || curve.reports().isEmpty()) {
            return Optional.empty();
        }
        Course course = curve.course();
        Measurement pattern = course.observations().get(0);
        double last = course.along().measurements().stream()
                .mapToDouble(course::time)
                .max()
                .orElse(0);
        double unit = last > LONG ? Hours.DAY : 1;
        boolean isDrawn = points.stream().allMatch(point -> point.drawn().isPresent());
        boolean isPartlyDrawn = points.stream().anyMatch(point -> point.drawn().isPresent());
        List<Series> series = new ArrayList<>();
        if (isDrawn) {
            series.add(series(
                            DRAWN,
                            points,
                            unit,
                            point -> point.drawn().orElseThrow().low(),
                            point -> point.drawn().orElseThrow().high())
                    .withSlot(1));
        }
        series.add(series(
                        isPartlyDrawn ? EXPECTED : "Model, with " + EXPECTED,
                        points,
                        unit,
                        CourseCurve.Point::low,
                        CourseCurve.Point::high)
                .withSlot(0));
        String since = pattern.when().origin() == When.Origin.START ? "Time" : "After the bout";
        CurvePanel panel = CurvePanel.of(
                course.study().id() + ", " + pattern.arm(),
                unit > 1 ? Axis.of(since, "d") : Axis.hours(since),
                Axis.of(
                        pattern.observable(),
                        curve.isRatio()
                                ? "log2 of fold"
                                : pattern.reported().unit().text()),
                series);
        List<Dot> dots = curve.reports().stream()
                .map(report -> new Dot(report.time() / unit, report.value(), report.low(), report.high()))
                .toList();
        return Optional.of(
                panel.withDots(dots).withMarks(curve.isRatio() ? List.of(new ReferenceLine("", 0)) : List.of()));
    }

    private static Series series(
            String label,
            List<CourseCurve.Point> points,
            double unit,
            ToDoubleFunction<CourseCurve.Point> low,
            ToDoubleFunction<CourseCurve.Point> high) {
        return Series.of(
                        label,
                        points.stream()
                                .mapToDouble(point -> point.time() / unit)
                                .toArray(),
                        points.stream()
                                .mapToDouble(CourseCurve.Point::predicted)
                                .toArray())
                .withBand(
                        points.stream().mapToDouble(low).toArray(),
                        points.stream().mapToDouble(high).toArray());
    }
}
