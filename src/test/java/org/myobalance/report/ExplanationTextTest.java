package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myobalance.explain.Evidence;
import org.myobalance.explain.RestsOn;

/** The sentences of an explanation. */
class ExplanationTextTest {
    @Test
    void theLineForAReviewerNamesEachShareOnce() {
        RestsOn rests = new RestsOn(
                100,
                60,
                0.4,
                Map.of(
                        Evidence.HUMAN, 0.25,
                        Evidence.HUMAN_INDIRECT, 0.1,
                        Evidence.ANIMAL_OR_CELL, 0.05,
                        Evidence.ASSUMED, 0.2));
        assertEquals(
                "It rests to 75 % on data of humans (40 % learnt from the fitted studies, 25 % numbers read in their"
                        + " papers, 10 % numbers from humans indirectly), to 5.0 % on animals or cells, and to 20 % on"
                        + " assumptions; the whole is its variance before the fit.",
                ExplanationText.restsOn(rests));
    }

    @Test
    void aNumberThatNothingMovesSaysSo() {
        assertEquals(
                "No parameter with a stated width moves it.", ExplanationText.restsOn(new RestsOn(0, 0, 0, Map.of())));
    }
}
