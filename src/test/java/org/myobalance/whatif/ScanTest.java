package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Pieces;
import org.myobalance.scenario.Arm;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;

/** Values of an axis that are known in the head. */
class ScanTest {
    @Test
    void valuesAreEvenlySpaced() {
        assertEquals(
                List.of(2.0, 4.0, 6.0, 8.0),
                Scan.Axis.between(Pieces.parameter("k", 1), 2, 8, 4, false).values());
    }

    @Test
    void logarithmicValuesHaveOneRatio() {
        List<Double> values =
                Scan.Axis.between(Pieces.parameter("k", 1), 1, 1000, 4, true).values();
        assertEquals(4, values.size());
        assertEquals(1, values.get(0));
        assertEquals(10, values.get(1), 1e-12);
        assertEquals(100, values.get(2), 1e-11);
        assertEquals(1000, values.get(3), "the end exactly");
    }

    @Test
    void theLastValueIsTheEndExactly() {
        List<Double> values =
                Scan.Axis.between(Pieces.parameter("k", 1), 0.1, 0.7, 8, false).values();
        assertEquals(0.7, values.get(7));
    }

    private static List<ArmPlan> plans(Arm... arms) {
        return ArmPlans.of(GrowingMuscle.scenario(GrowingMuscle.model(), arms), Optional.empty(), Map.of(), Map.of());
    }

    private static List<Scan.Point> scan(List<ArmPlan> plans, String observable, double every) {
        ArmRunner runner = new ArmRunner(
                new Simulator(CompiledModel.of(GrowingMuscle.model())),
                RunOptions.direct().withRtol(1e-10));
        Scan.Axis training = new Scan.Axis(Pieces.parameter("training", 0), List.of(0.001, 0.002));
        Scan.Axis gain = new Scan.Axis(Pieces.parameter("gain", 0), List.of(1.0));
        return Scan.run(runner, plans, List.of(training, gain), observable, every, ProgressMonitor.NONE);
    }

    @Test
    void everyValueIsRunOnEveryArmAndReadAtTheEnd() {
        // in ten days M grows by 240 h · training · (1 + gain), of one; the mass is 1,000 times that
        List<Scan.Point> points = scan(
                plans(GrowingMuscle.arm("a", "p", 0.0005, 10), GrowingMuscle.arm("b", "p", 0.0005, 5)),
                "muscle_mass",
                24);
        assertEquals(
                List.of("a ", "b ", "a training", "b training", "a training", "b training", "a gain", "b gain"),
                points.stream()
                        .map(point -> point.arm().plan().id() + " " + point.parameter())
                        .toList());
        assertEquals(
                List.of(Double.NaN, Double.NaN, 0.001, 0.001, 0.002, 0.002, 1.0, 1.0),
                points.stream().map(Scan.Point::value).toList());
        double[] masses = {1150, 1075, 1300, 1150, 1600, 1300, 1240, 1120};
        for (int i = 0; i < masses.length; i++) {
            Scan.Reading read = points.get(i).result().orElseThrow();
            assertEquals(masses[i], read.value(), 1e-5, "point " + i);
            double end = i % 2 == 0 ? 240 : 120;
            assertEquals(new Scan.Reading(read.value(), end, end, end), read, "a value at the end");
        }
    }

    @Test
    void anUnknownQuantityHasNoReading() {
        List<Scan.Point> points = scan(plans(GrowingMuscle.arm("a", "p", 0.0005, 1)), "nothing", 24);
        assertEquals(4, points.size());
        assertTrue(points.stream().allMatch(point -> point.result().isEmpty()));
    }
}
