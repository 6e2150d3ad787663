package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.hybrid.HybridOutcome;
import org.myobalance.hybrid.HybridRun;
import org.myobalance.hybrid.HybridState;
import org.myobalance.hybrid.HybridSystem;
import org.myobalance.hybrid.HybridTrajectory;
import org.myobalance.hybrid.InitialValues;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.ProgramVersion;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableSchema;
import org.myobalance.io.TableSink;
import org.myobalance.model.State;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Format;
import org.myobalance.plot.Panel;
import org.myobalance.plot.Series;
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

    private static final int PANELS = 12;
    private static final int COLUMNS = 4;
    private static final double ROW_HEIGHT = 50;
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
        String unit = SbmlUnits.timeUnit(source);
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
            List<String> names = quantities(source, outcome.trajectory());
            List<String> written = new ArrayList<>();
            for (TableFormat format : asked.formats) {
                String name = "trajectory." + format.extension();
                write(output.staging().resolve(name), format, source, names, outcome.trajectory());
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
                Figure figure = figure(model, source, names, outcome.trajectory(), unit);
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

    /** Every symbol of the file that moves, in its order; all of them if none does. */
    private static List<String> quantities(SbmlModel source, HybridTrajectory trajectory) {
        List<String> names = new ArrayList<>();
        source.species().forEach(each -> names.add(each.id()));
        source.compartments().forEach(each -> names.add(each.id()));
        source.parameters().forEach(each -> names.add(each.id()));
        source.reactions().forEach(each -> names.add(each.id()));
        List<String> moving = names.stream()
                .filter(name -> spread(trajectory.values(name)) > 0)
                .toList();
        return moving.isEmpty() ? names : moving;
    }

    private static double spread(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most > least ? (most - least) / Math.max(Math.abs(most), Math.abs(least)) : 0;
    }

    private static void write(
            Path path, TableFormat format, SbmlModel source, List<String> names, HybridTrajectory trajectory) {
        SbmlUnits units = new SbmlUnits(source);
        List<TableField> fields = new ArrayList<>();
        fields.add(TableField.number("time", SbmlUnits.timeUnit(source), "time since the start"));
        names.forEach(
                name -> fields.add(TableField.number(name, units.text(name).orElse(""), "")));
        TableSchema schema = new TableSchema(fields, Map.of());
        List<double[]> columns = new ArrayList<>();
        columns.add(trajectory.times().stream().mapToDouble(Double::doubleValue).toArray());
        names.forEach(name -> columns.add(trajectory.values(name)));
        try (TableSink sink = format.open(path, schema)) {
            int rows = trajectory.times().size();
            TableBatch.Builder batch = TableBatch.builder(schema, Math.max(1, rows));
            for (int i = 0; i < rows; i++) {
                for (double[] column : columns) {
                    batch.number(column[i]);
                }
            }
            sink.append(batch.build());
            sink.finish();
        }
    }

    /** Symbols of states, and of species whose amount is one. */
    private static Set<String> moving(HybridModel model) {
        return model.model().states().stream()
                .map(State::id)
                .map(SbmlTranslation::symbol)
                .collect(Collectors.toSet());
    }

    private static String axisUnit(SbmlUnits units, String name) {
        return units.text(name)
                .map(text -> text.equals("1") ? "dimensionless" : text)
                .orElse("unit of the file");
    }

    /** What the equations are about: species and other states, without clocks; of more than a page holds, those that move most for their size. */
    private static Figure figure(
            HybridModel model, SbmlModel source, List<String> names, HybridTrajectory trajectory, String unit) {
        SbmlUnits units = new SbmlUnits(source);
        Set<String> states = moving(model);
        List<String> of = names.stream().filter(states::contains).toList();
        List<String> wanted = of.isEmpty() ? names : of;
        List<String> chosen = wanted.stream()
                .sorted(Comparator.comparingDouble((String name) -> -spread(trajectory.values(name))))
                .limit(PANELS)
                .sorted(Comparator.comparingInt(wanted::indexOf))
                .toList();
        double[] times =
                trajectory.times().stream().mapToDouble(Double::doubleValue).toArray();
        Axis axis = Axis.of("Time", unit.isEmpty() ? "unit of the file" : unit);
        List<Panel> panels = new ArrayList<>();
        for (String name : chosen) {
            Series series = Series.of(name, times, trajectory.values(name));
            panels.add(CurvePanel.of(name, axis, Axis.of(name, axisUnit(units, name)), List.of(series)));
        }
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        List<String> notes = chosen.size() == wanted.size()
                ? List.of()
                : List.of(
                        "The " + chosen.size() + " of " + wanted.size() + " quantities that move most for their size.");
        return new Figure(panels, rows, columns, Figure.FULL_WIDTH, 10 + rows * ROW_HEIGHT + 3.0 * notes.size(), notes);
    }
}
