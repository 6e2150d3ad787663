package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

class EquationsTest {
    private final Model model = ModelReader.read(Path.of("src/test/resources/models/table/table.json"));

    @Test
    void tablesStandBelowTheLawsThatCallThem() {
        assertEquals("""
                Rates
                  synthesis = k_syn*(1 + gain*load)   [{P}/h]
                  breakdown = k_deg*protein*curve(protein)   [{P}/h]

                Derivatives
                  d protein/dt = synthesis - breakdown   [{P} per time]

                Observables
                  turnover = breakdown/protein   [%/h]

                Tables: straight lines between these points, constant outside
                  curve = (0, 1), (2, 0.5)   [1 over {P}]
                """, Equations.text(model, false));
    }

    @Test
    void latexNamesTheTableAndItsPoints() {
        String latex = Equations.latex(model, false);
        assertTrue(latex.contains("\\mathrm{curve}\\left(\\mathrm{protein}\\right)"), latex);
        assertTrue(latex.endsWith("""
                % tables: straight lines between points (argument, value), constant outside
                \\begin{align*}
                \\mathrm{curve} &:\\ (0, 1), (2, 0.5)
                \\end{align*}
                """), latex);
    }
}
