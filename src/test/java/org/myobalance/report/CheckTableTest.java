package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.YEAR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.HandMade;
import org.myobalance.whatif.Difference;

class CheckTableTest {
    private static final Column PROTEIN = HandMade.values("protein", "1");
    private static final Column RATE = HandMade.means("rate", "1");
    private static final Column SIGNAL = HandMade.means("signal", "1");
    private static final List<Difference> DIFFERENCES = List.of(
            new Difference("rest", MASS, 1e-4, 60.5 * YEAR, 5e-5),
            new Difference("rest", PROTEIN, 2e-4, 61 * YEAR, 1e-5),
            new Difference("rest", RATE, 3e-3, 62 * YEAR, 2e-3),
            new Difference("rest", SIGNAL, 7e-3, 63 * YEAR, 0),
            new Difference("lift", MASS, 4e-4, 64 * YEAR, 3e-4));

    @Test
    void everyCellOfTheCsvIsWhereItsHeadingSays() {
        Lines.assertCsv("""
                arm,quantity,kind,largest difference [-],at age [y],difference at the end [-]
                rest,muscle_mass,value,1.00e-04,60.500,5.00e-05
                rest,protein,value,2.00e-04,61.000,1.00e-05
                rest,rate,mean,3.00e-03,62.000,2.00e-03
                rest,signal,mean,7.00e-03,63.000,0.00e+00
                lift,muscle_mass,value,4.00e-04,64.000,3.00e-04
                """, file -> CheckTable.write(file, DIFFERENCES));
    }

    @Test
    void theTerminalNamesTheWorstOfEachKind() {
        assertEquals(
                "rest against the direct run: muscle_mass 1.00e-04, 5.00e-05 at the end;"
                        + " values at most 2.00e-04 (protein); means at most 7.00e-03 (signal)"
                        + System.lineSeparator()
                        + "lift against the direct run: muscle_mass 4.00e-04, 3.00e-04 at the end;"
                        + " values at most 4.00e-04 (muscle_mass)",
                CheckTable.text(DIFFERENCES));
    }
}
