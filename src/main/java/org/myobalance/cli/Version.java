package org.myobalance.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of what it runs on. */
final class Version implements IVersionProvider {
    /** As the jar's manifest states it. */
    static String program() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    /** The JDK build: results repeat bit for bit on the same one. */
    static String jdk() {
        return Runtime.version() + " " + System.getProperty("java.vendor") + " " + System.getProperty("os.arch");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"myobalance " + program(), "JDK " + jdk()};
    }
}
