package org.myobalance.cli;

import java.util.Optional;
import org.myobalance.simulate.ProgressMonitor;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option {@code --quiet} and the output of commands: results are printed unless it is given, errors always. */
final class Console {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    /** A line or more of results. */
    void say(String text) {
        if (!quiet) {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
        }
    }

    /** The same, unless there is nothing to say. */
    void sayIfAny(String text) {
        if (!text.isEmpty()) {
            say(text);
        }
    }

    /** A line of what went wrong, or why work ended early. */
    void complain(String text) {
        spec.commandLine().getErr().println(text);
    }

    /** How far work has come; silent with --quiet. */
    ProgressLine progress() {
        return watcher().map(ProgressLine::heardBy).orElseGet(() -> ProgressLine.onTerminal(quiet));
    }

    /** What stops the work: Ctrl-C, or who watches the command. */
    Interrupt interrupt() {
        return watcher().map(watcher -> new Interrupt(watcher::isCancelled)).orElseGet(Interrupt::new);
    }

    private Optional<ProgressMonitor> watcher() {
        return spec.root().userObject() instanceof Main main ? main.watcher() : Optional.empty();
    }
}
