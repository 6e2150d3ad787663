package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.YEAR;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.ofMass;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.years;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.simulate.HandMade;
import org.myobalance.simulate.Trajectory;

/** Two runs of an arm that differ by hand. */
class DifferenceTest {
    private static final ArmPlan PLAN = plan("arm", 60, 63);

    @Test
    void theLargestDifferenceIsRelativeToTheLargestValueOfTheSecondRun() {
        // off by 0, 4, 2 and 1 where the second run reaches 200
        Difference difference = Difference.between(
                        ofMass(PLAN, 100, 154, 198, 101), ofMass(PLAN, 100, 150, 200, 100), id -> 0)
                .get(0);
        assertEquals(new Difference("arm", MASS, 0.02, 61 * YEAR, 0.005), difference);
    }

    @Test
    void negativeValuesCountByTheirSize() {
        Difference difference = Difference.between(ofMass(PLAN, -399, 100), ofMass(PLAN, -400, 100), id -> 0)
                .get(0);
        assertEquals(new Difference("arm", MASS, 1.0 / 400, 60 * YEAR, 0), difference);
    }

    @Test
    void anEmptyCellOfEitherRunIsPassedOver() {
        Difference difference = Difference.between(
                        ofMass(PLAN, 100, Double.NaN, 90), ofMass(PLAN, Double.NaN, 50, 100), id -> 0)
                .get(0);
        assertEquals(new Difference("arm", MASS, 0.1, 62 * YEAR, 0.1), difference);
    }

    @Test
    void minimaAndMaximaOfMeansMakeTheSize() {
        var means = HandMade.means("rate", "1");
        Trajectory one = HandMade.ranges(means, years(1), new double[] {6}, new double[] {0}, new double[] {9});
        Trajectory low = HandMade.ranges(means, years(1), new double[] {5}, new double[] {-20}, new double[] {10});
        Trajectory high = HandMade.ranges(means, years(1), new double[] {5}, new double[] {-5}, new double[] {10});
        assertEquals(0.05, between(one, low).largest());
        assertEquals(0.1, between(one, high).largest());
    }

    private static Difference between(Trajectory one, Trajectory other) {
        return Difference.between(
                        complete(PLAN, HandMade.completed(one)), complete(PLAN, HandMade.completed(other)), id -> 0)
                .get(0);
    }

    @Test
    void runsThatAgreeDifferByNothingEvenWhereAllIsZero() {
        assertEquals(
                new Difference("arm", MASS, 0, 60 * YEAR, 0),
                Difference.between(ofMass(PLAN, 0, 0), ofMass(PLAN, 0, 0), id -> 0)
                        .get(0));
    }

    @Test
    void runsOfOtherTimesOrNoneAreNotCompared() {
        ArmResult none = HandMadeArms.troubled(PLAN, Optional.empty(), "did not start");
        assertEquals(List.of(), Difference.between(ofMass(PLAN, 1, 2), ofMass(PLAN, 1, 2, 3), id -> 0));
        assertEquals(List.of(), Difference.between(none, ofMass(PLAN, 1, 2), id -> 0));
        assertEquals(List.of(), Difference.between(ofMass(PLAN, 1, 2), none, id -> 0));
    }

    /** What is zero in one run is rounding in the other: that is no difference of infinite size. */
    @Test
    void roundingBesideZeroIsRelativeToTheFloor() {
        Difference difference = Difference.between(ofMass(PLAN, 0, 1e-20), ofMass(PLAN, 0, 0), id -> 1e-3)
                .get(0);
        assertEquals(1e-17, difference.largest(), 1e-25);
    }
}
