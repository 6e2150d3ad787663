package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.hybrid.HybridOutcome;
import org.myobalance.hybrid.HybridRun;
import org.myobalance.hybrid.HybridState;
import org.myobalance.hybrid.HybridSystem;
import org.myobalance.hybrid.InitialValues;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.ProgramVersion;
import org.myobalance.io.TableFormat;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Format;
import org.myobalance.report.QuestionRecord;
import org.myobalance.sbml.SbmlModel;
import org.myobalance.sbml.SbmlReader;
import org.myobalance.sbml.SbmlTranslation;
import org.myobalance.sbml.SbmlUnits;
import org.myobalance.simulate.Deadline;
import org.myobalance.units.Names;

/** {@code run} of an SBML file: the model as it is, over a horizon in its own unit of time. */
final class ImportedRun {
    /** Names of all files, as a pattern. */
    private static final String NAMES = "trajectory\\.(csv|parquet)|question\\.json|course\\.(png|svg|pdf)";

    private static final int USUAL_ROWS = 200;
    private static final int MOST_ROWS = 1_000_000;

    private final Console console;
    private final Path file;

    /** Words of the command line, as they were given. */
    record Asked(
            Optional<String> horizon,
            Optional<String> every,
            Optional<Double> rtol,
            Map<String, String> set,
            List<TableFormat> formats,
            Optional<String> deadline) {
        /** Copies the collections. */
        Asked {
            set = Map.copyOf(set);
            formats = List.copyOf(formats);
        }

        private List<String> words() {
            List<String> words = new ArrayList<>();
            horizon.ifPresent(text -> words.add("--horizon=" + text));
            every.ifPresent(text -> words.add("--every=" + text));
            rtol.ifPresent(value -> words.add("--rtol=" + value));
            set.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> words.add("--set=" + each.getKey() + "=" + each.getValue()));
            return words;
        }
    }

    ImportedRun(Console console, Path file) {
        this.console = console;
        this.file = file;
    }

    /** Whether a file is one of these by its name. */
    static boolean isOne(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".sbml");
    }

    int run(Path folder, Asked asked) {
        SbmlModel source = SbmlReader.read(file);
        HybridModel model = SbmlTranslation.of(source);
        double[] times = times(asked);
        HybridState start = start(model, asked.set);
        Deadline deadline = asked.deadline
                .map(text -> Durations.deadline("--deadline", text))
                .orElse(Deadline.NONE);
        SbmlUnits units = new SbmlUnits(source);
        String unit = units.timeText().orElse("");
        console.say(String.join(
                        ", ",
                        model.model().id() + ": "
                                + counted(model.model().states().size() - 1, "state"),
                        counted(model.model().parameters().size(), "parameter"),
                        counted(model.events().size(), "event"),
                        "to time " + times[times.length - 1])
                + (unit.isEmpty() ? " in the unit of the file, which it does not state" : " " + unit));
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(folder, NAMES)) {
            double rtol = asked.rtol.orElse(HybridOptions.STANDARD.relativeTolerance());
            HybridOptions options = HybridOptions.STANDARD
                    .withTolerances(rtol, Math.min(1e-12, rtol * 1e-3))
                    .cancelledWhen(() -> interrupt.isCancelled() || deadline.isPassed());
            HybridOutcome outcome;
            try (ProgressLine progress = console.progress()) {
                double end = times[times.length - 1];
                outcome = HybridRun.run(
                        HybridSystem.of(model),
                        start,
                        times,
                        options.heardBy(time -> progress.report("time " + (float) time, time / end)));
            }
            ImportedCourse course = ImportedCourse.of(source, units, outcome.trajectory());
            List<String> written = new ArrayList<>();
            for (TableFormat format : asked.formats) {
                String name = "trajectory." + format.extension();
                course.write(output.staging().resolve(name), format);
                written.add(name);
            }
            new QuestionRecord(
                            ProgramVersion.program(),
                            ProgramVersion.jdk(),
                            "run",
                            Optional.of(file),
                            asked.words(),
                            Map.of(file, Hashes.sha256(file)))
                    .write(output.staging().resolve(QuestionRecord.NAME), folder.resolve(QuestionRecord.NAME));
            written.add(QuestionRecord.NAME);
            if (outcome.trajectory().times().size() > 1) {
                Figure figure = course.figure(model);
                for (Format format : Format.values()) {
                    written.add(Figures.write(output.staging(), "course", figure, format));
                }
            }
            output.commit();
            console.say("Written to " + folder + ": " + String.join(", ", written));
            if (outcome instanceof HybridOutcome.Failed failed) {
                console.complain(String.format(
                        Locale.ROOT,
                        "The run stopped at time %s: %s. %s",
                        failed.time(),
                        failed.reason(),
                        failed.remedy()));
                return interrupt.wasAsked() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
            }
            return ExitCode.DONE;
        }
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private HybridState start(HybridModel model, Map<String, String> set) {
        Map<String, Double> given = new LinkedHashMap<>();
        set.forEach((name, text) -> {
            if (model.model().parameterIndex(name).isEmpty()
                    && model.model().stateIndex(name).isEmpty()
                    && !model.initial().containsKey(name)) {
                List<String> known = new ArrayList<>(model.initial().keySet());
                model.model().parameters().forEach(each -> known.add(each.id()));
                throw new FaultyRequest("--set " + name + ": the model has no such symbol. " + Names.hint(name, known));
            }
            given.put(name, number("--set " + name, text));
        });
        try {
            return HybridState.start(model, given);
        } catch (InitialValues.CyclicException e) {
            throw new FaultyInputException(
                    file.toString(),
                    "initial values need each other: " + e.getMessage(),
                    "Break the circle: one of them must not use the next.");
        }
    }

    private static double number(String what, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new FaultyRequest(what + "=" + text + ": not a number. Write one such as 0.5.");
        }
    }

    private static double[] times(Asked asked) {
        String text = asked.horizon.orElseThrow(
                () -> new FaultyRequest(
                        "An SBML model does not say for how long it is to be run. Add --horizon with a number in its unit of time."));
        double horizon = number("--horizon", text);
        double every = asked.every.map(word -> number("--every", word)).orElse(horizon / USUAL_ROWS);
        if (!(horizon > 0 && horizon <= Double.MAX_VALUE)) {
            throw new FaultyRequest("--horizon " + text + ": it must be above zero.");
        } else if (!(every > 0 && horizon / every <= MOST_ROWS)) {
            throw new FaultyRequest("--every " + asked.every.orElse("") + ": it must be above zero, and make at most "
                    + MOST_ROWS + " rows of --horizon " + text + ".");
        }
        int whole = (int) Math.floor(horizon / every * (1 + 1e-12));
        boolean isEven = Math.abs(whole * every - horizon) <= 1e-9 * horizon;
        double[] times = IntStream.rangeClosed(0, isEven ? whole : whole + 1)
                .mapToDouble(i -> i * every)
                .toArray();
        times[times.length - 1] = horizon;
        return times;
    }
}
