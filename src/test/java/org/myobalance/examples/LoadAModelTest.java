package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;

/** Loads the shipped model and looks at one of its numbers. */
class LoadAModelTest {
    @Test
    void loadAModel() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));

        assertEquals("sarcopenia", model.id());
        assertTrue(model.states().size() > 50);

        // inside, numbers are in base units; the unit of the file is beside them
        Parameter breakdown = model.parameter("k_breakdown");
        assertEquals("1/{breakdown}/d", breakdown.unit().text());
        double perDay = breakdown.unit().fromBase(breakdown.value());
        assertTrue(perDay > 0.01 && perDay < 0.02, () -> "about 1.3 % of muscle a day, not " + perDay);
    }

    /** Every fault of a file is in one exception, with its place and how to mend it. */
    @Test
    void faultsAreTold() {
        Path file = Path.of("src/test/resources/broken/unknown-name.json");
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> ModelReader.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains("Did you mean"), e::getMessage);
    }
}
