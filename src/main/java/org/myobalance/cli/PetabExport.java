package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.CsvTable;
import org.myobalance.model.Model;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Study;
import org.myobalance.study.StudyFolder;
import org.myobalance.studyexport.ArmProblem;
import org.myobalance.studyexport.LeftOut;
import org.myobalance.studyexport.StudyExport;

/** Writes studies as problems in the format PEtab: a folder for each arm, and beside them the list of what they do not hold. */
final class PetabExport {
    private static final String LIST = "not-in-petab.csv";

    private final List<Path> files;
    private final Path out;
    private final RunOptions options;
    private final ParameterOptions parameters;
    private final Console console;

    PetabExport(List<Path> files, Path out, RunOptions options, ParameterOptions parameters, Console console) {
        this.files = files;
        this.out = out;
        this.options = options;
        this.parameters = parameters;
        this.console = console;
    }

    /** Writes all of it, and says how much that is. */
    int write() {
        refuseUsed();
        StudyFiles named = StudyFiles.of(files);
        StudyFolder read = named.readable(console::complain);
        Model model = named.model();
        ParameterChoice chosen = parameters.chosen(named.modelFile(), model);
        ParameterOptions.announce(console, chosen, "", Map.of());
        try (Interrupt interrupt = console.interrupt();
                ProgressLine progress = console.progress()) {
            StudyExport.Result result = StudyExport.of(
                    read.studies(),
                    new Simulator(CompiledModel.of(model)),
                    named.laboratory(),
                    options,
                    chosen.values(),
                    chosen.words(),
                    interrupt.monitor(progress, ""));
            if (interrupt.wasAsked()) {
                console.complain("Interrupted: nothing is written.");
                return interrupt.code();
            }
            write(result);
            console.say(summary(read.studies(), result));
        }
        named.leftOut(read).ifPresent(console::complain);
        return read.faults().isEmpty() ? ExitCode.DONE : ExitCode.FAULTY;
    }

    private void refuseUsed() {
        if (!Files.exists(out)) {
            return;
        }
        try (Stream<Path> inside = Files.list(out)) {
            if (inside.findAny().isPresent()) {
                throw new FaultyRequest("--out " + out + ": the folder is not empty. Name a new one.");
            }
        } catch (IOException e) {
            throw new FaultyRequest("--out " + out + ": no folder that can be read. Name a new one.");
        }
    }

    private void write(StudyExport.Result result) {
        AtomicFiles.makeFolder(out);
        for (ArmProblem problem : result.problems()) {
            Path folder = out.resolve(problem.folder());
            AtomicFiles.makeFolder(folder);
            problem.files().forEach((name, text) -> AtomicFiles.write(folder.resolve(name), text));
        }
        CsvTable.write(
                out.resolve(LIST),
                List.of("study", "arm", "observation", "part", "reason"),
                rows -> result.leftOut()
                        .forEach(each -> rows.row(
                                List.of(each.study(), each.arm(), each.observation(), each.part(), each.reason()))));
    }

    private static String summary(List<Study> studies, StudyExport.Result result) {
        int held = result.problems().stream().mapToInt(ArmProblem::observations).sum();
        int all = studies.stream().mapToInt(each -> each.measurements().size()).sum();
        return held + " of " + all + " observations are in " + result.problems().size() + " "
                + (result.problems().size() == 1 ? "problem" : "problems") + "; " + LIST
                + " says why the others are not ("
                + result.leftOut().stream()
                        .filter(each -> each.part().equals(LeftOut.OBSERVATION))
                        .count()
                + "), and which parts of the errors are left out.";
    }
}
