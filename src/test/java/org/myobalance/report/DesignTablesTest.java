package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.myobalance.design.Cost;
import org.myobalance.design.Curve;
import org.myobalance.design.Design;
import org.myobalance.design.DesignResult;
import org.myobalance.design.DesignResult.Basis;
import org.myobalance.design.DesignResult.FindAnswer;
import org.myobalance.design.DesignResult.Separation;
import org.myobalance.design.Experiment;
import org.myobalance.design.Find;
import org.myobalance.design.Sizes;
import org.myobalance.study.Direction;
import org.myobalance.study.Study;

/** The tables and sentences of a design, whole, with numbers of which no two are alike. */
class DesignTablesTest {
    private static final Experiment ALPHA = experiment(HandMadeStudies.ALPHA);
    private static final Experiment BETA = experiment(HandMadeStudies.BETA);
    private static final Find UP = new Find("fold", Direction.UP, OptionalDouble.empty(), "as the model expects");
    private static final Find LESS = new Find("difference", Direction.DOWN, OptionalDouble.of(-1 / 24.0), "-1 1/d");
    private static final Design DESIGN = design("EUR");

    private static Experiment experiment(Study study) {
        return new Experiment(study, Path.of(study.id() + ".json"), List.of(), 0.1, Cost.NONE);
    }

    private static Design design(String currency) {
        return new Design(
                "d",
                "D",
                Path.of("m.json"),
                0.05,
                500,
                currency,
                List.of("slow", "none", "fast"),
                List.of(ALPHA, BETA),
                Path.of("d.json"));
    }

    private static Sizes sizes(
            int planned, double power, double most, OptionalInt eighty, OptionalInt ninety, OptionalInt people) {
        OptionalDouble price =
                eighty.isPresent() ? OptionalDouble.of(100.0 * eighty.getAsInt() + 7) : OptionalDouble.empty();
        return new Sizes(
                planned,
                power,
                most,
                eighty,
                ninety,
                OptionalDouble.of(100.0 * planned + 3),
                price,
                people,
                new Curve(List.of(new Curve.Point(planned + 2, power / 2), new Curve.Point(500, most / 2))));
    }

    private static DesignResult result() {
        return new DesignResult(
                List.of(
                        new FindAnswer(
                                ALPHA,
                                HandMadeStudies.FOLD,
                                UP,
                                Basis.BEST,
                                1.34,
                                sizes(9, 0.61, 0.97, OptionalInt.of(14), OptionalInt.of(19), OptionalInt.of(28))),
                        new FindAnswer(
                                ALPHA,
                                HandMadeStudies.FOLD,
                                UP,
                                Basis.EXPECTED,
                                1.21,
                                sizes(9, 0.42, 0.73, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty())),
                        new FindAnswer(
                                ALPHA,
                                HandMadeStudies.DIFFERENCE,
                                LESS,
                                Basis.STATED,
                                -1 / 24.0,
                                sizes(9, 0.55, 0.99, OptionalInt.of(21), OptionalInt.empty(), OptionalInt.of(44)))),
                List.of(
                        new Separation(
                                new Design.Pair("slow", "none"),
                                ALPHA,
                                false,
                                "fold",
                                1.7,
                                OptionalInt.of(12),
                                2.25,
                                1.75,
                                sizes(9, 0.66, 0.95, OptionalInt.of(16), OptionalInt.of(25), OptionalInt.of(33))),
                        new Separation(
                                new Design.Pair("slow", "none"),
                                BETA,
                                false,
                                "value",
                                0.4,
                                OptionalInt.of(77),
                                0.35,
                                0.15,
                                sizes(9, 0.22, 0.64, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty())),
                        new Separation(
                                new Design.Pair("slow", "fast"),
                                BETA,
                                true,
                                "up",
                                0,
                                OptionalInt.empty(),
                                0,
                                0,
                                sizes(9, 0.05, 0.06, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty())),
                        new Separation(
                                new Design.Pair("none", "fast"),
                                BETA,
                                false,
                                "value",
                                0.8,
                                OptionalInt.of(31),
                                0.55,
                                0.45,
                                sizes(9, 0.33, 0.71, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()))));
    }

    @Test
    void findsHaveTheirSizes() {
        Lines.assertCsv("""
                experiment,row,to find,size,taken,effect [unit or fold],n planned,power,n for 80 %,n for 90 %,power at most,people for 80 %,cost planned [EUR],cost for 80 % [EUR]
                alpha-2000,fold,up,as the model expects,best values,1.34,9,0.61,14,19,0.97,28,903.0,1407.0
                alpha-2000,fold,up,as the model expects,with all that is not known,1.21,9,0.42,,,0.73,,903.0,
                alpha-2000,difference,down,-1 1/d,stated,-1.0,9,0.55,21,,0.99,44,903.0,2107.0
                """, path -> DesignTables.writeFinds(path, DESIGN, result()));
    }

    @Test
    void pairsHaveTheirSizes() {
        Lines.assertCsv("""
                first,second,experiment,verdict,differ most in,difference there [SD of a report],ln BF if first [nats],ln BF if second [nats],ln BF per 1000 EUR [nats],n for 80 % of persons alone,n planned,power,n for 80 %,n for 90 %,power at most,people for 80 %,cost planned [EUR],cost for 80 % [EUR]
                slow,none,alpha-2000,can tell,fold,1.7,2.25,1.75,2.2148394241417497,12,9,0.66,16,25,0.95,33,903.0,1607.0
                slow,none,beta-2010,cannot tell,value,0.4,0.35,0.15,0.2768549280177187,77,9,0.22,,,0.64,,903.0,
                slow,fast,beta-2010,predict the same,up,0.0,0.0,0.0,0.0,,9,0.05,,,0.06,,903.0,
                none,fast,beta-2010,cannot tell,value,0.8,0.55,0.45,0.5537098560354374,31,9,0.33,,,0.71,,903.0,
                """, path -> DesignTables.writePairs(path, DESIGN, result()));
    }

