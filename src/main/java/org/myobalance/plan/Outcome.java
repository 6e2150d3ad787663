package org.myobalance.plan;

import java.util.Locale;
import java.util.OptionalDouble;
import org.myobalance.model.Observable;
import org.myobalance.scenario.Amounts;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmSummary;
import org.myobalance.whatif.CutOff;

/** A number that is read of an arm that was run. */
public sealed interface Outcome {
    /**
     * Its name in tables.
     *
     * @return one word
     */
    String id();

    /**
     * Its name for a person.
     *
     * @return a few words
     */
    String words();

    /**
     * The unit that it is told in.
     *
     * @return the unit
     */
    Unit unit();

    /**
     * The unit for headings of tables.
     *
     * @return its text; {@code y} for years, which have no unit in files
     */
    default String unitText() {
        return unit().text();
    }

    /**
     * Reads it.
     *
     * @param result an arm with samples
     * @return the number [base units]; empty if the arm did not reach its end
     */
    OptionalDouble of(ArmResult result);

    /**
     * An observable at an age: its value there, or its mean over the last whole interval between samples before.
     *
     * @param observable what is read
     * @param age when [h]
     */
    record At(Observable observable, double age) implements Outcome {
        @Override
        public String id() {
            return observable.id();
        }

        @Override
        public String words() {
            return name(observable) + " at " + Amounts.years(age);
        }

        @Override
        public Unit unit() {
            return observable.unit();
        }

        @Override
        public OptionalDouble of(ArmResult result) {
            if (!result.isComplete()) {
                return OptionalDouble.empty();
            }
            Trajectory samples = result.trajectoryOrThrow();
            double time = age - result.plan().from();
            int column = samples.column(observable.id()).orElseThrow();
            if (!samples.columns().get(column).averaged()) {
                return OptionalDouble.of(samples.valueAt(observable.id(), time));
            }
            for (int row = samples.size() - 1; row >= 0; row--) {
                if (samples.time(row) <= time * (1 + 1e-12) && !samples.isEmpty(column, row)) {
                    return OptionalDouble.of(samples.value(column, row));
                }
            }
            return OptionalDouble.empty();
        }
    }

    /**
     * The mean of an observable over years, or its value where it hardly moves within an interval between samples.
     *
     * @param observable what is read
     * @param from age [h]
     * @param to age [h]
     */
    record Over(Observable observable, double from, double to) implements Outcome {
        @Override
        public String id() {
            return observable.id();
        }

        @Override
        public String words() {
            return name(observable) + ", mean from " + Amounts.years(from) + " to " + Amounts.years(to);
        }

        @Override
        public Unit unit() {
            return observable.unit();
        }

        @Override
        public OptionalDouble of(ArmResult result) {
            if (!result.isComplete()) {
                return OptionalDouble.empty();
            }
            Trajectory samples = result.trajectoryOrThrow();
            double start = result.plan().from();
            int column = samples.column(observable.id()).orElseThrow();
            if (!samples.columns().get(column).averaged()) {
                return OptionalDouble.of(samples.mean(observable.id(), from - start, to - start));
            }
            double area = 0;
            double length = 0;
            for (int row = 1; row < samples.size(); row++) {
                double end = Math.min(to - start, samples.time(row));
                double begin = Math.max(from - start, samples.time(row - 1));
                if (end > begin && !samples.isEmpty(column, row)) {
                    area += samples.value(column, row) * (end - begin);
                    length += end - begin;
                }
            }
            return length > 0 ? OptionalDouble.of(area / length) : OptionalDouble.empty();
        }
    }

    /**
     * Years until the index of appendicular lean mass falls below a cut-off; all years of the plan where it does not, none
     * where it is below from the start.
     *
     * @param cutOff which
     */
    record YearsUntil(CutOff cutOff) implements Outcome {
        @Override
        public String id() {
            return "years-until-" + cutOff.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String words() {
            return "years until the index is below " + cutOff;
        }

        @Override
        public Unit unit() {
            return Unit.ONE;
        }

        @Override
        public String unitText() {
            return "y";
        }

        @Override
        public OptionalDouble of(ArmResult result) {
            if (!result.isComplete()) {
                return OptionalDouble.empty();
            }
            ArmSummary summary = ArmSummary.of(result);
            double start = result.plan().from() / Hours.YEAR;
            if (summary.belowFromStart().contains(cutOff)) {
                return OptionalDouble.of(0);
            }
            OptionalDouble age = summary.ageBelow(cutOff);
            return OptionalDouble.of(
                    (age.isPresent() ? age.getAsDouble() : result.plan().to() / Hours.YEAR) - start);
        }
    }

    private static String name(Observable observable) {
        return observable.id().replace('_', ' ');
    }
}
