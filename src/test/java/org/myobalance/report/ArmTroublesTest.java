package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.myobalance.whatif.HandMadeArms.ofMass;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.troubled;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.whatif.ArmResult;

class ArmTroublesTest {
    private static ArmResult stopped(String id, String why) {
        return troubled(plan(id, 60, 70), Optional.empty(), why);
    }

    @Test
    void whatStopsSeveralArmsIsToldOnceWithTheirNames() {
        String settling = "settling at 25 y stopped at t = 3 h (age 25.00 y): it broke.";
        assertEquals(
                List.of(
                        "arms \"young\", \"old\": " + settling,
                        "arm \"fed\" stopped at t = 1 h.",
                        "arm \"lone\": it broke."),
                ArmTroubles.of(List.of(
                        stopped("young", settling),
                        ofMass(plan("sound", 60, 61), 1, 2),
                        stopped("fed", "arm \"fed\" stopped at t = 1 h."),
                        stopped("old", settling),
                        stopped("lone", "it broke."))));
    }
}
