package org.myobalance.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.myobalance.io.JsonValue;
import org.myobalance.regimen.Edge;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.Meal;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.ScheduledEvent;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.FaultTranslation;
import org.myobalance.units.Hours;

/** Holds the fast that a paper states against the meals with which its arms are simulated. */
final class FastingCheck {
    /** Papers round, and meals take their time [h]. Assumed. */
    private static final double ROUNDING = 1;
    /** Who ate less than this before is fed, and not simulated after a night [h]. Assumed. */
    private static final double FED = 4;

    /** Meals further back are no last meal: nobody fasts longer in a study of these [h]. */
    private static final double BACK = 10 * Hours.DAY;

    /** No run is shorter [h]. */
    private static final double SHORTEST = 1 / 60.0;

    private FastingCheck() {}

    /**
     * Warns where the last simulated meal before the first sample of an arm is not where the paper has it. An arm that lists its meals or its hour as
     * assumed has said so itself.
     *
     * @param value in the file, the time since the last meal
     * @param stated the same [h]
     * @param measurements of the preparation
     * @param arms by id
     */
    static void warn(JsonValue value, double stated, List<Measurement> measurements, Map<String, StudyArm> arms) {
        arms.forEach((id, arm) -> {
            Optional<StudyArm.Setting> setting = arm.setting().filter(each -> !arm.assumesMeals());
            OptionalDouble first = setting.isEmpty()
                    ? OptionalDouble.empty()
                    : measurements.stream()
                            .flatMap(FastingCheck::samples)
                            .filter(sample -> sample.arm().equals(id))
                            .mapToDouble(
                                    sample -> sample.when().begins(setting.get().protocol()))
                            .min();
            if (first.isPresent()) {
                FaultTranslation.made(value, () -> sinceMeal(setting.orElseThrow(), id, first.getAsDouble()))
                        .filter(OptionalDouble::isPresent)
                        .ifPresent(hours -> warn(value, stated, hours.getAsDouble(), id));
            }
        });
    }

    private static void warn(JsonValue value, double stated, double simulated, String arm) {
        boolean isShorter = simulated < stated - ROUNDING;
        boolean isLonger = stated < FED && simulated > stated + FED;
        if (isShorter || isLonger) {
            value.warn(
                    "people had not eaten for " + hours(stated) + ", but in arm \"" + arm
                            + "\" the last simulated meal is " + hours(simulated) + " before the first sample",
                    "Give its protocol \"meals\" that fit, or say why not under \"assumed\": {\"meals\": {\"why\": …}}.");
        }
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, "%.1f h", hours).replace(".0 h", " h");
    }

    private static Stream<Measurement.Reference> samples(Measurement row) {
        return Stream.concat(
                Stream.concat(Stream.of(new Measurement.Reference(row.arm(), row.when())), row.reference().stream()),
                row.against().stream()
                        .flatMap(other ->
                                Stream.of(new Measurement.Reference(other.arm(), other.when()), other.reference())));
    }

    /** Time since the last meal that begins before a sample; empty where none is known [h]. */
    static OptionalDouble sinceMeal(StudyArm.Setting setting, String id, double time) {
        Regimen regimen = setting.protocol().regimen(id);
        double age = setting.age();
        double last = Double.NEGATIVE_INFINITY;
        if (time >= SHORTEST) {
            EdgeCursor edges = Timetable.of(regimen, age, age + time, 1).cursor(Math.max(0, time - BACK));
            while (edges.hasNext()) {
                Edge edge = edges.next();
                // a sample at the moment at which a meal begins is taken before it
                if (edge.time() < time && edge.events().stream().anyMatch(FastingCheck::isFood)) {
                    last = edge.time();
                }
            }
        }
        if (last > Double.NEGATIVE_INFINITY) {
            return OptionalDouble.of(time - last);
        }
        MealPlan before = setting.subject().history().meals();
        return time < BACK && !before.meals().isEmpty()
                ? OptionalDouble.of(time + Hours.DAY - latest(before))
                : OptionalDouble.empty();
    }

    private static boolean isFood(ScheduledEvent event) {
        return event instanceof ScheduledEvent.Meal || event instanceof ScheduledEvent.Supplement;
    }

    private static double latest(MealPlan plan) {
        return plan.meals().stream().mapToDouble(Meal::clock).max().orElseThrow();
    }
}
