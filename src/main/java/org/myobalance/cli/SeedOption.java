package org.myobalance.cli;

import picocli.CommandLine.Option;

/** The option {@code --seed}: the seed of all random numbers. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Seed of all that is random (default 1); the same seed gives the same numbers on any number of"
                            + " cores.")
    long seed = 1;

    /** A seed that the format of a calibration can hold. */
    int smallSeed() {
        if (seed != (int) seed) {
            throw new FaultyRequest("--seed " + seed
                    + ": a calibration holds seeds from -2147483648 to 2147483647. Give one of these.");
        }
        return (int) seed;
    }
}
