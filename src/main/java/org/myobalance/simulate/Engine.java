package org.myobalance.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.myobalance.integrate.OneStepIntegrator;
import org.myobalance.integrate.OneStepMethod;
import org.myobalance.integrate.OneStepMethods;

/**
 * A method that a run can be integrated with: one of ours, of which each method of {@link OneStepMethods} is one by its
 * name in lower case, or one of Commons Math. Immutable; there is one object for each name.
 */
public final class Engine {
    /** Rodas5P: L-stable, order 5, our own loop with the compiled sparse Jacobian. */
    public static final Engine ROSENBROCK = ours("rosenbrock", OneStepMethods.standard());
    /** Two-scale where the regimen repeats for long, Rodas5P elsewhere. The default. */
    public static final Engine AUTO = ours("auto", OneStepMethods.standard());
    /** As {@code auto}, also where little is gained. */
    public static final Engine TWO_SCALE = ours("two-scale", OneStepMethods.standard());
    /** Dormand–Prince 5 where that is stable without small steps, Rodas5P elsewhere; the same loop. */
    public static final Engine SWITCHING = ours("switching", OneStepMethods.standard());
    /** Rodas5P through Commons Math's integrator interface, as anyone else would call it. */
    public static final Engine ROSENBROCK_COMMONS_MATH = theirs(
            "rosenbrock-commons-math",
            (least, most, absTol, relTol) ->
                    new OneStepIntegrator(OneStepMethods.standard(), least, most, absTol, relTol));
    /** Commons Math's explicit Dormand–Prince 8(5,3): slow on this model, and independent of our code. */
    public static final Engine DORMAND_PRINCE_853 = theirs("dormand-prince-853", DormandPrince853Integrator::new);
    /** Commons Math's explicit Dormand–Prince 5(4). */
    public static final Engine DORMAND_PRINCE_54 = theirs("dormand-prince-54", DormandPrince54Integrator::new);
    /** Commons Math's explicit extrapolation. */
    public static final Engine GRAGG_BULIRSCH_STOER = theirs("gragg-bulirsch-stoer", GraggBulirschStoerIntegrator::new);

    private static final List<Engine> ALL = Stream.of(
                    Stream.of(ROSENBROCK, AUTO, TWO_SCALE),
                    OneStepMethods.all().stream().skip(1).map(method -> ours(word(method), method)),
                    Stream.of(
                            SWITCHING,
                            ROSENBROCK_COMMONS_MATH,
                            DORMAND_PRINCE_853,
                            DORMAND_PRINCE_54,
                            GRAGG_BULIRSCH_STOER))
            .flatMap(engines -> engines)
            .toList();

    private final String word;
    private final Optional<OneStepMethod> method;
    private final Optional<CommonsMathMethod> commonsMath;

    /** Makes an integrator of Commons Math from its smallest and largest step [h] and the tolerances of each state. */
    @FunctionalInterface
    interface CommonsMathMethod {
        AdaptiveStepsizeIntegrator create(double smallest, double largest, double[] absTol, double[] relTol);
    }

    private Engine(String word, Optional<OneStepMethod> method, Optional<CommonsMathMethod> commonsMath) {
        this.word = word;
        this.method = method;
        this.commonsMath = commonsMath;
    }

    private static Engine ours(String word, OneStepMethod method) {
        return new Engine(word, Optional.of(method), Optional.empty());
    }

    private static Engine theirs(String word, CommonsMathMethod commonsMath) {
        return new Engine(word, Optional.empty(), Optional.of(commonsMath));
    }

    private static String word(OneStepMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether periodic intervals may be followed from period to period.
     *
     * @return true for {@link #AUTO} and {@link #TWO_SCALE}
     */
    public boolean isTwoScale() {
        return this == AUTO || this == TWO_SCALE;
    }

    /**
     * Whether derivatives can be carried along with a run.
     *
     * @return true where every step is one of our own methods that has forward sensitivities
     */
    public boolean isDifferentiable() {
        return this != SWITCHING
                && method.filter(OneStepMethod::isDifferentiable).isPresent();
    }

    /** The method of our own loop; empty for Commons Math's. */
    Optional<OneStepMethod> method() {
        return method;
    }

    /** The integrator of Commons Math; empty for our own loop. */
    Optional<CommonsMathMethod> commonsMath() {
        return commonsMath;
    }

    /**
     * Name of this engine.
     *
     * @return the name on the command line and in run records
     */
    public String word() {
        return word;
    }

    /**
     * Every engine.
     *
     * @return the engines, the default one first
     */
    public static List<Engine> all() {
        return ALL;
    }

    /**
     * The engine of a name.
     *
     * @param word a name as {@link #word} gives it
     * @return the engine, empty if there is none of that name
     */
    public static Optional<Engine> named(String word) {
        return ALL.stream().filter(engine -> engine.word.equals(word)).findFirst();
    }

    /**
     * All names, for messages.
     *
     * @return the names in the order of {@link #all}, with a comma between them
     */
    public static String words() {
        return ALL.stream().map(Engine::word).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return word;
    }
}
