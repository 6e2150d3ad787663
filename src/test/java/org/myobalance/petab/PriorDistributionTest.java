package org.myobalance.petab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorDistributionTest {
    private static PriorDistribution prior(String word, double a, double b, double lower, double upper) {
        boolean isLog = word.equals("log-normal") || word.equals("log-laplace");
        PriorDistribution.Family family =
                Objects.requireNonNull(PriorDistribution.WORDS.get(isLog ? word.substring(4) : word));
        return PriorDistribution.truncated(
                family,
                a,
                family.size() == 2 ? OptionalDouble.of(b) : OptionalDouble.empty(),
                isLog ? Scale.LOG : Scale.LIN,
                lower,
                upper);
    }

    /** Log densities at 5, truncated to 0 to 10 and not, of SciPy as the PEtab test suite 2.0.0 states them (cases 0024, 0025). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "normal, 4, 2, -1.71269052620973, -1.73708571376462",
        "log-normal, 5, 2, -2.23619159741645, -4.65851253490362",
        "cauchy, 3, 5, -2.15728237835358, -2.90258780340177",
        "chisquare, 4, 1, -2.23558885282238, -2.27685644868579",
        "exponential, 3, 1, -2.72895309496787, -2.76527895533478",
        "gamma, 3, 5, -2.17348344324312, -3.30258509299405",
        "laplace, 3, 5, -2.19557833470717, -2.70258509299405",
        "log-laplace, 3, 5, -3.35750526098019, -4.19013542294133",
        "rayleigh, 3, 1, -1.9728021416671, -1.97667555379101"
    })
    void logDensitiesAreThoseOfSciPy(String word, double a, double b, double truncated, double whole) {
        assertEquals(truncated, prior(word, a, b, 0, 10).logDensity(5), 1e-13);
        boolean isPositive = !word.equals("normal") && !word.equals("laplace") && !word.equals("cauchy");
        double lower = isPositive ? 0 : Double.NEGATIVE_INFINITY;
        assertEquals(whole, prior(word, a, b, lower, Double.POSITIVE_INFINITY).logDensity(5), 1e-13);
        assertEquals(Double.NEGATIVE_INFINITY, prior(word, a, b, 0, 4).logDensity(5));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "normal, 4, 2",
        "log-normal, 5, 2",
        "cauchy, 3, 5",
        "chisquare, 4, 1",
        "exponential, 3, 1",
        "gamma, 3, 5",
        "laplace, 3, 5",
        "log-laplace, 3, 5",
        "log-uniform, 1, 9",
        "uniform, 1, 9",
        "rayleigh, 3, 1"
    })
    void derivativesAreThoseOfTheLogDensity(String word, double a, double b) {
        PriorDistribution prior = prior(word, a, b, 0.5, 10);
        double h = 1e-5;
        double expected = (prior.logDensity(5 + h) - prior.logDensity(5 - h)) / (2 * h);
        assertEquals(expected, prior.derivative(5), 1e-8);
    }

    @Test
    void aPriorOfTheScaledParameterHasNoJacobian() {
        PriorDistribution prior = PriorDistribution.ofScaled(PriorDistribution.Family.NORMAL, 1, 0.5, Scale.LOG10);
        double expected = -0.5 * Math.log(2 * Math.PI) - Math.log(0.5) - 0.5 * Math.pow((2 - 1) / 0.5, 2);
        assertEquals(expected, prior.logDensity(100), 1e-14);
        assertEquals(-(2 - 1) / 0.25 / (100 * Math.log(10)), prior.derivative(100), 1e-14);
    }
}
