package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.observe.SmallModel.CLOSE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Protocol;
import org.myobalance.study.StudyArm;

/** What is read in a window, against closed forms of {@link SmallModel}. */
class ReadingTest {
    private final Simulator simulator = SmallModel.simulator();

    private Trajectory rows(Window window, Protocol protocol) {
        ArmObservation watch = new ArmObservation(simulator, SmallModel.OPTIONS, Optional.empty(), Map.of());
        ArmObservation.Result seen = watch.observe(
                "small/arm",
                new StudyArm.Setting(SmallStudy.PERSON_OF_25, protocol),
                new TreeSet<>(List.of(window)),
                ProgressMonitor.NONE);
        return Objects.requireNonNull(assertInstanceOf(ArmObservation.Result.Observed.class, seen)
                .windows()
                .get(window));
    }

    private double read(String word, Window window, Protocol protocol) {
        return read(word, window, protocol, 0);
    }

    private double read(String word, Window window, Protocol protocol, double background) {
        return Reading.of(SmallStudy.word(word), window, rows(window, protocol), new Isolate(background, 1, 1))
                .value();
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, CLOSE * Math.abs(expected));
    }

    @Test
    void aMomentIsTheValueThen() {
        assertClose(Math.exp(-SmallModel.TRACER * 30), read("tracer", new Window(30, 30), SmallStudy.rest()));
        assertClose(SmallModel.after(0.8, 2, 1), read("signal", new Window(12, 12), SmallStudy.bout(9, 2, 0.8)));
    }

    @Test
    void whatBeginsAtAMomentIsNotYetFeltThenAndWhatEndsNoLonger() {
        Protocol bout = SmallStudy.bout(9, 2, 0.8);
        Window before = Window.of(org.myobalance.study.When.BEFORE, bout);
        assertClose(1, read("driven", before, bout));
        assertClose(SmallModel.during(0.8, 2), read("driven", new Window(11, 11), bout));
    }

    @Test
    void aShortWindowIsAveraged() {
        // 1 + 0.8 (1 − e^−1) e^(−t/2) for 1 h to 4 h after a bout of 2 h
        double expected = 1 + (SmallModel.during(0.8, 2) - 1) * SmallModel.meanDecay(SmallModel.SIGNAL, 1, 4);
        assertClose(expected, read("signal", new Window(12, 15), SmallStudy.bout(9, 2, 0.8)));
    }

    @ParameterizedTest(name = "{0} h to {1} h")
    @CsvSource({"24, 48", "24, 95.9", "24, 96", "24, 108", "10, 10.25", "24, 360", "31, 340"})
    void aWindowIsAveragedAsAWhole(double from, double to) {
        Window window = new Window(from, to);
        assertClose(SmallModel.meanDecay(SmallModel.TRACER, from, to), read("tracer", window, SmallStudy.rest()));
        assertClose(
                SmallModel.GRAMS * SmallModel.meanDecay(SmallModel.MUSCLE, from, to),
                read("mass", window, SmallStudy.rest()));
    }

    @Test
    void ofALongWindowWholeDaysAreAveraged() {
        // 20.5 days: the half day that is left would be an alias of the time of day
        assertClose(
                SmallModel.meanDecay(SmallModel.TRACER, 24, 24 + 20 * 24),
                read("tracer", new Window(24, 24 + 20.5 * 24), SmallStudy.rest()));
    }

    @Test
    void boutsOfAWindowOfDaysAreInItsMean() {
        // each bout of 2 h adds u·a·2 h/a = 2 u to the area of S − 1, but for the tail after the window
        Protocol daily = SmallStudy.weekly(List.of(0, 1, 2, 3, 4, 5, 6), 1, 2, 0.8, 2);
        assertClose(1 + 0.8 * 2 / 24, read("signal", new Window(24, 144), daily));
    }

    @Test
    void powerMinusOneIsTheInverseOfTheMean() {
        assertClose(
                1 / SmallModel.meanDecay(SmallModel.TRACER, 24, 48),
                read("inverse", new Window(24, 48), SmallStudy.rest()));
    }

    @ParameterizedTest(name = "{0} h to {1} h")
    @CsvSource({"0, 24", "24, 720", "0, 1000"})
    void aSlopeIsTheMeanChangeOfTheLogarithm(double from, double to) {
        Window window = new Window(from, to);
        // power −1 makes a loss positive; a window of days takes daily means, whose logarithms fall as steeply
        assertClose(SmallModel.MUSCLE, read("loss_rate", window, SmallStudy.rest()));
        assertClose(-SmallModel.TRACER, read("tracer_rate", window, SmallStudy.rest()));
        assertClose(SmallModel.MUSCLE - SmallModel.TRACER, read("rate_ratio", window, SmallStudy.rest()));
    }

    @ParameterizedTest(name = "{0} h to {1} h")
    @CsvSource({"24, 27", "24, 120"})
    void aRatioIsThatOfTheTwoMeans(double from, double to) {
        double expected =
                SmallModel.meanDecay(SmallModel.TRACER, from, to) / SmallModel.meanDecay(SmallModel.MUSCLE, from, to);
        assertClose(expected, read("tracer_per_size", new Window(from, to), SmallStudy.rest()));
    }

    @Test
    void particlesThatAreNoVesiclesAreCountedAlong() {
        Protocol bout = SmallStudy.bout(9, 2, 0.8);
        Window end = new Window(11, 11);
        double vesicles = SmallModel.during(0.8, 2);
        assertClose(0.3 + 0.7 * vesicles, read("signal", end, bout, 0.3));
        assertClose(1, read("signal", new Window(8, 8), bout, 0.3));
        // an absolute count holds them as well
        assertClose(1000 * vesicles / 0.7, read("particles", end, bout, 0.3));
    }

    @Test
    void whatTheModelHasNotIsNotRead() {
        Window window = new Window(1, 1);
        Trajectory rows = rows(window, SmallStudy.rest());
        IllegalArgumentException absent = assertThrows(
                IllegalArgumentException.class,
                () -> Reading.of(SmallStudy.word("nothing"), window, rows, Isolate.ALL));
        assertTrue(String.valueOf(absent.getMessage()).contains("nothing is absent from the model"));
        Laboratory.Measured other = new Laboratory.Measured(
                "other",
                "",
                Optional.of("other_level"),
                Optional.empty(),
                1,
                Laboratory.WindowStatistic.MEAN,
                java.util.OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> Reading.of(other, window, rows, Isolate.ALL));
        assertEquals("\"other_level\" was not recorded in this run", unknown.getMessage());
    }
}
