package org.myobalance.inference;

import java.nio.file.Path;
import org.myobalance.simulate.ProgressMonitor;

/** Three studies of a small model, and a fit of two parameters to them, for tests of what follows a fit. */
final class SmallFit {
    private static final Path MODELS = Path.of("src/test/resources/models");

    static final StudyData DATA = StudyData.read(
            MODELS.resolve("tiny.json"),
            MODELS.resolve("studies/a-2000.json"),
            MODELS.resolve("studies/b-2001.json"),
            MODELS.resolve("studies/c-2002.json"));

    private SmallFit() {}

    /** Fits, into a folder. */
    static void into(Path folder) {
        Fitting.of(FitRequest.of(DATA).withParameters("k_breakdown", "akt_rise"))
                .begin(folder, ProgressMonitor.NONE, posterior -> {});
    }
}
