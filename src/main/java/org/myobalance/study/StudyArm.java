package org.myobalance.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.regimen.Bout;
import org.myobalance.scenario.Subject;

/**
 * One group or condition of a study.
 *
 * @param id word, distinct within the study
 * @param title as a reader would call it
 * @param species whose muscle, blood or cells
 * @param n subjects; empty where not known
 * @param pooled over how many studies its results were pooled; empty for an arm of one study
 * @param sameSubjectsAs arm that the same people did before or after; empty for people of its own
 * @param training before the study, in the paper's words
 * @param diet in the paper's words
 * @param setting person and protocol; empty where no protocol of the model can stand for the arm
 * @param beyond why no protocol can stand for it; empty otherwise
 * @param assumptions what the paper does not tell
 */
public record StudyArm(
        String id,
        String title,
        Species species,
        OptionalInt n,
        Optional<Pooled> pooled,
        Optional<String> sameSubjectsAs,
        Optional<String> training,
        Optional<String> diet,
        Optional<Setting> setting,
        Optional<String> beyond,
        List<Assumption> assumptions) {
    /** Copies the list. {@inheritDoc} */
    public StudyArm {
        assumptions = List.copyOf(assumptions);
    }

    /** The arm whose people took part: this one, or the one that it says has the same. */
    String people() {
        return sameSubjectsAs.orElse(id);
    }

    /**
     * Tells whether the paper, as far as it was read, leaves open what was eaten before samples.
     *
     * @return true where meals or the hour of the day are listed as assumed
     */
    public boolean assumesMeals() {
        return assumptions.stream()
                .anyMatch(each -> each.what() == Assumption.Part.MEALS || each.what() == Assumption.Part.AT);
    }

    /** Tells whether samples may be timed from a bout. Only an arm that is known to have no bout answers no. */
    boolean mayHaveBout() {
        return setting.map(each -> each.protocol().bout().isPresent()).orElse(true);
    }

    /**
     * The person of an arm and the protocol that the person follows.
     *
     * @param subject the typical person of the arm, as old as the paper says
     * @param protocol what is done
     */
    public record Setting(Subject subject, Protocol protocol) {
        /**
         * How old the person is.
         *
         * @return the age as the paper says [h]
         */
        public double age() {
            return subject.age();
        }

        /** Whether the arm has that part, so that {@link #with} changes it. */
        boolean has(Assumption.Part part) {
            return switch (part) {
                case AGE -> true;
                case WEEKS -> protocol.bout().isPresent() && protocol.weeks() > 0;
                case INTENSITY, DURATION, EFFORT, ENGAGED -> protocol.bout().isPresent();
                case SETS, REPS ->
                    protocol.bout().filter(bout -> bout.sets() > 0).isPresent();
                default -> false;
            };
        }

        /**
         * Returns the same setting with another value of something that the paper does not state.
         *
         * @param part what is assumed
         * @param value the other value [h for ages and durations, weeks, or a plain number]
         * @return the changed setting; this one if the part is not a number of the setting
         */
        public Setting with(Assumption.Part part, double value) {
            return switch (part) {
                case AGE -> new Setting(subject.aged(value), protocol);
                case WEEKS -> new Setting(subject, protocol.forWeeks(value));
                case INTENSITY, DURATION, SETS, REPS, EFFORT, ENGAGED ->
                    protocol.bout()
                            .map(bout -> new Setting(subject, protocol.with(changed(bout, part, value))))
                            .orElse(this);
                default -> this;
            };
        }

        private static Bout changed(Bout bout, Assumption.Part part, double value) {
            return new Bout(
                    bout.mode(),
                    part == Assumption.Part.INTENSITY ? value : bout.intensity(),
                    part == Assumption.Part.DURATION ? value : bout.duration(),
                    part == Assumption.Part.SETS ? value : bout.sets(),
                    part == Assumption.Part.REPS ? value : bout.reps(),
                    part == Assumption.Part.EFFORT ? OptionalDouble.of(value) : bout.effort(),
                    part == Assumption.Part.ENGAGED ? value : bout.engaged(),
                    bout.muscles());
        }
    }
}
