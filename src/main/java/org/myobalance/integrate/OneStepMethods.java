package org.myobalance.integrate;

import java.util.List;

/**
 * The methods for stiff equations of this package. To add one, write its class and add it to the list below: the tests
 * of this package and the engines of {@code simulate} take their methods from here.
 */
public final class OneStepMethods {
    private static final List<OneStepMethod> ALL = List.of(Rodas5P.TABLEAU, Rodas4.TABLEAU, Rodas3.TABLEAU);

    private OneStepMethods() {}

    /**
     * Every method.
     *
     * @return the methods, the standard one first; at least one
     */
    public static List<OneStepMethod> all() {
        return ALL;
    }

    /**
     * The method that is used where none is named.
     *
     * @return Rodas5P
     */
    public static OneStepMethod standard() {
        return ALL.get(0);
    }
}
