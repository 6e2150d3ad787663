package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationWriter;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.ModelHash;
import org.myobalance.model.Parameter;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictive;
import org.myobalance.simulate.ProgressMonitor;

/** The tiny model under draws of one parameter. */
class PredictionRunTest {
    private static final Path MODELS = Path.of("src/test/resources/models");
    private final StudyData data = StudyData.read(MODELS.resolve("tiny.json"), MODELS.resolve("studies/a-2000.json"));

    @TempDir
    private Path folder;

    /** The rise of the signal after load, at its own value and at half and twice that. */
    private DrawChoice draws() {
        Parameter rise = data.model().parameters().stream()
                .filter(each -> each.id().equals("akt_rise"))
                .findFirst()
                .orElseThrow();
        double value = rise.unit().fromBase(rise.value());
        Calibrated calibrated = new Calibrated(
                rise.id(),
                rise.unit(),
                value,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
        Path file = folder.resolve("calibrated.json");
        CalibrationWriter.write(
                file,
                new Calibration(
                        data.model().id(),
                        ModelHash.of(data.model()),
                        "data",
                        "by hand",
                        1,
                        false,
                        0,
                        0,
                        0,
                        0,
                        List.of(calibrated),
                        List.of(List.of(value / 2), List.of(value), List.of(value * 2)),
                        Optional.empty()));
        return new DrawChoice(ParameterChoice.of(file, data.model()), 3);
    }

    @Test
    void drawsGiveEachObservationABand() {
        BandedPredictions banded =
                new PredictionRun(data, FitConditions.defaults(), draws()).withBands(ProgressMonitor.NONE);
        assertEquals(data.studies().get(0).measurements().size(), banded.best().size());
        for (int i = 0; i < banded.best().size(); i++) {
            Predictive band = banded.bands().get(i).orElseThrow();
            assertEquals(3, band.draws());
            Prediction.Result.Predicted shown = banded.shown().get(i).result().orElseThrow();
            assertEquals(band.low(), shown.low(), 0);
            assertEquals(band.high(), shown.high(), 0);
        }
        assertTrue(
                banded.bands().stream().anyMatch(band -> band.orElseThrow().between() > 0),
                "the parameter moves something");
    }

    @Test
    void withoutDrawsTheBandIsThatOfTheBestValues() {
        BandedPredictions plain = StudyPredictions.withBands(data);
        assertEquals(List.of(), plain.bands());
        assertEquals(plain.best(), plain.shown());
        assertEquals(plain.best(), StudyPredictions.of(data));
    }

    @Test
    void drawsThatAreCutShortGiveNoBands() {
        AtomicInteger heard = new AtomicInteger();
        ProgressMonitor stops = ProgressMonitor.of(
                (what, share) -> {
                    if (what.equals("3 draws")) {
                        heard.incrementAndGet();
                    }
                },
                () -> heard.get() > 0);
        BandedPredictions banded = new PredictionRun(data, FitConditions.defaults(), draws()).withBands(stops);
        assertEquals(List.of(), banded.bands());
        assertTrue(banded.best().stream().allMatch(each -> each.result() instanceof Prediction.Result.Predicted));
    }
}
