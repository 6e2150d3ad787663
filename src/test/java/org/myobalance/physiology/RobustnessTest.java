package org.myobalance.physiology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.model.Hypothesis;

/** A small share of {@code validate --long}: lives under drawn parameters stay finite. */
class RobustnessTest {
    static Stream<Hypothesis> hypotheses() {
        return Shipped.MODEL.hypotheses().stream();
    }

    @Test
    void aYearStaysFiniteUnderDrawnPriors() {
        var share = Robustness.of(Shipped.SIMULATOR, Shipped.MODEL, Optional.empty(), 8, 1, (what, done) -> {});
        assertTrue(share.isWhole(), share::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hypotheses")
    void eachHypothesisStaysFinite(Hypothesis hypothesis) {
        var share =
                Robustness.of(Shipped.SIMULATOR, Shipped.MODEL, Optional.of(hypothesis), 1, 0.25, (what, done) -> {});
        assertTrue(share.isWhole(), share::toString);
    }

    @Test
    void aDrawIsItsNumberAndNothingElse() {
        String first = Robustness.drawn(Shipped.MODEL, Optional.empty(), 3).hash();
        assertEquals(first, Robustness.drawn(Shipped.MODEL, Optional.empty(), 3).hash(), "the same draw again");
        assertNotEquals(
                first, Robustness.drawn(Shipped.MODEL, Optional.empty(), 4).hash(), "another draw");
    }
}
