package org.myobalance.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.plan.Evaluation;

/** Of how many draws the bands of an answer are, in a sentence that says when they are too few. */
final class BandSize {
    /** Of fewer draws, the ends of the middle 90 % are little else than the smallest and the largest draw. */
    private static final int FEWEST = 10;

    private BandSize() {}

    /**
     * The sentence.
     *
     * @param draws that reached the end, the most of any band
     * @return empty for fewer than two, of which there are no bands
     */
    static Optional<String> sentence(int draws) {
        if (draws < 2) {
            return Optional.empty();
        }
        String size = String.format(Locale.ROOT, "Bands are of %d draws", draws);
        return Optional.of(
                size + (draws < FEWEST ? ": so few do not make a band to be trusted; ask for more (--draws)." : "."));
    }

    /**
     * The same of programmes.
     *
     * @param evaluations of all programmes that are told
     * @return empty where no programme has two draws
     */
    static Optional<String> of(Stream<Evaluation> evaluations) {
        return sentence((int) evaluations
                .flatMap(each -> each.draws().values().stream())
                .mapToLong(BandSize::known)
                .max()
                .orElse(0));
    }

    private static long known(List<Double> draws) {
        return draws.stream().filter(value -> !value.isNaN()).count();
    }
}
