package org.myobalance.explore;

import java.util.List;
import java.util.function.Consumer;
import org.myobalance.simulate.ProgressMonitor;

/** Runs a command of the program, so that the page gives the answer that the command gives. Any number of threads. */
@FunctionalInterface
public interface CommandRunner {
    /**
     * Runs a command until its end.
     *
     * @param words of the command line after the program's name
     * @param said hears each line that the command prints
     * @param watch hears how far it has come, and may stop it as Ctrl-C does
     * @return the exit code
     */
    int run(List<String> words, Consumer<String> said, ProgressMonitor watch);
}
