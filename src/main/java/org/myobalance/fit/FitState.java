package org.myobalance.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fit under way: all that it needs to go on, and to end exactly as if it had never been stopped. Immutable.
 *
 * @param start the one it is at, from 0
 * @param stage of that start
 * @param ended starts that are over, in order
 * @param best point so far
 * @param plain evaluations without the jacobian
 * @param withJacobian evaluations with the jacobian
 */
public record FitState(int start, Stage stage, List<Ended> ended, Optional<Best> best, int plain, int withJacobian) {
    /** Copies the list. {@inheritDoc} */
    public FitState {
        ended = List.copyOf(ended);
    }

    /**
     * How a start ended.
     *
     * @param why it ended
     * @param log density after data that it reached; minus infinity for none
     */
    public record Ended(Ending why, double log) {}

    /**
     * The best point.
     *
     * @param start that found it
     * @param log density after data there
     * @param point itself
     */
    public record Best(int start, double log, ParameterPoint point) {}

    /**
     * The state before the first evaluation, at the model file's values.
     *
     * @param space coordinates
     * @return the state
     */
    public static FitState before(Space space) {
        return new FitState(0, new Stage.Beginning(space.start(), false), List.of(), Optional.empty(), 0, 0);
    }

    /**
     * Whether every start is over.
     *
     * @return true if nothing is left to do
     */
    public boolean isDone() {
        return stage instanceof Stage.Done;
    }

    /**
     * Evaluations of both kinds.
     *
     * @return how often observations were simulated
     */
    public int evaluations() {
        return plain + withJacobian;
    }

    /**
     * How far the fit is.
     *
     * @param starts of the fit
     * @return a few words
     */
    public String text(int starts) {
        String found = best.map(each -> String.format(Locale.ROOT, "best ln density %.2f", each.log()))
                .orElse("nothing found yet");
        return String.format(
                Locale.ROOT,
                "start %d of %d, %s, %d evaluations",
                Math.min(starts, start + 1),
                starts,
                found,
                evaluations());
    }

    FitState at(Stage next) {
        return new FitState(start, next, ended, best, plain, withJacobian);
    }

    FitState evaluated(boolean jacobian) {
        return new FitState(start, stage, ended, best, plain + (jacobian ? 0 : 1), withJacobian + (jacobian ? 1 : 0));
    }

    /**
     * With a point that may be better. The same point with a jacobian replaces the one without.
     */
    FitState found(ParameterPoint point, double log) {
        boolean isBetter = best.isEmpty()
                || log > best.get().log()
                || (point.jacobian().isPresent()
                        && Arrays.equals(point.x(), best.get().point().x()));
        return isBetter
                ? new FitState(start, stage, ended, Optional.of(new Best(start, log, point)), plain, withJacobian)
                : this;
    }

    FitState ended(Ending why, double log, int newStart, Stage next) {
        List<Ended> all = new ArrayList<>(ended);
        all.add(new Ended(why, log));
        return new FitState(newStart, next, all, best, plain, withJacobian);
    }
}
