package org.myobalance.stoichiometry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Status;
import org.myobalance.units.Unit;

/**
 * The numbers of a copy count, each with where it is from.
 *
 * @param numbers each part of the count
 * @param clearance parameters of the model whose sum is the clearance of plasma vesicles
 * @param delivered state of the model that holds what was delivered to muscle
 * @param mirnas in the order of tables
 */
public record Gate(Map<Part, Entry> numbers, List<String> clearance, String delivered, List<Mirna> mirnas) {
    /**
     * Copies the collections. {@inheritDoc}
     */
    public Gate {
        numbers = Map.copyOf(numbers);
        clearance = List.copyOf(clearance);
        mirnas = List.copyOf(mirnas);
        for (Part part : Part.values()) {
            if (!numbers.containsKey(part)) {
                throw new IllegalArgumentException("the count lacks its " + part.key());
            }
        }
    }

    /** The numbers of a copy count. */
    public enum Part {
        /** Vesicles in plasma. */
        COUNT("plasmaCount", "1/L"),
        /** Volume of plasma. */
        PLASMA("plasmaVolume", "L"),
        /** Share of cleared vesicles that ends in muscle. */
        SHARE("muscleShare", "1"),
        /** Copies of one miRNA in one vesicle. */
        COPIES("copiesPerVesicle", "1"),
        /** Mass of muscle. */
        MASS("muscleMass", "kg"),
        /** Density of muscle. */
        DENSITY("muscleDensity", "kg/L"),
        /** Volume that one nucleus serves. */
        DOMAIN("domainVolume", "L"),
        /** Copies of one miRNA in that volume. */
        POOL("copiesPerDomain", "1"),
        /** Supply in a share of the pool and day, above which a claim is flagged. */
        CLAIM("flagAbove", "1/d");

        private final String key;
        private final String unit;

        Part(String key, String unit) {
            this.key = key;
            this.unit = unit;
        }

        /**
         * Its key in a file.
         *
         * @return the key
         */
        public String key() {
            return key;
        }

        /** A unit that measures it. */
        String unit() {
            return unit;
        }
    }

    /**
     * One number of the count.
     *
     * @param range in base units
     * @param unit of the file
     * @param status how well it is known
     * @param source where it is from, or why it was assumed
     */
    public record Entry(Range range, Unit unit, Status status, String source) {}

    /**
     * One miRNA.
     *
     * @param name for tables
     * @param pool state of the model that holds it in muscle, if one does
     * @param production rate of the model that fills the pool; there when {@code pool} is
     */
    public record Mirna(String name, Optional<String> pool, Optional<String> production) {}

    /** The range of a part [base units]. */
    Range range(Part part) {
        Entry number = numbers.get(part);
        if (number == null) {
            throw new IllegalStateException("checked when made: " + part);
        }
        return number.range();
    }

    /**
     * Copies of one miRNA in one vesicle, the middle of what the file states.
     *
     * @return geometric mean of both ends
     */
    public double copiesPerVesicle() {
        Range copies = range(Part.COPIES);
        return Math.sqrt(copies.low() * copies.high());
    }

    /**
     * Supply above which a claim is flagged [share of the pool a day].
     *
     * @return a share of the pool a day
     */
    public double flagAbove() {
        return 24 * range(Part.CLAIM).high();
    }
}
