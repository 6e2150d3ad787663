package org.myobalance.physiology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.myobalance.simulate.ProgressMonitor;

/**
 * The shipped model behaves like muscle: every target with one parameter set, each a test of its own. Targets that it misses
 * are listed with the value that it has, in {@code missed-targets.csv}: none may join them unseen, one that is met is
 * taken off, and none may get further away.
 */
class BatteryTest {
    private static final Path MISSED = Path.of("src/test/resources/physiology/missed-targets.csv");
    /** By how much a missed target may move, as a share of its range: each new number in the model moves it a little. */
    private static final double ROOM = 0.1;

    @TestFactory
    Stream<DynamicTest> everyTarget() throws IOException {
        Map<String, Double> missed = missed();
        List<String> troubles = new ArrayList<>();
        List<Finding> findings = Battery.run(Shipped.lab(), troubles::add);
        return findings.stream()
                .map(finding -> DynamicTest.dynamicTest(finding.target().id(), () -> {
                    assertEquals(List.of(), troubles, "experiments that could not be run");
                    Double listed = missed.get(finding.target().id());
                    if (listed == null) {
                        assertTrue(finding.agrees(), finding::toString);
                    } else {
                        assertTrue(!finding.agrees(), () -> "met: take it off " + MISSED + ": " + finding);
                        Target target = finding.target();
                        double furthest = outside(target, listed) + ROOM * (target.high() - target.low());
                        assertTrue(outside(target, finding.value()) <= furthest, () -> "further away: " + finding);
                    }
                }));
    }

    @Test
    void whoIsToldToStopFindsAndDrawsNothingMore() {
        Lab shipped = Shipped.lab();
        List<String> troubles = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        Lab stopped = new Lab(
                shipped.simulator(),
                shipped.baseline(),
                shipped.options(),
                ProgressMonitor.of((what, share) -> {}, () -> true));
        assertEquals(List.of(), Battery.run(stopped, troubles::add));
        Battery.charts(stopped, troubles::add, charts::add);
        assertEquals(List.of(), charts);
        assertEquals(List.of(), troubles, "that it was stopped is no trouble of an experiment");
    }

    @Test
    void onlyTargetsAreListed() throws IOException {
        List<String> all = Battery.targets().stream().map(Target::id).toList();
        assertTrue(all.containsAll(missed().keySet()), () -> "targets are " + all);
    }

    /** How far a value lies beyond the nearer bound; NaN for one that is not finite. */
    private static double outside(Target target, double value) {
        return Math.max(target.low() - value, value - target.high());
    }

    private static Map<String, Double> missed() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(MISSED)) {
            return reader.stream()
                    .collect(Collectors.toMap(
                            line -> line.getField("target"), line -> Double.valueOf(line.getField("value"))));
        }
    }
}
