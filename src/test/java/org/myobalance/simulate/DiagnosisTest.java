package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.model.Input;
import org.myobalance.model.Limits;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Inputs away from rest, as the message of a run that broke tells them. */
class DiagnosisTest {
    private static Diagnosis under(double level) {
        Unit percent = UnitParser.parse("%");
        Input drive = new Input("drive", percent, 0, Optional.empty(), "drive", new Limits(0, 1, 0, 0.5));
        return new Diagnosis("protein", "make", List.of(), Diagnosis.active(List.of(drive), new double[] {level}));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25 | drive = 25 % (0 % at rest)",
                "0.5 | drive = 50 % (0 % at rest)",
                "0.75 | drive = 75 % (0 % at rest; outside 0 to 50 %, which studies cover)",
                "50 | drive = 5000 % (0 % at rest; outside 0 to 100 %, the bounds of the model file)",
            })
    void anInputOutsideItsRangeIsMarked(double level, String text) {
        assertEquals(
                "Inputs away from rest then: " + text + "; check them first. Look there.",
                under(level).remedy("Look there."));
    }

    @Test
    void atRestNothingIsTold() {
        assertEquals("Look there.", under(0).remedy("Look there."));
    }
}
