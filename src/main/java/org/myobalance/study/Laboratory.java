package org.myobalance.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.myobalance.model.BoutLaw;

/**
 * How a model represents what laboratories measure: observables, assays, isolation methods and scales of intensity.
 *
 * @param id word for records
 * @param groups observables of the model by the heading under which tables list them, in file order
 * @param margins for groups that have one, the change that still counts as none, as a share of what is compared with [-]
 * @param discrepancies for groups that have one, what the model does not know of their observables
 * @param observables by the word that studies use
 * @param assays by word
 * @param isolations of vesicles, by word
 * @param intensities by unit
 * @param contrasts for each named response, SD between studies of the logarithm of its size [-]
 * @param haemolysis what red cells that broke add to what is measured; empty where the file does not state it
 */
public record Laboratory(
        String id,
        Map<String, List<String>> groups,
        Map<String, Double> margins,
        Map<String, Discrepancy> discrepancies,
        Map<String, Measured> observables,
        Map<String, Assay> assays,
        Map<String, Isolation> isolations,
        Map<String, Intensity> intensities,
        Map<String, Double> contrasts,
        Optional<Haemolysis> haemolysis) {
    /** The margin of what is in no group, or in one without its own: that of most assays of the shipped laboratory. Assumed [-]. */
    public static final double USUAL_MARGIN = 0.25;

    /** The word of studies that measured in a sample as it is. */
    private static final String NO_ISOLATION = "none";

    /** Copies the maps, in file order. {@inheritDoc} */
    public Laboratory {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        margins = Collections.unmodifiableMap(new LinkedHashMap<>(margins));
        discrepancies = Collections.unmodifiableMap(new LinkedHashMap<>(discrepancies));
        observables = Collections.unmodifiableMap(new LinkedHashMap<>(observables));
        assays = Collections.unmodifiableMap(new LinkedHashMap<>(assays));
        isolations = Collections.unmodifiableMap(new LinkedHashMap<>(isolations));
        intensities = Collections.unmodifiableMap(new LinkedHashMap<>(intensities));
        contrasts = Collections.unmodifiableMap(new LinkedHashMap<>(contrasts));
    }

    /**
     * Finds the heading under which tables count an observable of studies: the group of the model's observable, or that
     * observable itself.
     *
     * @param observable word of a study
     * @return the heading; empty if nothing in the model stands for the word
     */
    public Optional<String> group(String observable) {
        Optional<String> is = Optional.ofNullable(observables.get(observable)).flatMap(Measured::is);
        return is.map(id -> groups.entrySet().stream()
                .filter(group -> group.getValue().contains(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id));
    }

    /**
     * Names the class of an observable, under which tables count it and base rates are taken: its group, or else its own word.
     *
     * @param observable word of a study
     * @return the heading
     */
    public String heading(String observable) {
        return group(observable).orElse(observable);
    }

    /**
     * The largest change of an observable that counts as none, whatever a study was able to find.
     *
     * @param observable word of a study
     * @return as a share of what is compared with, above zero [-]
     */
    public double margin(String observable) {
        return margins.getOrDefault(heading(observable), USUAL_MARGIN);
    }

    /**
     * What the model does not know of an observable: its own discrepancy, or else that of its class.
     *
     * @param observable word of a study
     * @return {@link Discrepancy#NONE} where neither is stated
     */
    public Discrepancy discrepancy(String observable) {
        return Optional.ofNullable(observables.get(observable))
                .flatMap(Measured::discrepancy)
                .orElse(discrepancies.getOrDefault(heading(observable), Discrepancy.NONE));
    }

    /**
     * Tells whether a word of studies names an isolation.
     *
     * @param word how vesicles were isolated
     * @return false for {@code none}, of samples that were measured as they are
     */
    public static boolean isIsolation(String word) {
        return !word.equals(NO_ISOLATION);
    }

    /**
     * What haemolysed samples do to an observable, where a study measured them along.
     *
     * @param observable word of a study
     * @return SD of the logarithm of what is reported; 0 for what red cells do not carry [-]
     */
    public double haemolysed(String observable) {
        return haemolysis
                .filter(each -> each.of().contains(observable))
                .map(Haemolysis::spread)
                .orElse(0.0);
    }

    /**
     * What red cells that broke in a sample add to what is measured in it.
     *
     * @param spread SD of the logarithm of what is reported of samples of which some are haemolysed [-]
     * @param of words of studies for what red cells carry
     */
    public record Haemolysis(double spread, Set<String> of) {
        /** Copies the set. {@inheritDoc} */
        public Haemolysis {
            of = Set.copyOf(of);
        }
    }

    /**
     * One observable of studies and what stands for it in the model.
     *
     * @param id word in study files
     * @param meaning one phrase
     * @param is observable of the model that stands for it; empty if none does
     * @param per observable by which that is divided, window by window; empty for none
     * @param power to which that is raised: -1 where the measured falls when the model's rises [-]
     * @param window what is read over the window of a sample
     * @param gain SD between laboratories of the logarithm, instead of the assay's [-]
     * @param discrepancy of the model for it, instead of its class's
     * @param absent why the model has nothing that stands for it; empty if it has
     */
    public record Measured(
            String id,
            String meaning,
            Optional<String> is,
            Optional<String> per,
            double power,
            WindowStatistic window,
            OptionalDouble gain,
            Optional<Discrepancy> discrepancy,
            Optional<String> absent) {
        /**
         * Whether it is measured per time, and so may be below zero.
         *
         * @return true for a rate of change
         */
        public boolean isRate() {
            return window == WindowStatistic.RATE_OF_CHANGE;
        }
    }

    /** What is read of an observable over the window in which a sample was taken. A window of a moment has its value. */
    public enum WindowStatistic {
        /** The mean. */
        MEAN,
        /** The mean change of the logarithm per time, from the first value or daily mean to the last. */
        RATE_OF_CHANGE
    }

    /**
     * One method of measurement.
     *
     * @param id word in study files
     * @param meaning one phrase
     * @param gain SD between laboratories of the log change they report against the true one [-]
     * @param person SD between persons of the log change, where a paper prints no spread [-]
     * @param counts whether it counts all particles, vesicles or not
     */
    public record Assay(String id, String meaning, double gain, double person, boolean counts) {}

    /**
     * One method to isolate vesicles.
     *
     * @param id word in study files
     * @param meaning one phrase
     * @param background share of the particles counted at rest that are no vesicles, in [0, 1) [-]
     * @param gain SD between laboratories of the log count [-]
     */
    public record Isolation(String id, String meaning, double background, double gain) {}

    /**
     * One scale of exercise intensity and its conversion to the scale of the model.
     *
     * @param unit as study files spell it
     * @param of what 100 % of the converted scale is, a word of the modes' meaning of intensity
     * @param scale per cent of {@code of} for one per cent of it [-]
     * @param offset per cent of {@code of} at zero [-]
     * @param lowest least value in the unit for which the conversion holds [%]
     */
    public record Intensity(String unit, String of, double scale, double offset, double lowest) {
        /**
         * Converts an intensity to the scale of the model.
         *
         * @param percent intensity in the unit [%]
         * @return fraction of {@code of} [-]
         */
        public double fraction(double percent) {
            return (scale * percent + offset) / 100;
        }

        /**
         * Tells whether a mode of exercise counts its intensity in {@code of}.
         *
         * @param law law of the mode
         * @return true if the conversion applies to this mode
         */
        public boolean fits(BoutLaw law) {
            return law.intensityMeaning().contains(of);
        }
    }
}
