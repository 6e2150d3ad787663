package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.inference.ComparisonRequest;
import org.myobalance.inference.ComparisonResult;
import org.myobalance.inference.HypothesisComparison;
import org.myobalance.simulate.ProgressMonitor;

/** Compares two hypotheses by how well each predicts a study from the others. */
class CompareHypothesesTest {
    @TempDir
    private Path folder;

    @Test
    void compareHypotheses() {
        ComparisonRequest request =
                ComparisonRequest.of(Tiny.data(), "linear", "saturating").withParameters("k_breakdown");
        ComparisonResult result = HypothesisComparison.of(request)
                .begin(folder, ProgressMonitor.NONE, HypothesisComparison.Listener.NONE);

        assertTrue(result.isComplete());
        var best = result.group("all").comparison().rows().get(0);
        assertEquals("linear", best.name(), "the studies were made with a linear law");
        var second = result.group("all").comparison().rows().get(1);
        assertTrue(second.behind() < -3, () -> second.behind() + " nats");
    }
}
