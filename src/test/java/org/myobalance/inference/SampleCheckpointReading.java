package org.myobalance.inference;

import java.nio.file.Path;
import org.myobalance.sample.DelayedAcceptanceState;

/** Lets tests of other packages read the checkpoint of chains. */
public final class SampleCheckpointReading {
    private SampleCheckpointReading() {}

    /** The chains of a checkpoint. */
    public static DelayedAcceptanceState chains(Path file) {
        return SampleCheckpoint.read(file).chains().orElseThrow();
    }
}
