package org.myobalance.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.myobalance.integrate.Rodas5P;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.RunOptions;

/**
 * The two-scale engine against the direct one, at the error that the two-scale engine reached: CPU time of one thread,
 * rounds interleaved. Both deliver all states at the end of every day. Writes a table, and JSON for each workload.
 */
final class TwoScaleGain {
    private static final double[] DIRECT = {3e-2, 2e-2, 1e-2, 3e-3, 1e-3, 1e-4, 1e-5, 1e-6};
    private static final double[] TARGETS = {1e-4, 1e-6};
    /** Enough for the compiler, and long enough for the clock. */
    private static final long WARM = 1_500_000_000L;

    private static final long MEASURED = 100_000_000L;
    /** Direct runs longer than this are measured in the first round only [ms]. */
    private static final double LONG = 5_000;

    private final Path folder;
    private final int rounds;
    private final int weeks;
    private final PrintStream out = System.out;

    private TwoScaleGain(Path folder, int rounds, int weeks) {
        this.folder = folder;
        this.rounds = rounds;
        this.weeks = weeks;
    }

    /**
     * Options: rounds=5 weeks=3130 folder=benchmarks/target/results, and for persons alone persons=50 seed=20 rtol=1e-2
     * between=3e-5; then names of workloads.
     */
    static void run(List<String> words) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                options.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                names.add(word);
            }
        }
        Path folder = Path.of(options.getOrDefault("folder", "benchmarks/target/results"));
        Files.createDirectories(folder);
        int weeks = Integer.parseInt(options.getOrDefault("weeks", "3130"));
        TwoScaleGain gain = new TwoScaleGain(folder, Integer.parseInt(options.getOrDefault("rounds", "5")), weeks);
        List<String> all = List.of("proxy25-A", "proxy25-programmes", StatedErrors.WORD, "shipped");
        for (String name : names.isEmpty() ? all : names) {
            if (name.equals(StatedErrors.WORD)) {
                persons(options, weeks, folder);
            } else {
                boolean isLong = name.equals("shipped");
                gain.workload(Workload.named(name, weeks), isLong ? 1e-8 : 1e-10, isLong ? 1e-2 : 3e-2);
            }
        }
    }

    private static void persons(Map<String, String> options, int weeks, Path folder) throws IOException {
        int persons = Integer.parseInt(options.getOrDefault("persons", "50"));
        long seed = Long.parseLong(options.getOrDefault("seed", "20"));
        Setting setting = new Setting(
                Double.parseDouble(options.getOrDefault("rtol", "1e-2")),
                Double.parseDouble(options.getOrDefault("between", "3e-5")));
        new StatedErrors(Workload.proxyA(weeks), persons, seed, setting.options(), folder).run();
    }

    /** Settings of the two-scale engine: tolerance of a period, and tolerance between periods. */
    private record Setting(double rtol, double between) {
        static final List<Setting> ALL = List.of(
                new Setting(3e-2, 3e-5),
                new Setting(3e-2, 6e-5),
                new Setting(1e-2, 6e-5),
                new Setting(1e-2, 3e-5),
                new Setting(3e-3, 3e-5),
                new Setting(1e-3, 1e-5),
                new Setting(1e-4, 3e-6),
                new Setting(1e-5, 1e-6),
                new Setting(1e-6, 3e-7));

        String words() {
            return String.format(Locale.ROOT, "two-scale, between periods %.0e", between);
        }

        RunOptions options() {
            return RunOptions.defaults()
                    .withEngine(Engine.TWO_SCALE)
                    .withRtol(rtol)
                    .withMacroTolerance(between);
        }
    }

    private void workload(Workload workload, double referenceTolerance, double loosest) throws IOException {
        Bare bare = new Bare(workload);
        double horizon = workload.timetable().horizon();
        Daily reference = new Daily(horizon, bare.dimension());
        bare.run(bare.ours(Rodas5P.TABLEAU, referenceTolerance, bare.linearSolver()), reference);
        Daily daily = new Daily(horizon, bare.dimension());
        Map<Measurement, Contenders.Life> lives = new LinkedHashMap<>();
        Contenders.implicit(workload, bare).forEach((name, life) -> {
            for (double rtol : name.equals("Rodas4") ? new double[0] : DIRECT) {
                if (rtol <= loosest) {
                    lives.put(new Measurement(name, rtol), life.apply(rtol));
                }
            }
        });
        for (Setting setting : Setting.ALL) {
            lives.put(
                    new Measurement(setting.words(), setting.rtol), Contenders.simulated(workload, setting.options()));
        }
        List<Measurement> points = new ArrayList<>(lives.keySet());
        for (Setting setting : Setting.ALL) {
            warm(Contenders.simulated(workload, setting.options()), daily);
        }
        for (int round = 0; round < rounds; round++) {
            for (Measurement point : points) {
                if (point.failure.isEmpty() && (round == 0 || point.median() < LONG)) {
                    measure(point, lives.get(point), daily, reference, workload);
                }
            }
        }
        out.println(text(workload, points));
        Files.writeString(
                folder.resolve("two-scale-" + workload.name() + ".json"),
                new Report(workload.name(), bare.stops(), points, TARGETS).json());
    }

    private static void warm(Contenders.Life life, Daily daily) {
        for (long begin = WorkPrecision.cpu(); WorkPrecision.cpu() - begin < WARM; ) {
            life.run(daily);
        }
    }

    private static void measure(
            Measurement into, Contenders.Life life, Daily daily, Daily reference, Workload workload) {
        try {
            long begin = WorkPrecision.cpu();
            int times = 0;
            do {
                into.evaluations = life.run(daily);
                times++;
            } while (WorkPrecision.cpu() - begin < MEASURED);
            into.milliseconds.add((WorkPrecision.cpu() - begin) * 1e-6 / times);
            into.error = daily.error(reference, workload.slow(), workload.scale());
        } catch (RuntimeException e) {
            into.failure = String.valueOf(e.getMessage()).replace('"', '\'').replace('\n', ' ');
        }
    }

    private static String text(Workload workload, List<Measurement> points) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%s: error of slow states on every day, CPU time; gain: times as long the direct engine takes for the"
                        + " same error (smallest and largest of a round)%n",
                workload.name()));
        for (Measurement m : points) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-34s %7.0e %9.2e %10.2f ms ± %3.0f %% %10d evaluations %s",
                    m.solver,
                    m.rtol,
                    m.error,
                    m.median(),
                    100 * m.spread(),
                    m.evaluations,
                    m.failure));
            if (isTwoScale(m) && m.isUsable()) {
                text.append(gain(points, m, Contenders.OURS)).append(gain(points, m, Contenders.IN_SIMULATOR));
            }
            text.append(System.lineSeparator());
        }
        for (double target : TARGETS) {
            points.stream()
                    .filter(m -> isTwoScale(m) && m.isUsable() && m.error <= target)
                    .min((a, b) -> Double.compare(a.median(), b.median()))
                    .ifPresent(m -> text.append(String.format(
                            Locale.ROOT,
                            "error <= %.0e: %.2f ms (error %.1e);%s;%s%n",
                            target,
                            m.median(),
                            m.error,
                            gain(points, m, Contenders.OURS),
                            gain(points, m, Contenders.IN_SIMULATOR))));
        }
        return text.toString();
    }

    private static boolean isTwoScale(Measurement m) {
        return m.solver.startsWith("two-scale");
    }

    private static String gain(List<Measurement> points, Measurement m, String direct) {
        List<Measurement> theirs =
                points.stream().filter(p -> p.solver.equals(direct)).toList();
        OptionalDouble median = gain(theirs, m.error, Measurement::median, m.median());
        if (median.isEmpty()) {
            return "  " + direct + " reaches no such error";
        }
        List<Double> each = new ArrayList<>();
        for (int round = 0; round < m.milliseconds.size(); round++) {
            int r = round;
            gain(theirs, m.error, p -> p.inRound(r), m.milliseconds.get(r)).ifPresent(each::add);
        }
        return String.format(
                Locale.ROOT,
                "  %s %s%.1f (%.1f to %.1f)",
                direct,
                AtError.isBound(theirs, m.error) ? "at most " : "",
                median.getAsDouble(),
                Collections.min(each),
                Collections.max(each));
    }

    private static OptionalDouble gain(
            List<Measurement> theirs, double error, ToDoubleFunction<Measurement> milliseconds, double own) {
        OptionalDouble time = AtError.time(theirs, error, milliseconds);
        return time.isPresent() ? OptionalDouble.of(time.getAsDouble() / own) : OptionalDouble.empty();
    }
}
