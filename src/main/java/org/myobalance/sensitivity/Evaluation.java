package org.myobalance.sensitivity;

import java.util.List;

/**
 * Computes the outputs of points. All that a design asks for goes through here in batches, so that one machine may do the work
 * or many: points are plain numbers, and so is what comes back.
 */
@FunctionalInterface
public interface Evaluation {
    /**
     * Evaluates points.
     *
     * @param batch points of the unit cube
     * @return what became of each, in their order
     */
    List<Evaluated> of(Points batch);
}
