package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.calibration.Verdict;
import org.myobalance.fit.Datum;
import org.myobalance.fit.Ending;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitState;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.ParameterPoint;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.fit.Stage;
import org.myobalance.inference.FitFiles;
import org.myobalance.sample.Marginal;
import org.myobalance.units.Unit;

/** What a fit found, in the units of the model file: a turnover of e^-3 per hour is 24 e^-3 = 1.195 per day. */
class FitTablesTest {
    private static final FreeParameter TURNOVER = FreeParameter.of(HandMadeModel.TURNOVER);
    private static final FreeParameter START = FreeParameter.of(HandMadeModel.START);

    private static FitTables fit(String... studies) {
        Space space = new Space(List.of(TURNOVER, START));
        List<Datum> data = List.of(studies).stream()
                .map(study -> new Datum(study + "/row", study, "blot", 1, Optional.empty(), 0.5, 0.5, 0))
                .toList();
        double[] predicted = data.stream().mapToDouble(datum -> 2).toArray();
        ObservationModel none =
                (x, withJacobian) -> new ObservationModel.Answer.None(ObservationModel.Reason.NO_VALUE, "not asked");
        Posterior posterior = new Posterior(space, new Likelihood(data, false), none);
        double[] x = {-3, 40_000};
        ParameterPoint best = new ParameterPoint(x, predicted, Optional.empty());
        FitState state = new FitState(
                2,
                new Stage.Done(),
                List.of(
                        new FitState.Ended(Ending.CONVERGED, -5.25),
                        new FitState.Ended(Ending.NO_PREDICTIONS, Double.NEGATIVE_INFINITY)),
                Optional.of(new FitState.Best(0, -5.25, best)),
                7,
                3);
        Estimates estimates = new Estimates(
                List.of(
                        new Estimates.Estimate(TURNOVER, -3, OptionalDouble.of(0.25), Estimates.Bound.FREE, false),
                        new Estimates.Estimate(START, 40_000, OptionalDouble.empty(), Estimates.Bound.HIGH, true)),
                new double[][] {{0.0625, 0}, {0, Double.NaN}});
        return new FitTables(HandMadeModel.MODEL, posterior, state, estimates);
    }

    @Test
    void theTerminalShowsParametersStartsAndSum() {
        // learnt: 1 − (0.25/0.5)² of the prior's variance; ln L of a z of 2 is −ln 0.5 − ln(2π)/2 − 2
        // ln prior: log-normal, ln(e^-3/0.125)/0.5 = −1.841, and normal, (40 − 28)/2 = 6 SD
        double centre = (-3 - Math.log(0.125)) / 0.5;
        double prior = -Math.log(0.5 * Math.sqrt(2 * Math.PI))
                - 0.5 * centre * centre
                - Math.log(2000 * Math.sqrt(2 * Math.PI))
                - 18;
        double log = -Math.log(0.5 * Math.sqrt(2 * Math.PI)) - 2;
        assertEquals(
                """
                parameter  unit  start  fitted  standard error  learnt  note
                ---------  ----  -----  ------  --------------  ------  -----------------------------------------------------------
                turnover   1/d   2.000   1.195          0.2987  75.0 %
                start      kg    30.00   40.00                          at its high bound; prior only: no observation depends on it
                learnt: share of the prior's variance that data took away; standard errors from the curvature

                start  ended           ln density
                -----  --------------  ----------
                    1  converged       -5.2500
                    2  no predictions  none

                """
                        + String.format(
                                Locale.ROOT,
                                "ln L = %.4f, ln prior = %.4f, from 1 observation of 1 study; evaluations: 7 plain, 3 with derivatives",
                                log,
                                prior),
                fit("alpha").text());
    }

    @Test
    void rowsAndStudiesAreCounted() {
        String text = fit("alpha", "beta", "alpha").text();
        assertEquals("from 3 observations of 2 studies", text.replaceAll("(?s).*(from .*studies).*", "$1"));
    }

    @Test
    void everyCellOfTheCsvIsWhereItsHeadingSays() {
        Unit perDay = HandMadeModel.TURNOVER.unit();
        Lines.assertCsv("""
                parameter,unit,start,fitted,standard error,scale of the coordinate,standard error of the coordinate,\
                learnt,bound,prior only
                turnover,1/d,2.0,%s,%s,log,0.25,0.75,,false
                start,kg,30.0,40.0,,lin,,,high,true
                """.formatted(perDay.fromBase(Math.exp(-3)), perDay.fromBase(0.25 * Math.exp(-3))), file -> {
            FitTables fit = fit("alpha");
            new FitFiles(fit.model(), fit.posterior(), fit.state(), fit.estimates()).writeCsv(file);
        });
    }

    @Test
    void drawsAreToldInTheUnitsOfTheModelFile() {
        Marginal marginal = new Marginal(TURNOVER, 0.1, 0.2, 1 / 24.0, 2 / 24.0, 4 / 24.0, 0.3, 1.0042, 812.4, 655.6);
        assertEquals(
                """
                parameter  unit   best   90 % of draws  verdict of the data  R-hat  bulk ESS  tail ESS
                ---------  ----  -----  --------------  -------------------  -----  --------  --------
                turnover   1/d   2.500  1.000 to 4.000  one-sided            1.004       812       656
                """,
                PosteriorTable.TABLE.text(List.of(
                        new PosteriorTable.Line(marginal, HandMadeModel.TURNOVER.unit(), 2.5, Verdict.ONE_SIDED))));
    }
}
