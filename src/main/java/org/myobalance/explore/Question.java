package org.myobalance.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.myobalance.simulate.ProgressMonitor;

/**
 * One question of one tab: the events that answer it, and whether anybody still waits for them. Work adds events on its own
 * threads; one thread takes them.
 */
final class Question {
    private final BlockingQueue<Map<String, ?>> events = new LinkedBlockingQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean cancelled;

    /** Tells what is being asked: work stops when nobody waits any more. */
    ProgressMonitor monitor() {
        return ProgressMonitor.of((what, share) -> {}, this::isCancelled);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Nobody waits any more. */
    void cancel() {
        cancelled = true;
    }

    /** Adds an event. */
    void say(String event, Map<String, ?> members) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("event", event);
        all.putAll(members);
        events.add(all);
    }

    /** One more piece of work is begun or waits. */
    void begin() {
        pending.incrementAndGet();
    }

    /** It has ended, in whatever way. After the last one comes the event {@code done}. */
    void end() {
        if (pending.decrementAndGet() == 0) {
            say("done", Map.of());
        }
    }

    /**
     * Waits for an event.
     *
     * @param seconds how long
     * @return empty if there was none
     * @throws InterruptedException if the thread is to end
     */
    Optional<Map<String, ?>> next(long seconds) throws InterruptedException {
        return Optional.ofNullable(events.poll(seconds, TimeUnit.SECONDS));
    }

    /** Whether an event says that no other follows. */
    static boolean isLast(Map<String, ?> event) {
        return "done".equals(event.get("event"));
    }
}
