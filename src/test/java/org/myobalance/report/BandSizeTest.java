package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BandSizeTest {
    @Test
    void tenDrawsMakeABand() {
        assertEquals(Optional.of("Bands are of 10 draws."), BandSize.sentence(10));
        assertEquals(
                Optional.of("Bands are of 9 draws: so few do not make a band to be trusted; ask for more (--draws)."),
                BandSize.sentence(9));
        assertEquals(Optional.empty(), BandSize.sentence(1), "of one draw there is no band");
    }
}
