package org.myobalance.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.integrate.OneStepMethod;
import org.myobalance.integrate.OneStepMethods;

/** What runs can be integrated with, and that every method of ours is among it. */
class EngineTest {
    @Test
    void everyMethodIsAnEngineOfItsName() {
        assertEquals(Optional.of(OneStepMethods.standard()), Engine.ROSENBROCK.method());
        List<OneStepMethod> others =
                OneStepMethods.all().subList(1, OneStepMethods.all().size());
        assertFalse(others.isEmpty());
        for (OneStepMethod method : others) {
            Engine engine = Engine.named(method.name().toLowerCase(Locale.ROOT)).orElseThrow();
            assertEquals(Optional.of(method), engine.method());
            assertEquals(method.isDifferentiable(), engine.isDifferentiable());
        }
    }

    @Test
    void namesAreFoundAndNoneIsGivenTwice() {
        for (Engine engine : Engine.all()) {
            assertEquals(Optional.of(engine), Engine.named(engine.word()));
            assertEquals(engine.word(), engine.toString());
        }
        assertEquals(Optional.empty(), Engine.named("ROSENBROCK"));
        assertTrue(Engine.words().startsWith("rosenbrock, auto, two-scale, "), Engine::words);
        assertTrue(
                Engine.words()
                        .endsWith(
                                "rosenbrock-commons-math, dormand-prince-853, dormand-prince-54, gragg-bulirsch-stoer"),
                Engine::words);
    }

    @Test
    void onlyStepsOfOneMethodOfOursHaveDerivatives() {
        assertTrue(Engine.AUTO.isDifferentiable());
        assertFalse(Engine.SWITCHING.isDifferentiable());
        assertFalse(Engine.ROSENBROCK_COMMONS_MATH.isDifferentiable());
        assertTrue(Engine.AUTO.isTwoScale() && Engine.TWO_SCALE.isTwoScale());
        assertFalse(Engine.ROSENBROCK.isTwoScale());
    }
}
