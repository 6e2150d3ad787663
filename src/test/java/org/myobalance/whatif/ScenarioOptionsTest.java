package org.myobalance.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioOptionsTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, Double.NaN, Double.POSITIVE_INFINITY})
    void aTimeBetweenSamplesThatIsNotAboveZeroIsRefusedWhereItIsSet(double hours) {
        ScenarioOptions options = ScenarioOptions.defaults();
        assertEquals(
                "the time between samples, " + hours + " h, is not a finite number above zero",
                assertThrows(IllegalArgumentException.class, () -> options.withEvery(hours))
                        .getMessage());
    }

    @Test
    void aTimeBetweenSamplesIsKept() {
        assertEquals(
                OptionalDouble.of(0.5),
                ScenarioOptions.defaults().withEvery(0.5).every());
    }
}
