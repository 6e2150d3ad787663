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
                  d protein/dt = synthesis - breakdown   [{P}/h]

                Observables
                  turnover = breakdown/protein   [%/h]

                Bouts: what each adds to inputs while it lasts, by its intensity, duration [h], sets, reps, engaged (share of the body's muscle) and effort (repetitions in reserve)
                  lifting: weights; intensity 1 is 1RM
                    load = intensity*engaged   [1]

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

    @Test
    void lawsOfBoutsStandWithTheirDefaultsAndSources() {
        Model lifting = ModelReader.read(Path.of("src/test/resources/models/table/lifting.json"));
        String text = Equations.text(lifting, false);
        assertTrue(text.endsWith("""
                engaged (share of the body's muscle) and effort (repetitions in reserve)
                  lift: weights; intensity 1 is one-repetition maximum
                    drive = engaged*sets*exp(-fade*effort)   [1]
                    effort if not given = max(0, to_failure(intensity) - reps) + spare   [1]
                    engaged if not given = 0.5   [1]
                    from tracer-2010: fade, spare, to_failure, engaged
                  run: running; intensity 1 is VO2max
                    drive = engaged*intensity   [1]

                Tables: straight lines between these points, constant outside
                  to_failure = (0.5, 30), (0.8, 10), (1, 1)   [1 over 1]
                """), text);
    }

    @Test
    void lawsOfBoutsAreTypeset() {
        Model lifting = ModelReader.read(Path.of("src/test/resources/models/table/lifting.json"));
        String latex = Equations.latex(lifting, false);
        assertTrue(latex.contains("\\mathrm{drive} &= \\mathrm{engaged} \\, \\mathrm{intensity}\n"), latex);
        assertTrue(latex.contains(" + \\mathrm{spare} \\quad\\text{if not given} \\\\\n"), latex);
        assertTrue(
                latex.contains(
                        "\\end{align*}\n\\noindent Bouts of lift. Sources: tracer-2010 (fade, spare, to\\_failure,"
                                + " engaged).\\par\n"),
                latex);
    }
}
