package org.myobalance.calibration;

import java.util.OptionalDouble;

/**
 * How far draws of a linearised posterior can be trusted: some of them were evaluated by the model itself. A difference is
 * the log density of the model less that of the linearised model [nats]; both are the same at the optimum.
 *
 * @param draws how many were evaluated; 0 when none was checked
 * @param failed how many of them had no predictions; they have no difference
 * @param mean of the differences [nats]; empty when there are none
 * @param deviation standard deviation of the differences [nats]; empty when there are fewer than two
 * @param largest difference in size, with its sign [nats]; empty when there are none
 * @param acceptance mean probability with which delayed acceptance would go from one checked draw to the next, zero where
 *     the next failed, in [0, 1]; empty when there are fewer than two
 */
public record SurrogateCheck(
        int draws,
        int failed,
        OptionalDouble mean,
        OptionalDouble deviation,
        OptionalDouble largest,
        OptionalDouble acceptance) {
    /**
     * What was checked, for a person.
     *
     * @return a few words, without a full stop
     */
    public String words() {
        return (draws == 0 ? "none" : draws) + " checked by the model"
                + (failed == 0 ? "" : ", of which " + failed + " failed");
    }
}
