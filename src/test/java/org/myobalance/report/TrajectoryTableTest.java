package org.myobalance.report;

import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.YEAR;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.troubled;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.simulate.HandMade;
import org.myobalance.simulate.Trajectory;

class TrajectoryTableTest {
    @Test
    void agesAndValuesStandInTheirColumns() {
        Trajectory curve = HandMade.trajectory(
                List.of(HandMade.values("age", "y"), MASS, HandMade.values("rate", "%/h")),
                new double[] {0, YEAR / 2, YEAR},
                new double[] {1, 2, 3},
                new double[] {30_000, 30_500, 31_000},
                new double[] {0.0005, 0.001, 1.0 / 3});
        Lines.assertCsv(
                """
                arm,age [y],time [h],muscle_mass [kg],rate [%/h]
                life,60.000000,0,30.0000000,0.0500000000
                life,60.500000,4383,30.5000000,0.100000000
                life,61.000000,8766,31.0000000,33.3333333
                """,
                file -> TrajectoryTable.write(
                        file,
                        List.of(
                                troubled(plan("none", 60, 61), Optional.empty(), "no baseline"),
                                complete(plan("life", 60, 61), HandMade.completed(curve)))));
    }

    @Test
    void anAveragedQuantityHasMeanMinimumAndMaximum() {
        Trajectory curve = HandMade.ranges(
                HandMade.means("rate", "1"),
                new double[] {0, YEAR},
                new double[] {Double.NaN, 2},
                new double[] {Double.NaN, 1},
                new double[] {Double.NaN, 4});
        Lines.assertCsv(
                """
                arm,age [y],time [h],rate mean [1],rate min [1],rate max [1]
                life,60.000000,0,,,
                life,61.000000,8766,2.00000000,1.00000000,4.00000000
                """,
                file -> TrajectoryTable.write(
                        file, List.of(complete(plan("life", 60, 61), HandMade.completed(curve)))));
    }

    @Test
    void samplesOfSecondsHaveAgesAndTimesOfTheirOwn() {
        // 15 s are 4.75e-7 y, which six decimals do not show
        Trajectory curve = HandMade.trajectory(
                List.of(MASS),
                new double[] {0, 15 / 3600.0, 30 / 3600.0, 45 / 3600.0},
                new double[] {30_000, 30_000, 30_000, 30_000});
        Lines.assertCsv(
                """
                arm,age [y],time [h],muscle_mass [kg]
                life,60.000000000,0,30.0000000
                life,60.000000475,0.004167,30.0000000
                life,60.000000951,0.008333,30.0000000
                life,60.000001426,0.0125,30.0000000
                """,
                file -> TrajectoryTable.write(
                        file, List.of(complete(plan("life", 60, 61), HandMade.completed(curve)))));
    }

    @Test
    void withoutAnyRunThereAreHeadings() {
        Lines.assertCsv(
                "arm,age [y],time [h]\n",
                file -> TrajectoryTable.write(
                        file, List.of(troubled(plan("none", 60, 61), Optional.empty(), "no baseline"))));
    }
}
