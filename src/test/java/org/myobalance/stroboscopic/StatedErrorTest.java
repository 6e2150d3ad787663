package org.myobalance.stroboscopic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.stroboscopic.LifeMap.FLOORS;
import static org.myobalance.stroboscopic.LifeMap.LIFE;
import static org.myobalance.stroboscopic.LifeMap.LIKELY;
import static org.myobalance.stroboscopic.LifeMap.settled;
import static org.myobalance.stroboscopic.LifeMap.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/** The error that is stated, against the error that is there. */
class StatedErrorTest {
    /** Over all periods of an interval, in states that remember; {@code exact} goes along to its end. */
    private static double largestError(PeriodMap map, Interval taken, double[] exact) throws PeriodFailure {
        double worst = 0;
        double[] y = new double[exact.length];
        for (int k = 0; k < taken.nodes().periods(); k++) {
            taken.stateAt(k, y);
            for (int i = 1; i < y.length; i++) {
                worst = Math.max(worst, Math.abs(y[i] - exact[i]) / (Math.abs(exact[i]) + FLOORS[i]));
            }
            walk(map, exact, 1);
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-5, 1e-7})
    void aLifeIsFollowedWithinTheErrorThatIsStated(double tolerance) throws PeriodFailure {
        double[] y = settled();
        double[] exact = y.clone();
        Stroboscope strobe = new Stroboscope(LIFE, LIFE, tolerance, FLOORS, LIKELY);
        long left = 3000;
        double worst = 0;
        List<Integer> lengths = new ArrayList<>();
        while (left > 0) {
            Stroboscope.Advance advance = strobe.advance(y, 0, left, (nodes, label, place) -> 0);
            if (advance instanceof Stroboscope.Advance.Waits waits) {
                assertTrue(waits.periods() > 0 && waits.periods() <= 96, waits::toString);
                walk(LIFE, y, waits.periods());
                walk(LIFE, exact, waits.periods());
                left -= waits.periods();
                continue;
            }
            Interval taken = assertInstanceOf(Stroboscope.Advance.Taken.class, advance, advance::toString)
                    .interval();
            worst = Math.max(worst, largestError(LIFE, taken, exact));
            lengths.add(taken.nodes().periods());
            left -= taken.nodes().periods();
        }
        assertTrue(worst <= strobe.stated(y), "found " + worst + ", stated " + strobe.stated(y) + ", " + lengths);
        assertTrue(strobe.stated(y) < 10 * tolerance, "stated " + strobe.stated(y));
        assertTrue(strobe.evaluations() < 600, strobe.evaluations() + " periods evaluated, " + lengths);
    }

    /** Periods that went by: those of an interval that was taken, or those to wait for, which the map is walked through. */
    private static int passed(Stroboscope.Advance advance, PeriodMap map, double[] y) throws PeriodFailure {
        if (advance instanceof Stroboscope.Advance.Waits waits) {
            walk(map, y, waits.periods());
            return waits.periods();
        }
        return assertInstanceOf(Stroboscope.Advance.Taken.class, advance, advance::toString)
                .interval()
                .nodes()
                .periods();
    }

    /** What each period loses, 1e-5 of a state of decades, makes 1 % of it in 1,000 periods. */
    @Test
    void periodsSolvedBadlyAreFoundOut() throws PeriodFailure {
        PeriodMap wrong = (label, from, to) -> {
            LIFE.apply(label, from, to);
            to[2] -= 1e-5 * to[2];
        };
        double[] y = settled();
        Stroboscope strobe = new Stroboscope(wrong, LIFE, 1e-5, FLOORS, LIKELY);
        Stroboscope.Advance advance = strobe.advance(y, 0, 1000, (nodes, label, place) -> 0);
        while (advance instanceof Stroboscope.Advance.Waits waits) {
            walk(wrong, y, waits.periods());
            advance = strobe.advance(y, 0, 1000, (nodes, label, place) -> 0);
        }
        double[] before = y.clone();
        advance = strobe.advance(y, 0, 1000, (nodes, label, place) -> 0);
        assertInstanceOf(Stroboscope.Advance.Inexact.class, advance, advance::toString);
        assertArrayEquals(before, y, "left as they were");
        assertEquals(0, strobe.stated(y));
    }

