package org.myobalance.sample;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.myobalance.fit.Datum;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.Posterior;

/** The posterior given some of the data. */
final class SubsetPosterior {
    private SubsetPosterior() {}

    /** Positions of the observations that meet a condition. */
    static List<Integer> where(Likelihood likelihood, Predicate<Datum> isSo) {
        List<Datum> data = likelihood.data();
        return IntStream.range(0, data.size())
                .filter(i -> isSo.test(data.get(i)))
                .boxed()
                .toList();
    }

    /** Given the observations at these positions. */
    static Posterior of(Posterior whole, Surrogate rows, List<Integer> positions) {
        return new Posterior(whole.space(), whole.likelihood().of(positions), rows.rows(positions));
    }
}
