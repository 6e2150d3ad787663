package org.myobalance.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.myobalance.integrate.OneStepMethod;
import org.myobalance.integrate.Rodas5P;
import org.myobalance.integrate.SegmentEquations;
import org.myobalance.integrate.SegmentSolver;
import org.myobalance.model.State;
import org.myobalance.regimen.Edge;
import org.myobalance.regimen.EdgeKind;
import org.myobalance.simulate.StopWalk;
import org.myobalance.system.LinearSolver;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SparsePattern;

/** The stops of a workload laid out in arrays, and its model as equations between them: what every solver is driven with. */
final class Bare implements SegmentEquations {
    private final Workload workload;
    private final ModelSystem system;
    private final double[] parameters;
    private final double[] work;
    private final double[] rest;
    private final double[] both;
    private final List<double[]> levels = new ArrayList<>();
    private final List<double[]> doses = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private double[] u;
    long evaluations;

    Bare(Workload workload) {
        this.workload = workload;
        system = workload.compiled().system();
        parameters = workload.parameters().toArray();
        work = new double[system.workLength()];
        both = new double[system.states() + system.jacobianPattern().size()];
        StopWalk stops = new StopWalk(workload.compiled().model(), workload.parameters(), workload.timetable());
        rest = stops.levels();
        u = rest;
        begin();
        double[] lastLevels = rest;
        List<EdgeKind> order = List.of(EdgeKind.values());
        while (stops.hasNext()) {
            Edge edge = stops.next();
            double[] now = stops.levels();
            lastLevels = Arrays.equals(now, lastLevels) ? lastLevels : now;
            double[] added = stops.added();
            times.add(edge.time());
            kinds.add(order.indexOf(edge.kind()));
            levels.add(lastLevels);
            doses.add(added);
        }
    }

    /** One solver over one segment in its own time. */
    interface Segment {
        /**
         * Integrates.
         *
         * @param y states, overwritten
         * @param start of the segment, for daily rows only [h]
         * @param kind number of the kind of edge it follows
         */
        void solve(double[] y, double start, double length, int kind, Daily daily);
    }

    /** A whole life; returns the states at its end. */
    double[] run(Segment segment, Daily daily) {
        double[] y = workload.start().toArray();
        daily.clear();
        evaluations = 0;
        u = rest;
        begin();
        double t = 0;
        int kind = 1;
        for (int k = 0; k <= times.size(); k++) {
            double end = k < times.size() ? times.get(k) : workload.timetable().horizon();
            if (end > t) {
                segment.solve(y, t, end - t, kind, daily);
                t = end;
            }
            if (k < times.size()) {
                u = levels.get(k);
                begin();
                kind = kinds.get(k);
                double[] dose = doses.get(k);
                for (int i = 0; i < y.length; i++) {
                    y[i] += dose[i];
                }
            }
        }
        while (daily.wants(t)) {
            System.arraycopy(y, 0, daily.row(), 0, y.length);
        }
        return y;
    }

    /** Our solver, with step sizes remembered for each kind of edge. */
    Segment ours(OneStepMethod tableau, double rtol, LinearSolver solver) {
        return segment(new SegmentSolver(this, tableau, solver, absolute(rtol), relative(rtol)));
    }

    /** The same, explicit where it is not stiff. */
    Segment switching(double rtol) {
        SegmentSolver steps = new SegmentSolver(this, Rodas5P.TABLEAU, linearSolver(), absolute(rtol), relative(rtol));
        steps.dispatchExplicitly();
        return segment(steps);
    }

    private static Segment segment(SegmentSolver steps) {
        double[] first = new double[EdgeKind.values().length];
        return (y, start, length, kind, daily) ->
                first[kind] = steps.solve(y, length, first[kind], (from, size, state) -> {
                    while (daily.wants(start + from + size) && daily.time() < start + length) {
                        state.stateAt((daily.time() - start - from) / size, daily.row());
                    }
                });
    }

    double[] absolute(double rtol) {
        return workload.compiled().model().states().stream()
                .mapToDouble(State::scale)
                .map(scale -> rtol * scale / 100)
                .toArray();
    }

    double[] relative(double rtol) {
        double[] tolerances = new double[dimension()];
        Arrays.fill(tolerances, rtol);
        return tolerances;
    }

    Workload workload() {
        return workload;
    }

    int stops() {
        return times.size();
    }

    ModelSystem system() {
        return system;
    }

    @Override
    public int dimension() {
        return system.states();
    }

    @Override
    public void begin() {
        system.prepare(parameters, u, work);
    }

    @Override
    public void start(double[] y, double[] yDot, double[] values) {
        evaluations++;
        system.preparedStart(y, parameters, u, work, both);
        System.arraycopy(both, 0, yDot, 0, yDot.length);
        System.arraycopy(both, yDot.length, values, 0, values.length);
    }

    @Override
    public void rhs(double[] y, double[] yDot) {
        evaluations++;
        system.preparedRhs(y, parameters, u, work, yDot);
    }

    @Override
    public SparsePattern jacobianPattern() {
        return system.jacobianPattern();
    }

    @Override
    public void jacobian(double[] y, double[] values) {
        system.preparedJacobian(y, parameters, u, work, values);
    }

    @Override
    public LinearSolver linearSolver() {
        return system.linearSolver();
    }
}
