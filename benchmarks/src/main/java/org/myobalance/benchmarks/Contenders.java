package org.myobalance.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;
import org.myobalance.integrate.Rodas4;
import org.myobalance.integrate.Rodas5P;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;

/** The solvers in Java, each driven over the same stops with the same compiled right-hand side. */
final class Contenders {
    static final String OURS = "Rodas5P";
    static final String IN_SIMULATOR = "Rodas5P in Simulator";
    private static final double SMALLEST = 1e-12;
    private static final double LARGEST = 168;

    private Contenders() {}

    /** A whole life into daily rows, counting right-hand sides. */
    interface Life {
        long run(Daily daily);
    }

    /** By name; each takes a relative tolerance. */
    static Map<String, DoubleFunction<Life>> implicit(Workload workload, Bare bare) {
        Map<String, DoubleFunction<Life>> map = new LinkedHashMap<>();
        map.put(OURS, rtol -> bare(bare, bare.ours(Rodas5P.TABLEAU, rtol, bare.linearSolver())));
        map.put("Rodas4", rtol -> bare(bare, bare.ours(Rodas4.TABLEAU, rtol, bare.linearSolver())));
        map.put("Rodas5P switching", rtol -> bare(bare, bare.switching(rtol)));
        map.put(
                IN_SIMULATOR,
                rtol -> simulated(
                        workload,
                        RunOptions.defaults().withEngine(Engine.ROSENBROCK).withRtol(rtol)));
        return map;
    }

    /** Stability keeps their steps short at any tolerance. */
    static Map<String, DoubleFunction<Life>> explicit(Bare bare) {
        Map<String, DoubleFunction<Life>> map = new LinkedHashMap<>();
        map.put(
                "Commons Math DormandPrince853",
                rtol -> bare(
                        bare,
                        commons(
                                bare,
                                new DormandPrince853Integrator(
                                        SMALLEST, LARGEST, bare.absolute(rtol), bare.relative(rtol)))));
        map.put(
                "Commons Math GraggBulirschStoer",
                rtol -> bare(
                        bare,
                        commons(
                                bare,
                                new GraggBulirschStoerIntegrator(
                                        SMALLEST, LARGEST, bare.absolute(rtol), bare.relative(rtol)))));
        map.put("Hipparchus DormandPrince853", rtol -> bare(bare, hipparchus(bare, rtol)));
        return map;
    }

    private static Life bare(Bare bare, Bare.Segment segment) {
        return daily -> {
            bare.run(segment, daily);
            return bare.evaluations;
        };
    }

    /** What a user runs: with rows, means and counts. */
    static Life simulated(Workload workload, RunOptions options) {
        Simulator simulator = new Simulator(workload.compiled());
        Run run = Run.of(
                workload.parameters(), workload.start(), workload.timetable(), Sampling.every(Daily.DAY), options);
        return daily -> {
            daily.clear();
            if (!(simulator.run(run) instanceof Outcome.Completed done)) {
                throw new IllegalStateException("the run of " + workload.name() + " failed at rtol " + options.rtol());
            }
            daily.fill(done.trajectory());
            return done.counts().evaluations();
        };
    }

    private static Bare.Segment commons(Bare bare, AbstractIntegrator integrator) {
        var equations = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return bare.dimension();
            }

            @Override
            public void computeDerivatives(double t, double[] y, double[] yDot) {
                bare.rhs(y, yDot);
            }
        };
        return (y, start, length, kind, daily) -> {
            integrator.clearStepHandlers();
            integrator.addStepHandler(new StepHandler() {
                @Override
                public void init(double from, double[] state, double to) {}

                @Override
                public void handleStep(StepInterpolator step, boolean isLast) {
                    while (daily.wants(start + step.getCurrentTime()) && daily.time() < start + length) {
                        step.setInterpolatedTime(daily.time() - start);
                        System.arraycopy(step.getInterpolatedState(), 0, daily.row(), 0, y.length);
                    }
                }
            });
            integrator.integrate(equations, 0, y, length, y);
        };
    }

    private static Bare.Segment hipparchus(Bare bare, double rtol) {
        var integrator = new org.hipparchus.ode.nonstiff.DormandPrince853Integrator(
                SMALLEST, LARGEST, bare.absolute(rtol), bare.relative(rtol));
        var equations = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return bare.dimension();
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                double[] yDot = new double[y.length];
                bare.rhs(y, yDot);
                return yDot;
            }
        };
        return (y, start, length, kind, daily) -> {
            integrator.clearStepHandlers();
            integrator.addStepHandler(new ODEStepHandler() {
                @Override
                public void handleStep(ODEStateInterpolator step) {
                    double to = step.getCurrentState().getTime();
                    while (daily.wants(start + to) && daily.time() < start + length) {
                        double[] state =
                                step.getInterpolatedState(daily.time() - start).getPrimaryState();
                        System.arraycopy(state, 0, daily.row(), 0, y.length);
                    }
                }
            });
            ODEStateAndDerivative end = integrator.integrate(equations, new ODEState(0, y), length);
            System.arraycopy(end.getPrimaryState(), 0, y, 0, y.length);
        };
    }
}
