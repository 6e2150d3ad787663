package org.myobalance.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Clock;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Timetable;
import org.myobalance.regimen.Week;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StateVector;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;

/**
 * A model, a person and a regimen.
 *
 * @param name word for tables and files
 */
record Workload(String name, CompiledModel compiled, ParameterSet parameters, StateVector start, Timetable timetable) {
    /** 3,130 weeks of three bouts, 59.99 years. */
    private static final int WEEKS = 3130;

    private static final double WEEK = 168;

    /** Start [h after Monday 00:00], duration [h] and intensity of the three bouts. */
    private static final double[][] BOUTS = {{18, 0.75, 0.8}, {66, 0.5, 0.9}, {130, 1.25, 0.6}};

    static final List<String> NAMES = List.of("proxy25-A", "proxy25-B", "shipped");

    static Workload named(String name, int weeks) {
        return switch (name) {
            case "proxy25-A" -> proxyA(weeks);
            case "proxy25-B" -> proxyB(weeks);
            case "proxy25-programmes" -> proxyProgrammes(weeks);
            case "shipped" -> shipped(weeks);
            default ->
                throw new IllegalArgumentException(
                        "no workload " + name + "; known: " + NAMES + " and proxy25-programmes");
        };
    }

    static Workload named(String name) {
        return named(name, WEEKS);
    }

    /** Strictly weekly. */
    static Workload proxyA(int weeks) {
        List<Session> sessions = new ArrayList<>();
        for (double[] bout : BOUTS) {
            sessions.add(session(bout[0], bout[1], bout[2]));
        }
        return proxy("proxy25-A", weeks, List.of(LifePhase.of(Moment.START, Moment.END, new Week(sessions))));
    }

    /** Twelve programmes of five years, no two of them alike: two to four bouts a week at other hours and intensities. */
    static Workload proxyProgrammes(int weeks) {
        int programmes = 12;
        List<LifePhase> phases = new ArrayList<>();
        for (int k = 0; k < programmes; k++) {
            List<Session> sessions = new ArrayList<>();
            int bouts = 2 + k % 3;
            for (int b = 0; b < bouts; b++) {
                double start = 168.0 / bouts * b + 7 + (k * 5) % 12;
                sessions.add(session(start, 0.5 + 0.25 * ((k + b) % 4), 0.5 + 0.1 * ((2 * k + b) % 5)));
            }
            phases.add(LifePhase.of(
                    Moment.afterStart(weeks * k / programmes * WEEK),
                    Moment.afterStart(weeks * (k + 1) / programmes * WEEK),
                    new Week(sessions)));
        }
        return proxy("proxy25-programmes", weeks, phases);
    }

    /** Irregular: each start, duration and intensity drawn on a grid of 1/64 by a linear congruential generator. */
    static Workload proxyB(int weeks) {
        Draws draws = new Draws();
        List<LifePhase> phases = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            List<Session> sessions = new ArrayList<>();
            for (double[] bout : BOUTS) {
                double start = Draws.onGrid(bout[0] - 3 + 6 * draws.next());
                double duration = Draws.onGrid(0.3 + 1.2 * draws.next());
                double intensity = Draws.onGrid(0.4 + 0.55 * draws.next());
                sessions.add(session(start, duration, intensity));
            }
            phases.add(LifePhase.of(
                    Moment.afterStart(week * WEEK), Moment.afterStart((week + 1) * WEEK), new Week(sessions)));
        }
        return proxy("proxy25-B", weeks, phases);
    }

    /** x ← 1103515245 x + 12345 modulo 2³¹, of which the upper 23 bits are used. */
    private static final class Draws {
        private int x = 12345;

        double next() {
            x = (x * 1103515245 + 12345) & 0x7fffffff;
            return (x >> 8) / (double) (1 << 23);
        }

        static double onGrid(double value) {
            return Math.rint(value * 64) / 64;
        }
    }

    private static Session session(double start, double duration, double intensity) {
        Bout bout = new Bout(Proxy25.MODE, intensity, duration, 0, 0, 1, List.of(Bout.WHOLE_BODY));
        return Session.of((int) (start / 24), start % 24, bout);
    }

    private static Workload proxy(String name, int weeks, List<LifePhase> phases) {
        Model model = Proxy25.model();
        Regimen regimen = new Regimen(name, "", phases, MealPlan.NONE, List.of(), List.of(), MissedSessions.NONE);
        return new Workload(
                name,
                CompiledModel.of(model),
                ParameterSet.defaults(model),
                StateVector.of(Proxy25.initial(model)),
                Timetable.of(regimen, 0, weeks * WEEK, 0));
    }

    /** The shipped model: a man from 25 y, three resistance bouts a week and three meals a day. */
    static Workload shipped(int weeks) {
        Path models = Path.of(System.getProperty("models", "models"));
        var scenario = new ScenarioReader(ModelReader::read).read(models.resolve("scenarios/what-if.json"));
        CompiledModel compiled = CompiledModel.of(scenario.model());
        ArmPlan plan = ArmPlans.of(scenario, Optional.empty(), Map.of(), Map.of()).stream()
                .filter(arm -> arm.id().equals("resistance-3x"))
                .findFirst()
                .orElseThrow();
        var start = new ArmRunner(new Simulator(compiled), RunOptions.direct()).start(plan, ProgressMonitor.NONE);
        var person = ((ArmRunner.Start.Ready) start).person();
        Timetable timetable = Timetable.of(plan.regimen(), plan.from(), plan.from() + weeks * WEEK, plan.seed());
        return new Workload("shipped", compiled, person.parameters(), person.state(), timetable);
    }

    /** The same with other parameters. */
    Workload with(ParameterSet other) {
        return new Workload(name, compiled, other, start, timetable);
    }

    /** Whether the error of a run counts this state. */
    boolean[] slow() {
        List<org.myobalance.model.State> states = compiled.model().states();
        boolean[] slow = new boolean[states.size()];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = states.get(i).clock() == Clock.SLOW;
        }
        return slow;
    }

    /** Typical size of each state. */
    double[] scale() {
        return compiled.model().states().stream()
                .mapToDouble(org.myobalance.model.State::scale)
                .toArray();
    }
}
