package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.explain.OutputSensitivity;
import org.myobalance.explain.Question;
import org.myobalance.explain.SensitivityAnswer;
import org.myobalance.explain.SensitivityInput;
import org.myobalance.explain.SensitivityMethod;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.Subject;
import org.myobalance.sensitivity.Analysis;
import org.myobalance.sensitivity.Distribution;
import org.myobalance.sensitivity.Estimate;
import org.myobalance.sensitivity.Factor;
import org.myobalance.sensitivity.MorrisAnalysis;
import org.myobalance.sensitivity.MorrisMeasure;
import org.myobalance.sensitivity.SobolAnalysis;
import org.myobalance.sensitivity.SobolIndex;
import org.myobalance.units.Hours;

/** Table and reading of made-up measures of a mass: inside are grams, outside kilograms, so that a wrong unit shows. */
class SensitivityTablesTest {
    @TempDir
    private Path folder = Path.of("");

    /** Columns 0 and 1 in a group, column 2 by itself. */
    private static final List<SensitivityInput> INPUTS = List.of(
            new SensitivityInput.Together(List.of("gain", "exponent"), List.of(Map.of(), Map.of())),
            new SensitivityInput.Alone(HandMadeModel.TURNOVER, Distribution.logUniform(1 / 24.0, 4 / 24.0)),
            new SensitivityInput.Alone(HandMadeModel.START, Distribution.uniform(20_000, 40_000)));

    private static final Factor BOTH = new Factor("both", List.of(0, 1));
    private static final Factor START = new Factor("start", List.of(2));

    private static Question question() {
        Regimen rest = Regimen.sedentary("rest", "Rest");
        Arm arm = new Arm(
                "one",
                "one",
                new Subject("one", "one", false, Subject.REFERENCE_AGE, 1.78, 75_000, 0, false, 1, 0, rest),
                rest,
                Optional.empty(),
                Map.of(),
                Subject.REFERENCE_AGE,
                Subject.REFERENCE_AGE + 2.5 * Hours.YEAR);
        Scenario scenario = new Scenario(
                "s",
                "S",
                HandMadeModel.MODEL,
                List.of(arm),
                24,
                Optional.empty(),
                1,
                List.of(Path.of("s.json")),
                Path.of("m.json"));
        return new Question(
                scenario,
                arm,
                Optional.empty(),
                HandMadeModel.MODEL.observables().get(1),
                Subject.REFERENCE_AGE + 2.5 * Hours.YEAR);
    }

    private static SensitivityAnswer.Found found(SensitivityMethod.Kind kind, Analysis analysis, int failed) {
        return new SensitivityAnswer.Found(
                new SensitivityMethod(kind, 64, 1),
                INPUTS,
                List.of(new OutputSensitivity(question(), 60_000, analysis)),
                256,
                failed,
                failed == 0 ? List.of() : List.of("it broke."));
    }

    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    private static final SobolAnalysis INDICES = new SobolAnalysis(
            61_000,
            4_000_000,
            64,
            0,
            new Estimate(0.75, 0.6, 0.93),
            List.of(
                    new SobolIndex(START, new Estimate(0.25, 0.2, 0.3), new Estimate(0.3, 0.28, 0.33)),
                    new SobolIndex(BOTH, new Estimate(0.5, 0.4, 0.625), new Estimate(0.75, 0.7, 0.85))));

    private static final MorrisAnalysis EFFECTS = new MorrisAnalysis(
            1,
            List.of(
                    new MorrisMeasure(
                            START,
                            OptionalDouble.of(-1_000),
                            new Estimate(1_500, 1_250, 2_000),
                            OptionalDouble.of(1_600),
                            7),
                    new MorrisMeasure(
                            BOTH,
                            OptionalDouble.empty(),
                            new Estimate(3_000, 2_500, 3_500),
                            OptionalDouble.empty(),
                            8)));

    private List<String> written(SensitivityAnswer.Found found) throws IOException {
        SensitivityTables.write(folder, found);
        return Files.readAllLines(folder.resolve("sensitivity.csv"));
    }

    @Test
    void sobolIndicesStandInTheirColumnsTheLargestTotalFirst() throws IOException {
        assertEquals(
                List.of(
                        "number,input,unit of the number,first-order index,first-order index low,first-order index high,"
                                + "total index,total index low,total index high,parameters,distribution,5 % quantile,"
                                + "95 % quantile,unit of the input",
                        "muscle_mass of one at 27.5 y,both,kg,0.5,0.4,0.625,0.75,0.7,0.85,gain exponent turnover,"
                                + "draws of the calibration; log-uniform,,,",
                        "muscle_mass of one at 27.5 y,start,kg,0.25,0.2,0.3,0.3,0.28,0.33,start,uniform,21.0,39.0,kg"),
                written(found(SensitivityMethod.Kind.SOBOL, INDICES, 0)));
    }

