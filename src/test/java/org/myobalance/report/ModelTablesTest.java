package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.ExprLatex;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.Pieces;

/** What a model is made of, in the units of its file. */
class ModelTablesTest {
    private static final Model MODEL = HandMadeModel.MODEL;

    @Test
    void states() {
        assertEquals("""
                state   unit  initial  clock  d/dt                     meaning
                ------  ----  -------  -----  -----------------------  ----------------
                muscle  kg      30.00  slow   + synthesis - breakdown  mass of muscle
                signal  1      0.5000  fast   - breakdown - synthesis  signal of a bout
                """, ModelTables.states(MODEL));
    }

    @Test
    void inputsAndModesOfBouts() {
        assertEquals("""
                input          unit  kind                                      rest  bounds          studied         meaning
                -------------  ----  --------------------------------------  ------  --------------  --------------  --------------------------
                drive          1     level                                   0.2500  [0, 4.000]      [0, 1.500]      drive of a bout
                meal           kg    dose into muscle                             0  [0, Infinity]                   protein of a meal
                lift           bout  1 is one-repetition maximum                     [0, 1.500]                      a lift
                lift sets      1     part of a bout                                  [1.000, 60.00]  [1.000, 20.00]  sets of one bout
                lift duration  min   part of a bout                                  [0, 300.0]      [15.00, 60.00]  duration of one bout
                lift effort    1     part of a bout, else max(0, 10 - reps)          [0, Infinity]                   repetitions in reserve
                lift engaged   1     part of a bout, else 0.5000                     [0, 1.000]                      share of the body's muscle
                run            bout  1 is VO2max                                     [0, 2.000]                      a run
                """, ModelTables.inputs(MODEL));
    }

    @Test
    void parameters() {
        assertEquals("""
                parameter  value  unit  range           prior                identifiability  status      source
                ---------  -----  ----  --------------  -------------------  ---------------  ----------  ------
                turnover   2.000  1/d   [1.000, 4.000]  logN(3.000, 0.5000)  estimable        assumed     old
                start      30.00  kg    [20.00, 40.00]  N(28.00, 2.000)      prior-only       verified    new
                exponent   2.000  1                                          fixed            definition  old
                gain       1.000  1/d   [0, Infinity]   U(0, 5.000)          estimable        assumed     old
                """, ModelTables.parameters(MODEL));
    }

    @Test
    void identifiability() {
        assertEquals("""
                identifiability  parameters   share
                ---------------  ----------  ------
                fixed                     1  25.0 %
                estimable                 2  50.0 %
                prior-only                1  25.0 %

                parameter  identifiability  prior                meaning
                ---------  ---------------  -------------------  -------------------
                turnover   estimable        logN(3.000, 0.5000)  meaning of turnover
                start      prior-only       N(28.00, 2.000)      meaning of start
                gain       estimable        U(0, 5.000)          meaning of gain
                """, ModelTables.identifiability(MODEL));
    }

    @Test
    void sources() {
        assertEquals("""
                status      numbers   share
                ----------  -------  ------
                verified          1  25.0 %
                assumed           2  50.0 %
                definition        1  25.0 %

                source  status    species  numbers  citation
                ------  --------  -------  -------  ---------------------
                new     verified  human          1  New 2020
                old     review                   3  Old 1990 doi:10.1/old
                """, ModelTables.sources(MODEL));
    }

    @Test
    void assumptions() {
        assertEquals("""
                parameter  value  unit  range           reason
                ---------  -----  ----  --------------  -------------
                turnover   2.000  1/d   [1.000, 4.000]  it is guessed
                gain       1.000  1/d   [0, Infinity]
                """, ModelTables.assumptions(MODEL));
    }

    @Test
    void hypotheses() {
        assertEquals("""
                hypothesis  meaning            sets
                ----------  -----------------  -----------------------------
                slow        half the turnover  exponent=1.000 turnover=1.000
                none        nothing changes
                """, ModelTables.hypotheses(MODEL));
    }

