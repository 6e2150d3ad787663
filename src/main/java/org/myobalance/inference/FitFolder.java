package org.myobalance.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.myobalance.model.RequestException;
import org.myobalance.model.RequestException.About;

/**
 * The folder that a fit is kept in.
 *
 * @param path of the folder
 */
record FitFolder(Path path) {
    /** The checkpoint of the folder, which must be of this very fit. */
    FitCheckpoint resumed(FitCheckpoint begun) {
        Path file = path.resolve(FitCheckpoint.FILE);
        if (!Files.exists(file)) {
            throw new RequestException(
                    About.NO_CHECKPOINT,
                    file + ": no such checkpoint, so nothing to go on from.",
                    "Start anew, or give the folder of the fit that was stopped.");
        }
        FitCheckpoint stopped = FitCheckpoint.read(file);
        List<String> differences = stopped.differencesTo(begun);
        if (!differences.isEmpty()) {
            throw new RequestException(
                    About.OTHER_CHECKPOINT,
                    file + ": it is the checkpoint of another fit: " + String.join("; ", differences) + ".",
                    "Restore what it was, or start anew in another folder.");
        }
        return stopped;
    }

    /** Hours of work are not overwritten unasked. */
    void requireNoCheckpoint() {
        Path file = path.resolve(FitCheckpoint.FILE);
        if (Files.exists(file)) {
            throw new RequestException(
                    About.CHECKPOINT_IN_THE_WAY,
                    file + ": a fit that was stopped is kept here.",
                    "Resume it, give another folder, or delete that file.");
        }
    }

    /** Work is done, and its checkpoint of no more use. */
    void forget(String checkpoint) {
        try {
            Files.deleteIfExists(path.resolve(checkpoint));
        } catch (IOException e) {
            throw new RequestException(
                    About.OTHER,
                    "All is done and written to " + path + ", but the checkpoint cannot be deleted: " + e.getMessage()
                            + ".",
                    "Delete " + checkpoint + " by hand.");
        }
    }
}
