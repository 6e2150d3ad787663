package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/** The shipped studies can be laid out as runs, and no row of them is dropped. */
class ShippedRowsTest {
    private static final Path MODELS = Path.of("models");

    @Test
    void everyRowHasAPredictionOrAReason() throws IOException {
        Model model = ModelReader.read(MODELS.resolve("sarcopenia/model.json"));
        Laboratory laboratory = LaboratoryReader.read(MODELS.resolve("sarcopenia/laboratory.json"), model);
        List<Study> studies;
        try (Stream<Path> files = Files.list(MODELS.resolve("studies"))) {
            studies = new StudyReader(model, laboratory).readAll(files.sorted().toList());
        }
        // stopped at once: which rows there are does not depend on what they give
        ProgressMonitor stopped = ProgressMonitor.of((what, share) -> {}, () -> true);
        List<Prediction> predictions = new Predictor(
                        new Simulator(CompiledModel.of(model)), laboratory, RunOptions.direct(), 2)
                .predict(studies, Optional.empty(), Map.of(), stopped);
        List<String> rows = studies.stream()
                .flatMap(study -> study.measurements().stream().map(row -> study.id() + "/" + row.id()))
                .toList();
        assertEquals(
                rows,
                predictions.stream()
                        .map(each ->
                                each.study().id() + "/" + each.measurement().id())
                        .toList());
        for (Prediction each : predictions) {
            if (each.result() instanceof Prediction.Result.Missing missing) {
                assertFalse(missing.why().isBlank(), () -> each.measurement().id());
            }
        }
    }
}
