package org.myobalance.observe;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.simulate.KeptSteps;
import org.myobalance.simulate.Track;

/** The runs of an arm in their order, so that they can be made again by the same steps. Mutable; one pass at a time. */
final class ArmTrack {
    private final List<Track> leads = new ArrayList<>();
    private final List<KeptSteps> looks = new ArrayList<>();
    private int lead;
    private int look;

    /** A pass begins. */
    void begin() {
        lead = 0;
        look = 0;
    }

    /** Of the next run to a window. */
    Track lead() {
        if (lead == leads.size()) {
            leads.add(new Track());
        }
        return leads.get(lead++);
    }

    /** Of the next run over a window. */
    KeptSteps look() {
        if (look == looks.size()) {
            looks.add(new KeptSteps());
        }
        return looks.get(look++);
    }
}
