package org.myobalance.cli;

import org.myobalance.io.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of what it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"myobalance " + ProgramVersion.program(), "JDK " + ProgramVersion.jdk()};
    }
}