    @Test
    void elementaryEffectsStandInTheirColumnsInTheUnitOfTheNumber() throws IOException {
        assertEquals(
                List.of(
                        "number,input,unit of the number,mu*,mu* low,mu* high,mu,sigma,effects,parameters,distribution,"
                                + "5 % quantile,95 % quantile,unit of the input",
                        "muscle_mass of one at 27.5 y,both,kg,3.0,2.5,3.5,,,8,gain exponent turnover,"
                                + "draws of the calibration; log-uniform,,,",
                        "muscle_mass of one at 27.5 y,start,kg,1.5,1.25,2.0,-1.0,1.6,7,start,uniform,21.0,39.0,kg"),
                written(found(SensitivityMethod.Kind.MORRIS, EFFECTS, 0)));
    }

    @Test
    void theTerminalHasTheFirstInputs() {
        SensitivityAnswer.Found sobol = found(SensitivityMethod.Kind.SOBOL, INDICES, 0);
        assertEquals("""
                input  unit of the number  first order    low   high  total    low   high
                -----  ------------------  -----------  -----  -----  -----  -----  -----
                both   kg                        0.500  0.400  0.625  0.750  0.700  0.850
                """, SensitivityTables.text(sobol.outputs().get(0), sobol, 1));
        SensitivityAnswer.Found morris = found(SensitivityMethod.Kind.TRAJECTORIES, EFFECTS, 0);
        assertEquals("""
                input  unit of the number    mu*    low   high      mu  sigma
                -----  ------------------  -----  -----  -----  ------  -----
                both   kg                  3.000  2.500  3.500
                start  kg                  1.500  1.250  2.000  -1.000  1.600
                """, SensitivityTables.text(morris.outputs().get(0), morris, 5));
    }

    @Test
    void theReadingOfSobolIndicesIsInWholeSentences() {
        assertEquals(
                List.of(
                        "muscle_mass of one at 27.5 y: 60.00 kg at the best values.",
                        "Over 64 base points its mean is 61.00 kg and its standard deviation 2.000 kg.",
                        "Most of its variance comes from both (total 75 %, 70 to 85 %; alone 50 %, 40 to 63 %), start (total"
                                + " 30 %, 28 to 33 %; alone 25 %, 20 to 30 %); intervals of 95 % by bootstrap.",
                        "Each by itself, the inputs explain 75 %, 60 to 93 % of the variance together; what is missing to the"
                                + " whole is by interactions.",
                        "The widest interval of a total index is 15 % of the variance across; four times the points would halve"
                                + " it, nearly.",
                        "2 of 2 inputs have a total index whose interval reaches 1 % of the variance.",
                        "Measures hold within this model and for inputs that vary as sensitivity.csv says; they do not say"
                                + " whether its laws are right. This is no prescription."),
                SensitivityText.reading(found(SensitivityMethod.Kind.SOBOL, INDICES, 0)));
    }

    @Test
    void theReadingOfElementaryEffectsNamesWhatActsUnevenly() {
        List<String> lines = SensitivityText.reading(found(SensitivityMethod.Kind.MORRIS, EFFECTS, 2));
        assertEquals(
                "It moves most with both (3.000 kg, 2.500 to 3.500), start (1.500 kg, 1.250 to 2.000): mean absolute change"
                        + " over the whole range of the input, from 8 effects, with intervals of 95 % by bootstrap.",
                lines.get(1));
        assertEquals(
                "The effect of start depends on where the inputs are (σ above half of μ*): by a bend, or by interactions.",
                lines.get(2));
        assertEquals(
                "2 of 256 evaluations failed, and what is compared with them is left out: if they fail where a number would be"
                        + " extreme, the measures are too small.",
                lines.get(3));
        MorrisAnalysis even = new MorrisAnalysis(
                0,
                List.of(new MorrisMeasure(
                        START,
                        OptionalDouble.of(4_000),
                        new Estimate(4_000, 3_900, 4_100),
                        OptionalDouble.of(300),
                        4)));
        assertEquals(
                "Their effects are about the same everywhere: σ is below half of μ*.",
                SensitivityText.reading(found(SensitivityMethod.Kind.MORRIS, even, 0))
                        .get(2));
    }

    @Test
    void aNumberThatNothingMovesIsSaidToBeSo() {
        SobolAnalysis still = new SobolAnalysis(60_000, 0, 64, 0, NONE, List.of());
        assertEquals(
                "No input moves it.",
                SensitivityText.reading(found(SensitivityMethod.Kind.SOBOL, still, 0))
                        .get(1));
        SobolAnalysis none = new SobolAnalysis(Double.NaN, Double.NaN, 1, 63, NONE, List.of());
        assertEquals(
                "Fewer than two base points have all their runs: nothing can be told.",
                SensitivityText.reading(found(SensitivityMethod.Kind.SOBOL, none, 60))
                        .get(1));
        MorrisAnalysis flat = new MorrisAnalysis(
                0,
                List.of(new MorrisMeasure(
                        START, OptionalDouble.of(0), new Estimate(0, 0, 0), OptionalDouble.of(0), 4)));
        assertEquals(
                "No input moves it.",
                SensitivityText.reading(found(SensitivityMethod.Kind.MORRIS, flat, 0))
                        .get(1));
        assertEquals(
                "No elementary effect could be told.",
                SensitivityText.reading(found(SensitivityMethod.Kind.MORRIS, new MorrisAnalysis(8, List.of()), 8))
                        .get(1));
    }
}
