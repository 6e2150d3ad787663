package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationReader;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.inference.FinishedFit;
import org.myobalance.io.Hashes;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.ModelHash;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.page.Evidence;
import org.myobalance.report.QuestionRecord;

/** Finds model and calibration of finished work. */
final class FolderEvidence {
    private static final String MODEL = "myobalance-model/";
    private static final String CALIBRATION = "myobalance-calibration/";
    private static final Path SHIPPED = Path.of("models/sarcopenia/model.json");

    private final Optional<Path> asked;

    /** @param asked model file of work that does not name its own */
    FolderEvidence(Optional<Path> asked) {
        this.asked = asked;
    }

    /** The shipped model if none is asked for and it is there. */
    private Optional<Path> modelFile() {
        if (asked.isPresent()) {
            return asked;
        }
        return Optional.of(SHIPPED).filter(Files::isRegularFile);
    }

    /** What was found, unless the model that was asked for is another one. */
    private Optional<Evidence> found(Optional<Evidence> evidence) {
        if (asked.isPresent() && evidence.isEmpty()) {
            throw new FaultyRequest("--model " + asked.get()
                    + ": the folder was made with another model, or with this one before it was changed.");
        }
        return evidence;
    }

    /** What rests on files that a record lists. */
    Optional<Evidence> files(List<Path> files, Optional<Path> calibration, int draws) {
        asked.ifPresent(file -> {
            throw new FaultyRequest("--model " + file + ": the record of the folder names its model. Leave it out.");
        });
        return ofFormat(files, MODEL).map(file -> {
            Model model = ModelReader.read(file);
            return new Evidence(model, calibration.map(each -> calibrated(each, model, false)), draws);
        });
    }

    /** What a question rests on; draws that were not asked for are as many as is usual. */
    Optional<Evidence> question(QuestionRecord record, Map<String, String> settings) {
        List<Path> files = List.copyOf(record.files().keySet());
        Optional<Evidence> best = files(files, ofFormat(files, CALIBRATION), 0);
        return best.map(known -> {
            int there = known.calibration()
                    .map(each -> each.calibration().draws().size())
                    .orElse(0);
            int draws = Optional.ofNullable(settings.get("draws"))
                    .map(Integer::parseInt)
                    .orElse(
                            hasDraws(record.command()) || settings.containsKey("ensemble")
                                    ? Math.min(DrawChoice.USUAL, there)
                                    : 0);
            return new Evidence(known.model(), known.calibration(), draws);
        });
    }

    /** Whether a command runs draws that nobody asked for. */
    private static boolean hasDraws(String command) {
        return List.of("plan", "dose", "detrain", "explain", "design").contains(command);
    }

    /** What a fit rests on: the model that was named, if it is the one of the fit. */
    Optional<Evidence> fit(FinishedFit fit) {
        return found(modelFile()
                .filter(file -> fit.inputs().containsValue(Hashes.sha256(file)))
                .map(ModelReader::read)
                .map(model -> new Evidence(model, Optional.empty(), 0)));
    }

    /** What draws rest on: the model that was named, if the calibration was made with it. */
    Optional<Evidence> sample(Path file) {
        Optional<String> hash = text(file, "modelHash");
        return found(modelFile()
                .map(ModelReader::read)
                .filter(model -> hash.equals(Optional.of(ModelHash.of(model))))
                .map(model -> new Evidence(model, Optional.of(calibrated(file, model, true)), 0)));
    }

    private static Evidence.Calibrated calibrated(Path file, Model model, boolean isResult) {
        Calibration calibration = CalibrationReader.read(file, model);
        return new Evidence.Calibrated(calibration, String.valueOf(file.getFileName()), Hashes.sha256(file), isResult);
    }

    /** The first file of a format. */
    private static Optional<Path> ofFormat(List<Path> files, String format) {
        return files.stream()
                .filter(file -> file.toString().endsWith(".json"))
                .filter(file -> text(file, "format")
                        .filter(text -> text.startsWith(format))
                        .isPresent())
                .findFirst();
    }

    /** A text among the outermost members of a file. */
    static Optional<String> text(Path file, String key) {
        Optional<JsonObject> object = JsonDocument.read(file).root().object();
        return object.flatMap(root -> root.findText(key));
    }
}
