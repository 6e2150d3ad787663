package org.myobalance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.RegimenException;
import org.myobalance.regimen.ScheduledEvent;
import org.myobalance.regimen.Timetable;

/** That a protocol's bouts are all done, at the times that samples are counted from. */
class ProtocolTest {
    private static final double AGE = 25 * 8766.0;

    private static Protocol protocol(List<Integer> days, double clock, double hours, double weeks) {
        Bout bout = new Bout("endurance", 0.5, hours, 0, 0, 1, List.of(Bout.WHOLE_BODY));
        return new Protocol(Optional.of(bout), days, clock, weeks, 0, Optional.of(MealPlan.NONE), Optional.empty());
    }

    private static List<Double> ends(Protocol protocol) {
        Timetable timetable = Timetable.of(protocol.regimen("test"), AGE, AGE + 10 * 168, 1);
        List<Double> ends = new ArrayList<>();
        for (EdgeCursor cursor = timetable.cursor(0); cursor.hasNext(); ) {
            var edge = cursor.next();
            edge.events().stream()
                    .filter(ScheduledEvent.BoutEnds.class::isInstance)
                    .forEach(end -> ends.add(edge.time()));
        }
        return ends;
    }

    @ParameterizedTest(name = "at {0} h for {1} h, {2} weeks: {3} bouts")
    @CsvSource({
        "9, 1, 0, 1",
        "9, 24, 0, 1",
        "23.5, 1, 0, 1",
        "17, 1, 3, 9",
        "23.5, 1, 3, 9",
        "17, 1, 1.4, 5",
        "9, 0.5, 0.1, 1"
    })
    void everyBoutIsDoneAndTheLastEndsWhenSamplesSay(double clock, double hours, double weeks, int bouts) {
        Protocol protocol = protocol(weeks == 0 ? List.of(0) : List.of(0, 2, 6), clock, hours, weeks);
        List<Double> ends = ends(protocol);
        assertEquals(bouts, ends.size());
        assertEquals(protocol.firstBoutStart().orElseThrow() + hours, ends.get(0), 1e-6, "to a millisecond");
        assertEquals(protocol.lastBoutEnd().orElseThrow(), ends.get(ends.size() - 1), 1e-6, "to a millisecond");
    }

    @Test
    void tenDaysAreNotTwoWeeks() {
        Protocol daily = protocol(List.of(0, 1, 2, 3, 4, 5, 6), 9, 1, 10 / 7.0);
        assertEquals(10, ends(daily).size());
        assertEquals(9 * 24 + 10, daily.lastBoutEnd().orElseThrow());
    }

    @Test
    void weeksThatEndBeforeTheFirstBoutAreRefused() {
        RegimenException faulty = assertThrows(RegimenException.class, () -> protocol(List.of(4), 9, 1, 0.5));
        assertTrue(String.valueOf(faulty.getMessage()).contains("the first bout is later than the last week"));
    }

    @Test
    void aRestHasNoBout() {
        Protocol rest =
                new Protocol(Optional.empty(), List.of(0), 9, 0, 0, Optional.of(MealPlan.NONE), Optional.empty());
        assertEquals(Optional.empty(), rest.firstBoutStart());
        assertEquals(Optional.empty(), rest.lastBoutEnd());
        assertEquals(List.of(), ends(rest));
    }
}
