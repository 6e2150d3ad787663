package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTextTest {
    @Test
    void keepsItsOrderAndReadsBack(@TempDir Path folder) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("seed", 42L);
        content.put("id", "a \"quoted\" \\ µ\n");
        content.put("third", 1 / 3.0);
        content.put("arms", List.of(Map.of("id", "a")));
        assertEquals(List.of("seed", "id", "third", "arms"), List.copyOf(content.keySet()));
        Path file = folder.resolve("run.json");
        AtomicFiles.write(file, JsonText.of(content));
        JsonObject root = JsonDocument.read(file).root().object().orElseThrow();
        assertEquals(List.copyOf(content.keySet()), List.copyOf(root.entries().keySet()));
        assertEquals("a \"quoted\" \\ µ\n", root.text("id").orElseThrow());
        assertEquals(OptionalDouble.of(1 / 3.0), root.number("third"));
        assertEquals(JsonText.of(content), JsonText.of(new LinkedHashMap<>(content)), "the same bytes again");
    }
}
