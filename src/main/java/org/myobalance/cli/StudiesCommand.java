package org.myobalance.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.myobalance.observe.SampleReport;
import org.myobalance.report.SampleReportTable;
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
                        + " what is not, with the reason, and what is stated of samples of vesicles.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance studies",
            "  ./myobalance studies models/studies/louis-2007.json --rows",
            "  ./myobalance studies --misev"
        })
final class StudiesCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private StudyFiles files = new StudyFiles();

    @Option(names = "--rows", description = "List every observation too.")
    private boolean rows;

    @Option(
            names = "--misev",
            description =
                    "List how the samples of vesicles of each study were made, of what MISEV2023 asks for: what is"
                            + " used, what is checked, what is not used and what is not stated.")
    private boolean misev;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        StudyFolder read = files.readable(err::println);
        List<Study> studies = read.studies();
        var out = spec.commandLine().getOut();
        out.println(StudyTables.summary(studies, files.laboratory()));
        List<SampleReport> samples = SampleReport.of(studies, files.laboratory());
        if (!samples.isEmpty()) {
            out.println(SampleReportTable.summary(samples));
        }
        if (misev) {
            out.println(
                    samples.isEmpty() ? "No vesicles are measured in these studies." : SampleReportTable.text(samples));
        }
        if (!samples.isEmpty()) {
            out.println(SampleReportTable.NOTE + "\n");
        }
        if (rows) {
            out.println(StudyTables.rows(studies));
        }
        out.flush();
        files.leftOut(read).ifPresent(err::println);
        return read.faults().isEmpty() ? ExitCode.DONE : ExitCode.FAULTY;
    }
}
