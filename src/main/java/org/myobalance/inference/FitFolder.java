package org.myobalance.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.RequestException;
import org.myobalance.model.RequestException.About;

/**
 * The folder that a fit is kept in.
 *
 * @param path of the folder
 */
record FitFolder(Path path) {
    private static final String NAMES = "fit\\.(json|csv)|fit-checkpoint\\.json";

    /**
     * Opens it, so that nothing else writes into it.
     *
     * @throws FaultyInputException if a file that would be replaced is not of a fit, or another process writes into it
     */
    OutputFolder open() {
        return OutputFolder.open(path, NAMES, List.of(checkpoint()));
    }

    /** Where its checkpoint stands, if there is one. */
    Path checkpoint() {
        return path.resolve(FitCheckpoint.FILE);
    }

    /** The checkpoint of the folder, which must be of this very fit. */
    FitCheckpoint resumed(FitCheckpoint begun) {
        Path file = checkpoint();
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
        Path file = checkpoint();
        if (Files.exists(file)) {
            throw new RequestException(
                    About.CHECKPOINT_IN_THE_WAY,
                    file + ": a fit that was stopped is kept here.",
                    "Resume it, give another folder, or delete that file.");
        }
    }

    /** What was kept here before is there to go on with, and what is here may be replaced; nothing is changed. */
    void requireUsable() {
        if (Files.exists(path)) {
            open().close();
            if (Files.exists(checkpoint())) {
                FitCheckpoint.read(checkpoint());
            }
        }
    }
}
