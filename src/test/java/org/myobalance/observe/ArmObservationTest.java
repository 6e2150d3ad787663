package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.myobalance.regimen.Meal;
import org.myobalance.regimen.MealPlan;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.study.Protocol;
import org.myobalance.study.StudyArm;

class ArmObservationTest {
    private final Simulator simulator = SmallModel.simulator();

    private ArmObservation watch(RunOptions options, Map<String, Double> changes) {
        return new ArmObservation(simulator, options, Optional.empty(), changes);
    }

    private static StudyArm.Setting doing(Protocol protocol) {
        return new StudyArm.Setting(SmallStudy.PERSON_OF_25, protocol);
    }

    private Trajectory alone(Window window, StudyArm.Setting setting) {
        return Objects.requireNonNull(rows(List.of(window), setting).get(window));
    }

    private Map<Window, Trajectory> rows(List<Window> windows, StudyArm.Setting setting) {
        ArmObservation.Result seen = watch(SmallModel.OPTIONS, Map.of())
                .observe("small/arm", setting, new TreeSet<>(windows), ProgressMonitor.NONE);
        return assertInstanceOf(ArmObservation.Result.Observed.class, seen).windows();
    }

    /** A bout and meals at window ends and within them, so that an edge passed twice or not at all would show. */
    @Test
    void windowsThatOverlapSeeWhatEachWouldSeeAlone() {
        Protocol done = SmallStudy.bout(9, 2, 0.8);
        MealPlan meals =
                new MealPlan(List.of(new Meal(8, 0.001, 0), new Meal(12, 0.002, 0), new Meal(15, 0.001, 0)), 0);
        StudyArm.Setting setting = doing(
                new Protocol(done.bout(), done.days(), done.clock(), 0, 0.001, Optional.of(meals), Optional.empty()));
        List<Window> windows = List.of(
                new Window(0, 0),
                new Window(8, 8),
                new Window(9, 9),
                new Window(8, 12),
                new Window(9, 11),
                new Window(10, 20),
                new Window(11, 11),
                new Window(12, 12),
                new Window(12, 15),
                new Window(15, 120),
                new Window(20, 30),
                new Window(120, 120));
        Map<Window, Trajectory> together = rows(windows, setting);
        assertEquals(windows.size(), together.size());
        for (Window window : windows) {
            Trajectory alone = alone(window, setting);
            Trajectory seen = Objects.requireNonNull(together.get(window));
            assertEquals(alone.size(), seen.size(), window::toString);
            for (String id : List.of("muscle_relative", "tracer_left", "signal_level", "fullness", "driven")) {
                int column = alone.column(id).orElseThrow();
                for (int row = 0; row < alone.size(); row++) {
                    String where = id + " in " + window + ", row " + row;
                    assertEquals(alone.time(row), seen.time(row), 1e-9, where);
                    assertEquals(alone.isEmpty(column, row), seen.isEmpty(column, row), where);
                    if (!alone.isEmpty(column, row)) {
                        // ten times the tolerance of the runs
                        assertEquals(alone.value(column, row), seen.value(column, row), 1e-8, where);
                    }
                }
            }
        }
    }

    @Test
    void whoeverIsYoungerIsTakenAs25() {
        StudyArm.Setting boy = new StudyArm.Setting(SmallStudy.PERSON_OF_25.aged(19 * 8766.0), SmallStudy.rest());
        Window window = new Window(30, 30);
        int column = alone(window, boy).column("tracer_left").orElseThrow();
        assertEquals(
                alone(window, doing(SmallStudy.rest())).value(column, 0),
                alone(window, boy).value(column, 0));
    }

    @Test
    void theYearsBeforeAreLived() {
        // muscle decays by 0.1 % an hour from 25 y on: after ten days of life e^−0.24
        StudyArm.Setting older =
                new StudyArm.Setting(SmallStudy.PERSON_OF_25.aged(25 * 8766.0 + 240), SmallStudy.rest());
        Trajectory rows = alone(new Window(10, 10), older);
        assertEquals(
                Math.exp(-SmallModel.MUSCLE * 250),
                rows.value(rows.column("muscle_relative").orElseThrow(), 0),
                SmallModel.CLOSE);
    }

    @Test
    void aRunThatFailsSaysWhereAndWhy() {
        // X' = b X² from 1 bursts at 1/b = 20 h
        ArmObservation.Result seen = watch(RunOptions.direct(), Map.of("b", 0.05))
                .observe(
                        "small/arm",
                        doing(SmallStudy.rest()),
                        new TreeSet<>(List.of(new Window(1, 2), new Window(24, 48))),
                        ProgressMonitor.NONE);
        String why = assertInstanceOf(ArmObservation.Result.Failed.class, seen).why();
        assertTrue(why.startsWith("arm \"small/arm\" stopped at t = 20"), why);
        assertTrue(why.contains("burst"), why);
    }

    @Test
    void anInterruptedRunSaysSo() {
        ProgressMonitor never = ProgressMonitor.of((what, share) -> {}, () -> true);
        ArmObservation.Result seen = watch(RunOptions.direct(), Map.of())
                .observe(
                        "small/arm",
                        doing(SmallStudy.bout(9, 2, 0.8)),
                        new TreeSet<>(List.of(new Window(24, 48))),
                        never);
        String why = assertInstanceOf(ArmObservation.Result.Failed.class, seen).why();
        assertTrue(why.contains(ProgressMonitor.INTERRUPTED), why);
    }
}
