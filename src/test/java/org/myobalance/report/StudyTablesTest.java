package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.fit.FittedObservations;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictive;
import org.myobalance.study.Exclusion;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.When;
import org.myobalance.units.Unit;

/** Tables of studies and of what a model says of them. */
class StudyTablesTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void dataAreCountedByWhatTheyAre() {
        assertEquals(
                """
                2 studies, 6 observations: 5 used for fitting, 1 not

                the model's observable  used  not used
                ----------------------  ----  --------
                (none)                     0         1
                breakdown                  2         0
                synthesis                  3         0

                species  used  not used
                -------  ----  --------
                human       3         0
                mouse       2         1

                status    used  not used
                --------  ----  --------
                review       4         1
                verified     1         0

                not used because                      observations
                ------------------------------------  ------------
                no resting sample                                0
                untraced number                                  0
                same subjects as another observation             0
                other species                                    0
                contradicted by its primary                      0
                not representable                                1
                no n: not fitted                                 0
                """,
                StudyTables.summary(List.of(HandMadeStudies.ALPHA, HandMadeStudies.BETA), HandMadeStudies.LABORATORY));
        assertTrue(StudyTables.summary(List.of(HandMadeStudies.ALPHA), HandMadeStudies.LABORATORY)
                .startsWith("1 study, 3 observations: 3 used for fitting, 0 not\n"));
    }

    @Test
    void everyRowIsToldAsThePaperPrintsIt() {
        assertEquals("""
                observation            observable  arm   n  when                    reported       status    use
                ---------------------  ----------  ----  -  ----------------------  -------------  --------  -----------------
                alpha-2000/fold        fsr         bout  9  1.00 h to 4.00 h after  1.5-fold       verified  fit
                alpha-2000/percent     fsr         bout     before                  +19 %          review    fit
                alpha-2000/difference  loss        bout     before                  +3 1/d         review    fit
                beta-2010/value        loss        bout     before                  2.5 1/d        review    fit
                beta-2010/up           fsr         bout     before                  up             review    fit
                beta-2010/range        nothing     bout     before                  1.2 to 2-fold  review    not representable
                """, StudyTables.rows(List.of(HandMadeStudies.ALPHA, HandMadeStudies.BETA)));
    }

    @ParameterizedTest(name = "{0} from {1} h to {2} h is {3}")
    @CsvSource({
        "BEFORE, 0, 0, before",
        "DURING, 0, 0, during",
        "LAST_BOUT_END, 3, 3, 3.00 h after",
        "START, 71, 71, at 71.0 h",
        "START, 24, 72, at 24.0 h to 3.00 d",
        "LAST_BOUT_END, 72, 120, 3.00 d to 5.00 d after"
    })
    void momentsAreToldInHoursAndDays(When.Origin origin, double from, double to, String words) {
        assertEquals(words, ObservationText.when(new When(origin, from, to, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({"PERCENT, 0, 0 %", "PERCENT, -5, -5 %", "PERCENT, 2.5, +2.5 %", "DIFFERENCE, 0, 0 1", "FOLD, 2, 2-fold"
    })
    void changesAreSigned(Reported.Kind kind, double value, String words) {
        Reported reported = HandMadeStudies.reported(kind, value, Unit.ONE);
        assertEquals(
                words, ObservationText.reported(HandMadeStudies.measurement("id", "fsr", reported, Optional.empty())));
    }

    /** A change that is held against another says which, in tables and figures. */
    @Test
    void whatIsHeldAgainstAnotherIsNamed() {
        When.Origin end = When.Origin.LAST_BOUT_END;
        When day = new When(end, 24, 24, Optional.empty(), Optional.empty());
        Measurement plain = HandMadeStudies.PERCENT;
        assertEquals("bout", ObservationText.arm(plain));
        assertEquals("alpha-2000/percent", ObservationText.label(HandMadeStudies.OF_PERCENT));
        assertEquals("bout against rest", ObservationText.arm(against("rest", "fsr", When.BEFORE)));
        assertEquals("bout against rest loss", ObservationText.arm(against("rest", "loss", When.BEFORE)));
        assertEquals("fsr against loss", ObservationText.arm(against("bout", "loss", When.BEFORE)));
        assertEquals("bout against 24.0 h after", ObservationText.arm(against("bout", "fsr", day)));
        Prediction like = HandMadeStudies.OF_PERCENT;
        assertEquals(
                "alpha-2000/percent (bout against rest)",
                ObservationText.label(
                        new Prediction(like.study(), against("rest", "fsr", When.BEFORE), like.result())));
        assertEquals("+19 1 points", ObservationText.reported(of(Reported.Kind.DIFFERENCE)));
        String rows = PredictionTable.text(
                List.of(new Prediction(like.study(), against("rest", "fsr", When.BEFORE), like.result())));
        assertTrue(rows.contains("alpha-2000/percent (bout against rest)"), rows);
    }

    private static Measurement of(Reported.Kind kind) {
        return against(HandMadeStudies.reported(kind, 19, Unit.ONE), "rest", "fsr", When.BEFORE);
    }

    private static Measurement against(String arm, String observable, When when) {
        return against(HandMadeStudies.PERCENT.reported(), arm, observable, when);
    }

    private static Measurement against(Reported reported, String arm, String observable, When when) {
        Measurement own = HandMadeStudies.PERCENT;
        return new Measurement(
                own.id(),
                own.arm(),
                own.observable(),
                own.tissue(),
                own.assay(),
                own.isolation(),
                own.preparation(),
                own.when(),
                own.reference(),
                Optional.of(
                        new Measurement.Against(arm, observable, when, new Measurement.Reference(arm, When.BEFORE))),
                own.n(),
                own.pooled(),
                own.contrast(),
                reported,
                own.status(),
                own.excluded(),
                own.sameAs(),
                own.note());
    }

    private static final String HEADINGS = """
            study,row,arm,against,species,observable,assay,tissue,isolation,when,n,kind,unit,status,use,reported,\
            reported [unit or fold],predicted [unit or fold],low of 90 % band,high of 90 % band,\
            spread (of the logarithm where log is true),discrepancy (of the logarithm where log is true),log,z,probability,verdict,\
            equivalence margin,sign,in own 95 %,in own 95 % with assumed ranges,why not""";

    private static final List<String> CELLS = List.of(
            "alpha-2000,fold,bout,,human,fsr,tracer,vastus,ultracentrifuge,1.00 h to 4.00 h after,9,fold,1,verified,fit,"
                    + "1.5-fold,1.5,1.4,1.0,2.0,0.25,0.0,true,0.5,0.6,agrees,,right,yes,yes,",
            "alpha-2000,percent,bout,,human,fsr,blot,,,before,,percent,1,review,fit,+19 %,1.19,0.9,0.8,1.1,0.125,0.0,true,2.25,"
                    + "0.02,too low,,wrong,no,no,",
            "beta-2010,up,bout,,mouse,fsr,blot,,,before,,direction,1,review,fit,up,,1.25,1.0,1.5,0.25,0.0,true,,0.75,agrees,,"
                    + "right,,,",
            "beta-2010,range,bout,,mouse,nothing,blot,,,before,,fold,1,review,not representable,1.2 to 2-fold,,,,,,,,,,,,,,,"
                    + "nothing in the model stands for it");

    private static final List<Prediction> FOUR = List.of(
            HandMadeStudies.OF_FOLD, HandMadeStudies.OF_PERCENT, HandMadeStudies.OF_UP, HandMadeStudies.OF_RANGE);

    @Test
    void everyCellOfPredictionsIsWhereItsHeadingSays() {
        Lines.assertCsv(
                HEADINGS + "\n" + String.join("\n", CELLS) + "\n",
                file -> PredictionTable.write(file, FOUR, List.of()));
    }

    /** 0.25/24 per hour around a difference is 0.25 per day; a spread of a logarithm has no unit and stays as it is. */
    @Test
    void aSpreadIsInTheUnitOfTheObservationUnlessItIsOfTheLogarithm() {
        Predictive band = new Predictive(-1 / 24.0, 2 / 24.0, 0.5 / 24, NONE, 0.4, Prediction.Verdict.TOO_LOW, 40);
        Predictive ofLogarithm = new Predictive(4 / 24.0, 12 / 24.0, 0.5, NONE, 0.4, Prediction.Verdict.TOO_HIGH, 40);
        List<List<String>> lines = new ArrayList<>();
        Lines.read(
                file -> PredictionTable.write(
                        file,
                        List.of(HandMadeStudies.OF_DIFFERENCE, HandMadeStudies.OF_VALUE),
                        List.of(Optional.of(band), Optional.of(ofLogarithm))),
                line -> lines.add(List.of(line.split(",", -1))));
        int spread = lines.get(0).indexOf("spread (of the logarithm where log is true)");
        int between = lines.get(0).indexOf("SD over draws (of the logarithm where log is true)");
        assertEquals(0.5, Double.parseDouble(lines.get(1).get(spread)), 1e-12);
        assertEquals(0.5, Double.parseDouble(lines.get(1).get(between)), 1e-12);
        assertEquals(0.25, Double.parseDouble(lines.get(2).get(spread)), 1e-12);
        assertEquals(0.5, Double.parseDouble(lines.get(2).get(between)), 1e-12);
    }

    /** An eighth per day beside a quarter of a logarithm, in file, table and likelihood; a table without any has no such column. */
    @Test
    void theDiscrepancyIsShownInTheUnitOfItsSpread() {
        Prediction.Parts difference =
                new Prediction.Parts(1 / 24.0, OptionalDouble.of(3 / 24.0), 0.25 / 24, 0, 0, 0, 0.125 / 24, 1);
        Prediction.Parts logarithm = new Prediction.Parts(0.5, OptionalDouble.of(1), 0.5, 0, 0, 0, 0.25, 1);
        List<Prediction> two = List.of(
                with(HandMadeStudies.OF_DIFFERENCE, HandMadeStudies.DIFFERENCE, difference, OptionalDouble.empty()),
                with(HandMadeStudies.OF_FOLD, HandMadeStudies.FOLD, logarithm, OptionalDouble.empty()));
        List<List<String>> lines = new ArrayList<>();
        Lines.read(
                file -> PredictionTable.write(file, two, List.of()), line -> lines.add(List.of(line.split(",", -1))));
        int column = lines.get(0).indexOf("discrepancy (of the logarithm where log is true)");
        assertEquals(0.125, Double.parseDouble(lines.get(1).get(column)), 1e-12);
        assertEquals("0.25", lines.get(2).get(column));
        for (String text :
                List.of(PredictionTable.text(two), LikelihoodTable.text(FittedObservations.of(two), false))) {
            assertTrue(words(text).get(0).contains(" discrepancy "), text);
            assertTrue(text.contains(" 0.1250 ") && text.contains(" 0.2500 "), text);
        }
        assertFalse(PredictionTable.text(FOUR).contains("discrepancy"));
    }

    @Test
    void drawsAddTheirBand() {
        Predictive band = new Predictive(0.75, 3, 0.5, NONE, 0.4, Prediction.Verdict.TOO_HIGH, 40);
        Lines.assertCsv(
                HEADINGS
                        + ",draws,SD over draws (of the logarithm where log is true),low of 90 % predictive band,"
                        + "high of 90 % predictive band,verdict by it\n"
                        + CELLS.get(0) + ",40,0.5,0.75,3.0,too high\n"
                        + CELLS.get(3) + ",,,,,\n",
                file -> PredictionTable.write(
                        file,
                        List.of(HandMadeStudies.OF_FOLD, HandMadeStudies.OF_RANGE),
                        List.of(Optional.of(band), Optional.empty())));
    }

    @Test
    void theTerminalShowsPredictionsInTheTermsOfThePaper() {
        String text = PredictionTable.text(HandMadeStudies.predictions());
        assertEquals(
                List.of(
                        "observation observable use reported predicted 90 % band z verdict sign",
                        "alpha-2000/fold fsr fit 1.5-fold 1.40 1.00 to 2.00 +0.50 agrees right",
                        "alpha-2000/percent fsr fit +19 % -10.0 % -20.0 % to +10.0 % +2.25 too low wrong",
                        "alpha-2000/difference loss fit +3 1/d +1.00 -1.00 to +2.00 +4.00 too low right",
                        "beta-2010/value loss fit 2.5 1/d 5.00 4.00 to 12.0 -3.00 too high",
                        "beta-2010/up fsr fit up 1.25 1.00 to 1.50 p 0.75 agrees right",
                        "",
                        "not simulated observable reported because",
                        "beta-2010/range nothing 1.2 to 2-fold nothing in the model stands for it"),
                words(text));
        assertFalse(PredictionTable.text(FOUR.subList(0, 1)).contains("not simulated"));
    }

    /** The lines without the rules, their blanks made one. */
    private static List<String> words(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("---"))
                .map(line -> line.replaceAll(" +", " ").strip())
                .toList();
    }

    @Test
    void predictionsAreCountedByKindAndGroup() {
        String text = PredictionSummary.text(HandMadeStudies.predictions(), HandMadeStudies.LABORATORY);
        assertEquals(
                List.of(
                        "observations count in band sign right both in own 95 % with assumed ranges",
                        "used, directions 1 1 of 1 (100 %) 1 of 1 (100 %) 1 of 1 (100 %)",
                        // within 1.96 of their own errors: the fold alone
                        "used, numbers 4 1 of 4 (25 %) 2 of 3 (67 %) 1 of 3 (33 %) 1 of 4 (25 %) 1 of 4 (25 %)",
                        "",
                        "used, of count in band sign right both median band of differences",
                        // folds of one log prediction, 12/4, and one difference of 3/d over 1/d
                        "turnover 2 0 of 2 (0 %) 1 of 1 (100 %) 0 of 1 (0 %) 3.00-fold 3.0 times",
                        // bands of 2, 1.375 and 1.5: the middle one
                        "synthesis 3 2 of 3 (67 %) 2 of 3 (67 %) 2 of 3 (67 %) 1.50-fold"),
                words(text.substring(0, text.indexOf("\nA band is to hold"))));
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        String text = PredictionSummary.text(
                List.of(HandMadeStudies.OF_FOLD, HandMadeStudies.OF_UP), HandMadeStudies.LABORATORY);
        assertTrue(text.contains("1.75-fold"), text);
    }

    @Test
    void predictionsThatAreNotUsedAreCountedApart() {
        Prediction unused =
                new Prediction(HandMadeStudies.BETA, HandMadeStudies.RANGE, HandMadeStudies.OF_FOLD.result());
        List<String> lines = words(PredictionSummary.text(List.of(unused), HandMadeStudies.LABORATORY));
        assertEquals(
                "not used, numbers 1 1 of 1 (100 %) 1 of 1 (100 %) 1 of 1 (100 %) 1 of 1 (100 %) 1 of 1 (100 %)",
                lines.get(1));
        assertEquals("used, of count in band sign right both median band of differences", lines.get(3));
        assertEquals("", lines.get(4), "none is used");
    }

    /** An interval of the study of ±0.98 and one of ±1.96·√(0.5² + 1²) = ±2.19 with what was assumed: 1.5 away lies in the second alone. */
    @Test
    void theOwnIntervalIsCountedWithAndWithoutWhatWasAssumed() {
        Prediction.Parts parts = new Prediction.Parts(-0.5, OptionalDouble.of(1), 0.5, 3, 1);
        Prediction one = with(HandMadeStudies.OF_FOLD, HandMadeStudies.FOLD, parts, OptionalDouble.empty());
        assertEquals(Optional.of(false), one.isInOwnInterval());
        assertEquals(Optional.of(true), one.isInOwnIntervalWithAssumed());
        String line = words(PredictionSummary.text(List.of(one), HandMadeStudies.LABORATORY))
                .get(1);
        assertTrue(line.endsWith(" 0 of 1 (0 %) 1 of 1 (100 %)"), line);
    }

    @Test
    void noChangeIsToldWithItsMargin() {
        Prediction.Parts parts = new Prediction.Parts(Math.log(1.25), OptionalDouble.empty(), 0.25, 0.125, 0);
        Prediction none = with(HandMadeStudies.OF_UP, HandMadeStudies.UP, parts, OptionalDouble.of(0.125));
        assertTrue(PredictionTable.text(List.of(none)).contains("agrees (within 13 %)"));
        Lines.read(
                file -> PredictionTable.write(file, List.of(none), List.of()),
                line -> assertTrue(
                        line.contains("agrees,0.125,right") || line.contains("verdict,equivalence margin"), line));
    }

    @Test
    void observationsWithoutSubjectsAreToldAndCounted() {
        Measurement meant = HandMadeStudies.measurement(
                "meant", "fsr", HandMadeStudies.FOLD.reported(), Optional.of(Exclusion.NO_SUBJECTS));
        Prediction of = new Prediction(HandMadeStudies.BETA, meant, HandMadeStudies.OF_FOLD.result());
        assertEquals("no n: not fitted", ObservationText.use(meant));
        String text = PredictionSummary.text(List.of(of, of), HandMadeStudies.LABORATORY);
        assertTrue(text.contains("\n2 observations meant for fitting: no n: not fitted.\n"), text);
        assertFalse(PredictionSummary.text(List.of(HandMadeStudies.OF_FOLD), HandMadeStudies.LABORATORY)
                .contains("meant for fitting"));
    }

    @Test
    void likelihoodIsLostRowByRowAndStudyByStudy() {
        // without an error between laboratories a row loses z²/2: 2, 0.5 and 8 here
        List<Prediction> three = List.of(
                number(HandMadeStudies.OF_FOLD, 2),
                number(HandMadeStudies.OF_PERCENT, 1),
                number(HandMadeStudies.OF_VALUE, 4));
        FittedObservations fitted = FittedObservations.of(three);
        String text = LikelihoodTable.text(fitted, false);
        // each adds −ln(0.5) − ln(2π)/2 − z²/2 = −0.2258 − z²/2
        assertEquals(
                List.of(
                        "observation observable reported predicted ln L added lost share",
                        "alpha-2000/fold fsr 1.5-fold 1.40 -2.23 2.00 19.0 %",
                        "alpha-2000/percent fsr +19 % -10.0 % -0.73 0.50 4.8 %",
                        "beta-2010/value loss 2.5 1/d 5.00 -8.23 8.00 76.2 %",
                        "",
                        "study observations ln L lost by them share",
                        "beta-2010 1 -8.23 8.00 76.2 %",
                        "alpha-2000 2 -2.95 2.50 23.8 %",
                        "",
                        "3 observations of 2 studies: ln L = -11.18; lost against perfect predictions of each: 10.50"),
                words(text));
        assertTrue(LikelihoodTable.text(fitted, true).contains("2 studies (Student t): ln L"));
    }

    @Test
    void rowsWithoutPredictionAreToldAndPerfectOnesLoseNothing() {
        Prediction missing = new Prediction(
                HandMadeStudies.BETA, HandMadeStudies.VALUE, new Prediction.Result.Missing("it failed", true));
        String text = LikelihoodTable.text(
                FittedObservations.of(List.of(number(HandMadeStudies.OF_FOLD, 0), missing)), false);
        assertTrue(text.contains("\nno prediction: beta-2010/value: it failed\n"), text);
        assertTrue(text.contains("ln L = -Infinity"), text);
        assertEquals("alpha-2000/fold fsr 1.5-fold 1.40 -0.23 0.00", words(text).get(1), "no share of nothing");
    }

    /** The same prediction with an error of a half and that many errors away from its report. */
    private static Prediction number(Prediction like, double z) {
        return with(
                like,
                like.measurement(),
                new Prediction.Parts(1 - 0.5 * z, OptionalDouble.of(1), 0.5, 0, 0),
                OptionalDouble.empty());
    }

    private static Prediction with(
            Prediction like, Measurement measurement, Prediction.Parts parts, OptionalDouble margin) {
        Prediction.Result.Predicted from = (Prediction.Result.Predicted) like.result();
        return new Prediction(
                like.study(),
                measurement,
                new Prediction.Result.Predicted(
                        from.isLog(),
                        from.predicted(),
                        from.reported(),
                        from.spread(),
                        from.low(),
                        from.high(),
                        from.z(),
                        from.probability(),
                        from.verdict(),
                        from.sign(),
                        margin,
                        parts));
    }
}
