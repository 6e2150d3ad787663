package org.myobalance.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.hybrid.HybridOutcome;
import org.myobalance.hybrid.HybridRun;
import org.myobalance.hybrid.HybridState;
import org.myobalance.hybrid.HybridSystem;
import org.myobalance.hybrid.HybridTrajectory;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.Interpreter;
import org.myobalance.sbml.SbmlModel;
import org.myobalance.sbml.SbmlReader;
import org.myobalance.sbml.SbmlTranslation;

/**
 * Runs every case of the SBML semantic test suite whose tags are claimed, and holds the results against those of the suite at
 * its own tolerances: each value within absolute + relative·|expected|.
 */
final class SemanticSuite {
    /** What is not claimed, by tag or by package. */
    private static final Set<String> NOT_CLAIMED =
            Set.of("AlgebraicRule", "CSymbolDelay", "FastReaction", "MultipleFastReactions", "DelayInTrigger", "DelayInEventAssignment", "comp", "fbc");

    private static final List<String> VERSIONS = List.of("l3v2", "l3v1", "l2v5", "l2v4");
    private static final long SECONDS = 20;

    private SemanticSuite() {}

    /**
     * @param arguments the folder {@code cases/semantic} of a checkout, then the cases wanted; all if none is named
     */
    static void run(List<String> arguments) throws IOException {
        PrintStream out = System.out;
        if (arguments.isEmpty()) {
            out.println("Name the folder cases/semantic of a checkout of the SBML test suite.");
            return;
        }
        Path suite = Path.of(arguments.get(0));
        List<Path> cases;
        try (Stream<Path> folders = Files.list(suite)) {
            cases = folders.filter(Files::isDirectory)
                    .filter(each -> arguments.size() == 1
                            || arguments.contains(each.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        int passed = 0;
        int left = 0;
        Map<String, String> failed = new TreeMap<>();
        for (Path each : cases) {
            Optional<String> reason = notClaimed(each);
            if (reason.isPresent()) {
                left++;
                continue;
            }
            Optional<String> fault = fault(each);
            if (fault.isEmpty()) {
                passed++;
            } else {
                failed.put(each.getFileName().toString(), fault.get());
                out.println(each.getFileName() + "  " + fault.get());
            }
        }
        out.printf("%d of %d cases pass; %d are not claimed%n", passed, cases.size() - left, left);
    }

    private static Optional<String> notClaimed(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        String text = Files.readString(folder.resolve(name + "-model.m"), StandardCharsets.ISO_8859_1);
        Set<String> tags = new HashSet<>();
        for (String line : text.split("\r?\n", -1)) {
            if (line.startsWith("componentTags:") || line.startsWith("testTags:")) {
                for (String tag : line.substring(line.indexOf(':') + 1).split(",", -1)) {
                    tags.add(tag.strip().replaceFirst(":.*", ""));
                }
            } else if (line.startsWith("testType:") && !line.contains("TimeCourse")) {
                return Optional.of(line.substring(9).strip());
            }
        }
        return tags.stream().filter(NOT_CLAIMED::contains).findFirst();
    }

    /** Why a case fails; empty if it passes. */
    private static Optional<String> fault(Path folder) {
        String name = folder.getFileName().toString();
        try {
            Path file = VERSIONS.stream()
                    .map(version -> folder.resolve(name + "-sbml-" + version + ".xml"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(null);
            if (file == null) {
                return Optional.of("there is no Level 2 Version 4 or later");
            }
            Settings settings = Settings.read(folder.resolve(name + "-settings.txt"));
            return settings.compare(file, expected(folder.resolve(name + "-results.csv")));
        } catch (FaultyInputException e) {
            return Optional.of("refused: " + e.faults().get(0).toString().replace('\n', ' '));
        } catch (IOException | RuntimeException e) {
            return Optional.of("crash: " + e);
        }
    }

    private static List<String[]> expected(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                rows.add(Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new));
            }
        }
        return rows;
    }

    /** How a case is to be run and compared. */
    private record Settings(Map<String, String> fields) {
        static Settings read(Path file) throws IOException {
            Map<String, String> fields = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
                }
            }
            return new Settings(fields);
        }

        private double number(String field) {
            return Double.parseDouble(fields.getOrDefault(field, "0"));
        }

        private Set<String> names(String field) {
            return new HashSet<>(Arrays.stream(fields.getOrDefault(field, "").split(",", -1))
                    .map(String::strip)
                    .toList());
        }

        Optional<String> compare(Path file, List<String[]> rows) {
            SbmlModel source = SbmlReader.read(file);
            HybridModel model = SbmlTranslation.of(source);
            double[] times = new double[rows.size() - 1];
            for (int i = 0; i < times.length; i++) {
                times[i] = Double.parseDouble(rows.get(i + 1)[0]);
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            HybridOutcome outcome = HybridRun.run(
                    HybridSystem.of(model),
                    HybridState.start(model, Map.of()),
                    times,
                    HybridOptions.STANDARD.cancelledWhen(() -> System.nanoTime() > end));
            if (outcome instanceof HybridOutcome.Failed failed) {
                return Optional.of("stopped at t = " + failed.time() + ": " + failed.reason());
            }
            return differs(source, outcome.trajectory(), rows, times);
        }

        private Optional<String> differs(
                SbmlModel source, HybridTrajectory trajectory, List<String[]> rows, double[] times) {
            Set<String> amounts = names("amount");
            Set<String> concentrations = names("concentration");
            String[] heads = rows.get(0);
            for (int column = 1; column < heads.length; column++) {
                String name = heads[column];
                boolean converted = amounts.contains(name) || concentrations.contains(name);
                var quantity = SbmlTranslation.quantity(source, name, amounts.contains(name));
                for (int i = 0; i < times.length; i++) {
                    int at = i;
                    double value = converted
                            ? Interpreter.evaluate(quantity, id -> trajectory.values(id)[at], id -> 1)
                            : trajectory.values(name)[i];
                    double wanted = parse(rows.get(i + 1)[column]);
                    double allowed = number("absolute") + number("relative") * Math.abs(wanted);
                    boolean same = Double.compare(value, wanted) == 0 || Math.abs(value - wanted) <= allowed;
                    if (!same) {
                        return Optional.of(String.format(
                                "%s at %s: %s, expected %s", name, times[i], value, wanted));
                    }
                }
            }
            return Optional.empty();
        }

        private static double parse(String text) {
            return switch (text.toLowerCase(java.util.Locale.ROOT)) {
                case "inf", "infinity" -> Double.POSITIVE_INFINITY;
                case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
                case "nan" -> Double.NaN;
                default -> Double.parseDouble(text);
            };
        }
    }
}
