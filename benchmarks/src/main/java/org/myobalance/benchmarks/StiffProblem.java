package org.myobalance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.integrate.SegmentEquations;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Model;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.system.JacobianProvider;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SparsePattern;
import org.myobalance.units.Unit;

/**
 * A problem of the stiff test set, from the table that the tests read: polynomial terms, span and reference end values.
 * It becomes a model, compiled like any other. Workspace of one thread.
 */
final class StiffProblem implements SegmentEquations, FirstOrderDifferentialEquations, JacobianProvider {
    static final List<String> NAMES =
            List.of("rober", "orego", "hires", "vdpol1e3", "vdpol_eps1em6", "e5", "pollu", "bruss1d20");

    private static final double[] NOTHING = {};

    private final Model model;
    private final ModelSystem system;
    private final double[] start;
    private final double[] reference;
    private final double length;
    private final double threshold;
    private final double[] work;
    private long evaluations;

    private StiffProblem(Model model, double[] start, double[] reference, double length, double threshold) {
        this.model = model;
        this.start = start;
        this.reference = reference;
        this.length = length;
        this.threshold = threshold;
        system = ModelCompiler.compile(model);
        work = new double[system.workLength()];
        system.prepare(NOTHING, NOTHING, work);
    }

    /** Reads {@code tables/name.csv}. */
    static StiffProblem read(Path tables, String name) throws IOException {
        Map<String, double[]> numbers = new LinkedHashMap<>();
        Map<String, Rate> rates = new LinkedHashMap<>();
        List<List<State.Term>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(tables.resolve(name + ".csv"))) {
            String[] cells = line.split(",", -1);
            if (line.startsWith("#")) {
                continue;
            }
            if (cells[0].equals("term")) {
                int row = Integer.parseInt(cells[1]);
                while (rows.size() <= row) {
                    rows.add(new ArrayList<>());
                }
                double coefficient = Double.parseDouble(cells[2]);
                String law = law(Math.abs(coefficient), cells[3]);
                Rate rate = rates.computeIfAbsent(
                        law, text -> new Rate("rate_" + rates.size(), Unit.ONE, ExprParser.parse(text), ""));
                rows.get(row).add(new State.Term(coefficient < 0 ? -1 : 1, rate.id()));
            } else {
                numbers.put(
                        cells[0],
                        Arrays.stream(cells)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        double[] start = numbers.getOrDefault("start", NOTHING);
        double threshold = numbers.getOrDefault("threshold", NOTHING)[0];
        List<State> states = new ArrayList<>();
        for (int i = 0; i < start.length; i++) {
            states.add(new State("y" + i, Unit.ONE, start[i], threshold, Clock.FAST, "", rows.get(i)));
        }
        Model model = new Model(
                name,
                "",
                states,
                List.of(),
                List.of(),
                List.copyOf(rates.values()),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
        return new StiffProblem(
                model,
                start,
                numbers.getOrDefault("reference", NOTHING),
                numbers.getOrDefault("end", NOTHING)[0],
                threshold);
    }

    private static String law(double coefficient, String factors) {
        List<String> parts = new ArrayList<>();
        if (coefficient != 1 || factors.isEmpty()) {
            parts.add(Double.toString(coefficient));
        }
        for (String factor : factors.split(" ", -1)) {
            if (!factor.isEmpty()) {
                parts.add("y" + factor);
            }
        }
        return String.join("*", parts);
    }

    Model model() {
        return model;
    }

    double[] start() {
        return start.clone();
    }

    double length() {
        return length;
    }

    /** Below this size errors are absolute. */
    double threshold() {
        return threshold;
    }

    /** Evaluations of f since this was last asked. */
    long takeEvaluations() {
        long taken = evaluations;
        evaluations = 0;
        return taken;
    }

    /** Largest error over all states, relative to each state or to the threshold where that is larger. */
    double error(double[] end) {
        double worst = 0;
        for (int i = 0; i < end.length; i++) {
            double error = Math.abs(end[i] - reference[i]) / (Math.abs(reference[i]) + threshold);
            worst = error <= worst ? worst : error;
        }
        return worst;
    }

    @Override
    public int dimension() {
        return start.length;
    }

    @Override
    public int getDimension() {
        return start.length;
    }

    @Override
    public void rhs(double[] y, double[] yDot) {
        evaluations++;
        system.preparedRhs(y, NOTHING, NOTHING, work, yDot);
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] yDot) {
        rhs(y, yDot);
    }

    @Override
    public SparsePattern jacobianPattern() {
        return system.jacobianPattern();
    }

    @Override
    public void jacobian(double[] y, double[] values) {
        system.preparedJacobian(y, NOTHING, NOTHING, work, values);
    }

    @Override
    public void jacobian(double t, double[] y, double[] values) {
        jacobian(y, values);
    }

    @Override
    public LinearSolver linearSolver() {
        return system.linearSolver();
    }

    @Override
    public Optional<LinearSolver> ownLinearSolver() {
        return Optional.of(linearSolver());
    }
}
