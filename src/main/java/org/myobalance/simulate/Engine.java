package org.myobalance.simulate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The methods a run can be integrated with. */
public enum Engine {
    /** Rodas5P: L-stable, order 5, our own loop with the compiled sparse Jacobian. The default. */
    ROSENBROCK("rosenbrock"),
    /** Two-scale where the regimen repeats for long, Rodas5P elsewhere. */
    AUTO("auto"),
    /** As {@code auto}, also where little is gained. */
    TWO_SCALE("two-scale"),
    /** Rodas4: L-stable, order 4, the same loop. */
    RODAS4("rodas4"),
    /** Rodas3: L-stable, order 3, the same loop; cheapest where a tolerance of 1e-2 will do. */
    RODAS3("rodas3"),
    /** Dormand–Prince 5 where that is stable without small steps, Rodas5P elsewhere; the same loop. */
    SWITCHING("switching"),
    /** Rodas5P through Commons Math's integrator interface, as anyone else would call it. */
    ROSENBROCK_COMMONS_MATH("rosenbrock-commons-math"),
    /** Commons Math's explicit Dormand–Prince 8(5,3): slow on this model, and independent of our code. */
    DORMAND_PRINCE_853("dormand-prince-853"),
    /** Commons Math's explicit Dormand–Prince 5(4). */
    DORMAND_PRINCE_54("dormand-prince-54"),
    /** Commons Math's explicit extrapolation. */
    GRAGG_BULIRSCH_STOER("gragg-bulirsch-stoer");

    private final String word;

    Engine(String word) {
        this.word = word;
    }

    /** Whether stretches that repeat may be followed from period to period. */
    public boolean isTwoScale() {
        return this == AUTO || this == TWO_SCALE;
    }

    /** Name on the command line and in run records. */
    public String word() {
        return word;
    }

    /** The engine of that name, if there is one. */
    public static Optional<Engine> named(String word) {
        return Arrays.stream(values())
                .filter(engine -> engine.word.equals(word))
                .findFirst();
    }

    /** All names, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Engine::word).collect(Collectors.joining(", "));
    }
}
