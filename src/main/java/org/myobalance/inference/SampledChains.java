package org.myobalance.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.calibration.Calibration;
import org.myobalance.sample.CheckedDraws;
import org.myobalance.sample.DelayedAcceptanceState;
import org.myobalance.sample.Draws;

/**
 * Chains that are done, and which of their draws are handed out.
 *
 * @param draws of all chains; what they say of each parameter is judged by all of them
 * @param kept positions of those handed out, counted through all chains
 * @param accepted share of proposals that were taken, in [0, 1]
 * @param failed proposals for which the model had no predictions
 * @param checked those that the model evaluated, for draws of the linearised posterior; empty for draws of the model itself
 */
record SampledChains(Draws draws, List<Integer> kept, double accepted, int failed, Optional<CheckedDraws> checked) {
    /** Share of a chain of the model that is left out at its beginning: it starts from a draw of the linearised model. */
    private static final int WARM_UP = 10;

    /** Of the model itself, without the first tenth of each chain. */
    static SampledChains of(DelayedAcceptanceState chains) {
        int shortest = chains.chains().stream()
                .mapToInt(chain -> chain.draws().size())
                .min()
                .orElse(0);
        Draws draws = chains.draws(shortest / WARM_UP);
        return new SampledChains(
                draws,
                IntStream.range(0, draws.size()).boxed().toList(),
                chains.accepted(),
                chains.failed(),
                Optional.empty());
    }

    /** Of the linearised model, with so many draws equally spaced over all chains. */
    static SampledChains of(Draws draws, int count, CheckedDraws checked) {
        return new SampledChains(
                draws,
                Calibration.spread(draws.size(), count),
                StatUtils.mean(draws.accepted().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                0,
                Optional.of(checked));
    }

    /** Positions of draws of the linearised model that the model is to evaluate: some of those handed out. */
    static List<Integer> toCheck(Draws draws, int count, int check) {
        List<Integer> kept = Calibration.spread(draws.size(), count);
        return Calibration.spread(count, check).stream().map(kept::get).toList();
    }
}
