package org.myobalance.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.myobalance.integrate.Rodas5P;
import org.myobalance.model.Parameter;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.PeriodicIntervalReport;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;

/** Whether the error that the two-scale engine states covers the error it makes, over persons drawn at random. */
final class StatedErrors {
    static final String WORD = "persons";
    private static final double SPREAD = 0.15;
    private static final double REFERENCE = 1e-7;

    private final Workload workload;
    private final int persons;
    private final long seed;
    private final RunOptions options;
    private final Path folder;
    private final PrintStream out = System.out;

    StatedErrors(Workload workload, int persons, long seed, RunOptions options, Path folder) {
        this.workload = workload;
        this.persons = persons;
        this.seed = seed;
        this.options = options;
        this.folder = folder;
    }

    /** One person's life. */
    private record Row(double stated, double found, long evaluated, String direct) {
        double ratio() {
            return stated / found;
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"stated\":%s,\"found\":%s,\"periods\":%d,\"direct\":\"%s\"}",
                    stated,
                    found,
                    evaluated,
                    direct);
        }
    }

    void run() throws IOException {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            ParameterSet drawn = ParameterSet.defaults(workload.compiled().model());
            for (Parameter parameter : workload.compiled().model().parameters()) {
                drawn = drawn.with(parameter.id(), parameter.value() * Math.exp(SPREAD * random.nextGaussian()));
            }
            rows.add(row(workload.with(drawn), options));
        }
        double[] ratios = rows.stream().mapToDouble(Row::ratio).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%n%d persons on %s, %.0f %% log-spread of all parameters, seed %d, rtol %.0e, between periods %.0e:%n"
                        + "stated >= found in %d; stated/found median %.2f, from %.2f to %.2f; found %.1e to %.1e;"
                        + " periods solved %d to %d; without falling back %d%n",
                persons,
                workload.name(),
                100 * SPREAD,
                seed,
                options.rtol(),
                options.macroTolerance(),
                rows.stream().filter(row -> row.stated >= row.found).count(),
                ratios[persons / 2],
                ratios[0],
                ratios[persons - 1],
                rows.stream().mapToDouble(Row::found).min().orElseThrow(),
                rows.stream().mapToDouble(Row::found).max().orElseThrow(),
                rows.stream().mapToLong(Row::evaluated).min().orElseThrow(),
                rows.stream().mapToLong(Row::evaluated).max().orElseThrow(),
                rows.stream().filter(row -> row.direct.isEmpty()).count());
        rows.stream().filter(row -> !row.direct.isEmpty()).forEach(row -> out.println("  " + row.direct));
        Files.writeString(
                folder.resolve("two-scale-persons.json"),
                "[" + String.join(",\n", rows.stream().map(Row::json).toList()) + "]\n");
    }

    private static Row row(Workload person, RunOptions options) {
        Bare bare = new Bare(person);
        Daily reference = new Daily(person.timetable().horizon(), bare.dimension());
        bare.run(bare.ours(Rodas5P.TABLEAU, REFERENCE, bare.linearSolver()), reference);
        Run run = Run.of(person.parameters(), person.start(), person.timetable(), Sampling.every(Daily.DAY), options);
        if (!(new Simulator(person.compiled()).run(run) instanceof Outcome.Completed done)) {
            throw new IllegalStateException("a run failed");
        }
        Daily daily = new Daily(person.timetable().horizon(), bare.dimension());
        daily.fill(done.trajectory());
        StringBuilder direct = new StringBuilder();
        long evaluated = 0;
        double stated = 0;
        for (PeriodicIntervalReport interval : done.periodicIntervals()) {
            interval.direct().ifPresent(why -> direct.append(why).append(' '));
            evaluated += interval.evaluated();
            stated = Math.max(stated, interval.error());
        }
        return new Row(
                stated,
                daily.error(reference, person.slow(), person.scale()),
                evaluated,
                direct.toString().trim());
    }
}
