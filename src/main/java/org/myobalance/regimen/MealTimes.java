package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;

/** The meals of a timetable in ascending time. A meal that an episode takes away is left out. */
final class MealTimes implements EventSource {
    private final Layout layout;
    private final long from;
    private int interval;
    private long day;
    private int meal;
    private long number;
    private long next;

    /**
     * @param from first tick at which a meal may be
     * @param number of the first meal
     */
    MealTimes(Layout layout, long from, long number) {
        this.layout = layout;
        this.from = from;
        this.number = number;
        enterInterval(0);
        seek();
    }

    private void enterInterval(int index) {
        interval = index;
        if (interval >= layout.dishes().size()) {
            return;
        }
        long first = Math.max(from, layout.dishes().get(interval).from());
        day = Math.floorDiv(first, Ticks.DAY);
        meal = 0;
        while (!meals().isEmpty() && time() < first) {
            step();
        }
    }

    private List<Meal> meals() {
        return layout.dishes().get(interval).plan().meals();
    }

    private long time() {
        return day * Ticks.DAY + Ticks.of(meals().get(meal).clock());
    }

    private void step() {
        meal++;
        if (meal == meals().size()) {
            meal = 0;
            day++;
        }
    }

    private void seek() {
        next = Ticks.FOREVER;
        while (interval < layout.dishes().size()) {
            if (meals().isEmpty() || time() >= layout.dishes().get(interval).to()) {
                enterInterval(interval + 1);
            } else if (layout.mealFactor(time()) > 0) {
                next = time();
                return;
            } else {
                step();
            }
        }
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public EdgeKind take(List<ScheduledEvent> events) {
        double factor = layout.mealFactor(next);
        Meal eaten = meals().get(meal);
        List<ScheduledEvent.Dose> doses = new ArrayList<>(2);
        if (eaten.protein() > 0) {
            doses.add(new ScheduledEvent.Dose(Meal.PROTEIN, factor * eaten.protein()));
        }
        if (eaten.carbohydrate() > 0) {
            doses.add(new ScheduledEvent.Dose(Meal.CARBOHYDRATE, factor * eaten.carbohydrate()));
        }
        events.add(new ScheduledEvent.Meal(number, doses));
        number++;
        step();
        seek();
        return EdgeKind.MEAL;
    }
}
