package org.myobalance.examples;

import java.nio.file.Path;
import org.myobalance.inference.StudyData;

/** A model of four states, with studies that report FSR at rest and after a bout. */
final class Tiny {
    private static final Path FOLDER = Path.of("src/test/resources/models");

    private Tiny() {}

    /** The model and all studies; the laboratory lies beside the model. */
    static StudyData data() {
        return StudyData.read(
                FOLDER.resolve("tiny.json"),
                FOLDER.resolve("studies/a-2000.json"),
                FOLDER.resolve("studies/b-2001.json"),
                FOLDER.resolve("studies/c-2002.json"));
    }
}
