package org.myobalance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.calibration.Verdict;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Space;
import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;

/** What is said of draws 0, 1 … 80: their 5 %, 50 % and 95 % quantiles are 4, 40 and 76. Criteria and profiles by hand. */
class MarginalTest {
    private static final FreeParameter PLAIN = Cases.normal("plain", 0, 50);
    private static final FreeParameter LOG =
            new FreeParameter("log", 1, Math.exp(-2), Math.exp(2), true, new Prior(Prior.Kind.LOG_NORMAL, 1, 1));

    /** Three chains of 27 draws, dealt round; the second coordinate is a hundredth of the first. */
    private static Draws draws() {
        List<List<State>> chains = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 81; i++) {
            double value = (i * 37) % 81;
            chains.get(i % 3).add(new State(new double[] {value, value / 100}, -value));
        }
        return Draws.of(chains, List.of(0.1, 0.2, 0.3));
    }

    @Test
    void quantilesAreThoseOfTheDraws() {
        List<Marginal> all = Marginal.of(draws(), new Space(List.of(PLAIN, LOG)));
        Marginal plain = all.get(0);
        assertEquals("plain", plain.parameter().id());
        assertEquals(4, plain.low(), 1e-12);
        assertEquals(40, plain.median(), 1e-12);
        assertEquals(76, plain.high(), 1e-12);
        assertEquals(40, plain.mean(), 1e-12);
        double deviation = Math.sqrt(81 * 82 / 12.0);
        assertEquals(deviation, plain.deviation(), 1e-12);
        assertEquals(deviation / 50, plain.shareOfPrior(), 1e-12);
        double[][] chains = draws().coordinate(0);
        assertEquals(Convergence.rHat(chains), plain.rHat());
        assertEquals(Convergence.bulkSize(chains), plain.bulkSize());
        assertEquals(Convergence.tailSize(chains), plain.tailSize());
    }

    @Test
    void quantilesAreValuesAndSpreadsAreOfTheCoordinate() {
        Marginal log = Marginal.of(draws(), new Space(List.of(PLAIN, LOG))).get(1);
        assertEquals(Math.exp(0.04), log.low(), 1e-12);
        assertEquals(Math.exp(0.4), log.median(), 1e-12);
        assertEquals(Math.exp(0.76), log.high(), 1e-12);
        assertEquals(Math.sqrt(81 * 82 / 12.0) / 100, log.deviation(), 1e-12);
    }

    @Test
    void drawsAreCountedThroughAllChains() {
        Draws draws = draws();
        assertEquals(3, draws.chains());
        assertEquals(27, draws.length());
        assertEquals(81, draws.size());
        assertEquals(-draws.at(40)[0], draws.log(40));
        assertEquals(draws.coordinate(0)[1][13], draws.at(40)[0], "the fourteenth of the second chain");
        assertEquals(List.of(0.1, 0.2, 0.3), draws.accepted());
        double[][] covariance = draws.covariance();
        assertEquals(81 * 82 / 12.0, covariance[0][0], 1e-9);
        assertEquals(81 * 82 / 1200.0, covariance[0][1], 1e-11);
    }

    @Test
    void longerChainsLoseTheirFirstDraws() {
        State one = new State(new double[] {1}, 0);
        State two = new State(new double[] {2}, 0);
        Draws draws = Draws.of(List.of(List.of(one, two), List.of(one)), List.of());
        assertEquals(1, draws.length());
        assertEquals(2, draws.at(0)[0], "the last of the longer chain");
    }

    @Test
    void criteriaFollowTheirFormulas() {
        Criteria criteria = new Criteria(10, 3, 2.5, -20);
        // AICc = 2(k − ln L) + 2k(k + 1)/(n − k − 1), BIC = k ln n − 2 ln L
        assertEquals(45 + 17.5 / 6.5, criteria.aicc().orElseThrow(), 1e-12);
        assertEquals(2.5 * Math.log(10) + 40, criteria.bic(), 1e-12);
        assertTrue(new Criteria(3, 2, 2, 0).aicc().isEmpty(), "n = k + 1");
        assertTrue(new Criteria(4, 2, 2, 0).aicc().isPresent());
    }

    private static Profile profile(Optional<State> low, Optional<State> high, double drop) {
        return new Profile(
                Cases.flat("p", 0, -10, 10),
                0,
                new State(new double[] {0}, 0),
                List.of(new Profile.Knot(-10, -10, drop), new Profile.Knot(0, 0, 0)),
                low,
                high,
                Optional.of(new State(new double[] {-1}, 0)),
                Optional.of(new State(new double[] {2}, 0)));
    }

    private static Optional<State> at(double x) {
        return Optional.of(new State(new double[] {x}, 0));
    }

    @Test
    void aProfileSaysWhatDataBound() {
        assertEquals(Verdict.IDENTIFIABLE, profile(at(-2), at(4), 5).verdict());
        assertEquals(Verdict.ONE_SIDED, profile(at(-2), Optional.empty(), 5).verdict());
        assertEquals(Verdict.ONE_SIDED, profile(Optional.empty(), at(4), 5).verdict());
        assertEquals(
                Verdict.FLAT, profile(Optional.empty(), Optional.empty(), 0.03).verdict());
        assertEquals(
                Verdict.PRIOR_ONLY,
                profile(Optional.empty(), Optional.empty(), 0.01).verdict());
        assertEquals(0.5 * Normal.NINETY * Normal.NINETY, Profile.THRESHOLD);
    }

    @Test
    void aProfileSaysWhatItsPriorTakesAway() {
        // from 6 wide to 3 wide; without ends, from the 20 between the bounds
        assertEquals(0.5, profile(at(-2), at(4), 5).narrowedByPrior(), 1e-12);
        assertEquals(
                1 - 3 / 20.0, profile(Optional.empty(), Optional.empty(), 5).narrowedByPrior(), 1e-12);
        assertEquals(1 - 3 / 12.0, profile(at(-2), Optional.empty(), 5).narrowedByPrior(), 1e-12);
        assertEquals(0, profile(at(0), at(1), 5).narrowedByPrior(), "never below none");
    }
}
