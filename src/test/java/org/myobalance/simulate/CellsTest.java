package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest(name = "a row every {0} h, a period of {1} h")
    @CsvSource({"24, 168, 24, 24", "168, 168, 168, 168", "336, 168, 168, 168", "1, 168, 1, 1", "8766, 168, 168, 24"})
    void rowsLieOnCells(double every, double period, double length, double grid) {
        assertEquals(new Cells(length, grid, Optional.empty()), Cells.of(every, period));
    }

    @Test
    void rowsThatFitNoCellSayWhy() {
        assertEquals(
                Optional.of("its rows do not divide the day"), Cells.of(5, 168).obstacle());
        assertEquals(
                Optional.of("its rows do not fall on whole periods"),
                Cells.of(200, 168).obstacle());
    }
}
