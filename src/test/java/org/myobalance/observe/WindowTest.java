package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.myobalance.study.Protocol;
import org.myobalance.study.When;

class WindowTest {
    /** One millisecond, the grain of a timetable [h]. */
    private static final double TICK = 1 / 3.6e6;

    private static void assertWindow(double from, double to, When when, Protocol protocol) {
        Window window = Window.of(when, protocol);
        assertEquals(from, window.from(), TICK, "from [h]");
        assertEquals(to, window.to(), TICK, "to [h]");
        assertEquals(from == to, window.isMoment());
    }

    @Test
    void fromTheStartCountsFromMidnightWhateverIsDone() {
        When day = SmallStudy.fromStart(24, 48);
        assertWindow(24, 48, day, SmallStudy.rest());
        assertWindow(24, 48, day, SmallStudy.bout(9, 0.75, 0.7));
        assertWindow(24, 48, day, SmallStudy.weekly(List.of(2, 4), 17.5, 1, 0.7, 8));
    }

    @Test
    void afterCountsFromTheEndOfTheLastBout() {
        assertWindow(10.75, 13.75, SmallStudy.after(1, 4), SmallStudy.bout(9, 0.75, 0.7));
        // the Friday of the eighth week
        assertWindow(
                7 * 168 + 4 * 24 + 18.5 + 2,
                7 * 168 + 4 * 24 + 18.5 + 2,
                SmallStudy.after(2, 2),
                SmallStudy.weekly(List.of(2, 4), 17.5, 1, 0.7, 8));
    }

    @Test
    void aBoutMayRunPastMidnight() {
        assertWindow(24.5, 26.5, SmallStudy.after(0, 2), SmallStudy.bout(23.5, 1, 0.7));
        assertWindow(24, 24.5, SmallStudy.DURING, SmallStudy.bout(23.5, 1, 0.7));
        assertWindow(33, 33, SmallStudy.after(0, 0), SmallStudy.bout(9, 24, 0.7));
        // the Sunday of the second week ends on the Monday after
        assertWindow(336 + 0.5, 336 + 1.5, SmallStudy.after(0, 1), SmallStudy.weekly(List.of(0, 6), 23.5, 1, 0.7, 2));
    }

    @Test
    void beforeIsTheStartOfTheFirstBout() {
        assertWindow(9, 9, When.BEFORE, SmallStudy.bout(9, 0.75, 0.7));
        double first = 2 * 24 + 17.5;
        assertWindow(first, first, When.BEFORE, SmallStudy.weekly(List.of(2, 4), 17.5, 1, 0.7, 8));
        assertWindow(0, 0, When.BEFORE, SmallStudy.bout(0, 1, 0.7));
    }

    @Test
    void duringIsTheSecondHalfOfTheLastBout() {
        assertWindow(10, 11, SmallStudy.DURING, SmallStudy.bout(9, 2, 0.7));
        double end = 168 + 4 * 24 + 18.5;
        assertWindow(end - 0.5, end, SmallStudy.DURING, SmallStudy.weekly(List.of(2, 4), 17.5, 1, 0.7, 2));
    }

    @Test
    void anAssumedTimeMovesTheWindowAsAWhole() {
        When when = SmallStudy.assumed(SmallStudy.after(1, 4), 0, 2);
        assertWindow(9.75, 12.75, when.startingAt(0), SmallStudy.bout(9, 0.75, 0.7));
        assertWindow(11.75, 14.75, when.startingAt(2), SmallStudy.bout(9, 0.75, 0.7));
    }

    @Test
    void withoutABoutNothingCountsFromOne() {
        for (When when : List.of(When.BEFORE, SmallStudy.DURING, SmallStudy.after(1, 2))) {
            assertThrows(IllegalArgumentException.class, () -> Window.of(when, SmallStudy.rest()));
        }
    }

    @Test
    void theyAreInOrderOfStartThenEnd() {
        var windows = new TreeSet<>(List.of(new Window(2, 3), new Window(1, 9), new Window(2, 2), new Window(1, 4)));
        assertEquals(
                List.of(new Window(1, 4), new Window(1, 9), new Window(2, 2), new Window(2, 3)), List.copyOf(windows));
        assertTrue(windows.contains(new Window(2, 2)));
        assertFalse(windows.contains(new Window(3, 3)));
    }
}
