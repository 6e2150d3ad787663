package org.myobalance.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.myobalance.simulate.Deadline;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.RunOptions;

/**
 * Under which conditions a model is held against data. All of them but the deadline are stated in records, and work that is
 * resumed has to be under the same ones. Immutable.
 *
 * @param engine method of integration
 * @param rtol relative tolerance of a step, in [1e-13, 0.1]
 * @param isRobust whether the likelihood is robust against outliers: Student t with 4 degrees of freedom, not normal
 * @param hypothesis id of the hypothesis of the model, if not its default
 * @param changes parameters that differ from the model file
 * @param deadline of the whole work; that of a single run would say nothing of its parameters
 */
public record FitConditions(
        Engine engine,
        double rtol,
        boolean isRobust,
        Optional<String> hypothesis,
        ParameterChanges changes,
        Deadline deadline) {
    /**
     * What the commands use where nothing else is asked for.
     *
     * @return the model as its file has it, normal errors, no deadline
     */
    public static FitConditions defaults() {
        return new FitConditions(
                Engine.AUTO, RunOptions.DEFAULT_RTOL, false, Optional.empty(), ParameterChanges.NONE, Deadline.NONE);
    }

    /**
     * The same under another hypothesis.
     *
     * @param id of the hypothesis; empty for the model's default
     * @return the changed conditions
     */
    public FitConditions withHypothesis(Optional<String> id) {
        return new FitConditions(engine, rtol, isRobust, id, changes, deadline);
    }

    /**
     * The same with other parameters changed.
     *
     * @param changed parameters that differ from the model file
     * @return the changed conditions
     */
    public FitConditions withChanges(ParameterChanges changed) {
        return new FitConditions(engine, rtol, isRobust, hypothesis, changed, deadline);
    }

    /**
     * The same with a deadline.
     *
     * @param end when the whole work stops and keeps what it has
     * @return the changed conditions
     */
    public FitConditions withDeadline(Deadline end) {
        return new FitConditions(engine, rtol, isRobust, hypothesis, changes, end);
    }

    /** How a single run is made. */
    RunOptions runOptions() {
        return RunOptions.defaults().withEngine(engine).withRtol(rtol);
    }

    /** What decides which values are best, beside model and data, by the words of records. */
    Map<String, String> decisive() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("--robust", Boolean.toString(isRobust));
        words.put("--hypothesis", hypothesis.orElse("none"));
        words.put("--set", changes.text());
        return words;
    }
}
