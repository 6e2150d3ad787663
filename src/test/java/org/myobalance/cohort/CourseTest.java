package org.myobalance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of a curve: the first fall below a value, and the way back after an illness. */
class CourseTest {
    private static final Course COURSE = new Course(new double[] {0, 1, 2, 3, 4}, new double[] {8, 7, 6, 7, 8.5});

    @Test
    void valuesLieOnLinesBetweenSamplesAndOnTheLastOneBehindThem() {
        assertEquals(7.5, COURSE.at(0.5), 1e-12);
        assertEquals(6, COURSE.at(2), 0);
        assertEquals(8, COURSE.at(-1), 0);
        assertEquals(8.5 + 0.25 * 1.5, COURSE.at(4.25), 1e-12);
        assertEquals(2 * 49, COURSE.scaled(2, 2).at(1), 1e-12);
    }

    @Test
    void theFirstFallIsWhereTheLinePassesTheValue() {
        assertEquals(Optional.of(1.25), COURSE.firstBelow(6.75));
        assertEquals(Optional.of(0.0), COURSE.firstBelow(9));
        assertEquals(Optional.empty(), COURSE.firstBelow(6));
    }

    @Test
    void whatWasLostIsBackAtTheFirstSampleThatIsAsHighAsTheLastBeforeTheLoss() {
        Course course = new Course(new double[] {0, 1, 2, 3, 4, 5}, new double[] {8, 7.5, 6, 7, 7.5, 8.5});
        assertEquals(Optional.of(4.0), course.backAt(1.2, 1.5));
        assertEquals(Optional.of(5.0), course.backAt(0.9, 1.5));
        assertEquals(Optional.of(3.0), course.backAt(2.5, 2.7));
        assertEquals(Optional.empty(), new Course(new double[] {0, 1}, new double[] {8, 7}).backAt(0.2, 0.4));
    }
}
