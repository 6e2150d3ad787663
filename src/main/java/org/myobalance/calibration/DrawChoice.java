package org.myobalance.calibration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.myobalance.model.RequestException;
import org.myobalance.model.RequestException.About;

/**
 * A parameter set, and how many draws of its calibration are simulated beside its best values. Immutable.
 *
 * @param parameters the parameter set
 * @param draws number of draws; 0 for the best values alone
 */
public record DrawChoice(ParameterChoice parameters, int draws) {
    /** How many draws a band is made of where nothing else is asked for. */
    public static final int USUAL = 24;

    /**
     * The parameter set with a number of draws.
     *
     * @param parameters the parameter set
     * @param modelFile file that the model was read from, for the message
     * @param asked number of draws: 0, or 2 and more; empty for {@link #USUAL}, or all if the calibration has fewer
     * @return both
     * @throws RequestException if draws are asked for that there are not, or a single one
     */
    public static DrawChoice of(ParameterChoice parameters, Path modelFile, OptionalInt asked) {
        int there = parameters.calibration().map(each -> each.draws().size()).orElse(0);
        int wanted = asked.orElse(there < 2 ? 0 : Math.min(USUAL, there));
        String named = "draws " + wanted + ":";
        if (parameters.calibration().isEmpty() && wanted > 0) {
            throw new RequestException(
                    About.DRAWS,
                    named + " no calibration to draw from.",
                    parameters
                            .stale()
                            .map(file ->
                                    file + " was made for other equations or numbers of the model: calibrate it anew.")
                            .orElse("Name a calibration file: found by itself is only "
                                    + modelFile.resolveSibling(ParameterChoice.FILE_NAME) + "."));
        }
        if (wanted > there) {
            throw new RequestException(
                    About.DRAWS,
                    named + " " + parameters.file().orElse(modelFile) + " has " + there + " draws.",
                    "Ask for no more.");
        }
        if (wanted < 0 || wanted == 1) {
            throw new RequestException(About.DRAWS, named + " a band takes two or more; 0 asks for none.", "");
        }
        return new DrawChoice(parameters, wanted);
    }

    /**
     * The draws to simulate.
     *
     * @return values by parameter [base units], one map for each draw
     */
    public List<Map<String, Double>> picked() {
        return parameters.calibration().map(each -> each.spread(draws)).orElse(List.of());
    }

    /**
     * How many draws there are, for a person.
     *
     * @return a few words, without a full stop; empty without a calibration
     */
    public String words() {
        return parameters
                .calibration()
                .map(each -> draws == 0 ? "no bands" : "bands of " + draws + " of " + each.drawWords())
                .orElse("");
    }
}
