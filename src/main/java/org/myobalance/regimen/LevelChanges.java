package org.myobalance.regimen;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The changes of input levels by phases and episodes. An episode is stronger than a phase. A border where no level
 * changes is left out.
 */
final class LevelChanges implements EventSource {
    private final Layout layout;
    private final String[] inputs;
    // NaN stands for rest; levels themselves are finite
    private double[] now;
    private double[] then;
    private long next;

    /** @param from first tick at which a change may be; at 0 every input is at rest before it */
    LevelChanges(Layout layout, long from) {
        this.layout = layout;
        TreeSet<String> ids = new TreeSet<>();
        layout.phases().forEach(stage -> ids.addAll(stage.phase().levels().keySet()));
        layout.spans().forEach(span -> ids.addAll(span.episode().levels().keySet()));
        inputs = ids.toArray(new String[0]);
        now = new double[inputs.length];
        then = new double[inputs.length];
        Arrays.fill(now, Double.NaN);
        if (from > 0) {
            read(from - 1, now);
        }
        seek(from);
    }

    private void read(long tick, double[] levels) {
        for (int i = 0; i < inputs.length; i++) {
            levels[i] = level(inputs[i], tick);
        }
    }

    private double level(String input, long tick) {
        for (Span span : layout.spans()) {
            Double level = span.episode().levels().get(input);
            if (level != null && span.holdsAt(tick)) {
                return level;
            }
        }
        for (Layout.Stage stage : layout.phases()) {
            Double level = stage.phase().levels().get(input);
            if (level != null && stage.from() <= tick && tick < stage.to()) {
                return level;
            }
        }
        return Double.NaN;
    }

    private void seek(long from) {
        for (long tick = from; tick < layout.horizon(); tick = boundaryAfter(layout, tick)) {
            read(tick, then);
            if (!Arrays.equals(now, then)) {
                next = tick;
                return;
            }
        }
        next = Ticks.FOREVER;
    }

    /** The next border of a phase or episode after the tick. */
    static long boundaryAfter(Layout layout, long tick) {
        long boundary = Ticks.FOREVER;
        for (Span span : layout.spans()) {
            boundary = Math.min(boundary, span.boundaryAfter(tick));
        }
        for (Layout.Stage stage : layout.phases()) {
            if (stage.from() > tick) {
                boundary = Math.min(boundary, stage.from());
            } else if (stage.to() > tick) {
                boundary = Math.min(boundary, stage.to());
            }
        }
        return boundary;
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public EdgeKind take(List<ScheduledEvent> events) {
        for (int i = 0; i < inputs.length; i++) {
            if (Double.isNaN(then[i]) && !Double.isNaN(now[i])) {
                events.add(new ScheduledEvent.Rest(inputs[i]));
            } else if (then[i] != now[i] && !Double.isNaN(then[i])) {
                events.add(new ScheduledEvent.Level(inputs[i], then[i]));
            }
        }
        double[] freed = now;
        now = then;
        then = freed;
        seek(boundaryAfter(layout, next));
        return EdgeKind.LEVEL;
    }

    /** The levels in force at a tick that differ from rest. */
    static List<ScheduledEvent.Level> at(Layout layout, long tick) {
        LevelChanges changes = new LevelChanges(layout, tick + 1);
        return IntStream.range(0, changes.inputs.length)
                .filter(i -> !Double.isNaN(changes.now[i]))
                .mapToObj(i -> new ScheduledEvent.Level(changes.inputs[i], changes.now[i]))
                .toList();
    }
}
