package org.myobalance.whatif;

import java.util.List;
import org.myobalance.model.Hypothesis;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.ParameterSet;

/**
 * One person under one regimen, ready to run.
 *
 * @param id word for tables
 * @param title for figures
 * @param woman whether cut-offs for women hold
 * @param parameters of the person, under the hypothesis and the changes asked for; the solved one is a guess
 * @param leaveOut states whose error does not steer the step size
 * @param history regimen followed from 25 y to the start
 * @param regimen regimen followed from the start on
 * @param from age at the start [h]
 * @param to age at the end [h]
 * @param seed of missed sessions
 */
public record ArmPlan(
        String id,
        String title,
        boolean woman,
        ParameterSet parameters,
        List<String> leaveOut,
        Regimen history,
        Regimen regimen,
        double from,
        double to,
        long seed) {
    /** Copies the list. {@inheritDoc} */
    public ArmPlan {
        leaveOut = List.copyOf(leaveOut);
    }

    /**
     * All that the numbers of a run depend on besides method and tolerances; names and titles are no part of it.
     *
     * @param parameters hash of the parameters
     * @param leaveOut states whose error does not steer the step size
     * @param history regimen followed from 25 y to the start
     * @param regimen regimen followed from the start on
     * @param from age at the start [h]
     * @param to age at the end [h]
     * @param seed of missed sessions
     */
    public record Identity(
            String parameters,
            List<String> leaveOut,
            Regimen history,
            Regimen regimen,
            double from,
            double to,
            long seed) {}

    /**
     * What tells runs apart.
     *
     * @return equal for plans whose runs give the same numbers
     */
    public Identity identity() {
        return new Identity(parameters.hash(), leaveOut, history, regimen, from, to, seed);
    }

    /**
     * The same arm with the switches of a hypothesis set last, so that nothing undoes them.
     *
     * @param hypothesis whose parameters are set
     * @return a new plan
     */
    public ArmPlan under(Hypothesis hypothesis) {
        return new ArmPlan(
                id,
                title,
                woman,
                parameters.with(hypothesis.values()),
                hypothesis.leaveOut(),
                history,
                regimen,
                from,
                to,
                seed);
    }

    /**
     * The same arm under other parameters.
     *
     * @param changed in place of its own
     * @return a new plan
     */
    public ArmPlan with(ParameterSet changed) {
        return new ArmPlan(id, title, woman, changed, leaveOut, history, regimen, from, to, seed);
    }

    /**
     * The same arm under another regimen.
     *
     * @param changed followed from the start on
     * @return a new plan
     */
    public ArmPlan following(Regimen changed) {
        return new ArmPlan(id, title, woman, parameters, leaveOut, history, changed, from, to, seed);
    }

    /**
     * The same arm ended earlier.
     *
     * @param age at the end, above the age at the start [h]
     * @return a new plan
     */
    public ArmPlan until(double age) {
        return new ArmPlan(id, title, woman, parameters, leaveOut, history, regimen, from, age, seed);
    }
}
