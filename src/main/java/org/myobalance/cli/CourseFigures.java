package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.observe.Course;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Format;
import org.myobalance.plot.Panel;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.When;
import org.myobalance.whatif.Interval;

/** Makes figures of time courses: reports at several times, and the model's course between them. */
final class CourseFigures {
    private static final int COLUMNS = 3;
    private static final int ROWS = 4;
    private static final double ROW_HEIGHT = 52;
    /** Courses longer than this are drawn in days [h]. */
    private static final double LONG = 10 * 24;

    private static final String EXPECTED = "90 % band of reports (grey)";
    private static final String DRAWN = "Model, with 90 % of draws";

    private final List<Course> courses;
    private final Map<String, Predicted> reported;

    /** @param predictions of all rows, for the reports on their scale */
    CourseFigures(List<Course> courses, List<Prediction> predictions) {
        this.courses = courses;
        reported = new HashMap<>();
        for (Prediction each : predictions) {
            if (each.result() instanceof Predicted number) {
                reported.put(each.name(), number);
            }
        }
    }

    /**
     * Writes a page for each dozen of courses.
     *
     * @param best predictions along each course
     * @param draws the same under each draw; none at all without a calibration
     * @return names of the files
     */
    List<String> write(Path folder, List<List<Prediction>> best, List<List<List<Prediction>>> draws) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            int course = i;
            panel(
                            courses.get(i),
                            best.get(i),
                            draws.stream().map(draw -> draw.get(course)).toList())
                    .ifPresent(panels::add);
        }
        List<String> written = new ArrayList<>();
        int page = COLUMNS * ROWS;
        for (int from = 0; from < panels.size(); from += page) {
            List<Panel> part = panels.subList(from, Math.min(panels.size(), from + page));
            written.add(Figures.write(folder, "courses-" + (written.size() + 1), figure(part), Format.PNG));
        }
        return List.copyOf(written);
    }

    private static Figure figure(List<Panel> panels) {
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                panels,
                rows,
                columns,
                Figure.FULL_WIDTH,
                16 + rows * ROW_HEIGHT,
                List.of("Dots: reported, with the study's own 95 % interval. The band of reports holds the study's own"
                        + " error and the spread between laboratories."));
    }

    private Optional<Panel> panel(Course course, List<Prediction> best, List<List<Prediction>> draws) {
        Measurement pattern = course.rows().get(0);
        double last = best.stream()
                .mapToDouble(each -> course.time(each.measurement()))
                .max()
                .orElse(0);
        double unit = last > LONG ? 24 : 1;
        List<double[]> points = new ArrayList<>();
        List<double[]> middles = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            if (!(best.get(i).result() instanceof Predicted number) || !Double.isFinite(shown(pattern, number.low()))) {
                continue;
            }
            double time = course.time(best.get(i).measurement()) / unit;
            double y = shown(pattern, number.predicted());
            points.add(new double[] {time, y, shown(pattern, number.low()), shown(pattern, number.high())});
            int at = i;
            double[] drawn = draws.stream()
                    .map(draw -> draw.get(at).result())
                    .filter(Predicted.class::isInstance)
                    .mapToDouble(result -> shown(pattern, ((Predicted) result).predicted()))
                    .toArray();
            if (drawn.length > 1) {
                Interval middle = Interval.of(drawn);
                middles.add(new double[] {time, y, middle.low(), middle.high()});
            }
        }
        List<Dot> dots = course.rows().stream()
                .flatMap(row -> dot(course, row, unit).stream())
                .toList();
        if (points.size() < 2 || dots.isEmpty()) {
            return Optional.empty();
        }
        List<Series> series = new ArrayList<>();
        if (middles.size() == points.size()) {
            series.add(series(DRAWN, middles).withSlot(1));
        }
        series.add(series(middles.isEmpty() ? "Model, with " + EXPECTED : EXPECTED, points)
                .withSlot(0));
        boolean isOfClock = pattern.when().origin() == When.Origin.START;
        String since = isOfClock ? "Time" : "After the bout";
        CurvePanel panel = CurvePanel.of(
                course.study().id() + ", " + pattern.arm(),
                unit > 1 ? Axis.of(since, "d") : Axis.hours(since),
                Axis.of(
                        pattern.observable(),
                        isRatio(pattern)
                                ? "log2 of fold"
                                : pattern.reported().unit().text()),
                series);
        return Optional.of(
                panel.withDots(dots).withMarks(isRatio(pattern) ? List.of(new ReferenceLine("", 0)) : List.of()));
    }

    private Optional<Dot> dot(Course course, Measurement row, double unit) {
        Predicted number = reported.get(course.study().name(row));
        if (number == null || number.reported().isEmpty()) {
            return Optional.empty();
        }
        Prediction.Parts parts = number.parts();
        double centre = parts.reported().orElseThrow();
        double width = Normal.NINETY_FIVE * parts.standardError();
        double[] ends = {centre, centre - width, centre + width};
        for (int i = 0; i < ends.length; i++) {
            ends[i] = shown(row, number.isLog() ? Math.exp(ends[i]) : ends[i]);
        }
        return Optional.of(new Dot(course.time(row) / unit, ends[0], ends[1], ends[2]));
    }

    private static Series series(String label, List<double[]> points) {
        double[][] columns = new double[4][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][i] = points.get(i)[column];
            }
        }
        return Series.of(label, columns[0], columns[1]).withBand(columns[2], columns[3]);
    }

    private static boolean isRatio(Measurement row) {
        Reported.Kind kind = row.reported().kind();
        return kind == Reported.Kind.FOLD || kind == Reported.Kind.PERCENT;
    }

    /** As the axis has it. */
    private static double shown(Measurement row, double base) {
        return isRatio(row)
                ? Math.log(base) / Math.log(2)
                : row.reported().unit().fromBase(base);
    }
}