    @Test
    void curvesAreOfFindsThenPairs() {
        Lines.assertCsv("""
                experiment,question,people of smallest group,power
                alpha-2000,"fold: as the model expects, best values",11,0.305
                alpha-2000,"fold: as the model expects, best values",500,0.485
                alpha-2000,"fold: as the model expects, with all that is not known",11,0.21
                alpha-2000,"fold: as the model expects, with all that is not known",500,0.365
                alpha-2000,"difference: -1 1/d, stated",11,0.275
                alpha-2000,"difference: -1 1/d, stated",500,0.495
                alpha-2000,slow or none,11,0.33
                alpha-2000,slow or none,500,0.475
                beta-2010,slow or none,11,0.11
                beta-2010,slow or none,500,0.32
                beta-2010,slow or fast,11,0.025
                beta-2010,slow or fast,500,0.03
                beta-2010,none or fast,11,0.165
                beta-2010,none or fast,500,0.355
                """, path -> DesignTables.writeCurves(path, result()));
    }

    @Test
    void aTerminalHasBothTables() {
        assertEquals("""
                experiment  row         to find  size                  taken                          effect  n planned  power  n for 80 %  n for 90 %  power at most  people for 80 %  cost planned [EUR]  cost for 80 % [EUR]
                ----------  ----------  -------  --------------------  --------------------------  ---------  ---------  -----  ----------  ----------  -------------  ---------------  ------------------  -------------------
                alpha-2000  fold        up       as the model expects  best values                 1.34-fold          9  0.610  14          19                  0.970               28                 903                 1407
                alpha-2000  fold        up       as the model expects  with all that is not known  1.21-fold          9  0.420  no n        no n                0.730                                  903
                alpha-2000  difference  down     -1 1/d                stated                      -1.00 1/d          9  0.550  21          above 500           0.990               44                 903                 2107

                first  second  experiment  verdict           ln BF if first  ln BF if second  ln BF per 1000 EUR  n for 80 % of persons alone  n planned  power  n for 80 %  n for 90 %  power at most  people for 80 %  cost planned [EUR]  cost for 80 % [EUR]
                -----  ------  ----------  ----------------  --------------  ---------------  ------------------  ---------------------------  ---------  -----  ----------  ----------  -------------  ---------------  ------------------  -------------------
                slow   none    alpha-2000  can tell                   2.250            1.750               2.215                           12          9  0.660  16          25                  0.950               33                 903                 1607
                slow   none    beta-2010   cannot tell                0.350            0.150               0.277                           77          9  0.220  no n        no n                0.640                                  903
                slow   fast    beta-2010   predict the same           0.000            0.000               0.000                                       9  0.050  no n        no n                0.060                                  903
                none   fast    beta-2010   cannot tell                0.550            0.450               0.554                           31          9  0.330  no n        no n                0.710                                  903
                """, DesignTables.text(DESIGN, result()));
    }

    @Test
    void theReadingIsToTheLetter() {
        assertEquals("""
                To tell "slow" and "none" apart, alpha-2000 takes n = 16 for 80 % and 25 for 90 % (1607 EUR for 80 %); with the planned 9 its expected log Bayes factor is 2.0 nats (3 are a ratio of 20). No number of people considered is enough for beta-2010.
                No listed experiment can tell "slow" and "fast" apart: they predict the same for every measurement.
                Cannot tell: no listed experiment separates "none" and "fast" with a power of 80 %. The nearest is beta-2010, whose power is 33 % with 9 people of a group and at most 71 % with any number, because spreads between laboratories, draws and what the model does not know do not fall with people; the means differ most in value, by 0.80 SD of a report. If nothing but persons varied, beta-2010 would take n = 31.
                alpha-2000, fold, the rise that the model expects (1.21-fold in the mean of the draws): no n reaches 80 %. The power is at most 73 %, the probability that there is such a change at all by what the model knows: it cannot tell. If the best values were true (1.34-fold), n = 14 would do.
                alpha-2000, difference, a change of -1.00 1/d: n = 21 for 80 %, and no number considered for 90 % (2107 EUR for 80 %); the planned 9 have a power of 55 %.
                n is the number of people who begin in the smallest group. Spreads between persons and laboratories, and costs, are what the files state, most of them assumed; put those of a pilot study in their place where there is one.
                Hypotheses are switched, not fitted anew: a fitted one would predict nearer to the other. Repeated samples of one person are taken as independent, as in the likelihood.
                """, DesignReading.text(DESIGN, result()));
    }

    /** Nothing is said of money where none is stated. */
    @Test
    void withoutACurrencyThereAreNoCosts() {
        Lines.assertCsv("""
                first,second,experiment,verdict,differ most in,difference there [SD of a report],ln BF if first [nats],ln BF if second [nats],n for 80 % of persons alone,n planned,power,n for 80 %,n for 90 %,power at most,people for 80 %
                slow,none,alpha-2000,can tell,fold,1.7,2.25,1.75,12,9,0.66,16,25,0.95,33
                slow,none,beta-2010,cannot tell,value,0.4,0.35,0.15,77,9,0.22,,,0.64,
                slow,fast,beta-2010,predict the same,up,0.0,0.0,0.0,,9,0.05,,,0.06,
                none,fast,beta-2010,cannot tell,value,0.8,0.55,0.45,31,9,0.33,,,0.71,
                """, path -> DesignTables.writePairs(path, design(""), result()));
    }
}
