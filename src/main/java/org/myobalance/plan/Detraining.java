package org.myobalance.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.myobalance.model.Observable;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Sequence;
import org.myobalance.scenario.Arm;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.FinishedRuns;

/** How long a gain lasts after training stops, and how long the way back takes, at several ages. */
public final class Detraining {
    private Detraining() {}

    /** One age under one parameter set: −1 for the best values. */
    private record Case(double age, int draw) {}

    /**
     * Runs every age under the best values and every draw: without training, with training that stops, and with training
     * that begins again.
     *
     * @param question what is asked
     * @param options how it is run
     * @param monitor hears how far it is, and may stop it
     * @return the clocks
     */
    public static DetrainingAnswer of(DetrainingQuestion question, PlanOptions options, ProgressMonitor monitor) {
        List<Regimen> regimens = regimens(question);
        List<Map<String, Double>> draws = options.parameters().picked();
        List<Case> cases = new ArrayList<>();
        List<ArmPlan> plans = new ArrayList<>();
        for (double age : question.ages()) {
            for (int draw = -1; draw < draws.size(); draw++) {
                cases.add(new Case(age, draw));
                Map<String, Double> values =
                        draw < 0 ? options.parameters().parameters().values() : draws.get(draw);
                for (Regimen regimen : regimens) {
                    plans.add(plan(question, options, age, regimen, values));
                }
            }
        }
        CompiledModel reduced = CompiledModel.reduced(
                question.model(),
                Map.of(),
                question.of().stream().map(Observable::id).toList());
        Simulator simulator = new Simulator(reduced);
        double length =
                regimens.isEmpty() ? 0 : plans.get(0).to() - plans.get(0).from();
        ArmRunner best = new ArmRunner(simulator, options.run()).withoutCutOffs();
        ArmRunner loose = new ArmRunner(simulator, options.run().forDraws(length)).withoutCutOffs();
        int each = regimens.size();
        String of = question.of().stream().map(Observable::id).toList().toString();
        List<FinishedRuns.Read> reads = options.finished()
                .read(
                        IntStream.range(0, plans.size())
                                .mapToObj(i -> (cases.get(i / each).draw() < 0 ? "exact " : "draw ") + of)
                                .toList(),
                        plans,
                        i -> cases.get(i / each).draw() < 0 ? best : loose,
                        Sampling.every(Hours.DAY),
                        result -> Series.numbers(result, question.of()),
                        monitor);
        boolean isCut = monitor.isCancelled() || options.run().deadline().isPassed();
        List<String> troubles = reads.stream()
                .flatMap(read -> read.trouble().stream())
                .distinct()
                .toList();
        List<Optional<List<Series>>> series =
                reads.stream().map(read -> read.numbers().map(Series::of)).toList();
        return new DetrainingAnswer(
                question, isCut ? List.of() : atAges(question, cases, series, each), troubles, isCut);
    }

    /** Without training, with training that stops, and, if asked for, with training that begins again; all of one length. */
    static List<Regimen> regimens(DetrainingQuestion question) {
        double whole = question.trained() + question.watched();
        Sequence.Part training = new Sequence.Part(question.training(), question.trained());
        Regimen none = new Regimen(
                "never",
                "Never",
                List.of(),
                question.training().meals(),
                List.of(),
                List.of(),
                question.training().missed());
        List<Regimen> regimens = new ArrayList<>();
        regimens.add(Sequence.of(
                "never",
                "Never",
                List.of(
                        new Sequence.Part(none, question.trained()),
                        new Sequence.Part(question.after(), question.watched()))));
        regimens.add(Sequence.of(
                "stops", "Stops", List.of(training, new Sequence.Part(question.after(), question.watched()))));
        if (question.pause().isPresent()) {
            double pause = question.pause().getAsDouble();
            List<Sequence.Part> parts = new ArrayList<>(List.of(training, new Sequence.Part(question.after(), pause)));
            if (whole > question.trained() + pause) {
                parts.add(new Sequence.Part(question.training(), whole - question.trained() - pause));
            }
            regimens.add(Sequence.of("again", "Again", parts));
        }
        return List.copyOf(regimens);
    }

