package org.myobalance.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.Status;

/**
 * How samples were made before anything was measured in them, as far as a paper states it: what MISEV2023 asks of studies of vesicles
 * (Welsh 2024, J Extracell Vesicles 13:e12404).
 *
 * @param id word, distinct within the study
 * @param anticoagulant that blood was drawn into
 * @param spins of the blood or plasma before vesicles were isolated, in order; empty where none is stated
 * @param fasting since the last meal when the first sample was taken [h]
 * @param haemolysis what is stated of it
 * @param recovery share of the vesicles of a sample that its isolate holds
 * @param particlesPerProtein particles for each mass of protein in the isolate [1/g]
 * @param status how well all this is known
 * @param note what a reader must know, such as where it was read
 */
public record Preparation(
        String id,
        Optional<Anticoagulant> anticoagulant,
        List<Spin> spins,
        OptionalDouble fasting,
        Optional<Haemolysis> haemolysis,
        Optional<Recovery> recovery,
        OptionalDouble particlesPerProtein,
        Status status,
        Optional<String> note) {
    /** Copies the list. {@inheritDoc} */
    public Preparation {
        spins = List.copyOf(spins);
    }

    /** What keeps blood from clotting. */
    public enum Anticoagulant {
        /** Ethylenediaminetetraacetic acid. */
        EDTA("EDTA"),
        /** Sodium citrate. */
        CITRATE("citrate"),
        /** Acid citrate dextrose. */
        ACD("ACD"),
        /** Citrate, theophylline, adenosine and dipyridamole. */
        CTAD("CTAD"),
        /** Lithium or sodium heparin. */
        HEPARIN("heparin"),
        /** None: the blood clotted, and what was taken is serum. */
        NONE("none (serum)");

        private final String words;

        Anticoagulant(String words) {
            this.words = words;
        }

        /**
         * The words for tables.
         *
         * @return as papers write it
         */
        public String words() {
            return words;
        }
    }

    /**
     * One centrifugation.
     *
     * @param rcf relative centrifugal force [multiples of g]
     * @param hours how long [h]
     */
    public record Spin(double rcf, double hours) {}

    /**
     * What is stated of haemolysis, the breaking of red cells in a sample.
     *
     * @param checked by which method
     * @param samples what became of haemolysed samples; empty where that is not stated
     */
    public record Haemolysis(Check checked, Optional<Samples> samples) {
        /** How haemolysis was looked for. */
        public enum Check {
            /** Absorbance at 414 nm, of free haemoglobin. */
            ABSORBANCE_414("absorbance at 414 nm"),
            /** The ratio of miR-451a, of red cells, to miR-23a. */
            MIR_451A_MIR_23A("miR-451a/miR-23a"),
            /** By eye. */
            VISUAL("visual"),
            /** The paper says that nobody looked for it. */
            NOT_CHECKED("not checked");

            private final String words;

            Check(String words) {
                this.words = words;
            }

            /**
             * The words for tables.
             *
             * @return in small letters
             */
            public String words() {
                return words;
            }
        }

        /** What became of haemolysed samples. */
        public enum Samples {
            /** There was none. */
            NONE_FOUND("none found"),
            /** They were left out. */
            EXCLUDED("excluded"),
            /** They are among those that were measured. */
            ACCEPTED("accepted");

            private final String words;

            Samples(String words) {
                this.words = words;
            }

            /**
             * The words for tables.
             *
             * @return in small letters
             */
            public String words() {
                return words;
            }
        }

        /**
         * Tells whether haemolysed samples are among those that were measured.
         *
         * @return true only where the study says so
         */
        public boolean isAccepted() {
            return samples.filter(Samples.ACCEPTED::equals).isPresent();
        }
    }

    /**
     * How much of the vesicles an isolate holds.
     *
     * @param share of those in the sample, in (0, 1] [-]
     * @param by how it is known, such as labelled vesicles that were added
     * @param isCorrected whether the reported numbers were divided by it already
     */
    public record Recovery(double share, String by, boolean isCorrected) {}
}
