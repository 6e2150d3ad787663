package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.model.ExprText;
import org.myobalance.model.IndexSet;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Prior;
import org.myobalance.model.Rate;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.report.Equations;

/** A member of a subset stands for the same member of the larger set, and numbers have a default with exceptions. */
class SubsetsTest {
    private final Model model = ModelReader.read(Path.of("src/test/resources/models/subsets.json"));

    private String law(String rate) {
        return model.rates().stream()
                .filter(each -> each.id().equals(rate))
                .map(Rate::law)
                .map(ExprText::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSubsetBindsWhatItIsWithin() {
        assertEquals(
                List.of("anabolic", "muscle_mirna", "mirna"),
                set("anabolic").bound(),
                "in the file it stands before the larger sets");
        assertEquals(
                "turnover*ref(level.other.mir_16)*piecewise(on, 1 + part_signal.other.mir_16*signal.mir_16*load, 1)*cargo.mir_16",
                law("gain.other.mir_16"));
    }

    @Test
    void aSumOverASubsetBindsWhatItIsWithin() {
        assertEquals(
                "weight.mir_206*export.mir_206*level.trained.mir_206*cargo.mir_206"
                        + " + weight.mir_1*export.mir_1*level.trained.mir_1*cargo.mir_1",
                law("anabolic_load.trained"));
        assertEquals(
                List.of("loss.trained.mir_206", "loss.trained.mir_1", "loss.other.mir_206", "loss.other.mir_1"),
                model.states().get(6).derivative().stream()
                        .map(State.Term::rate)
                        .toList());
        assertEquals("1 + when(on, cargo_load.mir_126*load)", law("cargo.mir_126"));
    }

    @Test
    void refMayLeaveMembersOutSinceAllHaveOneUnit() {
        assertEquals(
                "level.trained.mir_1/ref(level.trained.mir_206) + level.other.mir_1/ref(level.other.mir_206)",
                ExprText.of(model.observables().stream()
                        .filter(each -> each.id().equals("mir_1_level"))
                        .findFirst()
                        .orElseThrow()
                        .law()));
    }

    @Test
    void aRowWinsOverTheNumberForAll() {
        assertEquals(0.9, model.parameter("cargo_load.mir_206").value());
        assertEquals(0, model.parameter("cargo_load.mir_16").value());
        assertEquals(4, model.parameter("signal.mir_206").value(), "row of the larger set");
        assertEquals(0.5, model.parameter("signal.mir_1").value());
        assertEquals(
                Optional.of(new Prior(Prior.Kind.LOG_NORMAL, 4, 0.3)),
                model.parameter("signal.mir_206").prior());
    }

    @Test
    void theRowOfTheSubsetWinsOverThatOfTheLargerSet() {
        assertEquals(0.1, model.parameter("export.mir_206").value());
        assertEquals("tracer-2010", model.parameter("export.mir_206").source());
        assertEquals(0.4, model.parameter("export.mir_1").value());
        assertEquals("definition", model.parameter("export.mir_1").source());
    }

    @Test
    void aMemberHasTheNameOfTheLargerSetUnlessItsOwnRowGivesOne() {
        assertEquals(
                "miR-1-3p", set("muscle_mirna").member("mir_1").orElseThrow().name());
        assertEquals("miR-1", set("anabolic").member("mir_1").orElseThrow().name());
        assertEquals("miR-206", set("anabolic").member("mir_206").orElseThrow().name());
    }

    @Test
    void namesOutsideOfLawsMayBeMembersOrAll() {
        assertEquals(
                List.of("level.trained.mir_206", "level.trained.mir_16", "level.trained.mir_1"),
                model.hypothesis("no-load").leaveOut());
        Solved solved = model.solved().orElseThrow();
        assertEquals("level.trained.mir_206", solved.balanced());
        assertEquals(7, solved.held().size());
        assertEquals(
                List.of("level.other.mir_1"),
                model.inputs().stream()
                        .map(Input::into)
                        .flatMap(Optional::stream)
                        .toList());
        assertEquals("signal.mir_206", model.mechanisms().get(0).parameter());
        assertEquals("gain.trained", model.mechanisms().get(0).via());
    }

    @Test
    void equationsSayWhatASetIsWithin() {
        String text = Equations.text(model, false);
        assertTrue(
                text.contains(
                        "\n  muscle_mirna within mirna = mir_206 (miR-206), mir_16, mir_1 (miR-1-3p)   [miRNAs followed in muscle]\n"),
                text);
    }

    private IndexSet set(String id) {
        return Optional.ofNullable(model.families().sets().get(id)).orElseThrow();
    }
}
