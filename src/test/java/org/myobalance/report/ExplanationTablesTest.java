package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.Verdict;
import org.myobalance.explain.Evidence;
import org.myobalance.explain.Explanation;
import org.myobalance.explain.LinearCheck;
import org.myobalance.explain.MechanismInfluence;
import org.myobalance.explain.ParameterShare;
import org.myobalance.explain.Question;
import org.myobalance.explain.RestsOn;
import org.myobalance.explain.StudyLink;
import org.myobalance.explain.Uncertain;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Parameter;
import org.myobalance.model.Source;
import org.myobalance.model.Status;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Hours;
import org.myobalance.whatif.Interval;

/** All tables of an explanation of 60 kg, whole: inside are grams and hours, so that a wrong unit shows. */
class ExplanationTablesTest {
    private static final Source OLD =
            Objects.requireNonNull(HandMadeModel.MODEL.sources().get("old"));
    private static final Source NEW =
            Objects.requireNonNull(HandMadeModel.MODEL.sources().get("new"));

    @TempDir
    private Path folder = Path.of("");

    private static Arm arm(String id) {
        Regimen rest = Regimen.sedentary("rest", "Rest");
        return new Arm(
                id,
                id,
                new Subject(id, id, false, Subject.REFERENCE_AGE, 1.78, 75_000, 0, false, 1, 0, rest),
                rest,
                Optional.empty(),
                Map.of(),
                Subject.REFERENCE_AGE,
                Subject.REFERENCE_AGE + 2.5 * Hours.YEAR);
    }

    private static Question question(Optional<Arm> against) {
        Scenario scenario = new Scenario(
                "s",
                "S",
                HandMadeModel.MODEL,
                List.of(arm("one"), arm("two")),
                24,
                Optional.empty(),
                1,
                List.of(Path.of("s.json")),
                Path.of("m.json"));
        return new Question(
                scenario,
                arm("one"),
                against,
                HandMadeModel.MODEL.observables().get(1),
                Subject.REFERENCE_AGE + 2.5 * Hours.YEAR);
    }

    private static Uncertain uncertain(
            Parameter parameter, Source source, Evidence evidence, double sd, boolean isCalibrated) {
        return new Uncertain(
                parameter,
                source,
                evidence,
                parameter.prior().orElseThrow(),
                sd,
                isCalibrated,
                isCalibrated ? Optional.of(Verdict.ONE_SIDED) : Optional.empty());
    }

    private static MechanismInfluence mechanism(
            String id,
            Parameter carrier,
            Source source,
            boolean isOnTheWay,
            OptionalDouble change,
            boolean isInterpolated,
            OptionalDouble share,
            List<StudyLink> studies) {
        return new MechanismInfluence(
                new Mechanism(
                        id,
                        "statement of " + id,
                        false,
                        carrier.id(),
                        "synthesis",
                        new Mechanism.Measure("experiments/bout.json", "muscle_mass", 0.5, 24, Mechanism.Statistic.MAX),
                        Optional.empty()),
                List.of(carrier),
                List.of(source),
                isOnTheWay,
                isOnTheWay ? "+1 SD" : "",
                change,
                isInterpolated,
                share,
                isInterpolated ? OptionalDouble.of(0.36) : OptionalDouble.empty(),
                studies,
                isOnTheWay ? Optional.empty() : Optional.of("not moved\nat all"));
    }

