package org.myobalance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every sentence of help that the page shows of the published schemas and the shipped model is there in Chinese too. */
class ChineseHelpTest {
    private static final Path HELP = Path.of("src/main/resources/org/myobalance/explore/page/js/help-zh.js");
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^ {2}(\"(?:[^\"\\\\]|\\\\.)*\"): (\"(?:[^\"\\\\]|\\\\.)*\"),$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?: g/kg)?");
    private static final Set<String> OF_THE_MODEL = Set.of("meaning", "reason", "description");

    private static Map<String, String> translations() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (MatchResult entry : ENTRY.matcher(Files.readString(HELP)).results().toList()) {
            String english = Client.json(entry.group(1)).asString();
            assertEquals(null, all.put(english, Client.json(entry.group(2)).asString()), english);
        }
        return all;
    }

    private static JsonNode json(String file) throws IOException {
        return Client.json(Files.readString(Path.of("models", file)));
    }

    private static void collect(JsonNode node, Set<String> members, Set<String> sentences) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                if (members.contains(member.getKey()) && member.getValue().isString()) {
                    sentences.add(member.getValue().asString());
                }
                collect(member.getValue(), members, sentences);
            });
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, members, sentences));
        }
    }

    private static Set<String> shown() throws IOException {
        Set<String> sentences = new TreeSet<>();
        for (String schema : Set.of("scenario", "regimen", "subject")) {
            collect(json("schema/" + schema + ".schema.json"), Set.of("description"), sentences);
        }
        JsonNode model = json("sarcopenia/model.json");
        collect(model.get("inputs"), OF_THE_MODEL, sentences);
        collect(model.get("bouts"), OF_THE_MODEL, sentences);
        model.get("parameters").forEach(parameter -> {
            if (parameter.has("subject")) {
                sentences.add(parameter.get("meaning").asString());
            }
        });
        model.get("hypotheses")
                .forEach(each -> sentences.add(each.get("meaning").asString()));
        collect(json("sarcopenia/laboratory.json").get("methods"), Set.of("meaning"), sentences);
        return sentences;
    }

    @Test
    void everySentenceIsTranslatedAndNoTranslationIsLeftOver() throws IOException {
        assertTrue(shown().size() > 120);
        assertEquals(shown(), translations().keySet());
    }

    @Test
    void translationsAreChineseAndKeepTheNumbers() throws IOException {
        translations().forEach((english, chinese) -> {
            assertTrue(HAN.matcher(chinese).find(), english);
            NUMBER.matcher(english)
                    .results()
                    .map(MatchResult::group)
                    .filter(number -> !number.equals("2") || !english.contains("type 2"))
                    .forEach(number -> assertTrue(
                            chinese.contains(number) || isWord(english, number), () -> number + " of " + english));
        });
    }

    /** A number that stands in a name, such as VO2max, is a word. */
    private static boolean isWord(String english, String number) {
        return Pattern.compile("\\p{Alpha}" + Pattern.quote(number))
                .matcher(english)
                .find();
    }
}
