package org.myobalance.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableFormats;
import org.myobalance.model.Model;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.BandTable;
import org.myobalance.report.CheckTable;
import org.myobalance.report.ExoShareTable;
import org.myobalance.report.RunReading;
import org.myobalance.report.RunRecord;
import org.myobalance.report.SummaryTable;
import org.myobalance.report.TrajectoryTable;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.CloseUps;
import org.myobalance.whatif.ScenarioResult;

/** The folder of one run and the files written into it. For one thread. */
final class RunFolder {
    /** Names of all files of {@code run}, as a pattern. */
    static final String NAMES =
            "(trajectory|summary|check|bands|effects)\\.csv|trajectory\\.parquet|reading\\.txt|run\\.json|(mass|balance|acute)\\.(png|svg|pdf)";

    private final OutputFolder folder;
    private final Model model;
    private final List<TableFormat> formats;
    private final Optional<KeptPercentiles> percentiles;
    private final List<String> written = new ArrayList<>();
    private boolean isCut;
    private boolean hasFirstFigures;

    /** @param formats of the table of samples */
    RunFolder(OutputFolder folder, Path modelFile, Model model, List<TableFormat> formats) {
        this.folder = folder;
        this.model = model;
        this.formats = List.copyOf(formats);
        this.percentiles = KeptPercentiles.of(modelFile);
    }

    /** The samples, the summary and the record. */
    void tables(List<ArmResult> results, RunRecord record) {
        for (TableFormat format : formats) {
            Path samples = named("trajectory." + format.extension());
            if (format.name().equals(TableFormats.CSV)) {
                TrajectoryTable.write(samples, results);
            } else {
                TrajectoryTable.write(samples, format, record.notes(), results);
            }
        }
        SummaryTable.write(named("summary.csv"), results);
        record.write(named("run.json"), folder.path().resolve("run.json"));
        keep();
    }

    /** Where nothing finished would be replaced, whoever has waited for hours keeps this from here on. */
    private void keep() {
        if (isNew()) {
            folder.commit();
        }
    }

    /** Whether no earlier results stand in the way of showing the first figures at once. */
    boolean isNew() {
        return !folder.hasEarlier();
    }

    /**
     * The figures of the best values, in their place before anything else is computed.
     *
     * @param next what follows, as a sentence
     * @return what to tell the user; empty where not all figures could be drawn, which {@link #figures} will say
     */
    Optional<String> firstFigures(List<ArmResult> results, CloseUps closeUps, String next, BooleanSupplier goesOn) {
        try {
            draw(ScenarioResult.of(results), closeUps, goesOn);
        } catch (PlotFailure e) {
            return Optional.empty();
        }
        folder.commit();
        hasFirstFigures = !isCut;
        return hasFirstFigures
                ? Optional.of("Best values: tables and figures are in " + folder.path() + ". " + next)
                : Optional.empty();
    }

    /** What was computed beside the arms themselves. */
    void rest(ScenarioResult result) {
        result.ensemble()
                .filter(ensemble -> !ensemble.draws().isEmpty())
                .ifPresent(ensemble -> BandTable.write(named("bands.csv"), result.arms(), ensemble));
        if (!result.exoShares().isEmpty()) {
            ExoShareTable.write(named("effects.csv"), result.exoShares());
        }
        if (!result.differences().isEmpty()) {
            CheckTable.write(named("check.csv"), result.differences());
        }
        AtomicFiles.write(named(QuestionOptions.READING), String.join("\n", RunReading.of(result)) + "\n");
        keep();
    }

    /** Not while the JVM shuts down: drawing needs what is gone by then. */
    void figures(ScenarioResult result, CloseUps closeUps, BooleanSupplier goesOn) {
        try {
            draw(result, closeUps, goesOn);
        } catch (PlotFailure e) {
            folder.commit();
            throw new FaultyRequest("The tables are in " + folder.path() + ", but no figure: " + e.getMessage());
        }
    }

    private void draw(ScenarioResult result, CloseUps closeUps, BooleanSupplier goesOn) {
        try {
            Figures.write(folder.staging(), result.arms(), result.ensemble(), closeUps, percentiles, model, () -> {
                isCut |= !goesOn.getAsBoolean();
                return !isCut;
            });
        } catch (IllegalStateException | UncheckedIOException e) {
            // a JVM that shuts down has no more of what drawing needs
            if (goesOn.getAsBoolean()) {
                throw e;
            }
            isCut = true;
        }
    }

    private Path named(String name) {
        written.add(name);
        return folder.staging().resolve(name);
    }

    /**
     * Puts everything in its place, unless the run was stopped before its end and results of an earlier run would be
     * replaced.
     *
     * @param wasInterrupted whether Ctrl-C was pressed; a passed deadline shows in the figures that are missing
     * @return one sentence for the user
     */
    String end(boolean wasInterrupted) {
        if ((wasInterrupted || isCut) && folder.hasEarlier()) {
            return CutShort.leaves(wasInterrupted, "results of the earlier run", folder.path());
        }
        folder.commit();
        String tables = "Written to " + folder.path() + ": " + String.join(", ", written);
        if (!wasInterrupted && !isCut) {
            return tables + " and figures.";
        }
        return tables + (hasFirstFigures ? CutShort.noBands(wasInterrupted) : CutShort.notAllFigures(wasInterrupted));
    }
}
