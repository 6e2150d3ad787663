package org.myobalance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words after a benchmark's name: {@code key=value} options, and names of what to measure. */
record Options(Map<String, String> values, List<String> names) {
    static Options of(List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                names.add(word);
            }
        }
        return new Options(values, names);
    }

    double number(String key, double otherwise) {
        return values.containsKey(key) ? Double.parseDouble(values.get(key)) : otherwise;
    }

    String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** Where results go; made if it is missing. */
    Path folder() throws IOException {
        return Files.createDirectories(Path.of(text("folder", "benchmarks/target/results")));
    }

    /** What was named, or all there is. */
    List<String> names(List<String> all) {
        return names.isEmpty() ? all : names;
    }
}
