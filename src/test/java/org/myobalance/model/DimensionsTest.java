package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.units.Dimension;
import org.myobalance.units.UnitParser;

class DimensionsTest {
    private static final Map<String, String> UNITS = Map.of(
            "akt",
            "{akt}",
            "mtor",
            "{mtor}",
            "k",
            "1/h",
            "c",
            "{mtor}/{akt}",
            "n",
            "1",
            "m",
            "kg",
            "s",
            "1",
            "half",
            "{akt}");

    private static final Dimensions.Scope SCOPE = new Dimensions.Scope() {
        @Override
        public Optional<Dimension> dimension(String id) {
            return Optional.ofNullable(UNITS.get(id)).map(UnitParser::parse).map(unit -> unit.dimension());
        }

        @Override
        public boolean isParameter(String id) {
            return List.of("k", "c", "n", "s", "half").contains(id);
        }
    };

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "k*akt | {akt}/h",
                "c*akt + mtor | {mtor}",
                "akt/ref(akt) | 1",
                "hill(akt, half, 2 + n) | 1",
                "bounded(akt/ref(akt), n, n) | 1",
                "saturable(akt/ref(akt), n) | 1",
                "when(s, akt) + half | {akt}",
                "m^2 | g^2",
                "m^(1/2)*sqrt(m) | g",
                "pow(m, -1) | 1/g",
                "n^n | 1",
                "piecewise(s, akt, half) | {akt}",
                "max(akt, half) | {akt}",
                "akt + unknown | {akt}",
                "exp(-(n^2)) | 1"
            })
    void infers(String text, String unit) {
        Dimensions.Inferred inferred = Dimensions.infer(ExprParser.parse(text), SCOPE);
        assertEquals(List.of(), inferred.clashes());
        assertEquals(Optional.of(UnitParser.parse(unit).dimension()), inferred.dimension());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "akt + mtor | 4 | cannot add akt [{akt}] and mtor [{mtor}]",
                "akt - 1 | 4 | cannot subtract akt [{akt}] and 1 [1]",
                "max(akt, 0) | 0 | cannot take the max of akt [{akt}] and 0 [1]",
                "hill(akt, n, 2) | 0 | cannot compare in hill akt [{akt}] and n [1]",
                "hill(akt, half, k) | 16 | the exponent of hill must be a plain number, but k is in 1/h",
                "exp(k) | 4 | an argument of exp must be a plain number, but k is in 1/h",
                "bounded(akt, n, n) | 8 | an argument of bounded must be a plain number, but akt is in {akt}",
                "saturable(akt, n) | 10 | an argument of saturable must be a plain number, but akt is in {akt}",
                "saturable(n, k) | 13 | an argument of saturable must be a plain number, but k is in 1/h",
                "when(k, akt) | 5 | the switch of when must be a plain number, but k is in 1/h",
                "when(mtor/ref(mtor), n) | 5 | the switch of when uses mtor, which is no parameter",
                "n^akt | 2 | an exponent must be a plain number, but akt is in {akt}",
                "akt^n | 3 | akt [{akt}] raised to n, which is not a plain number",
                "piecewise(mtor/ref(mtor), n, n) | 10 | the switch of piecewise uses mtor, which is no parameter",
                "piecewise(s, akt, mtor) | 0 | cannot choose between akt [{akt}] and mtor [{mtor}]"
            })
    void clashesAreNamedWithTheirPlace(String text, int offset, String what) {
        Located located = ExprParser.parseLocated(text);
        Dimensions.Inferred inferred = Dimensions.infer(located.expr(), SCOPE);
        assertEquals(1, inferred.clashes().size(), () -> inferred.clashes().toString());
        assertEquals(what, inferred.clashes().get(0).what());
        assertEquals(offset, located.offset(inferred.clashes().get(0).at()));
    }
}
