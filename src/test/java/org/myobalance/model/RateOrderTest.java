package org.myobalance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateOrderTest {
    private static RateOrder order(String... laws) {
        Map<String, Expr> byId = new LinkedHashMap<>();
        for (String law : laws) {
            String[] sides = law.split("=", 2);
            byId.put(sides[0], ExprParser.parse(sides[1]));
        }
        return RateOrder.of(byId);
    }

    @Test
    void usesComeFirst() {
        assertEquals(new RateOrder(List.of("b", "c", "a"), List.of()), order("a=b*c", "b=x", "c=b+1"));
    }

    @Test
    void cyclesAreNamedAndTheRestIsSorted() {
        RateOrder order = order("a=b", "b=c", "c=a+d", "d=1", "e=e", "f=a");
        assertEquals(List.of("d"), order.sorted());
        assertEquals(List.of(List.of("a", "b", "c", "a"), List.of("e", "e")), order.cycles());
    }

    @Test
    void aReferenceToAUnitIsNoUse() {
        assertEquals(List.of(), order("a=ref(a)").cycles());
    }

    @Test
    void aLongChainIsNoRecursion() {
        Map<String, Expr> laws = new LinkedHashMap<>();
        for (int i = 0; i < 3000; i++) {
            laws.put("r" + i, new Expr.Name("r" + (i + 1)));
        }
        laws.put("r3000", new Expr.Literal(1));
        assertEquals("r3000", RateOrder.of(laws).sorted().get(0));
    }
}
