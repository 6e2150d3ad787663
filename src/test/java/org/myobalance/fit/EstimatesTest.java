package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Prior;

class EstimatesTest {
    private static Estimates at(Space space, List<Datum> data, boolean robust, KnownObservations rows, double... x) {
        ObservationModel.Answer.Found found = (ObservationModel.Answer.Found) rows.at(x, true);
        return Estimates.at(
                new Posterior(space, new Likelihood(data, robust), rows),
                new ParameterPoint(x, found.predicted(), found.jacobian()));
    }

    @Test
    void precisionsOfBeliefAndDataAddUp() {
        FreeParameter k = new FreeParameter("k", 2, 0.01, 100, true, new Prior(Prior.Kind.LOG_NORMAL, 2, 0.5));
        Space space = new Space(List.of(k));
        Estimates.Estimate only = at(
                        space,
                        List.of(KnownObservations.number("s", 1, 0.25, 0)),
                        false,
                        KnownObservations.linear(new double[][] {{1}}),
                        Math.log(3))
                .each()
                .get(0);
        double deviation = 1 / Math.sqrt(1 / 0.25 + 1 / 0.0625);
        assertEquals(deviation, only.deviation().orElseThrow(), 1e-12);
        assertEquals(3 * deviation, only.standardError().orElseThrow(), 1e-12, "of the value, to first order");
        assertEquals(3, only.value(), 1e-12);
        assertEquals(0.8, only.learnt().orElseThrow(), 1e-12, "data hold four fifths of the precision");
        assertEquals(Estimates.Bound.FREE, only.bound());
    }

    @Test
    void whatNoRowSpeaksOfIsPriorOnly() {
        Space space = new Space(List.of(
                KnownObservations.normal("told", 0, -9, 9, 0, 1),
                KnownObservations.normal("untold", 0, -9, 9, 0, 3),
                KnownObservations.uniform("flat", 0, -3, 3)));
        List<Datum> data = List.of(KnownObservations.number("s", 1, 1, 0));
        Estimates estimates = at(space, data, false, KnownObservations.linear(new double[][] {{1, 1e-5, 0}}), 0, 0, 0);
        assertFalse(estimates.each().get(0).isPriorOnly());
        assertTrue(estimates.each().get(1).isPriorOnly(), "1e-10 against 1/9");
        assertTrue(estimates.each().get(2).isPriorOnly());
        assertEquals(Math.sqrt(0.5), estimates.each().get(0).deviation().orElseThrow(), 1e-9);
        assertEquals(3, estimates.each().get(1).deviation().orElseThrow(), 1e-9);
        assertEquals(6 / Math.sqrt(12), estimates.each().get(2).deviation().orElseThrow(), 1e-9);
        assertEquals(0, estimates.each().get(1).learnt().orElseThrow(), 1e-9);
    }

    @Test
    void aParameterAtItsBoundHasNoStandardErrorAndIsKnownToTheOthers() {
        Space space =
                new Space(List.of(KnownObservations.uniform("x", 0, -1, 1), KnownObservations.uniform("y", 0, -9, 9)));
        List<Datum> data = List.of(KnownObservations.number("s", 4, 0.5, 0), KnownObservations.number("t", 4, 1, 0));
        Estimates estimates =
                at(space, data, false, KnownObservations.linear(new double[][] {{1, 1}, {1, -1}}), 1, 1.8);
        assertEquals(Estimates.Bound.HIGH, estimates.each().get(0).bound());
        assertTrue(estimates.each().get(0).standardError().isEmpty());
        assertEquals(1 / Math.sqrt(5), estimates.each().get(1).deviation().orElseThrow(), 1e-9);
    }

    @Test
    void anOutlierWidensWhatItBendsAway() {
        Space space = new Space(List.of(KnownObservations.normal("x", 0, -9, 9, 0, 1)));
        KnownObservations rows = KnownObservations.linear(new double[][] {{1}, {1}});
        List<Datum> near = List.of(KnownObservations.number("s", 0, 1, 0), KnownObservations.number("t", 0, 1, 0));
        List<Datum> far = List.of(KnownObservations.number("s", 0, 1, 0), KnownObservations.number("t", 4, 1, 0));
        double calm = at(space, near, true, rows, 0).each().get(0).deviation().orElseThrow();
        double torn = at(space, far, true, rows, 0).each().get(0).deviation().orElseThrow();
        // curvatures of Student t: 5/4 at 0, 5 (4 − 16)/20² at 4
        assertEquals(1 / Math.sqrt(1 + 2.5), calm, 1e-12);
        assertEquals(1 / Math.sqrt(1 + 1.25 - 0.15), torn, 1e-12);
    }

    @Test
    void withoutSlopesThereAreValuesAlone() {
        Space space = new Space(List.of(KnownObservations.normal("x", 0, -9, 9, 0, 1)));
        Estimates estimates = Estimates.at(
                new Posterior(
                        space,
                        new Likelihood(List.of(KnownObservations.number("s", 0, 1, 0)), false),
                        KnownObservations.linear(new double[][] {{1}})),
                new ParameterPoint(new double[] {0.5}, new double[] {0.5}, Optional.empty()));
        assertEquals(0.5, estimates.each().get(0).value());
        assertTrue(estimates.each().get(0).deviation().isEmpty());
        assertFalse(estimates.each().get(0).isPriorOnly(), "nobody knows");
    }
}
