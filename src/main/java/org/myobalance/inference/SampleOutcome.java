package org.myobalance.inference;

/** What became of draws that were asked for. */
public sealed interface SampleOutcome {
    /**
     * All draws are there.
     *
     * @param draws with what they say of each parameter
     */
    record Done(PosteriorDraws draws) implements SampleOutcome {}

    /**
     * They were stopped before their end.
     *
     * @param evaluations of the model that are done, in all; 0 before the first draw
     */
    record Stopped(int evaluations) implements SampleOutcome {}

    /**
     * The model has no derivatives at the fit, so that nothing can be drawn.
     *
     * @param why one sentence
     */
    record Failed(String why) implements SampleOutcome {}

    /**
     * The draws.
     *
     * @return all of them
     * @throws IllegalStateException if they were stopped or failed; the message says why
     */
    default PosteriorDraws orElseThrow() {
        if (this instanceof Done done) {
            return done.draws();
        }
        throw new IllegalStateException(
                this instanceof Failed failed
                        ? "the model has no derivatives at the fit: " + failed.why()
                        : "the draws were stopped after " + ((Stopped) this).evaluations() + " evaluations");
    }
}
