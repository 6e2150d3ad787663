package org.myobalance.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.myobalance.report.StudyTables;
import org.myobalance.study.Study;
import org.myobalance.study.StudyFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code studies}: counts and lists the observations there are. */
@Command(
        name = "studies",
        description =
                "Lists what papers report: observations by observable, species and status, what is used for fitting and"
                        + " what is not, with the reason.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance studies",
            "  ./myobalance studies models/studies/louis-2007.json --rows"
        })
final class StudiesCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private StudyFiles files = new StudyFiles();

    @Option(names = "--rows", description = "List every observation too.")
    private boolean rows;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        StudyFolder read = files.readable(err::println);
        List<Study> studies = read.studies();
        var out = spec.commandLine().getOut();
        out.println(StudyTables.summary(studies, files.laboratory()));
        if (rows) {
            out.println(StudyTables.rows(studies));
        }
        out.flush();
        files.leftOut(read).ifPresent(err::println);
        return read.faults().isEmpty() ? ExitCode.DONE : ExitCode.FAULTY;
    }
}
