package org.myobalance.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({"k_sin, k_syn, 1", "abc, abc, 0", "ab, ba, 1", "Akt, AKT, 1", "'', abc, 3", "kitten, sitting, 3"})
    void countsEdits(String a, String b, int distance) {
        assertEquals(distance, Names.distance(a, b));
    }

    @Test
    void offersTheNearestAndListsWhatIsKnown() {
        List<String> known = List.of("k_syn", "k_deg", "leucine");
        assertEquals(Optional.of("k_syn"), Names.nearest("k_sin", known));
        assertEquals(Optional.empty(), Names.nearest("insulin_receptor", known));
        assertEquals("Known here: k_syn, k_deg, leucine. Did you mean \"k_syn\"?", Names.hint("k_sin", known));
        assertEquals("Known here: k_syn, k_deg, leucine.", Names.hint("insulin_receptor", known));
    }
}
