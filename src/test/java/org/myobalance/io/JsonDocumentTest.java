package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.units.UnitParser;

class JsonDocumentTest {
    @TempDir
    private Path folder;

    private JsonDocument read(String text) throws IOException {
        return JsonDocument.read(Files.writeString(folder.resolve("a.json"), text));
    }

    private String shown(Fault fault) {
        return fault.toString().replace(folder + "/", "");
    }

    private List<String> faults(JsonDocument document) {
        return document.faults().list().stream().map(this::shown).toList();
    }

    @Test
    void readsEveryKindOfValue() throws IOException {
        JsonObject root = read("{\"n\": -0.5e1, \"t\": \"word\", \"b\": true, \"l\": [1, 2], \"q\": \"10 d\","
                        + " \"o\": {\"value\": 3, \"unit\": \"min\"}}")
                .root()
                .object()
                .orElseThrow();
        assertEquals(OptionalDouble.of(-5), root.number("n"));
        assertEquals("word", root.text("t").orElseThrow());
        assertTrue(root.flag("b", false));
        assertEquals(2, root.list("l").size());
        assertEquals("/l/1", root.list("l").get(1).pointer());
        assertEquals(
                OptionalDouble.of(240), root.quantity("q", UnitParser.parse("h").dimension()));
        assertEquals(
                OptionalDouble.of(0.05),
                root.quantity("o", UnitParser.parse("h").dimension()));
        root.refuseOthers();
        assertEquals(List.of(), root.value().faults().list());
    }

    @Test
    void everyFaultIsReportedWithItsPlace() throws IOException {
        JsonDocument document = read("""
                {
                  "titel": "x",
                  "n": 1e999,
                  "m": NaN,
                  "w": "resistanse",
                  "d": 3,
                  "d": 4,
                  "u": "3 kg",
                  "s": 5,
                  "tiny": 1e-999,
                  "null": null,
                  "list": [1.5]
                }
                """);
        JsonObject root = document.root().object().orElseThrow();
        root.text("title");
        root.number("n");
        root.number("m");
        root.number("d");
        root.choice("w", Map.of("resistance", 1));
        root.quantity("u", UnitParser.parse("h").dimension());
        root.quantity("s", UnitParser.parse("h").dimension());
        root.number("tiny");
        root.text("null");
        root.list("list").forEach(item -> item.integer(1, 7));
        root.refuseOthers();
        assertEquals(
                List.of(
                        "a.json:1:1: key \"title\" is missing.\n  Add \"title\": …",
                        "a.json:2:3, /titel: unknown key \"titel\".\n  Known here: title. Did you mean \"title\"?",
                        "a.json:3:8, /n: number 1e999 is too large.\n  Write a number below 1.8e308.",
                        "a.json:4:8, /m: NaN is not a number.\n  Write a finite number.",
                        "a.json:5:8, /w: unknown word \"resistanse\".\n  Known here: resistance. Did you mean \"resistance\"?",
                        "a.json:7:3, /d: key \"d\" appears twice.\n  It is also in line 6; keep one.",
                        "a.json:8:8, /u: the unit \"kg\" does not fit here.\n  A quantity in h is wanted.",
                        "a.json:9:8, /s: the unit of 5 is missing.\n  Write it with its unit: \"3 h\" or {\"value\": 3, \"unit\": \"h\"}.",
                        "a.json:10:11, /tiny: number 1e-999 is too small.\n  Write 0, or a number above 1e-307.",
                        "a.json:11:11, /null: expected text, found null.\n  Write a value, or leave the key out if it is optional.",
                        "a.json:12:12, /list/0: expected a whole number from 1 to 7, found 1.5.\n  Write such a number."),
                faults(document));
    }

    @ParameterizedTest(name = "text: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": {\"b\": 1 | a.json:1:14, /a: the file ends inside /a before its JSON does."
                        + "~  It seems cut off: restore the rest, or close what is open.",
                "{\"a\": \"unfin | a.json:1:13, /a: the file ends inside /a before its JSON does."
                        + "~  It seems cut off: restore the rest, or close what is open.",
                "{\"a\": 1,} | a.json:1:9: this is not JSON: Unexpected character ('}' (code 125)): was expecting"
                        + " double-quote to start property name.~  Check the commas, quotes and braces just before this place.",
                "{} {} | a.json:1:4: text after the end of the JSON value.~  Remove it.",
                "` ` | a.json:1:1: the file is empty.~  Restore it, or write at least {}."
            })
    void brokenTextIsOneFault(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), text);
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> JsonDocument.read(file));
        assertEquals(message.replace("~", "\n"), shown(e.faults().get(0)));
    }

    @Test
    void nestingIsLimited() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "[".repeat(100_000));
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> JsonDocument.read(file));
        assertEquals(
                "a.json:1:66: JSON nested deeper than 64 levels.\n  No file of ours is.",
                shown(e.faults().get(0)));
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{}");
        FaultyInputException missing =
                assertThrows(FaultyInputException.class, () -> JsonDocument.read(folder.resolve("modle.json")));
        assertEquals(
                "modle.json: no such file.\n  Known here: model.json. Did you mean \"model.json\"?",
                shown(missing.faults().get(0)));
        FaultyInputException isFolder = assertThrows(FaultyInputException.class, () -> JsonDocument.read(folder));
        assertEquals(folder + ": this is a folder.\n  Name a file in it.", isFolder.getMessage());
        Path latin = Files.write(folder.resolve("b.json"), "{\n\"\u00e9\": 1}".getBytes(StandardCharsets.ISO_8859_1));
        FaultyInputException notUtf8 = assertThrows(FaultyInputException.class, () -> JsonDocument.read(latin));
        assertEquals(
                "b.json:2:2: the file is not UTF-8 text.\n  Save it as UTF-8 without a byte order mark.",
                shown(notUtf8.faults().get(0)));
    }

    @Test
    void placesWithinATextCountEscapes() throws IOException {
        JsonDocument document = read("{\"a\": \"x\\n\\u0041yz\"}");
        document.root().object().orElseThrow().get("a").orElseThrow().faultWithin(3, "here", "");
        assertEquals(List.of("a.json:1:17, /a: here."), faults(document));
    }
}
