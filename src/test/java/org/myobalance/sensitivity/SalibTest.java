package org.myobalance.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same outputs analysed here and by SALib give the same measures, where SALib is at hand. */
class SalibTest {
    /** Rounding of sums in another order. */
    private static final double ROUND_OFF = 1e-10;

    private static final Bootstrap FEW = new Bootstrap(100, 0.95, 1);

    @BeforeEach
    void needsSalib() throws IOException, InterruptedException {
        Salib.assume();
    }

    @Test
    void sobolIndicesAreTheSame() throws IOException, InterruptedException {
        SobolDesign design = SobolDesign.of(TestFunctions.inputs(3), 1 << 10, 3);
        double[] outputs = TestFunctions.outputs(design, TestFunctions::ishigami);
        Map<String, double[]> other = Salib.of(
                "outputs", 3, Arrays.stream(outputs).mapToObj(Double::toString).toList());
        List<SobolIndex> own = design.analyse(outputs, FEW).indices();
        assertArrayEquals(
                Objects.requireNonNull(other.get("first")),
                own.stream().mapToDouble(index -> index.first().value()).toArray(),
                ROUND_OFF);
        assertArrayEquals(
                Objects.requireNonNull(other.get("total")),
                own.stream().mapToDouble(index -> index.total().value()).toArray(),
                ROUND_OFF);
    }

    @Test
    void elementaryEffectsAreTheSame() throws IOException, InterruptedException {
        MorrisDesign design = MorrisDesign.trajectories(TestFunctions.inputs(MorrisFunction.INPUTS), 30, 4, 1);
        double[] outputs = TestFunctions.outputs(design, MorrisFunction::of);
        List<String> lines = IntStream.range(0, outputs.length)
                .mapToObj(i -> Arrays.stream(design.points().at(i))
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining(" "))
                        + " " + outputs[i])
                .toList();
        Map<String, double[]> other = Salib.of("trajectories", MorrisFunction.INPUTS, lines);
        List<MorrisMeasure> own = design.analyse(outputs, FEW).measures();
        // SALib divides by 2/3, the step on levels from 0 to 1; here levels run from 1/8 to 7/8, and the step is 1/2
        double ratio = (2 / 3.0) / 0.5;
        assertArrayEquals(
                scaled(ratio, Objects.requireNonNull(other.get("mu"))),
                own.stream().mapToDouble(each -> each.mu().orElseThrow()).toArray(),
                ROUND_OFF);
        assertArrayEquals(
                scaled(ratio, Objects.requireNonNull(other.get("mu_star"))),
                own.stream().mapToDouble(each -> each.muStar().value()).toArray(),
                ROUND_OFF);
        assertArrayEquals(
                scaled(ratio, Objects.requireNonNull(other.get("sigma"))),
                own.stream().mapToDouble(each -> each.sigma().orElseThrow()).toArray(),
                ROUND_OFF);
    }

    private static double[] scaled(double ratio, double... numbers) {
        return Arrays.stream(numbers).map(number -> ratio * number).toArray();
    }
}
