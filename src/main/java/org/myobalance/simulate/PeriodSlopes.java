package org.myobalance.simulate;

import java.util.List;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.stroboscopic.SlopeMemory;

/**
 * What the two-scale engine found out about the periods of one run, for others of the same regimen and start: draws, or the same without EXO. Those may have a part of the
 * states of that run.
 *
 * @param memory of that run
 * @param states ids of the states of that run, in its order
 * @param learns whether this is that run, which has to end before others recall
 */
public record PeriodSlopes(SlopeMemory memory, List<String> states, boolean learns) {
    /** Copies the list. {@inheritDoc} */
    public PeriodSlopes {
        states = List.copyOf(states);
    }

    /**
     * For the run that is to be recalled.
     *
     * @param model of that run
     * @return with an empty memory
     */
    public static PeriodSlopes learning(Model model) {
        return new PeriodSlopes(new SlopeMemory(), ids(model), true);
    }

    /**
     * For runs that recall.
     *
     * @return with the same memory
     */
    public PeriodSlopes recalling() {
        return new PeriodSlopes(memory, states, false);
    }

    /** What concerns periods of one length, for a run of a model. */
    SlopeMemory.Part part(double period, Model model) {
        SlopeMemory.Part all = memory.part(period, learns);
        List<String> own = ids(model);
        return own.equals(states)
                ? all
                : all.among(states.stream().mapToInt(own::indexOf).toArray(), own.size());
    }

    private static List<String> ids(Model model) {
        return model.states().stream().map(State::id).toList();
    }
}
