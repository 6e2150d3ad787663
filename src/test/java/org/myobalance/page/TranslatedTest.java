package org.myobalance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.model.Status;

/** Every text of a page is there in both languages, with the same values. */
class TranslatedTest {
    private static final Pattern PLACE = Pattern.compile("%(?:\\d+\\$)?([a-z])");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<Translated> texts() {
        return Stream.of(Message.values(), Caveat.values(), Kind.values(), Caption.values())
                .flatMap(Stream::of);
    }

    /** A value of its own for each place of the English text. */
    private static List<Object> values(String text) {
        List<Object> values = new ArrayList<>();
        PLACE.matcher(text)
                .results()
                .forEach(match -> values.add(match.group(1).equals("d") ? 701 + values.size() : "v" + values.size()));
        return values;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bothLanguagesSayTheSameValues(Translated text) {
        assertFalse(text.english().isBlank());
        assertFalse(HAN.matcher(text.english()).find(), text.english());
        assertTrue(HAN.matcher(text.chinese()).find(), text.chinese());
        List<Object> values = values(text.english());
        for (Language language : Language.values()) {
            String said = text.in(language, values.toArray());
            values.forEach(value -> assertTrue(said.contains(value.toString()), said));
        }
        assertEquals(values.size(), values(text.chinese()).size(), text.chinese());
    }

    @Test
    void wordsInAnotherOrderTakeTheSameValues() {
        assertEquals(
                "The work estimated 1 parameters from 2 observations of 3 studies.",
                Message.METHODS_HERE.in(Language.EN, 1, 2, 3));
        assertEquals("该工作由 2 项观测（3 项研究）估计了 1 个参数。", Message.METHODS_HERE.in(Language.ZH, 1, 2, 3));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasItsWords(Status status) {
        assertEquals("STATUS_" + status.name(), Message.of(status).name());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void languagesAreFoundByTheirWords(Language language) {
        assertEquals(language, Language.of(language.code()).orElseThrow());
        assertTrue(Language.of(language.code() + "x").isEmpty());
    }

    @Test
    void filesWithNumbersHaveTheCaptionOfTheirKind() {
        assertEquals("Folds: predictions beside reports (2)", Caption.text("forest-folds-2", Language.EN));
        assertEquals("Residuals by study (1)", Caption.text("residuals-by-study-1", Language.EN));
        assertEquals("mine", Caption.text("mine", Language.EN));
    }

    @Test
    void theCitationIsTheOneOfTheProject() throws IOException {
        assertEquals(Files.readString(Path.of("CITATION.cff")), Resources.text("CITATION.cff"));
    }
}