    @Test
    void aHypothesisThatSetsMuchIsCounted() {
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            values.put("parameter_" + i, 1.0);
        }
        // ten of "parameter_0=1.000" and nine spaces are 179 characters
        Model many = Pieces.model(
                List.of(),
                values.keySet().stream().map(id -> Pieces.parameter(id, 0)).toList(),
                List.of(new Hypothesis("all", "all of them", values, List.of())));
        assertTrue(ModelTables.hypotheses(many).contains("all         all of them  10 parameters\n"));
    }

    @Test
    void observables() {
        assertEquals("""
                observable   unit  meaning
                -----------  ----  ---------------
                water        g     water of muscle
                muscle_mass  kg    all muscle
                """, ModelTables.observables(MODEL));
    }

    @Test
    void equationsInWords() {
        assertEquals("""
                Rates
                  synthesis = turnover*start   [kg/d]
                  breakdown = turnover*muscle   [kg/d]

                Derivatives
                  d muscle/dt = synthesis - breakdown   [kg/d]
                  d signal/dt = -breakdown - synthesis   [kg/d]

                Observables
                  water = 3*muscle   [g]
                  muscle_mass = 2*muscle   [kg]

                Bouts: what each adds to inputs while it lasts, by its intensity, duration [h], sets, reps, engaged (share of the body's muscle) and effort (repetitions in reserve)
                  lift: a lift; intensity 1 is one-repetition maximum
                    effort if not given = max(0, 10 - reps)   [1]
                    engaged if not given = 0.5   [1]
                    from old: engaged
                """, Equations.text(MODEL, false));
    }

    @Test
    void equationsToTypeset() {
        String latex = Equations.latex(MODEL, false);
        assertEquals(4, latex.split("begin\\{align\\*\\}", -1).length - 1);
        assertTrue(latex.startsWith("% rates\n\\begin{align*}\n"), latex);
        assertTrue(latex.endsWith("\n\\end{align*}\n\\noindent Bouts of lift. Sources: old (engaged).\\par\n"), latex);
        for (String id : List.of("synthesis", "breakdown", "muscle_mass")) {
            assertTrue(latex.contains(ExprLatex.id(id) + " &= "), id + ": " + latex);
        }
        assertEquals(2, latex.split("\\\\mathrm\\{d\\}t", -1).length - 1, "a derivative for each state");
        assertTrue(latex.contains(" - "), latex);
        assertTrue(latex.contains("&= -"), "the first term keeps its minus: " + latex);
        Model empty = Pieces.model(List.of(), List.of(), List.of());
        assertEquals("", Equations.latex(empty, false), "no part, no empty equation");
    }

    @Test
    void whatStandsOverSetsIsOneEquationWithIndices() {
        Model sets = ModelReader.read(Path.of("src/test/resources/models/sets.json"));
        String text = Equations.text(sets, false);
        assertTrue(text.startsWith("""
                Sets
                  part = trained (trained muscle), other (other muscle)   [parts of the body]
                  fibre = I (type I), II (type II)   [fibre types]
                """), text);
        assertTrue(text.contains("\n  breakdown[part, fibre] = breakdown_rate*muscle_protein   [{P}/h]\n"), text);
        assertTrue(text.contains("\n  d turned_over/dt = sum(part, sum(fibre, breakdown))   [{P}/h]\n"), text);
        assertTrue(text.contains("\n  size[part] = sum(fibre, rest_share*muscle_protein)   [{P}]\n"), text);
        String expanded = Equations.text(sets, true);
        assertTrue(expanded.startsWith("Rates\n"), expanded);
        assertTrue(
                expanded.contains("\n  breakdown.other.I = breakdown_rate.I*muscle_protein.other.I   [{P}/h]\n"),
                expanded);
    }

    @Test
    void indicesAreSubscriptsInLatex() {
        Model sets = ModelReader.read(Path.of("src/test/resources/models/sets.json"));
        String latex = Equations.latex(sets, false);
        assertTrue(
                latex.contains(
                        "\\mathrm{size}_{\\mathit{part}} &= \\sum_{\\mathit{fibre}} \\mathrm{rest}_{\\mathrm{share},\\,\\mathit{fibre}} \\, "
                                + "\\mathrm{muscle}_{\\mathrm{protein},\\,\\mathit{part},\\,\\mathit{fibre}} \\\\\n"),
                latex);
        assertTrue(
                latex.contains("\\mathrm{trained}_{\\mathrm{fibre},\\,\\mathit{fibre}} &= "
                        + "\\mathrm{muscle}_{\\mathrm{protein},\\,\\mathrm{trained},\\,\\mathit{fibre}}\n"),
                latex);
        assertTrue(
                Equations.latex(sets, true)
                        .contains("\\mathrm{trained}_{\\mathrm{fibre},\\,\\mathrm{II}} &= "
                                + "\\mathrm{muscle}_{\\mathrm{protein},\\,\\mathrm{trained},\\,\\mathrm{II}}\n"),
                Equations.latex(sets, true));
    }
}
