package org.myobalance.whatif;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.KeptSteps;
import org.myobalance.simulate.Track;

/**
 * How people came to the start of their arms, so that people near by come there by the same steps. Arms that shared a
 * person when it was filled share it ever after. Mutable; one group of people at a time, on any number of threads.
 */
public final class PersonTracks {
    private final Map<String, Young> youngByPerson = new ConcurrentHashMap<>();
    private final Map<String, Young> youngByArm = new ConcurrentHashMap<>();
    private final Map<String, Track> pastByPerson = new ConcurrentHashMap<>();
    private final Map<String, Track> pastByArm = new ConcurrentHashMap<>();

    /** A person at 25 y. */
    static final class Young {
        private final KeptSteps day = new KeptSteps();
        private Optional<Baseline> found = Optional.empty();

        /** Steps of the habitual day. */
        KeptSteps day() {
            return day;
        }

        /** Whom the first group found. */
        Optional<Baseline> found() {
            return found;
        }

        void found(Baseline baseline) {
            found = found.or(() -> Optional.of(baseline));
        }
    }

    /** @param person what the person of an arm is known by in the first group */
    Young young(String arm, String person) {
        return youngByArm.computeIfAbsent(arm, id -> youngByPerson.computeIfAbsent(person, key -> new Young()));
    }

    /** The years before the start, otherwise as {@link #young}. */
    Track past(String arm, String person) {
        return pastByArm.computeIfAbsent(arm, id -> pastByPerson.computeIfAbsent(person, key -> new Track()));
    }
}
