package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.BandTable;
import org.myobalance.report.CheckTable;
import org.myobalance.report.ExoShareTable;
import org.myobalance.report.RunRecord;
import org.myobalance.report.SummaryTable;
import org.myobalance.report.TrajectoryTable;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Difference;
import org.myobalance.whatif.Ensemble;
import org.myobalance.whatif.ExoShare;

/** The folder of one run and the files written into it. For one thread. */
final class RunFolder {
    private static final String MORE = "|(check|bands|effects)\\.csv";

    private final Path folder;
    private final List<String> written = new ArrayList<>();

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /** The rows, the summary and the record; what an earlier run left is removed. */
    void begin(List<ArmResult> results, RunRecord record) {
        // a figure of an earlier run beside these tables would seem to belong to them
        Figures.remove(folder, Figures.OF_RUN + MORE);
        TrajectoryTable.write(named("trajectory.csv"), results);
        SummaryTable.write(named("summary.csv"), results);
        record.write(named("run.json"));
    }

    void differences(List<Difference> differences) {
        if (!differences.isEmpty()) {
            CheckTable.write(named("check.csv"), differences);
        }
    }

    void ensemble(List<ArmResult> results, Ensemble ensemble, List<ExoShare> shares) {
        if (!ensemble.draws().isEmpty()) {
            BandTable.write(named("bands.csv"), results, ensemble);
        }
        if (!shares.isEmpty()) {
            ExoShareTable.write(named("effects.csv"), shares);
        }
    }

    /** Not while the JVM shuts down: drawing needs what is gone by then. */
    void figures(List<ArmResult> results, Optional<Ensemble> ensemble, CloseUps closeUps) {
        try {
            Figures.write(folder, results, ensemble, closeUps);
        } catch (PlotFailure e) {
            throw new FaultyRequest("The tables are in " + folder + ", but no figure: " + e.getMessage());
        }
    }

    private Path named(String name) {
        written.add(name);
        return folder.resolve(name);
    }

    /** One sentence for the user. */
    String words(boolean wasInterrupted) {
        return "Written to " + folder + ": " + String.join(", ", written)
                + (wasInterrupted ? "; no figures, because the run was interrupted." : " and figures.");
    }
}
