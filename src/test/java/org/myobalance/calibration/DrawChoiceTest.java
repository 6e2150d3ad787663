package org.myobalance.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;

/** The shipped calibration has many draws; the values of the model file have none. */
class DrawChoiceTest {
    private static final Path MODEL_FILE = Path.of("models/sarcopenia/model.json");
    private static final Model MODEL = ModelReader.read(MODEL_FILE);
    private static final ParameterChoice CALIBRATED = ParameterChoice.usual(MODEL_FILE, MODEL);
    private static final int THERE =
            CALIBRATED.calibration().orElseThrow().draws().size();

    private static String refusal(ParameterChoice choice, int draws) {
        return String.valueOf(
                assertThrows(RequestException.class, () -> DrawChoice.of(choice, MODEL_FILE, OptionalInt.of(draws)))
                        .getMessage());
    }

    @Test
    void theUsualNumberIsTakenWhereNoneIsAsked() {
        DrawChoice usual = DrawChoice.of(CALIBRATED, MODEL_FILE, OptionalInt.empty());
        assertEquals(DrawChoice.USUAL, usual.draws());
        assertEquals(DrawChoice.USUAL, usual.picked().size());
        assertEquals("bands of 24 of " + CALIBRATED.calibration().orElseThrow().drawWords(), usual.words());
        DrawChoice plain = DrawChoice.of(ParameterChoice.ofModelFile(), MODEL_FILE, OptionalInt.empty());
        assertEquals(0, plain.draws());
        assertEquals("", plain.words());
    }

    @Test
    void noneAreTheBestValuesAlone() {
        DrawChoice none = DrawChoice.of(CALIBRATED, MODEL_FILE, OptionalInt.of(0));
        assertEquals(List.of(), none.picked());
        assertEquals("no bands", none.words());
    }

    @Test
    void drawsThatThereAreNotAreRefused() {
        assertEquals(
                "draws 4: no calibration to draw from. Name a calibration file: found by itself is only "
                        + Path.of("models/sarcopenia/calibrated.json") + ".",
                refusal(ParameterChoice.ofModelFile(), 4));
        assertEquals(
                "draws 100000: " + Path.of("models/sarcopenia/calibrated.json") + " has " + THERE
                        + " draws. Ask for no more.",
                refusal(CALIBRATED, 100_000));
        assertEquals("draws 1: a band takes two or more; 0 asks for none.", refusal(CALIBRATED, 1));
        assertEquals("draws -1: a band takes two or more; 0 asks for none.", refusal(CALIBRATED, -1));
    }
}
