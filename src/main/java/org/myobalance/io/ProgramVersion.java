package org.myobalance.io;

import java.util.Optional;

/** The version of the program and of what it runs on, as records and checkpoints state it. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /**
     * The version of the program.
     *
     * @return as the jar's manifest states it, or {@code unreleased}
     */
    public static String program() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    /**
     * The build of the JDK: results repeat bit for bit on the same one.
     *
     * @return version, vendor and processor family
     */
    public static String jdk() {
        return Runtime.version() + " " + System.getProperty("java.vendor") + " " + System.getProperty("os.arch");
    }
}
