package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.population.ShareLimits;
import org.myobalance.trial.Analysis;
import org.myobalance.trial.HandMadeTrial;
import org.myobalance.trial.Participant;
import org.myobalance.trial.TrialQuestion;
import org.myobalance.trial.Trials;

/** Tables and sentences of trials whose numbers all differ, so that none can stand in the place of another. */
class TrialTablesTest {
    private static final Trials.Trial TRIAL = new Trials.Trial(
            5,
            1,
            2,
            new Analysis(41, 32, -0.11, 0.12, 0.23, 0.14, 0.35, 0.16, 0.047, 0.68, 0.0219),
            new Analysis(31, 1, -0.21, 0.22, 0.33, Double.NaN, 0.54, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    private static final List<Trials.Power> ROWS = List.of(
            row(2, Trials.Set.INTENTION_TO_TREAT, 3.5, 0.41, 0.42, 0.79, 0.43),
            row(2, Trials.Set.PER_PROTOCOL, 2.5, Double.NaN, Double.NaN, 0, Double.NaN),
            row(5, Trials.Set.INTENTION_TO_TREAT, 8.5, 0.51, 0.52, 0.8, 0.53),
            row(5, Trials.Set.PER_PROTOCOL, 7.5, 0.61, 0.62, 0.55, 0.63));

    @TempDir
    private Path folder = Path.of("");

    private TrialQuestion question;

    @BeforeEach
    void read() throws IOException {
        question = HandMadeTrial.question(folder);
    }

    private static Trials.Power row(
            int perArm, Trials.Set set, double analysed, double difference, double spread, double found, double one) {
        return new Trials.Power(
                perArm,
                set,
                analysed,
                difference,
                spread,
                found,
                new ShareLimits(one + 0.011, one + 0.022),
                one + 0.033,
                one + 0.044);
    }

    @Test
    void everyColumnOfThePowerHasItsNumber() {
        Lines.assertCsv("""
                per arm,analysis,analysed,difference [kg/m^2],SD between trials [kg/m^2],power,power 2.5 %,power 97.5 %,power by t test,interval holds the truth
                2,intention to treat,3.500,0.4100,0.4200,0.7900,0.4410,0.4520,0.4630,0.4740
                2,per protocol,2.500,,,0.000,,,,
                5,intention to treat,8.500,0.5100,0.5200,0.8000,0.5410,0.5520,0.5630,0.5740
                5,per protocol,7.500,0.6100,0.6200,0.5500,0.6410,0.6520,0.6630,0.6740
                """, path -> TrialTables.writePower(path, question, ROWS));
    }

    @Test
    void everyColumnOfATrialHasItsNumber() {
        Lines.assertCsv("""
                analysis,randomised per arm,none n,none change [kg/m^2],none SD [kg/m^2],lifts n,lifts change [kg/m^2],lifts SD [kg/m^2],difference [kg/m^2],lower limit [kg/m^2],upper limit [kg/m^2],p
                intention to treat,5,41,-0.1100,0.1200,32,0.2300,0.1400,0.3500,0.04700,0.6800,0.02190
                per protocol,5,31,-0.2100,0.2200,1,0.3300,,0.5400,,,
                """, path -> TrialTables.writeTrial(path, question, TRIAL));
    }

    @Test
    void aTerminalHasNoLimitsOfThePower() {
        assertEquals("""
                per arm  analysis            analysed  difference [kg/m^2]  SD between trials [kg/m^2]   power  power by t test  interval holds the truth
                -------  ------------------  --------  -------------------  --------------------------  ------  ---------------  ------------------------
                      2  intention to treat     3.500               0.4100                      0.4200  0.7900           0.4630                    0.4740
                """, TrialTables.powerText(question, ROWS.subList(0, 1)));
        assertEquals(
                "analysis            randomised per arm  none n  none change [kg/m^2]",
                TrialTables.trialText(question, TRIAL)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .substring(0, 68));
    }

    private Trials trials(double sign) {
        return new Trials(
                question,
                IntStream.range(0, 10)
                        .mapToObj(i -> new Participant(
                                7,
                                new Participant.InArm(7, false, Double.NaN),
                                new Participant.InArm(7 + sign * (1 + 0.1 * (i % 2)), false, 1)))
                        .toList());
    }

    /** Differences of 1 and 1.1, five each: mean 1.05, standard error 0.05 √(10/9) / √10 = 1/60. */
    @Test
    void sentencesSayWhatIsTrueAndWhatIsEnough() {
        assertEquals(
                List.of(
                        "In the 10 persons alm_index at the end is truly 1.05 kg/m^2 higher under lifts than under none (standard error by their number 0.017 kg/m^2).",
                        "By intention to treat, trials report a difference of +0.510 kg/m^2 in the mean.",
                        "By intention to treat, 5 in each arm are the fewest of those tried that are enough: 80 % of trials find it.",
                        "Per protocol, trials report a difference of +0.610 kg/m^2 in the mean.",
                        "Per protocol, even 5 in each arm are not enough: 55 % of trials find it.",
                        "Each person has one draw of the calibration, so the spread between participants holds what is not known of the model, while the mean difference is taken as known."),
                TrialTables.reading(question, trials(1), ROWS));
    }

    @Test
    void lessIsLowerAndAnEmptyArmIsTold() {
        List<String> sentences = TrialTables.reading(question, trials(-1), ROWS.subList(0, 2));
        assertEquals(
                "In the 10 persons alm_index at the end is truly 1.05 kg/m^2 lower under lifts than under none (standard error by their number 0.017 kg/m^2).",
                sentences.get(0));
        assertEquals(
                "By intention to treat, even 2 in each arm are not enough: 79 % of trials find it.", sentences.get(2));
        assertEquals("Per protocol, no trial has participants in both arms.", sentences.get(3));
    }
}
