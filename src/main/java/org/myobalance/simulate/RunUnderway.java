package org.myobalance.simulate;

import java.util.Optional;

/**
 * A run under way, as its direct segments and its interpolated rows both need it. Workspace of one run: one thread only.
 *
 * @param run what was asked
 * @param what is differentiated, if anything is
 * @param y states now, changed in place; length n
 * @param stops what happened so far, applied to {@code y}
 * @param equations between stops
 * @param sensitivity how {@code y} moves, if anything is differentiated
 * @param recorder takes the rows
 * @param finder looks for crossings on the way
 * @param cancellation ends it within a segment or a period
 * @param log what an earlier run did, to be done again, or to be filled
 */
@SuppressWarnings("ArrayRecordComponent") // internal and not compared
record RunUnderway(
        CompiledModel compiled,
        Run run,
        Optional<Differentiation> what,
        double[] y,
        Stops stops,
        ModelEquations equations,
        Optional<RunSensitivity> sensitivity,
        Recorder recorder,
        CrossingFinder finder,
        Cancellation cancellation,
        Optional<StepLog.Pass> log) {
    static RunUnderway begin(CompiledModel compiled, Optional<Differentiation> what, Run run, ProgressMonitor monitor) {
        double[] y = run.start().toArray();
        double[] parameters = run.parameters().toArray();
        Stops stops = new Stops(compiled.model(), run.parameters(), y, what);
        ModelEquations equations = new ModelEquations(compiled, parameters, stops.levels(), run.held(), what);
        Optional<RunSensitivity> sensitivity =
                what.map(differentiated -> new RunSensitivity(compiled, differentiated, equations, run));
        sensitivity.ifPresent(moving -> moving.begin(run.start()));
        Columns columns = Columns.of(compiled, run.sampling(), run.extraOutputs());
        return new RunUnderway(
                compiled,
                run,
                what,
                y,
                stops,
                equations,
                sensitivity,
                new Recorder(compiled, parameters, run.sampling(), run.from(), run.to(), columns, sensitivity),
                new CrossingFinder(compiled, parameters, run.thresholds()),
                new Cancellation(monitor, run.options().deadline()),
                run.options().stepLog().map(log -> log.begin(what.isPresent())));
    }
}
