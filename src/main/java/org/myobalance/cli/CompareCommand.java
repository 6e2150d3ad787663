package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.myobalance.io.AtomicFiles;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.report.ComparisonTable;
import org.myobalance.report.FitCheckpoint;
import org.myobalance.units.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compare}: which hypothesis predicts a study best that it has not seen. */
@Command(
        name = "compare",
        description =
                "Fits the model under several hypotheses and compares them by AICc, BIC and how well each study is"
                        + " predicted from the others, beside null models.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance compare --out out/compare                      # seven hypotheses, all studies: an hour",
            "  ./myobalance compare --out out/compare --resume",
            "  ./myobalance compare models/studies/louis-2007.json models/studies/leger-2006.json \\",
            "      --hypotheses default,no-exo --parameters murf1_stress --out out/compare"
        })
final class CompareCommand implements Callable<Integer> {
    /** The model as its file has it. */
    static final String DEFAULT = "default";

    private static final String OPTION = "--hypotheses";

    @Mixin
    private StudyFiles files = new StudyFiles();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private FitOptions wants = new FitOptions();

    @Mixin
    private SeedOption random = new SeedOption();

    @Option(
            names = OPTION,
            paramLabel = "H,I,J",
            defaultValue = "no-exo,quantity,quality,both,paracrine,neurogenic,inflammation",
            description = "Which to compare (default ${DEFAULT-VALUE}); \"" + DEFAULT + "\" is none. Parameters that a"
                    + " hypothesis sets are left out of its fit.")
    private String hypotheses = "";

    @Option(
            names = "--null-model",
            paramLabel = "FILE",
            description = "Null model for mass (default: null/model.json beside the folder of the model).")
    private Optional<Path> nullModel = Optional.empty();

    @Option(
            names = "--resume",
            description = "Go on with the fits that are kept in DIR; those that are over are not made" + " again.")
    private boolean resume;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for compare.csv, compare.png and a folder for each fit.")
    private Path folder = Path.of("out");

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        Model model = files.model();
        if (method.hypothesis.isPresent()) {
            throw new FaultyRequest("--hypothesis " + method.hypothesis.get() + ": several are compared. Name them: "
                    + OPTION + " " + DEFAULT + "," + method.hypothesis.get());
        }
        List<String> names = names(model);
        FitParameters wanted = new FitParameters(model, Optional.empty(), method.changes(model));
        FitProblem base = FitProblem.of(files, method, wanted, wanted.space(wants.parametersOrAll()));
        Optional<Path> mass = nullModel();
        requireNone(names);
        AtomicFiles.makeFolder(folder);
        try (Interrupt interrupt = new Interrupt();
                ProgressLine line = console.progress()) {
            Hypotheses work =
                    new Hypotheses(files, method, wants, random.seed, base, folder, line, interrupt, console::say);
            ComparisonTable table = work.compare(names, mass);
            if (!table.groups().isEmpty()) {
                table.writeCsv(folder.resolve("compare.csv"));
                console.say(table.text());
                // a JVM on its way out draws no figures
                String figure = interrupt.wasAsked() ? "" : ComparisonFigures.write(folder, table) + ", ";
                console.say("Written to " + folder + ": compare.csv, " + figure + "and a folder for each fit.");
            }
            work.failures().forEach(console::complain);
            if (!work.goesOn()) {
                console.complain(interrupt.ending() + ": go on with the same command and --resume.");
                return interrupt.code();
            }
            return work.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private List<String> names(Model model) {
        List<String> known = new ArrayList<>(List.of(DEFAULT));
        model.hypotheses().stream().map(Hypothesis::id).forEach(known::add);
        Set<String> names = new LinkedHashSet<>();
        List<String> faults = new ArrayList<>();
        for (String word : hypotheses.split(",", -1)) {
            String name = word.strip();
            if (!known.contains(name)) {
                faults.add(OPTION + " " + name + ": model \"" + model.id() + "\" has no such hypothesis. "
                        + Names.hint(name, known));
            } else if (!names.add(name)) {
                faults.add(OPTION + " " + name + ": named twice. Name each once.");
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyRequest(String.join(System.lineSeparator(), faults));
        }
        return List.copyOf(names);
    }

    private Optional<Path> nullModel() {
        Path beside = ImpulseResponses.beside(files.modelFile());
        if (nullModel.isPresent() && !Files.exists(nullModel.get())) {
            throw new FaultyRequest("--null-model " + nullModel.get() + ": no such file.");
        }
        return nullModel.isPresent() ? nullModel : Optional.of(beside).filter(Files::exists);
    }

    /** Hours of work are not overwritten unasked. */
    private void requireNone(List<String> names) {
        Optional<String> kept = names.stream()
                .filter(name -> Files.exists(folder.resolve(name).resolve(FitCheckpoint.FILE)))
                .findFirst();
        if (!resume && kept.isPresent()) {
            throw new FaultyRequest(folder.resolve(kept.get()) + ": a fit of a comparison is kept here. Go on with"
                    + " --resume, or give another --out.");
        }
    }
}
