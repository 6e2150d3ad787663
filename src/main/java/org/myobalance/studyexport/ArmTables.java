package org.myobalance.studyexport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.myobalance.exchange.Recorder;
import org.myobalance.observe.ArmReading;
import org.myobalance.units.Dimension;
import org.myobalance.units.Unit;

/**
 * The observations of one arm as tables of PEtab 2, and the parameters that the model needs for them.
 *
 * <p>A mean over a window is the integral of its quantity, set to zero where the window begins and read where it ends. What a sample is
 * compared with is kept, when it has its value, by a condition that begins then: so a fold of the own baseline is a true one. One arm,
 * one thread.
 */
final class ArmTables {
    private static final Dimension TIME = Dimension.of("time");

    private final Map<String, String> symbols;
    private final Function<String, Unit> unitOf;
    private final Map<String, Recorder> recorders = new LinkedHashMap<>();
    private final TreeMap<Double, Map<String, String>> changes = new TreeMap<>();
    private final Set<String> observableIds = new TreeSet<>();
    private final List<String> observables = new ArrayList<>();
    private final List<String> measurements = new ArrayList<>();

    /**
     * @param symbols ids in the model file by ids of the model
     * @param unitOf unit of each quantity of the model
     */
    ArmTables(Map<String, String> symbols, Function<String, Unit> unitOf) {
        this.symbols = symbols;
        this.unitOf = unitOf;
    }

    /** Adds an observation as one observable with one measurement. */
    void add(ArmReading reading) {
        double time = reading.reference()
                .map(each -> Math.max(each.to(), reading.own().to()))
                .orElse(reading.own().to());
        String own = at(time, reading.own());
        Optional<String> reference = reading.reference().map(each -> at(time, each));
        String formula = reference
                .map(other -> own + (reading.isDifference() ? " - " : " / ") + other)
                .orElse(own);
        String noise = reading.isErrorRelative()
                ? reading.standardError() + " * abs(" + reference.orElseThrow() + ")"
                : Double.toString(reading.standardError());
        String id = "observed_" + reading.measurement().id().replaceAll("[^A-Za-z0-9_]", "_");
        while (symbols.containsValue(id) || !observableIds.add(id)) {
            id += "_";
        }
        observables.add(String.join(
                "\t",
                id,
                reading.measurement().observable(),
                formula,
                noise,
                reading.isLog() ? "log-normal" : "normal"));
        measurements.add(
                String.join("\t", id, experiment(), Double.toString(time), Double.toString(reading.reported())));
    }

    /** What a sample reads, at its own time or kept until later. A condition at the start cannot keep it: PEtab has no values then. */
    private String at(double time, ArmReading.Sample sample) {
        if (!(sample.to() < time)) {
            return formula(sample, this::now);
        }
        return sample.to() > 0 ? kept(sample, formula(sample, this::now)) : formula(sample, this::atStart);
    }

    private String now(String quantity) {
        return Objects.requireNonNull(symbols.get(quantity), quantity);
    }

    private String atStart(String quantity) {
        return recorders
                .computeIfAbsent(
                        quantity + " at the start",
                        what -> new Recorder(
                                fresh("start_"),
                                what,
                                unitOf.apply(quantity).dimension(),
                                Optional.empty(),
                                Optional.of(quantity)))
                .id();
    }

    private String formula(ArmReading.Sample sample, UnaryOperator<String> moment) {
        String ratio = mean(sample, sample.quantity(), moment)
                + sample.per().map(per -> " / " + mean(sample, per, moment)).orElse("");
        String scaled = sample.factor() == 1 ? ratio : sample.factor() + " * " + ratio;
        String sum = sample.offset() == 0 ? scaled : scaled + " + " + sample.offset();
        return sample.power() == 1 ? "(" + sum + ")" : "((" + sum + ")^(" + sample.power() + "))";
    }

    private String mean(ArmReading.Sample sample, String quantity, UnaryOperator<String> moment) {
        if (sample.isMoment()) {
            return moment.apply(quantity);
        }
        double from = sample.from();
        Recorder integral = recorders.computeIfAbsent(
                quantity + " from " + from + " h to " + sample.to() + " h",
                what -> new Recorder(
                        fresh("integral_"),
                        "integral of " + what,
                        unitOf.apply(quantity).dimension().times(TIME),
                        Optional.of(quantity),
                        Optional.empty()));
        if (from > 0) {
            change(from, integral.id(), "0");
        }
        return "(" + integral.id() + " / " + (sample.to() - from) + ")";
    }

    private String kept(ArmReading.Sample sample, String formula) {
        Dimension own = unitOf.apply(sample.quantity()).dimension();
        Dimension ratio =
                sample.per().map(per -> own.per(unitOf.apply(per).dimension())).orElse(own);
        Recorder kept = recorders.computeIfAbsent(
                formula + " at " + sample.to() + " h",
                what -> new Recorder(
                        fresh("kept_"), what, ratio.power(sample.power()), Optional.empty(), Optional.empty()));
        change(sample.to(), kept.id(), formula);
        return kept.id();
    }

    private String fresh(String beginning) {
        int number = recorders.size() + 1;
        String id = beginning + number;
        while (symbols.containsValue(id)) {
            id += "_";
        }
        return id;
    }

    private void change(double time, String target, String value) {
        changes.computeIfAbsent(time, each -> new LinkedHashMap<>()).put(target, value);
    }

    /** How many measurements there are. */
    int size() {
        return measurements.size();
    }

    /** Parameters that the model file needs besides those of the model. */
    List<Recorder> recorders() {
        return List.copyOf(recorders.values());
    }

    private static String experiment() {
        return "arm";
    }

    /** The files with tables, by name: all but that of parameters. */
    Map<String, String> files() {
        List<String> conditions = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        periods.add(experiment() + "\t0.0\t");
        int number = 0;
        for (Map.Entry<Double, Map<String, String>> period : changes.entrySet()) {
            number++;
            String condition = "record_" + number;
            periods.add(String.join("\t", experiment(), period.getKey().toString(), condition));
            period.getValue().forEach((target, value) -> conditions.add(String.join("\t", condition, target, value)));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "observables.tsv",
                table("observableId\tobservableName\tobservableFormula\tnoiseFormula\tnoiseDistribution", observables));
        files.put("measurements.tsv", table("observableId\texperimentId\ttime\tmeasurement", measurements));
        files.put("experiments.tsv", table("experimentId\ttime\tconditionId", periods));
        if (!conditions.isEmpty()) {
            files.put("conditions.tsv", table("conditionId\ttargetId\ttargetValue", conditions));
        }
        return files;
    }

    static String table(String headings, List<String> rows) {
        return headings + "\n"
                + String.join("", rows.stream().map(row -> row + "\n").toList());
    }
}
