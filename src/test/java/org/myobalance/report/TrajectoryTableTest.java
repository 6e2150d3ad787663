package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.YEAR;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.troubled;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;
import org.myobalance.io.TableSchema;
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

    @Test
    void inTypedColumnsNumbersAreExactAndEachHasUnitAndMeaning() {
        Trajectory curve = HandMade.ranges(
                HandMade.means("rate", "%/h"),
                new double[] {0, YEAR / 3},
                new double[] {Double.NaN, 0.02 / 3},
                new double[] {Double.NaN, 0.01},
                new double[] {Double.NaN, 0.04});
        KeptTable kept = new KeptTable();
        TrajectoryTable.write(
                Path.of("trajectory.kept"),
                kept,
                Map.of("scenario", "life.json"),
                List.of(complete(plan("life", 60, 61), HandMade.completed(curve))));
        String interval = " of the interval that ends at the sample";
        assertEquals(
                new TableSchema(
                        List.of(
                                TableField.word("arm", ""),
                                TableField.number("age", "y", "age of the person"),
                                TableField.number("time", "h", "time since the start of the arm"),
                                TableField.number("rate mean", "%/h", "rate; mean" + interval),
                                TableField.number("rate min", "%/h", "rate; lowest" + interval),
                                TableField.number("rate max", "%/h", "rate; highest" + interval)),
                        Map.of("scenario", "life.json")),
                kept.schema());
        assertTrue(kept.isFinished);
        TableBatch rows = kept.batches.get(0);
        assertEquals(List.of(2, "life"), List.of(rows.size(), rows.word(0, 1)));
        assertEquals(60 + 1 / 3.0, rows.number(1, 1), 1e-14, "no six decimals");
        assertEquals(YEAR / 3, rows.number(2, 1));
        assertEquals(Double.NaN, rows.number(3, 0), "missing");
        assertEquals(2 / 3.0, rows.number(3, 1), 1e-15, "no nine digits, in per cent");
        assertEquals(List.of(1.0, 4.0), List.of(rows.number(4, 1), rows.number(5, 1)));
    }

    @Test
    void samplesThatWereNotAveragedSaySo() {
        Trajectory curve = HandMade.trajectory(List.of(MASS), new double[] {0, 1}, new double[] {30_000, 31_000});
        KeptTable kept = new KeptTable();
        TrajectoryTable.write(
                Path.of("t"), kept, Map.of(), List.of(complete(plan("life", 60, 61), HandMade.completed(curve))));
        TableField mass = kept.schema().fields().get(3);
        assertEquals(TableField.number("muscle_mass", "kg", MASS.meaning() + "; at the sample"), mass);
        assertEquals(31, kept.batches.get(0).number(3, 1));
    }

    @Test
    void aLongTableIsGivenInBatches() {
        double[] times = IntStream.range(0, 10_000).asDoubleStream().toArray();
        Trajectory curve = HandMade.trajectory(List.of(MASS), times, times);
        KeptTable kept = new KeptTable();
        TrajectoryTable.write(
                Path.of("t"), kept, Map.of(), List.of(complete(plan("life", 60, 61), HandMade.completed(curve))));
        assertEquals(
                List.of(4096, 4096, 1808),
                kept.batches.stream().map(TableBatch::size).toList());
        assertEquals(9999, kept.batches.get(2).number(2, 1807), "hours of the last row");
    }
}
