package org.myobalance.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What commands that fit share: which parameters, and whether outliers are borne. */
final class FitOptions {
    @Option(
            names = "--parameters",
            paramLabel = "A,B,C",
            description =
                    "Which to fit (default: estimable, all that the model file calls so). A hypothesis stands for all"
                            + " parameters that it sets: estimable,no-exo fits the EXO gains as well.")
    Optional<String> parameters = Optional.empty();

    @Option(
            names = "--robust",
            description = "Bear outliers, by Student t with 4 degrees of freedom instead of normal.")
    boolean robust;

    /** As typed, or the word for all. */
    String parametersOrAll() {
        return parameters.orElse(FitParameters.ESTIMABLE);
    }
}
