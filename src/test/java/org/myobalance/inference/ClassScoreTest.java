package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.study.Direction;

/** Scores of hand-made observations, known in the head. */
public class ClassScoreTest {
    private static final double ROUNDING = 1e-12;

    private static ObservationScore number(String study, String heading, double below, double width, boolean isInOwn) {
        return new ObservationScore(
                study,
                heading,
                Optional.empty(),
                0,
                OptionalDouble.of(below),
                OptionalDouble.of(width),
                Optional.of(isInOwn),
                Optional.empty());
    }

    private static ObservationScore direction(String study, String heading, Direction way, double probability) {
        return new ObservationScore(
                study,
                heading,
                Optional.of(way),
                Math.log(probability),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Four numbers of size, at z of −1.96, 0, 1 and 1.96; up, up and down of blots in three studies, and another up of the first. */
    public static List<ObservationScore> scores() {
        return List.of(
                number("a", "size", 0.025, Math.log(2), true),
                number("a", "size", 0.5, Math.log(4), false),
                number("b", "size", 0.8413447460685429, Math.log(8), true),
                number("b", "size", 0.975, Math.log(16), false),
                direction("a", "blot", Direction.UP, 0.5),
                direction("a", "blot", Direction.UP, 0.25),
                direction("b", "blot", Direction.UP, 0.5),
                direction("c", "blot", Direction.DOWN, 0.125));
    }

    @Test
    void classesComeInOrderAndAllAtTheEnd() {
        List<ClassScore> classes = ClassScore.of(scores(), List.of("none", "blot"));
        assertEquals(
                List.of("blot", "size", "all"),
                classes.stream().map(ClassScore::heading).toList());
        assertEquals(
                List.of(4, 4, 8),
                classes.stream().map(each -> each.scores().size()).toList());
        assertTrue(ClassScore.of(List.of(), List.of("blot")).isEmpty());
    }

    @Test
    void numbersAreScoredByTheirTransforms() {
        ClassScore size = ClassScore.of(scores(), List.of()).get(0);
        assertEquals(4, size.numbers());
        assertEquals(0, size.directions());
        assertEquals(2, size.inOwn());
        assertEquals(2, size.inBand());
        // between 4 and 8 on the logarithm
        assertEquals(Math.sqrt(32), size.medianFactor().orElseThrow(), ROUNDING);
        double far = 1.959963984540054;
        assertEquals(Math.sqrt((2 * far * far + 1) / 4), size.deviation().orElseThrow(), 1e-9);
        assertEquals(List.of(1, 0, 0, 0, 0, 1, 0, 0, 1, 1), size.histogram());
        assertEquals(0, size.log());
        assertEquals(0, size.baseRateLog());
    }

    /** Of study a: one up and one down elsewhere, (1 + ½)/(2 + 3/2). Of b: two up and one down. Of c: three up and no down. */
    @Test
    void directionsAreHeldAgainstTheRatesOfOtherStudies() {
        ClassScore blot = ClassScore.of(scores(), List.of()).get(1);
        assertEquals(4, blot.directions());
        assertEquals(Math.log(0.5 * 0.25 * 0.5 * 0.125), blot.log(), ROUNDING);
        assertEquals(2 * Math.log(1.5 / 3.5) + Math.log(2.5 / 4.5) + Math.log(0.5 / 4.5), blot.baseRateLog(), ROUNDING);
        assertEquals(OptionalDouble.empty(), blot.medianFactor());
        assertEquals(OptionalDouble.empty(), blot.deviation());
    }

    /** Alone in its class a direction has a third; the rates of one class tell nothing of another. */
    @Test
    void theRatesOfAllAreThoseOfEachClass() {
        List<ObservationScore> more = new ArrayList<>(scores());
        more.add(direction("d", "count", Direction.UNCHANGED, 1));
        List<ClassScore> classes = ClassScore.of(more, List.of());
        ClassScore all = classes.get(3);
        assertEquals(classes.get(1).baseRateLog() + Math.log(1 / 3.0), all.baseRateLog(), ROUNDING);
        assertEquals(classes.get(1).log(), all.log(), ROUNDING);
    }

    @Test
    void aReportBeyondAllDigitsIsFarOut() {
        ClassScore far =
                new ClassScore("far", List.of(number("a", "far", 1, 1, false), number("b", "far", 0, 1, false)));
        assertEquals(8.2, far.deviation().orElseThrow(), 0.05);
        assertEquals(List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 1), far.histogram());
    }
}
