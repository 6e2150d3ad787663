package org.myobalance.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.CalibrationReader;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.GradientCheck;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ParameterPoint;
import org.myobalance.fit.Space;
import org.myobalance.io.EnumNames;
import org.myobalance.study.Measurement;

/**
 * The gradient by every parameter of the shipped calibration, for every kind of row, which is an assay and what
 * was reported (value, fold, direction …), against differences by frozen steps.
 */
final class GradientChecks {
    private static final String WHOLE = "all rows";

    private final PrintStream out = System.out;
    private final Map<String, Double> worst = new LinkedHashMap<>();
    private double worstParameter;

    private GradientChecks() {}

    /** Options: models=models step=0.2 studies=ID,ID, else all; names of parameters, else those calibrated. */
    static void run(List<String> words) throws IOException {
        Options options = Options.of(words);
        new GradientChecks().check(options);
    }

    private void check(Options options) throws IOException {
        Path models = Path.of(options.text("models", "models"));
        ShippedRows shipped = ShippedRows.read(models);
        String some = options.text("studies", "");
        if (!some.isEmpty()) {
            List<String> wanted = List.of(some.split(","));
            shipped = shipped.with(shipped.studies().stream()
                    .filter(study -> wanted.contains(study.id()))
                    .toList());
        }
        FittedObservations fitted = shipped.fitted();
        List<FreeParameter> free = new ArrayList<>();
        for (String id : options.names(calibrated(models, shipped))) {
            free.add(FreeParameter.of(shipped.parameter(id)));
        }
        Space space = new Space(free);
        Map<String, List<Integer>> groups = groups(fitted);
        GradientCheck check = new GradientCheck(
                shipped.by(space, ShippedRows.options()).frozenAt(space.start()),
                new Likelihood(fitted.data(), false),
                space,
                options.number("step", 0.2),
                groups);
        out.printf(
                "%d parameters; %d rows of %d studies; %d kinds%n",
                space.size(), fitted.data().size(), shipped.studies().size(), groups.size() - 1);
        ParameterPoint point = check.at(space.start()).orElseThrow();
        for (int i = 0; i < space.size(); i++) {
            report(space.ids().get(i), check.check(point, i).orElseThrow());
        }
        out.printf("%nLargest error by kind, over %d parameters%n", space.size());
        worst.forEach((group, error) -> out.printf(Locale.ROOT, "%-34s %.1e%n", group, error));
    }

    private void report(String id, List<GradientCheck.Found> found) {
        GradientCheck.Found most = found.stream()
                .max(Comparator.comparingDouble(GradientCheck.Found::error))
                .orElseThrow();
        GradientCheck.Found whole = found.get(0);
        found.forEach(each -> worst.merge(each.group(), each.error(), Math::max));
        worstParameter = Math.max(worstParameter, most.error());
        out.printf(
                Locale.ROOT,
                "%-28s all rows %12.5e off %.1e; most %.1e in %s (%.3e against %.3e); so far %.1e%n",
                id,
                whole.gradient(),
                whole.error(),
                most.error(),
                most.group(),
                most.gradient(),
                most.difference(),
                worstParameter);
    }

    private static List<String> calibrated(Path models, ShippedRows shipped) throws IOException {
        return CalibrationReader.read(models.resolve("sarcopenia/calibrated.json"), shipped.model())
                .parameters()
                .stream()
                .map(Calibrated::id)
                .toList();
    }

    private static Map<String, List<Integer>> groups(FittedObservations fitted) {
        Map<String, List<Integer>> kinds = new TreeMap<>();
        List<Integer> all = new ArrayList<>();
        for (int row = 0; row < fitted.observations().size(); row++) {
            all.add(row);
            kinds.computeIfAbsent(kind(fitted.observations().get(row).measurement()), key -> new ArrayList<>())
                    .add(row);
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        groups.put(WHOLE, all);
        groups.putAll(kinds);
        return groups;
    }

    private static String kind(Measurement row) {
        return row.assay() + ", " + EnumNames.of(row.reported().kind());
    }
}
