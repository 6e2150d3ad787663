package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.study.Measurement;

/** Folds of 2 with a band from 1/2 to 8 are 1, -1 and 3 as binary logarithms. */
class CourseCurveTest {
    private static final double CLOSE = 1e-12;

    private final Course course = CourseTest.of("brook-2016").get(0);

    private Prediction prediction(Measurement of, double predicted, OptionalDouble reported, double low, double high) {
        Prediction.Parts parts = new Prediction.Parts(
                Math.log(predicted),
                reported.isPresent() ? OptionalDouble.of(Math.log(reported.getAsDouble())) : OptionalDouble.empty(),
                Math.log(2) / Normal.NINETY_FIVE,
                0,
                0);
        return new Prediction(
                course.study(),
                of,
                new Predicted(
                        true,
                        predicted,
                        reported,
                        1,
                        low,
                        high,
                        OptionalDouble.empty(),
                        1,
                        Prediction.Verdict.AGREES,
                        Prediction.Sign.RIGHT,
                        OptionalDouble.empty(),
                        parts));
    }

    private List<Prediction> along(double predicted) {
        return course.along().measurements().stream()
                .map(each -> prediction(each, predicted, OptionalDouble.empty(), 0.5, 8))
                .toList();
    }

    @Test
    void foldsAreShownAsBinaryLogarithms() {
        CourseCurve curve = CourseCurve.of(course, along(2), List.of(), List.of());
        assertEquals(true, curve.isRatio());
        assertEquals(course.along().measurements().size(), curve.points().size());
        CourseCurve.Point first = curve.points().get(0);
        assertEquals(course.time(course.along().measurements().get(0)), first.time(), 0);
        assertEquals(1, first.predicted(), CLOSE);
        assertEquals(-1, first.low(), CLOSE);
        assertEquals(3, first.high(), CLOSE);
        assertEquals(Optional.empty(), first.drawn());
        assertEquals(List.of(), curve.reports());
    }

    @Test
    void drawsGiveTheirMiddleNinetyPerCent() {
        // logarithms 0, 1 … 20
        List<List<Prediction>> draws =
                IntStream.rangeClosed(0, 20).mapToObj(i -> along(1 << i)).toList();
        CourseCurve.Point point =
                CourseCurve.of(course, along(2), draws, List.of()).points().get(0);
        assertEquals(1, point.drawn().orElseThrow().low(), 1e-9);
        assertEquals(19, point.drawn().orElseThrow().high(), 1e-9);
        assertEquals(
                Optional.empty(),
                CourseCurve.of(course, along(2), draws.subList(0, 1), List.of())
                        .points()
                        .get(0)
                        .drawn());
    }

    @Test
    void reportsStandWithTheirOwnInterval() {
        Measurement observation = course.observations().get(0);
        CourseCurve curve = CourseCurve.of(
                course, along(2), List.of(), List.of(prediction(observation, 2, OptionalDouble.of(4), 0.5, 8)));
        CourseCurve.Report report = curve.reports().get(0);
        assertEquals(1, curve.reports().size(), "the other has no prediction");
        assertEquals(course.time(observation), report.time(), 0);
        assertEquals(2, report.value(), CLOSE);
        assertEquals(1, report.low(), CLOSE);
        assertEquals(3, report.high(), CLOSE);
    }

    @Test
    void aPointWithoutANumberIsLeftOut() {
        List<Prediction> some = new java.util.ArrayList<>(along(2));
        some.set(
                0,
                new Prediction(course.study(), some.get(0).measurement(), new Prediction.Result.Missing("no", true)));
        some.set(1, prediction(some.get(1).measurement(), 2, OptionalDouble.empty(), 0, 8));
        assertEquals(
                some.size() - 2,
                CourseCurve.of(course, some, List.of(), List.of()).points().size());
    }
}
