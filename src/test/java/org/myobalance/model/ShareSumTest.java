package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.ModelReader;

class ShareSumTest {
    private static final IndexSet PART = set("part", "trained", "other");
    private static final IndexSet FIBRE = set("fibre", "I", "II");
    private static final Family SHARE = new Family("share", List.of(PART, FIBRE), Optional.empty());
    private static final ShareSum SUM = new ShareSum(SHARE, FIBRE, 1, List.of("rest"));

    private static IndexSet set(String id, String... members) {
        return new IndexSet(
                id,
                id,
                List.of(),
                List.of(members).stream()
                        .map(member -> new IndexSet.Member(member, member, Optional.empty(), Optional.empty()))
                        .toList());
    }

    @Test
    void thereIsOneSumForEachMemberOfTheOtherSet() {
        assertEquals(
                List.of(
                        List.of("share.trained.I", "share.trained.II", "rest"),
                        List.of("share.other.I", "share.other.II", "rest")),
                SUM.ids());
        assertTrue(SUM.includes("share.other.I") && SUM.includes("rest"));
        assertFalse(SUM.includes("share") || SUM.includes("size.other.I"));
    }

    @ParameterizedTest(name = "{0} beside 0.3 and 0.5")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "0.2 | none",
                "0.2000009 | none",
                "0.1999991 | none",
                "0.2000011 | 1.000001",
                "0.1999989 | 0.9999989",
                "NaN | NaN"
            })
    void aSumHoldsToAMillionth(double rest, String found) {
        Map<String, Double> values =
                Map.of("share.trained.I", 0.3, "share.trained.II", 0.5, "share.other.I", 0.4, "share.other.II", 0.4);
        Optional<String> fault = SUM.fault(id -> values.getOrDefault(id, rest));
        assertEquals(
                Optional.ofNullable(found).map(sum -> "is " + sum + ", not 1"),
                fault.map(what -> what.replaceFirst(".*, with rest, (.*, not 1):.*", "$1")));
    }

    @Test
    void declaredSharesOfTheShippedModelSum() {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        assertEquals(
                List.of("cell_share", "anabolic_weight", "senescent_weight", "rest_share"),
                model.families().sums().stream()
                        .map(sum -> sum.parameter().id())
                        .toList());
        for (ShareSum declared : model.families().sums()) {
            for (List<String> ids : declared.ids()) {
                double sum = 0;
                for (String id : ids) {
                    sum += model.parameter(id).value();
                }
                assertEquals(1, sum, 1e-9, declared.parameter().id());
            }
        }
    }
}