    /** Errors of a period that the tolerance has room for count in what is stated. */
    @Test
    void whatPeriodsGetWrongIsStated() throws PeriodFailure {
        PeriodMap wrong = (label, from, to) -> {
            LIFE.apply(label, from, to);
            to[2] -= 1e-8 * to[2];
        };
        double[] y = settled();
        double[] exact = y.clone();
        Stroboscope strobe = new Stroboscope(wrong, LIFE, 1e-4, FLOORS, LIKELY);
        int gone = 0;
        for (int attempt = 0; attempt < 12 && gone < 500; attempt++) {
            Stroboscope.Advance advance = strobe.advance(y, 0, 600 - gone, (nodes, label, place) -> 0);
            int periods = passed(advance, LIFE, y);
            walk(LIFE, exact, periods);
            gone += periods;
        }
        assertTrue(gone >= 500, gone + " periods");
        double found = Math.abs(y[2] / exact[2] - 1);
        assertTrue(found > 1e-7, "the error is seen: " + found);
        assertTrue(found <= strobe.stated(y), "found " + found + ", stated " + strobe.stated(y));
    }

    /**
     * The same with a drive that changes within some hundred periods, long after the start of the interval that meets it:
     * near its start the polynomial misses nothing.
     */
    @ParameterizedTest(name = "at period {0}, within {1}")
    @CsvSource({"400, 150", "700, 200", "1000, 300", "1500, 200", "2000, 400"})
    void aCourseThatBendsLateIsFoundOut(double when, double within) throws PeriodFailure {
        PeriodMap bending = (label, from, to) -> {
            LIFE.apply(label, from, to);
            to[2] += 2e-4 * (1 + Math.tanh((from[3] - when) / within));
        };
        double[] y = settled();
        double[] exact = y.clone();
        Stroboscope strobe = new Stroboscope(bending, bending, 1e-4, FLOORS, LIKELY);
        double worst = 0;
        long left = 3000;
        while (left > 0) {
            Stroboscope.Advance advance = strobe.advance(y, 0, left, (nodes, label, place) -> 0);
            if (advance instanceof Stroboscope.Advance.Taken taken) {
                worst = Math.max(worst, largestError(bending, taken.interval(), exact));
                left -= taken.interval().nodes().periods();
            } else {
                walk(bending, y, 10);
                walk(bending, exact, 10);
                strobe.passed(10, 1);
                left -= 10;
            }
        }
        assertTrue(worst <= strobe.stated(y), "found " + worst + ", stated " + strobe.stated(y));
        assertTrue(strobe.stated(y) <= 10 * worst, "found " + worst + ", stated " + strobe.stated(y));
    }

    /** 12 periods that lose 2e-6 each of a state of decades leave 2.4e-5, which no interval after them makes good. */
    @Test
    void whatWasSolvedDirectlyCounts() throws PeriodFailure {
        PeriodMap wrong = (label, from, to) -> {
            LIFE.apply(label, from, to);
            to[2] -= 2e-6 * to[2];
        };
        double[] y = settled();
        walk(LIFE, y, 60);
        double[] exact = y.clone();
        walk(wrong, y, 12);
        walk(LIFE, exact, 12);
        Stroboscope strobe = new Stroboscope(wrong, LIFE, 1e-4, FLOORS, LIKELY);
        strobe.passed(12, 1);
        assertEquals(0, strobe.stated(y), "nothing is known of periods yet");
        assertInstanceOf(Stroboscope.Advance.Taken.class, strobe.advance(y, 0, 24, (nodes, label, place) -> 0));
        walk(LIFE, exact, 24);
        double found = Math.abs(y[2] / exact[2] - 1);
        assertTrue(found > 5e-5, "the error is seen: " + found);
        assertTrue(found <= strobe.stated(y), "found " + found + ", stated " + strobe.stated(y));
        assertTrue(strobe.stated(y) < 5 * found, "found " + found + ", stated " + strobe.stated(y));
        double before = strobe.stated(y);
        strobe.passed(200, 1);
        assertTrue(strobe.stated(y) > before + 100 * 2e-6, "periods at the end of a run count at once");
    }

