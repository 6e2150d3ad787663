package org.myobalance.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what was used last. Any number of threads.
 *
 * @param <K> keys, compared by value
 * @param <V> what is kept
 */
final class Recent<K, V> {
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<K, V> kept;

    /** @param most how many are kept; the one that was used longest ago goes first */
    Recent(int most) {
        kept = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void put(K key, V value) {
        kept.put(key, value);
    }

    synchronized void remove(K key) {
        kept.remove(key);
    }
}
