package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.inference.DerivedQuantity;
import org.myobalance.study.Reported;
import org.myobalance.units.Unit;

class DerivedTableTest {
    @Test
    void quantitiesAreToldInTheTermsOfTheirObservation() {
        Reported percent = HandMadeStudies.reported(Reported.Kind.PERCENT, 0, Unit.ONE);
        DerivedQuantity gain = new DerivedQuantity(
                "derived/gain",
                HandMadeStudies.measurement("gain", "fsr", percent, Optional.empty()),
                1.02,
                1.05,
                1.1,
                1.0049,
                412.4,
                399.6);
        assertEquals(
                """
                derived quantity  median  90 % of draws      R-hat  bulk ESS  tail ESS
                ----------------  ------  -----------------  -----  --------  --------
                derived/gain      +5.00 %  +2.00 % to +10.0 %  1.005       412       400
                """.replaceAll(" +|-+", " "), DerivedTable.text(List.of(gain)).replaceAll(" +|-+", " "));
        assertEquals(
                """
                derived quantity under 12 draws  median  90 % of draws
                -------------------------------  ------  -----------------
                derived/gain                     +5.00 %  +2.00 % to +10.0 %
                """.replaceAll(" +|-+", " "),
                DerivedTable.text(List.of(gain), 12).replaceAll(" +|-+", " "));
    }
}
