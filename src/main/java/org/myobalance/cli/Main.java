package org.myobalance.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.RequestException;
import org.myobalance.simulate.ProgressMonitor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command {@code myobalance} and the entry point of the program. */
@Command(
        name = "myobalance",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        description = "Simulates exercise bouts, exosomes, miRNA and muscle protein balance over a life.",
        footer = {
            "",
            "Exit codes: 0 done, 2 faulty input, 3 some arm failed or a deadline passed, 130 interrupted (Ctrl-C), 143 terminated (SIGTERM).",
            "Not a medical device: no diagnosis, no individual prescription."
        })
public final class Main implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            ExploreCommand.class,
            ScanCommand.class,
            PlanCommand.class,
            DoseCommand.class,
            DetrainCommand.class,
            CheckCommand.class,
            StudiesCommand.class,
            PredictCommand.class,
            FitCommand.class,
            PetabCommand.class,
            SampleCommand.class,
            ProfileCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            SensitivityCommand.class,
            DesignCommand.class,
            ExoDoseCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ValidateCommand.class,
            PersonCommand.class,
            PopulationCommand.class,
            CohortCommand.class,
            TrialCommand.class,
            ReportCommand.class,
            ReferenceCommand.class,
            CommandLine.HelpCommand.class);

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private final Optional<ProgressMonitor> watcher;

    /** The command with no words given yet. */
    public Main() {
        this(Optional.empty());
    }

    private Main(Optional<ProgressMonitor> watcher) {
        this.watcher = watcher;
    }

    /** Who hears how far a command has come and may stop it, if not the terminal. */
    Optional<ProgressMonitor> watcher() {
        return watcher;
    }

    /**
     * Runs the command and ends the JVM with its exit code.
     *
     * @param arguments words of the command line
     */
    public static void main(String... arguments) {
        int code = execute(arguments);
        // an interrupted JVM is already on its way out, and System.exit would wait for itself
        if (code != ExitCode.INTERRUPTED) {
            System.exit(code);
        }
    }

    /** Runs the command and returns its exit code. */
    static int execute(String... arguments) {
        int code = line(arguments).execute(arguments);
        if (System.out.checkError()) {
            System.err.println("What was printed could not be written: the disk is full, or nobody reads it any more.");
            return code == ExitCode.DONE ? ExitCode.FAULTY : code;
        }
        return code;
    }

    /**
     * The command as picocli knows it.
     *
     * @param arguments words of the command line; none to have all sub-commands
     * @return the command with the sub-command that the first word names, or with all
     */
    public static CommandLine line(String... arguments) {
        return line(new Main(), arguments);
    }

    /**
     * A command that somebody watches who is not at the terminal.
     *
     * @param watcher hears how far it has come, and may stop it as Ctrl-C does
     * @param arguments words of the command line
     */
    static CommandLine watched(ProgressMonitor watcher, String... arguments) {
        return line(new Main(Optional.of(watcher)), arguments);
    }

    private static CommandLine line(Main main, String... arguments) {
        CommandLine line = new CommandLine(main);
        commands(arguments).forEach(line::addSubcommand);
        return Converters.register(line)
                .setExecutionExceptionHandler(main::report)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** The command that is asked for by its name, since describing one takes time; all of them for anything else. */
    private static List<Class<?>> commands(String... arguments) {
        List<Class<?>> asked = COMMANDS.stream()
                .filter(each -> arguments.length > 0
                        && !each.equals(CommandLine.HelpCommand.class)
                        && each.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        return asked.isEmpty() ? COMMANDS : asked;
    }

    /** Prints how to use it: no sub-command was given. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private int report(Exception exception, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (debug) {
            exception.printStackTrace(err);
        }
        if (exception instanceof FaultyInputException || exception instanceof FaultyRequest) {
            err.println(exception.getMessage());
            return ExitCode.FAULTY;
        }
        if (exception instanceof RequestException refused) {
            err.println(Refusals.text(refused.refusals()));
            return ExitCode.FAULTY;
        }
        err.println("This is a defect of myobalance, not of your input: " + exception);
        err.println("Please report it with the command and its files; --debug shows where it happened.");
        return 1;
    }
}
