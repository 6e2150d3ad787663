package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.calibration.SurrogateCheck;

class SurrogateCheckTextTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static String text(SurrogateCheck check) {
        return SurrogateCheckText.text(check).replace(System.lineSeparator(), "\n");
    }

    @Test
    void differencesFailuresAndAcceptanceAreTold() {
        SurrogateCheck check = new SurrogateCheck(
                12,
                2,
                OptionalDouble.of(-0.124),
                OptionalDouble.of(0.376),
                OptionalDouble.of(-0.951),
                OptionalDouble.of(0.846));
        assertEquals(
                "The model itself was evaluated at 12 of the draws; 2 had no predictions.\n"
                        + "ln p of the model less that of the linearised model, both against the optimum: mean -0.12, SD 0.38,"
                        + " largest -0.95.\n"
                        + "Between successive ones of these, delayed acceptance would have taken 85 % of the proposals.",
                text(check));
        assertEquals("12 checked by the model, of which 2 failed", check.words());
    }

    @Test
    void whatThereIsNotIsNotTold() {
        assertEquals(
                "No draw was checked by the model itself, so how far it differs is not known.",
                text(new SurrogateCheck(0, 0, NONE, NONE, NONE, NONE)));
        assertEquals("none checked by the model", new SurrogateCheck(0, 0, NONE, NONE, NONE, NONE).words());
        assertEquals(
                "The model itself was evaluated at 1 of the draws; 1 had no predictions.",
                text(new SurrogateCheck(1, 1, NONE, NONE, NONE, NONE)));
        assertEquals(
                "The model itself was evaluated at 1 of the draws; 0 had no predictions.\n"
                        + "ln p of the model less that of the linearised model, both against the optimum: mean 0.25,"
                        + " largest 0.25.",
                text(new SurrogateCheck(1, 0, OptionalDouble.of(0.25), NONE, OptionalDouble.of(0.25), NONE)));
    }
}
