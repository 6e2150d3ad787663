package org.myobalance.physiology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped model behaves like muscle: every target with one parameter set, each a test of its own. */
class BatteryTest {
    @TestFactory
    Stream<DynamicTest> everyTarget() {
        List<String> troubles = new ArrayList<>();
        List<Finding> findings = Battery.run(Shipped.lab(), troubles::add);
        return findings.stream()
                .map(finding -> DynamicTest.dynamicTest(finding.target().id(), () -> {
                    assertEquals(List.of(), troubles, "experiments that could not be run");
                    assertTrue(finding.agrees(), finding::toString);
                }));
    }
}
