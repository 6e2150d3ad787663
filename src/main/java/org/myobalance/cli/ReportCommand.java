package org.myobalance.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code report}: one page to hand on, of a folder of results. */
@Command(
        name = "report",
        description = {
            "Makes one HTML file of a finished folder: question, answer, figures, tables, what the model is not, evidence,"
                    + " a methods paragraph, citations, and how to repeat it.",
            "The page needs no script and no network, and prints on A4 and Letter."
        },
        footer = {"", "Example:", "  ./myobalance report out --language zh"})
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder that a command wrote its results into.")
    private Path folder = Path.of("out");

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for report.html (default: that of the results).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Of headings and standard sentences: en or zh (default ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Model file of a folder of fit or sample, which do not name theirs (default:"
                    + " models/sarcopenia/model.json, if the folder was made with it).")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        Path file = ReportFile.write(folder, out.orElse(folder), ReportFile.language(language), model);
        console.say("Written: " + file);
        return ExitCode.DONE;
    }
}
