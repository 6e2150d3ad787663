package org.myobalance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.myobalance.export.CFile;
import org.myobalance.integrate.OneStepIntegrator;
import org.myobalance.integrate.OneStepMethod;
import org.myobalance.integrate.Rodas4;
import org.myobalance.integrate.Rodas5P;
import org.myobalance.integrate.SegmentSolver;
import org.myobalance.integrate.StepObserver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stiff problems of the standard test sets: time for an error at the end, ours against CVODE and RADAU5 on the same
 * expressions. Rounds are interleaved, so that other load on the machine meets all alike.
 */
final class TestSet {
    private static final double[] TOLERANCES = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10};
    private static final int ROUND_MILLISECONDS = 20;
    private static final int WARM_ROUNDS = 4;
    /** Programs of these names take a full matrix; the two problems with many zeros also others. */
    private static final Map<String, String> FULL = Map.of("CVODE dense", "dense", "RADAU5 dense", "radau5");

    private static final Map<String, String> SPARSE = Map.of("CVODE KLU", "klu");
    private static final Map<String, String> BANDED = Map.of("CVODE band", "band", "RADAU5 band", "radau5-band");

    private final StiffProblem problem;
    private final String name;
    private final Map<String, DoubleFunction<Solve>> ours = new LinkedHashMap<>();
    private final Map<String, String> theirs = new LinkedHashMap<>();
    private final List<Measurement> points = new ArrayList<>();

    /** One solve; returns the end values. */
    interface Solve {
        double[] run();
    }

    private TestSet(StiffProblem problem, String name, boolean external) {
        this.problem = problem;
        this.name = name;
        ours.put(TestSetReport.OURS, this::segment);
        ours.put("Rodas4", rtol -> segment(Rodas4.TABLEAU, rtol));
        ours.put("Rodas5P, Commons Math", this::commons);
        if (external) {
            theirs.putAll(FULL);
            theirs.putAll(problem.dimension() < 20 ? Map.of() : SPARSE);
            theirs.putAll(problem.dimension() < 40 ? Map.of() : BANDED);
        }
        ours.keySet().forEach(this::add);
        theirs.keySet().stream().sorted().forEach(this::add);
    }

    private void add(String solver) {
        Arrays.stream(TOLERANCES).forEach(rtol -> points.add(new Measurement(solver, rtol)));
    }

    /** Options: rounds=5 external=yes folder=… home=benchmarks tables=src/test/resources/ivp, then names of problems. */
    static void run(List<String> words) throws IOException, InterruptedException {
        Options options = Options.of(words);
        Path folder = options.folder();
        Path home = Path.of(options.text("home", "benchmarks"));
        Path tables = Path.of(options.text("tables", "src/test/resources/ivp"));
        int rounds = (int) options.number("rounds", 5);
        Map<String, List<Measurement>> results = new LinkedHashMap<>();
        for (String name : options.names(StiffProblem.NAMES)) {
            StiffProblem problem = StiffProblem.read(tables, name);
            Path program = folder.resolve("ivp-" + name);
            boolean external = options.text("external", "yes").equals("yes");
            if (external) {
                Path model = folder.resolve("ivp-" + name + ".c");
                Files.writeString(model, CFile.of(problem.model()));
                external = External.make(home.resolve("ivp"), model, program);
            }
            TestSet set = new TestSet(problem, name, external);
            set.measure(rounds, program);
            results.put(name, set.points);
            System.out.print(TestSetReport.points(name, set.points));
        }
        TestSetReport report = new TestSetReport(results);
        System.out.println(report.text());
        Files.writeString(folder.resolve("test-set.json"), report.json());
        Files.write(folder.resolve("test-set.png"), report.png());
    }

    private void measure(int rounds, Path program) throws InterruptedException {
        for (DoubleFunction<Solve> solver : ours.values()) {
            for (int warm = 0; warm < WARM_ROUNDS; warm++) {
                for (double rtol : TOLERANCES) {
                    time(new Measurement("", rtol), solver.apply(rtol));
                }
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Measurement point : points) {
                DoubleFunction<Solve> solver = ours.get(point.solver);
                if (!point.failure.isEmpty()) {
                    continue;
                }
                if (solver != null) {
                    time(point, solver.apply(point.rtol));
                } else {
                    start(point, program);
                }
            }
        }
    }

    /** Adds a round: the mean of as many solves as fit into it. */
    private void time(Measurement into, Solve solve) {
        try {
            problem.takeEvaluations();
            into.error = problem.error(solve.run());
            into.evaluations = problem.takeEvaluations();
            long begin = WorkPrecision.cpu();
            long end = begin;
            int solves = 0;
            while (end - begin < ROUND_MILLISECONDS * 1_000_000L) {
                solve.run();
                solves++;
                end = WorkPrecision.cpu();
            }
            into.milliseconds.add((end - begin) * 1e-6 / solves);
        } catch (RuntimeException e) {
            into.failure = String.format(Locale.ROOT, "%s", e.getMessage())
                    .replace('"', '\'')
                    .replace('\n', ' ');
        }
    }

    private void start(Measurement into, Path program) throws InterruptedException {
        String line = External.run(List.of(
                program.toString(),
                theirs.getOrDefault(into.solver, ""),
                Double.toString(into.rtol),
                Double.toString(problem.threshold()),
                Double.toString(problem.length()),
                Integer.toString(ROUND_MILLISECONDS)));
        if (line == null || !line.contains("{")) {
            into.failure = "did not finish";
            return;
        }
        JsonNode json = new JsonMapper().readTree(line.substring(line.indexOf('{')));
        if (json.has("failed")) {
            into.failure = json.get("failed").stringValue();
            return;
        }
        List<Double> end = new ArrayList<>();
        json.get("end").forEach(value -> end.add(value.doubleValue()));
        into.milliseconds.add(json.get("milliseconds").doubleValue());
        into.evaluations = json.get("evaluations").longValue();
        into.error = problem.error(end.stream().mapToDouble(value -> value).toArray());
    }

    private Solve segment(double rtol) {
        return segment(Rodas5P.TABLEAU, rtol);
    }

    private Solve segment(OneStepMethod tableau, double rtol) {
        int n = problem.dimension();
        double[] absolute = new double[n];
        double[] relative = new double[n];
        Arrays.fill(absolute, rtol * problem.threshold());
        Arrays.fill(relative, rtol);
        SegmentSolver solver = new SegmentSolver(problem, tableau, problem.linearSolver(), absolute, relative);
        double[] start = problem.start();
        double[] y = start.clone();
        return () -> {
            System.arraycopy(start, 0, y, 0, n);
            solver.solve(y, problem.length(), 0, StepObserver.NONE);
            return y;
        };
    }

    private Solve commons(double rtol) {
        OneStepIntegrator integrator =
                new OneStepIntegrator(Rodas5P.TABLEAU, 0, problem.length(), rtol * problem.threshold(), rtol);
        integrator.setAutonomous(true);
        double[] start = problem.start();
        double[] y = start.clone();
        return () -> {
            integrator.integrate(problem, 0, start, problem.length(), y);
            return y;
        };
    }

    @Override
    public String toString() {
        return points.stream().map(m -> m.solver).distinct().collect(Collectors.joining(", ", name + ": ", ""));
    }
}
