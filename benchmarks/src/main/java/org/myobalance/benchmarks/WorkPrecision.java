package org.myobalance.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.myobalance.export.CFile;
import org.myobalance.integrate.Rodas5P;

/**
 * Error against CPU time over a whole life: ours, Commons Math, Hipparchus and, where installed, CVODE and LSODA. Rounds
 * are interleaved, so that other load on the machine meets all alike. Writes a table, JSON and a plot for each workload.
 */
final class WorkPrecision {
    private static final double[] TOLERANCES = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};
    private static final double[] OTHERS = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7};
    private static final double[] LOOSE = {1e-3, 1e-6};
    private static final double[] TARGETS = {1e-4, 1e-5, 1e-6, 1e-7};
    private static final double REFERENCE = 1e-11;

    private final Path folder;
    private final Path home;
    private final int rounds;
    private final int weeks;
    private final List<String> kinds;
    private final PrintStream out = System.out;

    private WorkPrecision(Path folder, Path home, int rounds, int weeks, List<String> kinds) {
        this.folder = folder;
        this.home = home;
        this.rounds = rounds;
        this.weeks = weeks;
        this.kinds = kinds;
    }

    /**
     * Options: rounds=3 weeks=3130 external=klu,dense,lsoda explicit=yes ours=NAME,NAME (which of our solvers, the first of
     * which the others are compared with; fewer share less compiled code) folder=benchmarks/target home=benchmarks, then names of
     * workloads.
     */
    static void run(List<String> words) throws IOException, InterruptedException {
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
        List<String> kinds =
                Arrays.asList(options.getOrDefault("external", "klu,lsoda").split(",", -1));
        WorkPrecision all = new WorkPrecision(
                folder,
                Path.of(options.getOrDefault("home", "benchmarks")),
                Integer.parseInt(options.getOrDefault("rounds", "3")),
                Integer.parseInt(options.getOrDefault("weeks", "3130")),
                kinds);
        List<String> chosen = Arrays.asList(options.getOrDefault("ours", "").split(",", -1));
        boolean explicit = !options.getOrDefault("explicit", "yes").equals("no");
        for (String name : names.isEmpty() ? Workload.NAMES : names) {
            all.workload(Workload.named(name, all.weeks), explicit, chosen);
        }
    }

    private void workload(Workload workload, boolean explicit, List<String> chosen)
            throws IOException, InterruptedException {
        Bare bare = new Bare(workload);
        double horizon = workload.timetable().horizon();
        Daily reference = new Daily(horizon, bare.dimension());
        bare.run(bare.ours(Rodas5P.TABLEAU, REFERENCE, bare.linearSolver()), reference);
        Path referenceFile = folder.resolve(workload.name() + ".reference");
        reference.write(referenceFile);
        Path model = folder.resolve(workload.name() + ".c");
        Files.writeString(
                model,
                CFile.of(workload.compiled().model(), workload.parameters(), workload.start(), workload.timetable()));
        List<External> externals = new ArrayList<>();
        List<String> linear =
                kinds.stream().filter(k -> k.equals("klu") || k.equals("dense")).toList();
        if (!linear.isEmpty()) {
            externals.addAll(External.cvode(home, model, folder, linear));
        }
        if (kinds.contains("lsoda")) {
            externals.addAll(External.lsoda(home, model, folder));
        }
        List<Measurement> points = new ArrayList<>();
        Daily daily = new Daily(horizon, bare.dimension());
        Map<String, DoubleFunction<Contenders.Life>> ours = Contenders.implicit(workload, bare);
        if (ours.keySet().containsAll(chosen)) {
            ours.keySet().retainAll(chosen);
        }
        Map<String, DoubleFunction<Contenders.Life>> theirs = explicit ? Contenders.explicit(bare) : Map.of();
        ours.forEach((name, life) -> add(points, name, TOLERANCES));
        theirs.forEach((name, life) -> add(points, name, LOOSE));
        externals.forEach(external -> add(points, external.solver(), OTHERS));
        warm(ours, daily);
        for (int round = 0; round < rounds; round++) {
            for (Measurement point : points) {
                if (!point.failure.isEmpty() || (round > 0 && point.median() > 20_000)) {
                    continue;
                }
                var life = ours.getOrDefault(point.solver, theirs.get(point.solver));
                if (life != null) {
                    measure(point, life, daily, reference, workload);
                } else {
                    for (External external : externals) {
                        if (external.solver().equals(point.solver)) {
                            external.measure(point, referenceFile);
                        }
                    }
                }
            }
        }
        Report report = new Report(workload.name(), bare.stops(), points, TARGETS);
        out.println(report.text());
        Files.writeString(folder.resolve("work-precision-" + workload.name() + ".json"), report.json());
        Files.write(folder.resolve("work-precision-" + workload.name() + ".png"), report.png());
    }

    private static void add(List<Measurement> points, String solver, double[] tolerances) {
        Arrays.stream(tolerances).forEach(rtol -> points.add(new Measurement(solver, rtol)));
    }

    private static void warm(Map<String, DoubleFunction<Contenders.Life>> lives, Daily daily) {
        lives.values().forEach(life -> life.apply(1e-4).run(daily));
    }

    private static void measure(
            Measurement into, DoubleFunction<Contenders.Life> solver, Daily daily, Daily reference, Workload workload) {
        try {
            long begin = cpu();
            into.evaluations = solver.apply(into.rtol).run(daily);
            into.milliseconds.add((cpu() - begin) * 1e-6);
            into.error = daily.error(reference, workload.slow(), workload.scale());
        } catch (RuntimeException e) {
            into.failure = String.format(Locale.ROOT, "%s", e.getMessage())
                    .replace('"', '\'')
                    .replace('\n', ' ');
        }
    }

    /** CPU time of this thread [ns]. */
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
