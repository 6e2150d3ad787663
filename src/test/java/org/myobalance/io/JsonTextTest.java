package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTextTest {
    @Test
    void isDeterministicAndReadsBack(@TempDir Path folder) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", "a \"quoted\" \\ µ\n");
        content.put("seed", 42L);
        content.put("rtol", 1e-7);
        content.put("third", 1 / 3.0);
        content.put("on", true);
        content.put("none", Optional.empty());
        content.put("some", Optional.of("x"));
        content.put("list", List.of(1, 2.5));
        content.put("arms", List.of(Map.of("id", "a")));
        content.put("empty", Map.of());
        assertEquals("""
                {
                  "id": "a \\"quoted\\" \\\\ µ\\n",
                  "seed": 42,
                  "rtol": 1.0E-7,
                  "third": 0.3333333333333333,
                  "on": true,
                  "some": "x",
                  "list": [1, 2.5],
                  "arms": [
                    {
                      "id": "a"
                    }
                  ],
                  "empty": {}
                }""", JsonText.of(content));
        Path file = folder.resolve("run.json");
        JsonText.write(file, content);
        JsonObject root = JsonDocument.read(file).root().object().orElseThrow();
        assertEquals("a \"quoted\" \\ µ\n", root.text("id").orElseThrow());
        assertEquals(OptionalDouble.of(1 / 3.0), root.number("third"));
    }

    @Test
    void refusesWhatJsonCannotHold() {
        assertEquals(
                "JSON has no NaN; leave it out or write text",
                assertThrows(IllegalArgumentException.class, () -> JsonText.of(Double.NaN))
                        .getMessage());
    }
}
