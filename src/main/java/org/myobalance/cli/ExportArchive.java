package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.myobalance.archive.ArchivedFile;
import org.myobalance.archive.CombineArchive;
import org.myobalance.archive.Formats;
import org.myobalance.archive.Metadata;
import org.myobalance.exchange.SedMlFile;
import org.myobalance.io.ProgramVersion;
import org.myobalance.model.Model;
import org.myobalance.model.Source;
import org.myobalance.report.RecordedFiles;
import org.myobalance.report.RunRecord;
import org.myobalance.scenario.Acute;
import org.myobalance.simulate.RunOptions;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.BoutQuantity;

/** Puts one arm of a scenario into a COMBINE archive: model, simulation and plots, and all that our own run is repeated from. */
final class ExportArchive {
    /** As CITATION.cff has them. */
    static final String CREATOR = "The myobalance developers";

    /** As CITATION.cff has it. */
    static final String LICENSE = "Apache-2.0";

    private static final String MODEL = "model.xml";
    private static final String INPUTS = "inputs/";
    private static final String RESULTS = "results/";

    /** Time between two points of the close-up [h]. */
    private static final double CLOSE = 0.05;

    /** Length of a close-up where the scenario asks for none [h]. */
    private static final double HOURS = 48;

    private final ExportSubject subject;
    private final ExportSubject.Life life;
    private final RunOptions options;

    private ExportArchive(ExportSubject subject, ExportSubject.Life life, RunOptions options) {
        this.subject = subject;
        this.life = life;
        this.options = options;
    }

    /**
     * Makes the archive.
     *
     * @param subject what is exported
     * @param sbml the model file
     * @param options how the run is repeated
     * @param results folder of an earlier run of the scenario, to be added
     */
    static CombineArchive of(ExportSubject subject, String sbml, RunOptions options, Optional<Path> results) {
        ExportSubject.Life life = subject.life()
                .orElseThrow(() -> new FaultyRequest("--to omex " + subject.file()
                        + ": an archive describes a simulation. Name a scenario, or write the model: --to sbml."));
        ExportArchive archive = new ExportArchive(subject, life, options);
        List<ArchivedFile> files = new ArrayList<>();
        files.add(archive.simulation().asMaster());
        files.add(ArchivedFile.of(MODEL, Formats.SBML, sbml));
        files.add(archive.metadata());
        files.add(ArchivedFile.of("README.md", Formats.ofName("README.md"), archive.readme(results.isPresent())));
        archive.inputs(files);
        results.ifPresent(folder -> results(folder, files));
        return new CombineArchive(files);
    }

    private ArchivedFile simulation() {
        Model model = subject.model();
        double horizon = life.timetable().horizon();
        SedMlFile.Course whole =
                new SedMlFile.Course(0, horizon, life.scenario().every());
        Optional<Acute> acute = life.scenario()
                .acute()
                .filter(each -> each.arm().equals(life.plan().id()));
        double from = acute.map(each -> each.at() - life.plan().from()).orElse(0.0);
        double to = Math.min(horizon, from + acute.map(Acute::lasts).orElse(HOURS));
        Optional<SedMlFile.Course> closeUp =
                from >= 0 && from < to ? Optional.of(new SedMlFile.Course(from, to, CLOSE)) : Optional.empty();
        List<String> shown = BoutQuantity.SHOWN.stream().map(BoutQuantity::id).toList();
        return ArchivedFile.of("simulation.sedml", Formats.SED_ML, SedMlFile.of(model, MODEL, whole, closeUp, shown));
    }

    private ArchivedFile metadata() {
        List<String> dois = subject.model().sources().values().stream()
                .map(Source::doi)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        String description =
                "Arm " + life.plan().id() + " of scenario " + life.scenario().id() + ". "
                        + life.scenario().title() + ". Written by myobalance. Not a medical device.";
        return new Metadata(life.scenario().title(), description, CREATOR, LICENSE, dois).file();
    }

    private String readme(boolean hasResults) {
        return "# " + life.scenario().title() + ", arm " + life.plan().id() + "\n\n"
                + "* `simulation.sedml`: what to simulate and to plot (SED-ML Level 1 Version 4). Begin here.\n"
                + "* `model.xml`: the model with this person and this regimen (SBML Level 3 Version 2), time in hours.\n"
                + "* `metadata.rdf`: who made it, and the publications that its numbers rest on.\n"
                + "* `" + INPUTS + "`: the files that myobalance read, and `run.json`, from which it repeats the run:\n"
                + "  `./myobalance run --again " + INPUTS + "run.json`.\n"
                + (hasResults ? "* `" + RESULTS + "`: tables and figures of an earlier run of the scenario.\n" : "")
                + "\nParameter set: " + subject.chosen().words() + ". Not a medical device.\n";
    }

    /** The files of the run under the folder that holds them all, so that the paths from one to another stay what they are. */
    private void inputs(List<ArchivedFile> files) {
        List<Path> read = new ArrayList<>(life.scenario().files());
        read.add(life.scenario().modelFile());
        Loader.evidenceFile(life.scenario().modelFile()).ifPresent(read::add);
        subject.chosen().file().ifPresent(read::add);
        List<Path> paths = read.stream()
                .map(each -> each.toAbsolutePath().normalize())
                .distinct()
                .toList();
        Path root = paths.stream()
                .map(ExportArchive::folder)
                .reduce(ExportArchive::common)
                .orElseThrow();
        files.add(ArchivedFile.of(INPUTS + "run.json", Formats.ofName("run.json"), record(read, root)));
        for (Path path : paths) {
            files.add(file(INPUTS + root.relativize(path).toString().replace('\\', '/'), path));
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file has a folder");
    }

    private static Path common(Path left, Path right) {
        Path folder = left;
        while (!right.startsWith(folder)) {
            folder = folder(folder);
        }
        return folder;
    }

    private String record(List<Path> read, Path root) {
        Map<String, String> arms = new LinkedHashMap<>();
        for (ArmPlan plan : life.plans()) {
            arms.put(plan.id(), plan.parameters().hash());
        }
        RunRecord record = new RunRecord(
                ProgramVersion.program(),
                ProgramVersion.jdk(),
                life.scenario().files().get(0),
                RecordedFiles.fingerprints(read),
                life.scenario().seed(),
                options.engine().word(),
                options.rtol(),
                OptionalDouble.empty(),
                Optional.empty(),
                Map.of(),
                subject.chosen().file(),
                0,
                arms);
        try {
            Path written = Files.createTempFile("myobalance", ".json");
            try {
                record.write(written, root.resolve("run.json"));
                return Files.readString(written);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new FaultyRequest("the run record cannot be written: " + e.getMessage() + ". Is the disk full?");
        }
    }

    private static void results(Path folder, List<ArchivedFile> files) {
        if (!Files.isRegularFile(folder.resolve("run.json"))) {
            throw new FaultyRequest("--results " + folder + ": no folder of a run. Name one that holds run.json.");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(path -> files.add(file(RESULTS + path.getFileName(), path)));
        } catch (IOException e) {
            throw new FaultyRequest("--results " + folder + ": it cannot be read: " + e.getMessage() + ".");
        }
    }

    private static ArchivedFile file(String location, Path path) {
        try {
            return new ArchivedFile(location, Formats.ofName(location), false, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new FaultyRequest(path + ": it cannot be read: " + e.getMessage() + ".");
        }
    }
}
