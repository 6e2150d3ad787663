package org.myobalance.simulate;

import org.myobalance.stroboscopic.SlopeMemory;

/**
 * What the two-scale engine found out about the periods of one run, for others of the same regimen and start: draws, or the same without EXO.
 *
 * @param memory of that run
 * @param learns whether this is that run, which has to end before others recall
 */
public record PeriodSlopes(SlopeMemory memory, boolean learns) {
    /**
     * For the run that is to be recalled.
     *
     * @return with an empty memory
     */
    public static PeriodSlopes learning() {
        return new PeriodSlopes(new SlopeMemory(), true);
    }

    /**
     * For runs that recall.
     *
     * @return with the same memory
     */
    public PeriodSlopes recalling() {
        return new PeriodSlopes(memory, false);
    }

    SlopeMemory.Part part(double period) {
        return memory.part(period, learns);
    }
}