    /** 4e-7 g are round-off of 60 kg, and of half a kilogram. Of a variance of 10 kg² now, 2.5 and 7.5 are of two parameters; before the fit it was 20 kg². */
    private static Explanation explanation(Optional<Arm> against, double value) {
        List<StudyLink> links =
                List.of(new StudyLink(HandMadeStudies.BETA, 2, 5), new StudyLink(HandMadeStudies.ALPHA, 3, 7));
        return new Explanation(
                question(against),
                value,
                Optional.of(new Interval(57_000, 60_500, 63_000)),
                List.of(
                        new ParameterShare(
                                uncertain(HandMadeModel.START, NEW, Evidence.HUMAN, 1_000, true),
                                31_000,
                                2.8,
                                7.5e6,
                                8e6,
                                14e6,
                                0.045,
                                Optional.empty()),
                        new ParameterShare(
                                uncertain(HandMadeModel.TURNOVER, OLD, Evidence.ASSUMED, 0.5, false),
                                0.25,
                                -3_000,
                                2.5e6,
                                3e6,
                                6e6,
                                0,
                                Optional.of("it failed\nin the end"))),
                7.5e6,
                Optional.of(new LinearCheck(24, 1, 1, 0.72)),
                new RestsOn(20e6, 10e6, 0.5, Map.of(Evidence.HUMAN, 0.3, Evidence.ASSUMED, 0.2)),
                List.of(
                        mechanism(
                                "M1",
                                HandMadeModel.START,
                                NEW,
                                true,
                                OptionalDouble.of(-1_500),
                                true,
                                OptionalDouble.of(0.75),
                                links),
                        mechanism(
                                "M2",
                                HandMadeModel.TURNOVER,
                                OLD,
                                true,
                                OptionalDouble.of(-4e-7),
                                false,
                                OptionalDouble.of(0.25),
                                List.of()),
                        mechanism(
                                "M3",
                                HandMadeModel.GAIN,
                                NEW,
                                false,
                                OptionalDouble.empty(),
                                false,
                                OptionalDouble.empty(),
                                List.of())),
                Map.of(Status.ASSUMED, 3, Status.MEMORY, 2),
                List.of());
    }

