package org.myobalance.inference;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.model.RequestException;
import org.myobalance.sample.Comparison;
import org.myobalance.sample.CrossValidation;

/**
 * Hypotheses compared, in groups that were scored on the same observations. Immutable.
 *
 * @param groups each with an entry at least; none if nothing is done yet
 * @param failures why hypotheses have no place in the comparison
 * @param isComplete false if the comparison was stopped, and can go on
 */
public record ComparisonResult(List<Group> groups, List<Failure> failures, boolean isComplete) {
    /** Copies the lists. {@inheritDoc} */
    public ComparisonResult {
        groups = List.copyOf(groups);
        failures = List.copyOf(failures);
    }

    /**
     * Hypotheses on the same observations.
     *
     * @param id word for files
     * @param title which observations
     * @param entries at least one
     */
    public record Group(String id, String title, List<Entry> entries) {
        /** Copies the list. {@inheritDoc} */
        public Group {
            entries = List.copyOf(entries);
        }

        /**
         * Scores of the hypotheses.
         *
         * @return those with the best score first
         */
        public Comparison comparison() {
            return Comparison.of(entries.stream()
                    .map(each -> new Comparison.Scored(each.name(), each.found().scores()))
                    .toList());
        }

        /**
         * The entry of a hypothesis.
         *
         * @param name of it
         * @return what was found
         * @throws java.util.NoSuchElementException if it has no entry
         */
        public Entry entry(String name) {
            return entries.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /**
         * AICc above the smallest of the group.
         *
         * @param entry of a hypothesis
         * @return the difference [nats]; empty where AICc is not defined
         */
        public OptionalDouble aiccAbove(Entry entry) {
            OptionalDouble own = entry.found().criteria().aicc();
            return own.isPresent() ? OptionalDouble.of(own.getAsDouble() - smallestAicc()) : own;
        }

        private double smallestAicc() {
            return entries.stream()
                    .map(each -> each.found().criteria().aicc())
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .min()
                    .orElseThrow();
        }
    }

    /**
     * One hypothesis.
     *
     * @param name of it
     * @param found by it
     * @param evaluations of its model; empty where it was not asked for these observations by themselves
     * @param ending how its fit ended, if there was one
     * @param classes scores by class of the observations, each predicted without its study; none where that was not asked for
     */
    public record Entry(
            String name, CrossValidation found, OptionalInt evaluations, String ending, List<ClassScore> classes) {
        /** Copies the list. {@inheritDoc} */
        public Entry {
            classes = List.copyOf(classes);
        }
    }

    /**
     * A hypothesis that has no place in the comparison.
     *
     * @param name of it
     * @param why at least one reason
     */
    public record Failure(String name, List<RequestException.Refusal> why) {
        /** Copies the list. {@inheritDoc} */
        public Failure {
            why = List.copyOf(why);
        }
    }

    /**
     * The group of some observations.
     *
     * @param id {@code all}, {@code classes}, {@code folds} or {@code mass}
     * @return the group
     * @throws java.util.NoSuchElementException if nothing was scored on them
     */
    public Group group(String id) {
        return groups.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
