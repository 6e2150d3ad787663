package org.myobalance.spark;

import java.util.List;
import java.util.function.Supplier;

/** Settings of Spark for one run, as {@code -D} gives them. */
final class Settings {
    private Settings() {}

    /** Names and values, one after the other. */
    static <T> T with(List<String> settings, Supplier<T> what) {
        for (int i = 0; i < settings.size(); i += 2) {
            System.setProperty(settings.get(i), settings.get(i + 1));
        }
        try {
            return what.get();
        } finally {
            for (int i = 0; i < settings.size(); i += 2) {
                System.clearProperty(settings.get(i));
            }
        }
    }
}
