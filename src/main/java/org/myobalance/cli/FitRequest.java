package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.Space;
import org.myobalance.io.Hashes;
import org.myobalance.report.FitCheckpoint;

/** What a fit was asked to be, as its checkpoint states it, and whether an earlier one may go on as it. */
final class FitRequest {
    private FitRequest() {}

    /** What the model file is called in messages. */
    static final String MODEL = "model file";
    /** What the data are called. */
    static final String DATA = "study files or laboratory";

    /** The fit before its first evaluation. */
    static FitCheckpoint begun(
            StudyFiles files, MethodOptions method, FitSettings settings, boolean robust, Space space) {
        return begun(files, method.hypothesis, method, settings, robust, space);
    }

    /** The same under a hypothesis of its own. */
    static FitCheckpoint begun(
            StudyFiles files,
            Optional<String> hypothesis,
            MethodOptions method,
            FitSettings settings,
            boolean robust,
            Space space) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("--starts", Integer.toString(settings.starts()));
        words.put("--seed", Long.toString(settings.seed()));
        words.putAll(conditions(hypothesis, method, robust));
        words.put("--engine", method.engine);
        words.put("--rtol", Double.toString(method.rtol));
        words.put("tolerance", settings.tolerance() + " nats");
        words.put("evaluations of a climb", Integer.toString(settings.evaluations()));
        return new FitCheckpoint(
                Version.program(), Version.jdk(), inputs(files), words, space.ids(), FitState.before(space));
    }

    /** Fingerprints of what is read. */
    static Map<String, String> inputs(StudyFiles files) {
        List<Path> data = new ArrayList<>(files.paths());
        data.add(files.laboratoryFile());
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(MODEL, Hashes.sha256(files.modelFile()));
        inputs.put(DATA, Hashes.sha256(data));
        return inputs;
    }

    /** What decides which values are best, beside model and data. */
    static Map<String, String> conditions(Optional<String> hypothesis, MethodOptions method, boolean robust) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("--robust", Boolean.toString(robust));
        words.put("--hypothesis", hypothesis.orElse("none"));
        words.put("--set", method.set.isEmpty() ? "none" : new TreeMap<>(method.set).toString());
        return words;
    }

    /** The checkpoint of a folder, which must be of this very fit. */
    static FitCheckpoint resumed(Path folder, FitCheckpoint begun) {
        Path file = folder.resolve(FitCheckpoint.FILE);
        if (!Files.exists(file)) {
            throw new FaultyRequest(file + ": no such checkpoint, so nothing to go on from. Leave out --resume, or give"
                    + " the --out of the fit that was stopped.");
        }
        FitCheckpoint stopped = FitCheckpoint.read(file);
        List<String> differences = stopped.differencesTo(begun);
        if (!differences.isEmpty()) {
            throw new FaultyRequest(file + ": it is the checkpoint of another fit: " + String.join("; ", differences)
                    + ". Restore what it was, or start anew: leave out --resume and give another --out.");
        }
        return stopped;
    }

    /** Hours of work are not overwritten unasked. */
    static void requireNone(Path folder) {
        Path file = folder.resolve(FitCheckpoint.FILE);
        if (Files.exists(file)) {
            throw new FaultyRequest(file + ": a fit that was stopped is kept here. Go on with --resume, give another"
                    + " --out, or delete that file.");
        }
    }

    /** The fit is over, and its checkpoint of no more use. */
    static void forget(Path folder) {
        forget(folder, FitCheckpoint.FILE);
    }

    /** Work is done, and a checkpoint of that name of no more use. */
    static void forget(Path folder, String checkpoint) {
        try {
            Files.deleteIfExists(folder.resolve(checkpoint));
        } catch (IOException e) {
            throw new FaultyRequest("All is done and written to " + folder + ", but the checkpoint cannot be"
                    + " deleted: " + e.getMessage() + ". Delete " + checkpoint + " by hand.");
        }
    }
}
