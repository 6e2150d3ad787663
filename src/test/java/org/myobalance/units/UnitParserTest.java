package org.myobalance.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitParserTest {
    @ParameterizedTest(name = "1 {0} = {1} {2}")
    @CsvSource({
        "h, 1, h",
        "min, 0.016666666666666666, h",
        "s, 0.0002777777777777778, h",
        "d, 24, h",
        "wk, 168, h",
        "y, 8766, h",
        "%, 0.01, 1",
        "%/h, 0.01, 1/h",
        "%/d, 0.00041666666666666664, 1/h",
        "kg, 1000, g",
        "mg, 0.001, g",
        "dL, 0.1, L",
        "mmol/L, 1000, umol/L",
        "mol, 1e6, umol",
        "pmol, 1e-6, umol",
        "kcal, 4.184, kJ",
        "m^2, 1, m^2",
        "cm^2, 1e-4, m^2",
        "10^9/mL, 1e12, 1/L",
        "mIU/L, 0.001, IU/L",
        "g{protein}/kg{body}, 0.001, g{protein}/g{body}",
        "{P}/h, 1, {P}/h",
        "h^-1, 1, 1/h",
        "umol/(kg.h), 0.001, umol/g/h",
        "kg*m^2, 1000, g.m^2",
        "1, 1, 1"
    })
    void factorsAreRight(String text, double factor, String base) {
        Unit unit = UnitParser.parse(text);
        assertEquals(factor, unit.factor(), 1e-15 * factor, "factor");
        assertEquals(UnitParser.parse(base).dimension(), unit.dimension(), "dimension");
        assertEquals(text, unit.text(), "the spelling in the file is kept");
        assertEquals(3.5, unit.fromBase(unit.toBase(3.5)), 1e-15, "there and back");
    }

    @Test
    void tagsAreDimensionsOfTheirOwn() {
        assertNotEquals(
                UnitParser.parse("kg{body}").dimension(), UnitParser.parse("kg").dimension());
        assertNotEquals(
                UnitParser.parse("{akt}").dimension(),
                UnitParser.parse("{mtor}").dimension());
        assertEquals(Dimension.NONE, UnitParser.parse("{akt}/{akt}").dimension());
    }

    @ParameterizedTest
    @CsvSource({"weeks, wk", "Week, wk", "days, d", "hr, h", "years, y", "mins, min", "sec, s"})
    void unitsOfTimeInWordsAreTranslated(String words, String unit) {
        TextException refused = assertThrows(TextException.class, () -> UnitParser.parse(words));
        assertEquals("Write \"" + unit + "\".", refused.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{P}/h", "umol/L", "1/h", "{akt}.{mtor}^2/h", "g.m^2/L/umol^3", "1", "IU/kJ"})
    void baseSpellingReadsBack(String text) {
        Dimension dimension = UnitParser.parse(text).dimension();
        assertEquals(dimension, UnitParser.parse(UnitParser.spell(dimension)).dimension());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hr | 0 | unknown unit \"hr\"",
                "g/hr | 2 | unknown unit \"hr\" in \"g/hr\"",
                "kg{body | 2 | \"{\" without \"}\" in the unit \"kg{body\"",
                "1/ | 2 | the unit \"1/\" ends too early",
                "/h | 0 | unexpected \"/\" in the unit \"/h\"",
                "g / h | 1 | unexpected \" \" in the unit \"g / h\"",
                "m^2.5 | 4 | number 5 in the unit \"m^2.5\"",
                "m^x | 2 | \"^\" needs a whole number between -30 and 30 in the unit \"m^x\"",
                "0.5 | 0 | number 0 in the unit \"0.5\"",
                "{a b} | 0 | tag \"{a b}\" in the unit \"{a b}\" is not a word",
                "(g | 2 | \"(\" without \")\" in the unit \"(g\""
            })
    void faultsNamePlaceAndReason(String text, int offset, String what) {
        TextException e = assertThrows(TextException.class, () -> UnitParser.parse(text));
        assertEquals(what, e.getMessage());
        assertEquals(offset, e.offset());
    }

    @Test
    void theNearestUnitIsOffered() {
        TextException e = assertThrows(TextException.class, () -> UnitParser.parse("mmoll/L"));
        assertEquals(
                "Known here: mmol, umol, mol, nmol, pmol, mo, mm, m and 28 more. Did you mean \"mmol\"?", e.remedy());
        assertEquals(0, e.offset());
        assertEquals(
                "Write \"1\" for a plain number, \"%\" for a percentage.",
                assertThrows(TextException.class, () -> UnitParser.parse("")).remedy());
    }
}
