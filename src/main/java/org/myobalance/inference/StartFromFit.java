package org.myobalance.inference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.myobalance.fit.Space;
import org.myobalance.io.Hashes;
import org.myobalance.model.ChangeableParameters;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.RequestException;

/** Work that begins where a fit ended, as its {@code fit.json} states it. */
final class StartFromFit {
    private static final String WORD = "fit";
    /** Of the bound: what changing units may round. */
    private static final double ROUNDING = 1e-12;

    private final Path file;
    private final StudyData data;
    private final FinishedFit fit;
    private final Map<String, Double> values = new TreeMap<>();

    /**
     * Reads it and holds it against what is asked for now.
     *
     * @throws RequestException if it was a fit of another model, under other conditions, or beyond the model's bounds
     */
    StartFromFit(Path file, StudyData data, FitConditions conditions) {
        this.file = file;
        this.data = data;
        fit = FinishedFit.read(file);
        Model model = data.model();
        String hash = Hashes.sha256(data.modelFile());
        if (!fit.model().equals(model.id()) || !hash.equals(fit.inputs().get(StudyData.MODEL))) {
            throw refused(
                    file + ": it is a fit of another model, or the model file has changed since.",
                    "Fit anew, or restore the model file.");
        }
        conditions.decisive().forEach((name, now) -> {
            String then = fit.settings().getOrDefault(name, "not set");
            if (!then.equals(now)) {
                throw refused(
                        file + ": " + name + " was " + then + ", is " + now
                                + ". What is best under one is not under the other: give what the fit had.",
                        "");
            }
        });
        fit.values().forEach((id, value) -> values.put(id, within(ChangeableParameters.named(model, id, WORD), value)));
    }

    private static RequestException refused(String problem, String remedy) {
        return new RequestException(RequestException.About.FIT, WORD + " " + problem, remedy);
    }

    private double within(Parameter parameter, double value) {
        double rounding = ROUNDING * Math.abs(value);
        if (!(value >= parameter.lower() - rounding && value <= parameter.upper() + rounding)) {
            throw refused(
                    file + ": " + parameter.id() + " = " + parameter.unit().fromBase(value) + " " + parameter.unit()
                            + " is outside the bounds of the model file.",
                    "");
        }
        return Math.min(parameter.upper(), Math.max(parameter.lower(), value));
    }

    /** Ids of the parameters that were fitted, in order. */
    List<String> parameters() {
        return List.copyOf(fit.values().keySet());
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
    boolean isOfTheseData() {
        return data.dataHash().equals(fit.inputs().get(StudyData.DATA));
    }

    /**
     * The same for work that makes no sense otherwise.
     *
     * @throws RequestException if it was made with others
     */
    void requireTheseData() {
        if (!isOfTheseData()) {
            throw refused(
                    file + ": it is a fit to other studies, or to another laboratory.",
                    "Give the same files, or fit anew.");
        }
    }

    /** Where it was read from. */
    Path file() {
        return file;
    }
}
