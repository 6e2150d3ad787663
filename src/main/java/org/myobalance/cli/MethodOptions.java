package org.myobalance.cli;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.inference.FitConditions;
import org.myobalance.inference.ParameterChanges;
import org.myobalance.model.Model;
import org.myobalance.simulate.Deadline;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.RunOptions;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options that simulating commands share: method, tolerance, hypothesis and changed parameters. */
final class MethodOptions {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "auto",
            completionCandidates = EngineNames.class,
            description = "Integrator (default ${DEFAULT-VALUE}: two-scale where the regimen repeats for long, else"
                    + " rosenbrock): ${COMPLETION-CANDIDATES}.")
    String engine = "auto";

    @Option(
            names = "--rtol",
            paramLabel = "R",
            defaultValue = "1e-4",
            description = "Relative tolerance of each step (default ${DEFAULT-VALUE}).")
    double rtol = RunOptions.DEFAULT_RTOL;

    @Option(
            names = "--hypothesis",
            paramLabel = "H",
            description = "Switches of the model by name, for arms that name none: no-exo, paracrine, ... List them"
                    + " with: check <model> --show hypotheses.")
    Optional<String> hypothesis = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PARAMETER=VALUE",
            description = "Change a parameter in every arm, in the unit of the model file. May be repeated.")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            description = "Stop after this wall-clock time, such as 10min, as Ctrl-C would.")
    Optional<String> deadline = Optional.empty();

    /** Names of all engines, for help and completion. */
    static final class EngineNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Engine.all().stream().map(Engine::word).iterator();
        }
    }

    /** Method, tolerance and deadline, which begins to run now. */
    RunOptions runOptions() {
        Engine chosen = engine("--engine", engine);
        Deadline end =
                deadline.map(text -> Durations.deadline("--deadline", text)).orElse(Deadline.NONE);
        try {
            return RunOptions.defaults().withEngine(chosen).withRtol(rtol).withDeadline(end);
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest("--rtol " + rtol + ": outside 1e-13 to 0.1. The default is 1e-4.");
        }
    }

    /** The engine of that name. */
    static Engine engine(String option, String word) {
        return Engine.named(word)
                .orElseThrow(() -> new FaultyRequest(
                        option + " " + word + ": no such integrator. Known: " + Engine.words() + "."));
    }

    /** Parameters changed, in base units. */
    Map<String, Double> changes(Model model) {
        refuseRepeated();
        return Overrides.of(model, set);
    }

    /** Conditions of work on studies. */
    FitConditions conditions(Model model, boolean robust) {
        RunOptions options = runOptions();
        return new FitConditions(
                options.engine(),
                options.rtol(),
                robust,
                hypothesis,
                new ParameterChanges(set, changes(model)),
                options.deadline());
    }

    /** Of two values of one parameter the last would win in silence. */
    private void refuseRepeated() {
        Set<String> seen = new HashSet<>();
        OptionSpec option = spec.commandLine().getParseResult().matchedOption("--set");
        for (String text : option == null ? List.<String>of() : option.originalStringValues()) {
            String id = text.substring(0, Math.max(0, text.indexOf('='))).strip();
            if (!seen.add(id)) {
                throw new FaultyRequest("--set " + text + ": " + id + " is set twice. Give each parameter once.");
            }
        }
    }

    /** The hypothesis, known to the model. */
    Optional<String> hypothesis(Model model) {
        hypothesis.ifPresent(model::hypothesis);
        return hypothesis;
    }
}
