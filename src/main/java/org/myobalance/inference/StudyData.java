package org.myobalance.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/**
 * A model and the studies that it is held against, with the files that they were read from.
 *
 * @param modelFile file of the model
 * @param model as read
 * @param laboratoryFile file of the laboratory
 * @param laboratory how the words of laboratories are told from the model
 * @param studyFiles one for each study
 * @param studies in the order of their files
 */
public record StudyData(
        Path modelFile,
        Model model,
        Path laboratoryFile,
        Laboratory laboratory,
        List<Path> studyFiles,
        List<Study> studies) {
    /** What the model file is called in records and messages. */
    static final String MODEL = "model file";

    /** What the data are called in records and messages. */
    static final String DATA = "study files or laboratory";

    /** Copies the lists. {@inheritDoc} */
    public StudyData {
        studyFiles = List.copyOf(studyFiles);
        studies = List.copyOf(studies);
    }

    /**
     * Reads a model and studies, with the laboratory that lies beside the model.
     *
     * @param modelFile file of the model
     * @param studyFiles at least one
     * @return what the files say
     * @throws FaultyInputException if a file is missing or faulty
     */
    public static StudyData read(Path modelFile, Path... studyFiles) {
        Model model = ModelReader.read(modelFile);
        Path laboratoryFile = modelFile.resolveSibling("laboratory.json");
        Laboratory laboratory = LaboratoryReader.read(laboratoryFile, model);
        List<Path> files = List.of(studyFiles);
        return new StudyData(
                modelFile, model, laboratoryFile, laboratory, files, new StudyReader(model, laboratory).readAll(files));
    }

    /** Fingerprints (SHA-256) of the model file and of the data, by what they are called in messages. */
    Map<String, String> fingerprints() {
        List<Path> data = new ArrayList<>(studyFiles);
        data.add(laboratoryFile);
        Map<String, String> fingerprints = new LinkedHashMap<>();
        fingerprints.put(MODEL, Hashes.sha256(modelFile));
        fingerprints.put(DATA, Hashes.sha256(data));
        return fingerprints;
    }

    /** Fingerprint of the data. */
    String dataHash() {
        return fingerprints().getOrDefault(DATA, "");
    }
}
