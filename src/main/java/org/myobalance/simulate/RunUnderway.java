package org.myobalance.simulate;

/**
 * A run under way, as its direct legs and its interpolated rows both need it. Workspace of one run: one thread only.
 *
 * @param run what was asked
 * @param y states now, changed in place; length n
 * @param stops what happened so far, applied to {@code y}
 * @param recorder takes the rows
 * @param finder looks for crossings on the way
 * @param stopSign ends it within a leg or a period
 * @param tape keeps what was done, if it is to be differentiated
 */
@SuppressWarnings("ArrayRecordComponent") // internal and not compared
record RunUnderway(
        CompiledModel compiled,
        Run run,
        double[] y,
        Stops stops,
        Recorder recorder,
        CrossingFinder finder,
        Cancellation stopSign,
        Tape tape) {
    static RunUnderway begin(CompiledModel compiled, Run run, RunMonitor monitor, Tape tape) {
        double[] y = run.start().toArray();
        double[] parameters = run.parameters().toArray();
        return new RunUnderway(
                compiled,
                run,
                y,
                new Stops(compiled.model(), run.parameters(), y),
                new Recorder(compiled, parameters, run.sampling(), run.from(), run.to(), run.extraOutputs()),
                new CrossingFinder(compiled, parameters, run.thresholds()),
                new Cancellation(monitor, run.options().deadline()),
                tape);
    }
}
