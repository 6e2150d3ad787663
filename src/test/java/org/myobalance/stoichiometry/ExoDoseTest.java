package org.myobalance.stoichiometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

class ExoDoseTest {
    private static final Path FOLDER = Path.of("models/sarcopenia");
    private static final Model MODEL = ModelReader.read(FOLDER.resolve("model.json"));
    private static final Gate GATE = GateReader.read(FOLDER.resolve("stoichiometry.json"), MODEL);

    /** 1e11 particles at 1e10 for each µg are 10 µg; at one copy in a hundred vesicles, 1e9 copies. */
    @Test
    void particlesProteinAndCopiesAreOneDose() {
        ExoDose dose = new ExoDose(1e11, 1e10, 0.01, 50, 1);
        assertEquals(10, dose.protein(), 1e-12);
        assertEquals(1e9, dose.copies(), 1e-3);
        assertEquals(0.2, dose.perKilogram(dose.protein()), 1e-15);
        // plasma of 75 kg has 1e13 vesicles per litre times three
        assertEquals(1e11 / 3e13 / (50 / 75.0), dose.overPlasma(GATE), 1e-12);
    }

    /** Doses that bring each day what plasma clears are judged as plasma is. */
    @Test
    void aDoseThatBringsWhatPlasmaDoesIsJudgedAsPlasmaIs() {
        List<Supply> plasma = Supply.of(GATE, MODEL, Map.of());
        double arriving = plasma.get(0).arriving().high();
        List<Supply> dosed = new ExoDose(arriving, 1e10, 1, 75, 1).supplies(GATE, MODEL, Map.of());
        assertEquals(plasma.size(), dosed.size());
        for (int i = 0; i < plasma.size(); i++) {
            assertEquals(plasma.get(i).ratio().high(), dosed.get(i).ratio().high(), 1e-12 * arriving);
            assertEquals(plasma.get(i).needsMoreThanArrives(), dosed.get(i).needsMoreThanArrives());
            assertEquals(plasma.get(i).need(), dosed.get(i).need());
        }
    }

    /** Half the dose every day is the dose every other day; half the body takes half of both. */
    @Test
    void dosesScaleWithIntervalAndBody() {
        Supply whole = new ExoDose(2e11, 1e10, 0.01, 75, 2)
                .supplies(GATE, MODEL, Map.of())
                .get(0);
        Supply half = new ExoDose(1e11, 1e10, 0.01, 75, 1)
                .supplies(GATE, MODEL, Map.of())
                .get(0);
        Supply small = new ExoDose(5e10, 1e10, 0.01, 37.5, 1)
                .supplies(GATE, MODEL, Map.of())
                .get(0);
        assertEquals(
                whole.ratio().high(), half.ratio().high(), 1e-12 * half.ratio().high());
        assertEquals(
                half.ratio().high(), small.ratio().high(), 1e-12 * half.ratio().high());
        assertTrue(small.arriving().high() < half.arriving().high());
    }

    @Test
    void noDoseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ExoDose(0, 1e10, 0.01, 75, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExoDose(1e11, 1e10, Double.NaN, 75, 1));
    }
}