    private String written(String name, Explanation explanation) {
        ExplanationTables.write(folder, explanation);
        try {
            return Files.readString(folder.resolve(name)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(String name) {
        return written(name, explanation(Optional.empty(), 60_000));
    }

    /** 2.8 g per g times 1 kg are 2.8 kg; what is learnt of the start is 1 − (1/2)². */
    @Test
    void parametersHaveTheirShares() {
        assertEquals("""
                parameter,meaning,share now [%],share now if alone [%],standard error within the calibrated [%],share before the fit [%],change with +1 SD [kg],value,unit,calibrated,learnt [%],verdict,status,evidence,source,failure
                start,meaning of start,75.0,80.0,4.5,70.0,2.8,31.0,kg,yes,75.0,one-sided,verified,"human, read in the paper",new,
                turnover,meaning of turnover,25.0,30.0,0.0,30.0,-1.5,6.0,1/d,no,0.0,not calibrated,assumed,assumed,old,it failed in the end
                """, written("parameters.csv"));
    }

    @Test
    void groupsSumTheirParameters() {
        assertEquals("""
                by,group,parameters,share now [%],share before the fit [%]
                evidence,"human, read in the paper",1,75.0,70.0
                evidence,assumed,1,25.0,30.0
                status,verified,1,75.0,70.0
                status,assumed,1,25.0,30.0
                species,human,1,75.0,70.0
                species,none,1,25.0,30.0
                calibrated,yes,1,75.0,70.0
                calibrated,no,1,25.0,30.0
                verdict,one-sided,1,75.0,70.0
                verdict,not calibrated,1,25.0,30.0
                """, written("groups.csv"));
    }

    @Test
    void sourcesHaveTheirParameters() {
        assertEquals("""
                source,citation,doi,status,species,parameters,share now [%]
                new,New 2020,,verified,human,start,75.0
                old,Old 1990,10.1/old,review,,turnover,25.0
                """, written("sources.csv"));
    }

    @Test
    void mechanismsAreWholeInTheFile() {
        assertEquals("""
                mechanism,carrier,on the way,moved,change [kg],change [% of the number],how,share now [%],learnt [%],sources,number,studies that can inform,nearest studies,evidence,statement,failure
                M1,start,yes,+1 SD,-1.5,-2.5,from +1 SD,75.0,36.0,new (verified),verified,2,beta-2010 (5 at 2 laws); alpha-2000 (7 at 3 laws),new; 12 fitted measurements can inform it,statement of M1,
                M2,turnover,yes,+1 SD,0.0,0.0,run,25.0,,old (review),assumed,0,,none: no paper and no fitted measurement,statement of M2,
                M3,gain,no,,,,,,,new (verified),assumed,0,,new,statement of M3,not moved at all
                """, written("mechanisms.csv"));
    }

    @Test
    void aTerminalHasNarrowMechanismsInPerCentOfTheNumber() {
        assertEquals("""
                mechanism  carrier   moved           change [% of the number]  share now [%]  status    studies  nearest study
                ---------  --------  --------------  ------------------------  -------------  --------  -------  ------------------
                M1         start     +1 SD                              -2.50           75.0  verified        2  beta-2010
                M2         turnover  +1 SD                               0.00           25.0  assumed         0  none, and no paper
                M3         gain      not on the way                                           assumed         0  none
                """, ExplanationTables.mechanismText(explanation(Optional.empty(), 60_000)));
    }

    /** A difference of arms may be near zero, so that per cent of it say nothing. */
    @Test
    void changesOfADifferenceAreInItsUnit() {
        assertEquals("""
                mechanism  carrier   moved           change of the difference [kg]  share now [%]  status    studies  nearest study
                ---------  --------  --------------  -----------------------------  -------------  --------  -------  ------------------
                M1         start     +1 SD                                  -1.500           75.0  verified        2  beta-2010
                M2         turnover  +1 SD                                       0           25.0  assumed         0  none, and no paper
                M3         gain      not on the way                                                assumed         0  none
                """, ExplanationTables.mechanismText(explanation(Optional.of(arm("two")), -500)));
    }

    @Test
    void perCentOfADifferenceAreSaidToBeSo() {
        String[] lines = written("mechanisms.csv", explanation(Optional.of(arm("two")), -500))
                .split("\n", -1);
        assertEquals(
                "mechanism,carrier,on the way,moved,change [kg],change [% of the difference],",
                lines[0].substring(0, lines[0].indexOf("how")));
        assertEquals("M1,start,yes,+1 SD,-1.5,-300.0,", lines[1].substring(0, lines[1].indexOf("from")));
        String[] none = written("mechanisms.csv", explanation(Optional.of(arm("two")), 0))
                .split("\n", -1);
        assertEquals("M1,start,yes,+1 SD,-1.5,,", none[1].substring(0, none[1].indexOf("from")), "of nothing");
    }

    @Test
    void aTerminalHasTheParametersThatMoveMost() {
        assertEquals("""
                parameter  share now [%]  share before the fit [%]  change with +1 SD [kg]  calibrated  learnt [%]  verdict    status    evidence                  source
                ---------  -------------  ------------------------  ----------------------  ----------  ----------  ---------  --------  ------------------------  ------
                start               75.0                      70.0                   2.800  yes               75.0  one-sided  verified  human, read in the paper  new
                """, ExplanationTables.parameterText(explanation(Optional.empty(), 60_000), 1));
    }

    @Test
    void theReadingIsToTheLetter() {
        assertEquals("""
                muscle_mass of one at 27.5 y: 60.00 kg, 90 % band 57.00 to 63.00.
                It rests to 80 % on data of humans (50 % learnt from the fitted studies, 30 % numbers read in their papers, 0 % numbers from humans indirectly), to 0 % on animals or cells, and to 20 % on assumptions; the whole is its variance before the fit.
                Most of what is uncertain now comes from start (75 %, verified, fitted), turnover (25 %, assumed, not fitted).
                By the slopes its standard deviation is 2.739 kg from the calibrated parameters, which bands show, 1.581 kg from those that were not calibrated, which no band shows, and 3.162 kg from both.
                The slopes explain 72 % of the variance of 24 simulated draws: take the shares as an order, not as numbers.
                5 numbers on the way have no stated width and are in no share (2 memory, 3 assumed). 1 mechanism has neither a paper nor a fitted measurement (mechanisms.csv). Shares say what could move the number within this model, not whether its laws are right; no training study lasts 2.5 years; this is no prescription.
                """, ExplanationText.reading(explanation(Optional.empty(), 60_000)) + "\n");
    }
}
