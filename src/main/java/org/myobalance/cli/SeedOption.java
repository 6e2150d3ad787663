package org.myobalance.cli;

import picocli.CommandLine.Option;

/** Where random numbers begin. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Seed of all that is random (default 1); the same seed gives the same numbers on any number of"
                            + " cores.")
    long seed = 1;
}
