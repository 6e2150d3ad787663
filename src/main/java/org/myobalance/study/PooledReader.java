package org.myobalance.study;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.io.JsonObject;

/** Reads over how many studies a result was pooled. */
final class PooledReader {
    private static final int MOST_STUDIES = 100_000;
    /** Nearer to 1 nothing would be left of a study's own error. */
    private static final double MOST_BETWEEN = 0.999;

    private PooledReader() {}

    /** What {@code "pooled"} of an arm or measurement says; empty without it. */
    static Optional<Pooled> find(JsonObject object) {
        return object.findObject("pooled").flatMap(each -> {
            OptionalInt studies = each.integer("studies", 2, MOST_STUDIES);
            OptionalDouble i2 =
                    each.find("i2").map(value -> value.number(0, MOST_BETWEEN)).orElse(OptionalDouble.empty());
            each.refuseOthers();
            return studies.isPresent() ? Optional.of(new Pooled(studies.getAsInt(), i2)) : Optional.empty();
        });
    }
}
