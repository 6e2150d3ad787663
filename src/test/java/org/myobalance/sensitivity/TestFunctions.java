package org.myobalance.sensitivity;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/** Functions of the unit cube whose sensitivities are known on paper. */
final class TestFunctions {
    /** Coefficients of Sobol's g-function, as in Saltelli and others (2010): the smaller, the more the input matters. */
    static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};

    private TestFunctions() {}

    /** Ishigami and Homma (1990): sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1, each from −π to π. */
    static double ishigami(double... unit) {
        double[] x = Arrays.stream(unit).map(u -> Math.PI * (2 * u - 1)).toArray();
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    /** First-order, then total indices of {@link #ishigami}: Saltelli and others (2008), exercise 5.4. */
    static double[][] ishigamiIndices() {
        double fourth = 0.1 * Math.pow(Math.PI, 4);
        double one = 0.5 * Math.pow(1 + fourth / 5, 2);
        double two = 49 / 8.0;
        double oneThree = fourth * fourth * (1 / 18.0 - 1 / 50.0);
        double whole = one + two + oneThree;
        return new double[][] {{one / whole, two / whole, 0}, {(one + oneThree) / whole, two / whole, oneThree / whole}
        };
    }

    /** Sobol (1998): the product of (|4 x − 2| + a) / (1 + a). */
    static double g(double... x) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + G[i]) / (1 + G[i]);
        }
        return product;
    }

    /** First-order, then total indices of {@link #g}: each factor has the variance 1/3 over (1 + a)². */
    static double[][] gIndices() {
        double[] parts = Arrays.stream(G).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
        double product = Arrays.stream(parts).reduce(1, (all, part) -> all * (1 + part));
        double whole = product - 1;
        return new double[][] {
            Arrays.stream(parts).map(part -> part / whole).toArray(),
            Arrays.stream(parts)
                    .map(part -> part * product / (1 + part) / whole)
                    .toArray()
        };
    }

    /** The outputs of a function at every point of a design. */
    static double[] outputs(Design design, ToDoubleFunction<double[]> function) {
        Points points = design.points();
        return IntStream.range(0, points.size())
                .mapToDouble(i -> function.applyAsDouble(points.at(i)))
                .toArray();
    }

    /** Inputs x1, x2, ... of one dimension each. */
    static List<Factor> inputs(int count) {
        return Factor.each(
                IntStream.rangeClosed(1, count).mapToObj(i -> "x" + i).toList());
    }

    /** What is said of something that is no such thing. */
    static String refusal(Executable made) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
