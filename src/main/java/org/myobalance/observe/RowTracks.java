package org.myobalance.observe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.myobalance.whatif.PersonTracks;

/**
 * The steps of all runs behind rows, filled by those who get it first and taken again by those who come after. Mutable;
 * one evaluation at a time, on any number of threads.
 */
public final class RowTracks {
    private final PersonTracks people = new PersonTracks();
    private final Map<String, ArmTrack> arms = new ConcurrentHashMap<>();

    PersonTracks people() {
        return people;
    }

    ArmTrack arm(String id) {
        return arms.computeIfAbsent(id, key -> new ArmTrack());
    }
}
