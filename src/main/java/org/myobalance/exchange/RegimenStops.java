package org.myobalance.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.myobalance.model.Model;
import org.myobalance.regimen.Recurrence;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.StopWalk;
import org.myobalance.units.Hours;

/**
 * The stops of a timetable, those that change input levels apart from those that add to states, and of these each amount
 * apart: so a supplement after some sessions does not hide that meals are the same every day. Stops of different streams at the
 * same instant act on different quantities, or add to the same one, and so may be taken in any order.
 *
 * @param levels rows of input levels; the actions of the level stream are positions in it
 * @param levelStream where levels change, without time zero
 * @param doses rows of amounts added to states
 * @param doseStreams the stops of each row, without time zero
 * @param levelsAtStart levels from time zero on
 * @param dosesAtStart what is added at time zero to each state
 * @param periods after which stops may come again [ms]
 * @param horizon end of the run [ms]
 */
record RegimenStops(
        List<List<Double>> levels,
        StopStream levelStream,
        List<List<Double>> doses,
        List<StopStream> doseStreams,
        List<Double> levelsAtStart,
        List<Double> dosesAtStart,
        SortedSet<Long> periods,
        long horizon) {
    private static final double PER_HOUR = 3.6e6;

    /** Copies the lists. */
    RegimenStops {
        levels = List.copyOf(levels);
        doses = List.copyOf(doses);
        doseStreams = List.copyOf(doseStreams);
        levelsAtStart = List.copyOf(levelsAtStart);
        dosesAtStart = List.copyOf(dosesAtStart);
        periods = new TreeSet<>(periods);
    }

    static RegimenStops of(Model model, ParameterSet parameters, Timetable timetable) {
        StopWalk walk = new StopWalk(model, parameters, timetable);
        Map<List<Double>, Integer> levels = new LinkedHashMap<>();
        Map<List<Double>, Integer> doses = new LinkedHashMap<>();
        List<StopStream.Builder> doseStreams = new ArrayList<>();
        StopStream.Builder levelStream = new StopStream.Builder();
        List<Double> now = boxed(walk.levels());
        List<Double> atStart = boxed(walk.added());
        List<Double> nothing = atStart;
        levels.put(now, 0);
        while (walk.hasNext()) {
            long tick = tick(walk.next().time());
            List<Double> then = boxed(walk.levels());
            List<Double> added = boxed(walk.added());
            if (tick == 0) {
                levels.clear();
                levels.put(then, 0);
                atStart = added;
            } else {
                if (!then.equals(now)) {
                    levelStream.add(tick, row(levels, then));
                }
                if (!added.equals(nothing)) {
                    int row = row(doses, added);
                    if (row == doseStreams.size()) {
                        doseStreams.add(new StopStream.Builder());
                    }
                    doseStreams.get(row).add(tick, row);
                }
            }
            now = then;
        }
        List<List<Double>> rows = List.copyOf(levels.keySet());
        return new RegimenStops(
                rows,
                levelStream.build(),
                List.copyOf(doses.keySet()),
                doseStreams.stream().map(StopStream.Builder::build).toList(),
                rows.get(0),
                atStart,
                periods(timetable.regimen()),
                tick(timetable.horizon()));
    }

    private static int row(Map<List<Double>, Integer> rows, List<Double> values) {
        return rows.computeIfAbsent(values, key -> rows.size());
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Hours of a timetable are whole milliseconds, rounded once. */
    static long tick(double hours) {
        return Math.round(hours * PER_HOUR);
    }

    static double hours(long ticks) {
        return ticks / PER_HOUR;
    }

    private static SortedSet<Long> periods(Regimen regimen) {
        SortedSet<Long> periods = new TreeSet<>();
        periods.add(tick(Hours.DAY));
        periods.add(tick(Hours.WEEK));
        regimen.phases()
                .forEach(phase -> periods.add(tick(phase.mesocycle().weeks().size() * Hours.WEEK)));
        regimen.dosings().forEach(dosing -> add(periods, dosing.recurrence()));
        regimen.episodes().forEach(episode -> add(periods, episode.recurrence()));
        return periods;
    }

    private static void add(SortedSet<Long> periods, Recurrence recurrence) {
        if (recurrence.every() < Double.POSITIVE_INFINITY) {
            periods.add(tick(recurrence.every()));
        }
    }

    /** Stops in all, without time zero. */
    int size() {
        return levelStream.size()
                + doseStreams.stream().mapToInt(StopStream::size).sum();
    }
}
