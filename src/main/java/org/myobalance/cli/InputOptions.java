package org.myobalance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.explain.InputRequest;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import picocli.CommandLine.Option;

/** The options that say which inputs vary in a global sensitivity analysis, and how. */
final class InputOptions {
    private static final String PRIORS = "priors";
    private static final String DRAWS = "draws";

    @Option(
            names = "--inputs",
            paramLabel = "PARAMETER",
            split = ",",
            description =
                    "Parameters that vary (default: all that are uncertain). A name without its fibre type stands for all"
                            + " types; calibration stands for all calibrated parameters with --over draws.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--range",
            paramLabel = "PARAMETER=LOW:HIGH[:log]",
            description =
                    "Vary a parameter evenly between two values, in the unit of the model file, in place of its prior."
                            + " May be repeated.")
    private List<String> ranges = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "NAME=PARAMETER[,...]",
            description = "Inputs that move together as one; satellite* stands for all that begin so. May be repeated.")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = "--over",
            paramLabel = "WHAT",
            defaultValue = PRIORS,
            description =
                    "What inputs vary over (default ${DEFAULT-VALUE}): priors, each by itself; or draws, where all"
                            + " calibrated parameters vary together as those of the calibration do.")
    private String over = PRIORS;

    /** What was asked for. */
    InputRequest request(Model model) {
        if (!List.of(PRIORS, DRAWS).contains(over)) {
            throw new FaultyRequest("--over " + over + ": inputs vary over priors or draws. Give one of these.");
        }
        Map<String, InputRequest.Range> between = new LinkedHashMap<>();
        ranges.forEach(text -> range(model, text, between));
        Map<String, List<String>> together = new LinkedHashMap<>();
        groups.forEach(text -> group(text, together));
        return new InputRequest(inputs, between, together, over.equals(DRAWS));
    }

    private static void range(Model model, String text, Map<String, InputRequest.Range> between) {
        int equals = text.indexOf('=');
        String[] parts = equals < 0 ? new String[0] : text.substring(equals + 1).split(":", -1);
        boolean isLogarithmic = parts.length == 3 && parts[2].equals("log");
        if (parts.length != 2 && !isLogarithmic) {
            throw new FaultyRequest("--range " + text + ": give PARAMETER=LOW:HIGH or PARAMETER=LOW:HIGH:log.");
        }
        Parameter parameter = Overrides.parameter(model, text.substring(0, equals), "--range");
        double low = Overrides.value(parameter, parts[0], "--range");
        double high = Overrides.value(parameter, parts[1], "--range");
        if (!(low < high) || (isLogarithmic && !(low > 0))) {
            throw new FaultyRequest("--range " + text + ": LOW must be below HIGH, and above zero for log.");
        }
        if (between.put(parameter.id(), new InputRequest.Range(low, high, isLogarithmic)) != null) {
            throw new FaultyRequest("--range " + text + ": " + parameter.id() + " has a range already. Give one.");
        }
    }

    private static void group(String text, Map<String, List<String>> together) {
        int equals = text.indexOf('=');
        String name = text.substring(0, Math.max(0, equals)).strip();
        List<String> members = Arrays.stream(text.substring(equals + 1).split(",", -1))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
        if (name.isEmpty()) {
            throw new FaultyRequest("--group " + text + ": give NAME=PARAMETER,PARAMETER,...");
        }
        if (together.put(name, members) != null) {
            throw new FaultyRequest("--group " + text + ": there is a group " + name + " already. Give each once.");
        }
    }
}