    private static ArmPlan plan(
            DetrainingQuestion question, PlanOptions options, double age, Regimen regimen, Map<String, Double> values) {
        double to = age + question.trained() + question.watched();
        Arm arm = new Arm(
                regimen.id(),
                regimen.title(),
                question.subject().aged(age),
                regimen,
                Optional.empty(),
                Map.of(),
                age,
                to);
        return ArmPlans.of(question.model(), arm, question.seed(), options.hypothesis(), values, options.changes());
    }

    private static List<DetrainingAnswer.AtAge> atAges(
            DetrainingQuestion question, List<Case> cases, List<Optional<List<Series>>> series, int each) {
        List<DetrainingAnswer.AtAge> ages = new ArrayList<>();
        for (double age : question.ages()) {
            Map<Observable, DetrainingClock> best = new LinkedHashMap<>();
            Map<Observable, List<DetrainingClock>> draws = new LinkedHashMap<>();
            Map<Observable, DetrainingAnswer.GainCurve> curves = new LinkedHashMap<>();
            for (int o = 0; o < question.of().size(); o++) {
                Observable observable = question.of().get(o);
                draws.put(observable, new ArrayList<>());
                for (int i = 0; i < cases.size(); i++) {
                    List<Optional<List<Series>>> own = series.subList(i * each, (i + 1) * each);
                    if (cases.get(i).age() != age || !own.stream().allMatch(Optional::isPresent)) {
                        continue;
                    }
                    int position = o;
                    Curves read = Curves.of(own.stream()
                            .map(run -> run.orElseThrow().get(position))
                            .toList());
                    DetrainingClock clock = read.clock(question);
                    if (cases.get(i).draw() < 0) {
                        best.put(observable, clock);
                        curves.put(observable, read.gains());
                    } else {
                        draws.computeIfAbsent(observable, key -> new ArrayList<>())
                                .add(clock);
                    }
                }
            }
            ages.add(new DetrainingAnswer.AtAge(age, best, draws, curves));
        }
        return ages;
    }

    /** One observable of one run, at the samples where it has a value. */
    @SuppressWarnings("ArrayRecordComponent") // internal; nobody compares it
    private record Series(double[] times, double[] values) {
        /** For each observable the number of samples, their times, and the values. */
        static double[] numbers(ArmResult run, List<Observable> observables) {
            Trajectory rows = run.trajectoryOrThrow();
            DoubleStream.Builder numbers = DoubleStream.builder();
            for (Observable observable : observables) {
                int column = rows.column(observable.id()).orElseThrow();
                double[] all = rows.seriesInBaseUnit(observable.id());
                int[] filled = IntStream.range(0, rows.size())
                        .filter(row -> !rows.isEmpty(column, row))
                        .toArray();
                numbers.add(filled.length);
                Arrays.stream(filled).mapToDouble(rows::time).forEach(numbers::add);
                Arrays.stream(filled).mapToDouble(row -> all[row]).forEach(numbers::add);
            }
            return numbers.build().toArray();
        }

        static List<Series> of(double[] numbers) {
            List<Series> series = new ArrayList<>();
            int at = 0;
            while (at < numbers.length) {
                int size = (int) numbers[at];
                series.add(new Series(
                        Arrays.copyOfRange(numbers, at + 1, at + 1 + size),
                        Arrays.copyOfRange(numbers, at + 1 + size, at + 1 + 2 * size)));
                at += 1 + 2 * size;
            }
            return series;
        }
    }

    /** One observable of the runs of one case. */
    @SuppressWarnings("ArrayRecordComponent") // internal; nobody compares it
    private record Curves(double[] times, double[] never, double[] stopped, double[] again) {
        static Curves of(List<Series> runs) {
            return new Curves(
                    runs.get(0).times(),
                    runs.get(0).values(),
                    runs.get(1).values(),
                    runs.size() > 2 ? runs.get(2).values() : new double[0]);
        }

        DetrainingClock clock(DetrainingQuestion question) {
            double restarted = question.trained() + question.pause().orElse(0);
            return DetrainingClock.of(times, never, stopped, again, question.trained(), restarted);
        }

        DetrainingAnswer.GainCurve gains() {
            return new DetrainingAnswer.GainCurve(boxed(times), gain(stopped), gain(again));
        }

        private List<Double> gain(double[] with) {
            List<Double> gain = new ArrayList<>();
            for (int i = 0; i < with.length; i++) {
                gain.add(with[i] - never[i]);
            }
            return gain;
        }

        private static List<Double> boxed(double[] values) {
            return DoubleStream.of(values).boxed().toList();
        }
    }
}
