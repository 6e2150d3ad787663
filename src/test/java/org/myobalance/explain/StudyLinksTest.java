package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.report.HandMadeModel;
import org.myobalance.report.HandMadeStudies;

/**
 * Which study can inform what. By the laws of the hand-made model, {@code synthesis} and {@code breakdown} name the turnover
 * themselves, one law away; {@code start} stands in the law of synthesis, and reaches breakdown by way of the muscle.
 */
class StudyLinksTest {
    private static List<String> links(String... parameters) {
        StudyLinks links = new StudyLinks(
                HandMadeModel.MODEL, HandMadeStudies.LABORATORY, List.of(HandMadeStudies.ALPHA, HandMadeStudies.BETA));
        return links.of(List.of(parameters)).stream()
                .map(link -> link.study().id() + " " + link.measurements() + " at " + link.laws())
                .toList();
    }

    /** Of three fitted measurements of alpha all are one law away; of beta two, as the third is excluded. */
    @Test
    void measurementsAtTheSmallestDistanceAreCounted() {
        assertEquals(List.of("alpha-2000 3 at 1", "beta-2010 2 at 1"), links("turnover"));
    }

    /** Two of alpha measure synthesis, one breakdown; beta has one of each. */
    @Test
    void theFartherOnesAreNotCounted() {
        assertEquals(List.of("alpha-2000 2 at 1", "beta-2010 1 at 1"), links("start"));
    }

    @Test
    void theNearestParameterDecides() {
        assertEquals(List.of("alpha-2000 3 at 1", "beta-2010 2 at 1"), links("start", "turnover"));
    }

    @Test
    void whatNoMeasurementDependsOnHasNoStudy() {
        assertEquals(List.of(), links("exponent"));
    }
}
