package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.myobalance.inference.ComparisonResult;
import org.myobalance.sample.Criteria;
import org.myobalance.sample.CrossValidation;
import org.myobalance.sample.StudyScore;

/** Three hypotheses whose criteria are known on paper: AICc = 2(k − ln L) + 2k(k + 1)/(n − k − 1), BIC = k ln n − 2 ln L. */
class ComparisonTableTest {
    private static ComparisonResult.Entry entry(
            String name, Criteria criteria, OptionalInt evaluations, String ending, double... scores) {
        List<StudyScore> all = List.of(
                new StudyScore("alpha", 3, scores[0], 0.3, 0.4, false),
                new StudyScore("beta", 2, scores[1], 0.4, scores[2], true));
        return new ComparisonResult.Entry(name, new CrossValidation(criteria, all), evaluations, ending, List.of());
    }

    /** Behind by 1 and 3 nats: 4 in sum, √(2·2) = 2 between studies. */
    private static ComparisonTable table() {
        return new ComparisonTable(List.of(new ComparisonResult.Group(
                "all",
                "All observations",
                List.of(
                        entry("no-exo", new Criteria(5, 2, 1, -6), OptionalInt.of(12), "converged", -3, -6, 0.5),
                        entry("both", new Criteria(5, 4, 2, -5), OptionalInt.empty(), "stalled", -2, -3, 0.25),
                        entry("full", new Criteria(5, 4, 4, -4), OptionalInt.of(9), "", -20, -30, Double.NaN)))));
    }

    @Test
    void everyCellOfTheCsvIsWhereItsHeadingSays() {
        String log = Double.toString(2 * Math.log(5) + 10);
        // AICc of k = 2: 14 + 12/2 = 20; of k = 1: 14 + 4/3; of k = 4: none, as n = k + 1
        Lines.assertCsv(
                """
                rows,hypothesis,number of rows,studies,ln L,k,AICc,AICc above,BIC,left out,Monte Carlo error,behind,\
                behind error,evaluations,fit,largest k-hat
                all,both,5,2,-5.0,2.0,20.0,%s,%s,-5.0,0.5,0.0,0.0,,stalled,0.4
                all,no-exo,5,2,-6.0,1.0,%s,0.0,%s,-9.0,0.5,-4.0,2.0,12,converged,0.5
                all,full,5,2,-4.0,4.0,,,%s,-50.0,0.5,-45.0,9.0,9,,0.4
                """.formatted(
                                Double.toString(20 - (14 + 4 / 3.0)),
                                log,
                                Double.toString(14 + 4 / 3.0),
                                Double.toString(Math.log(5) + 12),
                                Double.toString(4 * Math.log(5) + 8)),
                file -> table().writeCsv(file));
    }

    @Test
    void theTerminalShowsTheBestFirst() {
        assertEquals("""
                All observations
                hypothesis   ln L    k   AICc  above    BIC  left out  behind  +- SE  evaluations  fit
                ----------  -----  ---  -----  -----  -----  --------  ------  -----  -----------  ---------
                both        -5.00  2.0  20.00   4.67  13.22     -5.00    0.00   0.00               stalled
                no-exo      -6.00  1.0  15.33   0.00  13.61     -9.00   -4.00   2.00           12  converged
                full        -4.00  4.0                14.44    -50.00  -45.00   9.00            9

                k: parameters that data determine; left out: ln p of each study from the others, summed; behind: the best, \
                with the standard error between studies [nats]
                """, table().text());
    }

    @Test
    void anErrorThatCannotBeToldIsEmpty() {
        List<StudyScore> one = List.of(new StudyScore("alpha", 3, -1, 0.3, 0.4, false));
        List<StudyScore> other = List.of(new StudyScore("alpha", 3, -2, 0.3, 0.4, false));
        ComparisonTable table = new ComparisonTable(List.of(new ComparisonResult.Group(
                "all",
                "All observations",
                List.of(
                        new ComparisonResult.Entry(
                                "a",
                                new CrossValidation(new Criteria(3, 1, 1, 0), one),
                                OptionalInt.empty(),
                                "",
                                List.of()),
                        new ComparisonResult.Entry(
                                "b",
                                new CrossValidation(new Criteria(3, 1, 1, 0), other),
                                OptionalInt.empty(),
                                "",
                                List.of())))));
        assertEquals(
                "b 0.00 1.0 6.00 0.00 1.10 -2.00 -1.00",
                table.text()
                        .lines()
                        .skip(4)
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(" +", " ")
                        .strip());
    }
}
