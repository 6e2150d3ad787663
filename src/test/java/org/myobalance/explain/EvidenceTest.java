package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Parameter;
import org.myobalance.model.Source;
import org.myobalance.model.Status;
import org.myobalance.units.Unit;

/** On what a number rests: its status, and the species and status of its source. */
class EvidenceTest {
    @ParameterizedTest(name = "{0} number of a {1} source of {2}")
    @CsvSource({
        "VERIFIED, VERIFIED, human, HUMAN",
        "VERIFIED, VERIFIED, mouse, ANIMAL_OR_CELL",
        "VERIFIED, VERIFIED, '', ASSUMED",
        "SECOND_HAND, SECOND_HAND, human, HUMAN_INDIRECT",
        "DESIGN_VERIFIED, DESIGN_VERIFIED, human, HUMAN_INDIRECT",
        "MEMORY, MEMORY, human, HUMAN_INDIRECT",
        "REVIEW, REVIEW, 'mouse, human', HUMAN_INDIRECT",
        "CALIBRATED, VERIFIED, human, HUMAN_INDIRECT",
        "OWN, VERIFIED, human, HUMAN_INDIRECT",
        "OWN, OWN, human, ASSUMED",
        "ASSUMED, VERIFIED, human, ASSUMED",
        "ASSUMED, VERIFIED, mouse cells, ANIMAL_OR_CELL",
        "ASSUMED, VERIFIED, 'mouse, human cells', ANIMAL_OR_CELL",
        "ASSUMED, ASSUMED, '', ASSUMED",
        "DEFINITION, DEFINITION, human, ASSUMED"
    })
    void isTheStrongestThatStatusAndSpeciesAllow(Status number, Status source, String species, Evidence expected) {
        Parameter parameter = new Parameter(
                "k",
                Unit.ONE,
                1,
                0,
                2,
                false,
                Optional.empty(),
                Identifiability.FIXED,
                "paper",
                number,
                Optional.empty(),
                Optional.empty(),
                false,
                "k");
        Optional<String> of = species.isEmpty() ? Optional.empty() : Optional.of(species);
        assertEquals(
                expected,
                Evidence.of(parameter, new Source("paper", "Paper", source, of, Optional.empty(), Optional.empty())));
    }
}
