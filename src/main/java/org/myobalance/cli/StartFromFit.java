package org.myobalance.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.myobalance.fit.Space;
import org.myobalance.io.Hashes;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.report.FinishedFit;

/** {@code --fit DIR/fit.json}: a command begins where a fit ended. */
final class StartFromFit {
    private static final String OPTION = "--fit";
    /** Of the bound: what changing units may round. */
    private static final double ROUNDING = 1e-12;

    private final Path file;
    private final FinishedFit fit;
    private final Map<String, Double> values = new TreeMap<>();

    /**
     * Reads it and holds it against what is asked for now.
     *
     * @throws FaultyRequest if it was a fit of another model, under other conditions, or beyond the model's bounds
     */
    StartFromFit(Path file, StudyFiles files, MethodOptions method, boolean robust) {
        this.file = file;
        fit = FinishedFit.read(file);
        Model model = files.model();
        String hash = Hashes.sha256(files.modelFile());
        if (!fit.model().equals(model.id()) || !hash.equals(fit.inputs().get(FitRequest.MODEL))) {
            throw new FaultyRequest(
                    OPTION + " " + file + ": it is a fit of another model, or the model file has changed"
                            + " since. Fit anew, or restore the model file.");
        }
        FitRequest.conditions(method.hypothesis, method, robust).forEach((name, now) -> {
            String then = fit.settings().getOrDefault(name, "not set");
            if (!then.equals(now)) {
                throw new FaultyRequest(OPTION + " " + file + ": " + name + " was " + then + ", is " + now
                        + ". What is best under one is not under the other: give what the fit had.");
            }
        });
        fit.values().forEach((id, value) -> values.put(id, within(Overrides.parameter(model, id, OPTION), value)));
    }

    private static double within(Parameter parameter, double value) {
        double rounding = ROUNDING * Math.abs(value);
        if (!(value >= parameter.lower() - rounding && value <= parameter.upper() + rounding)) {
            throw new FaultyRequest(OPTION + ": " + parameter.id() + " = "
                    + parameter.unit().fromBase(value) + " " + parameter.unit()
                    + " is outside the bounds of the model file.");
        }
        return Math.min(parameter.upper(), Math.max(parameter.lower(), value));
    }

    /** The parameters that were fitted, as {@code --parameters} has them. */
    String parameters() {
        return String.join(",", fit.values().keySet());
    }

    /** Values over others: where the fit ended counts, not where it began [base units]. */
    Map<String, Double> over(Map<String, Double> changes) {
        Map<String, Double> all = new LinkedHashMap<>(changes);
        all.putAll(values);
        return all;
    }

    /** Where it ended, in the coordinates of a space of the same parameters. */
    double[] optimum(Space space) {
        return space.parameters().stream()
                .mapToDouble(parameter -> parameter.coordinate(values.getOrDefault(parameter.id(), Double.NaN)))
                .toArray();
    }

    /** Whether it was made with these very studies and this laboratory. */
    boolean isOfTheseData(StudyFiles files) {
        return FitRequest.inputs(files)
                .getOrDefault(FitRequest.DATA, "")
                .equals(fit.inputs().get(FitRequest.DATA));
    }

    /** Where it was read from. */
    Path file() {
        return file;
    }
}