    /** Periods that would be solved directly are looked at before, since no check will see them. */
    @Test
    void nobodyWaitsThroughPeriodsSolvedBadly() throws PeriodFailure {
        PeriodMap settling = (label, from, to) -> {
            to[0] = 1 + 0.8 * (from[0] - 1);
            to[1] = 2 + 0.999 * (from[1] - 2);
        };
        PeriodMap wrong = (label, from, to) -> {
            settling.apply(label, from, to);
            to[1] *= 1 - 1e-6;
        };
        double[] y = {3, 1};
        Stroboscope strobe = new Stroboscope(wrong, settling, 1e-5, new double[] {1e-3, 1e-3}, new boolean[2]);
        String reason = assertInstanceOf(
                        Stroboscope.Advance.Inexact.class, strobe.advance(y, 0, 3000, (nodes, label, place) -> 0))
                .reason();
        assertTrue(reason.contains("periods solved directly would make an error of"), reason);
        Stroboscope better = new Stroboscope(settling, settling, 1e-5, new double[] {1e-3, 1e-3}, new boolean[2]);
        better.continueFrom(strobe, true);
        assertInstanceOf(Stroboscope.Advance.Waits.class, better.advance(y, 0, 3000, (nodes, label, place) -> 0));
    }

    /** Columns that the map tells are a tenth off in what a period changes: the intervals taken are right to what is stated. */
    @Test
    void whatIsStatedHoldsWithRoughColumns() throws PeriodFailure {
        PeriodMap rough = new PeriodMap() {
            @Override
            public void apply(int label, double[] from, double[] to) throws PeriodFailure {
                LIFE.apply(label, from, to);
            }

            @Override
            public Optional<double[][]> columns(int[] states, double[] from) throws PeriodFailure {
                double[] to = new double[from.length];
                LIFE.apply(UNLABELLED, from, to);
                double[][] columns = new double[states.length][from.length];
                double[] moved = from.clone();
                double[] there = new double[from.length];
                for (int k = 0; k < states.length; k++) {
                    moved[states[k]] += 1e-6;
                    LIFE.apply(UNLABELLED, moved, there);
                    moved[states[k]] = from[states[k]];
                    for (int i = 0; i < from.length; i++) {
                        double unchanged = i == states[k] ? 1 : 0;
                        columns[k][i] = unchanged + 1.1 * ((there[i] - to[i]) / 1e-6 - unchanged);
                    }
                }
                return Optional.of(columns);
            }
        };
        double[] y = settled();
        double[] exact = y.clone();
        Stroboscope strobe = new Stroboscope(rough, LIFE, 1e-4, FLOORS, LIKELY);
        int gone = 0;
        for (int attempt = 0; attempt < 20 && gone < 2000; attempt++) {
            Stroboscope.Advance advance = strobe.advance(y, gone, 2500 - gone, (nodes, label, place) -> 0);
            int periods = passed(advance, LIFE, y);
            walk(LIFE, exact, periods);
            gone += periods;
        }
        assertTrue(gone >= 2000, gone + " periods");
        double found = Math.abs(y[2] / exact[2] - 1);
        assertTrue(found <= strobe.stated(y), "found " + found + ", stated " + strobe.stated(y));
        assertTrue(strobe.stated(y) < 1e-3, "stated " + strobe.stated(y));
    }

    /** An interval whose periods were not solved well enough is tried again from the nodes that it had. */
    @Test
    void whatWasTriedIsTheBeginningOfTheNextAttempt() throws PeriodFailure {
        PeriodMap wrong = (label, from, to) -> {
            LIFE.apply(label, from, to);
            to[2] -= 1e-7 * to[2];
        };
        double[] y = settled();
        Stroboscope worse = new Stroboscope(wrong, LIFE, 1e-5, FLOORS, LIKELY);
        int gone = 0;
        Stroboscope.Advance advance = worse.advance(y, gone, 3000, (nodes, label, place) -> 0);
        while (!(advance instanceof Stroboscope.Advance.Inexact)) {
            gone += passed(advance, wrong, y);
            advance = worse.advance(y, gone, 3000, (nodes, label, place) -> 0);
        }
        double[] again = y.clone();
        Stroboscope better = new Stroboscope(LIFE, LIFE, 1e-5, FLOORS, LIKELY);
        better.takeOver(worse);
        better.advance(y, gone, 3000, (nodes, label, place) -> 0);
        Stroboscope moved = new Stroboscope(LIFE, LIFE, 1e-5, FLOORS, LIKELY);
        moved.takeOver(worse);
        again[2] *= 1 + 1e-9; // another start: nothing to begin with
        moved.advance(again, gone, 3000, (nodes, label, place) -> 0);
        assertTrue(better.evaluations() < moved.evaluations(), better.evaluations() + " and " + moved.evaluations());
    }
}
