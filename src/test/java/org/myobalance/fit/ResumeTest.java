package org.myobalance.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.inference.FitCheckpoint;
import org.myobalance.io.FaultyInputException;
import org.myobalance.simulate.ProgressMonitor;

/** A fit that is killed and goes on from its checkpoint ends as one that was never killed, bit for bit. */
class ResumeTest {
    @TempDir
    private Path folder;

    private static FitCheckpoint checkpoint(FitState state) {
        return new FitCheckpoint("1", "17", Map.of("model", "a"), Map.of("--seed", "1"), List.of("x", "y"), state);
    }

    static Stream<Arguments> fits() {
        Space space = new Space(
                List.of(KnownObservations.normal("x", -1, -6, 6, 0, 1), KnownObservations.normal("y", 3, -9, 9, 0, 5)));
        Likelihood likelihood = new Likelihood(
                List.of(KnownObservations.number("s", 1, 0.05, 0.1), KnownObservations.number("s", 0, 0.1, 0.1)), true);
        FitSettings fine = FitSettings.defaults().withTolerance(1e-8, 1e-8);
        Supplier<ObservationModel> climbs = () -> KnownObservations.bent(0.7);
        Supplier<ObservationModel> hasEdges = () -> KnownObservations.bent(0.7).where(x -> x[0] > -0.8 && x[1] < 2.5);
        Supplier<ObservationModel> lacksJacobian =
                () -> KnownObservations.bent(0.7).withoutJacobian();
        return Stream.of(
                Arguments.of("climbs from three starts", space, likelihood, climbs, fine.withStarts(3, 2)),
                Arguments.of("a search for a foothold, and edges", space, likelihood, hasEdges, fine.withStarts(2, 3)),
                Arguments.of("no jacobian", space, likelihood, lacksJacobian, fine.withEvaluations(60)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fits")
    void everyCheckpointLeadsToTheSameEnd(
            String what, Space space, Likelihood likelihood, Supplier<ObservationModel> rows, FitSettings settings)
            throws IOException {
        MultiStart whole = new MultiStart(new Posterior(space, likelihood, rows.get()), settings);
        List<FitState> states = new ArrayList<>();
        FitState state = whole.begin();
        while (!state.isDone()) {
            states.add(state);
            state = whole.step(state).orElseThrow();
        }
        assertTrue(states.size() > 10, () -> what + " has " + states.size() + " checkpoints");
        String end = checkpoint(state).text();
        Path file = folder.resolve(FitCheckpoint.FILE);
        for (FitState killed : states) {
            Files.writeString(file, checkpoint(killed).text());
            FitCheckpoint read = FitCheckpoint.read(file);
            assertEquals(Files.readString(file), read.text(), "read and written again it is the same file");
            MultiStart resumed = new MultiStart(new Posterior(space, likelihood, rows.get()), settings);
            assertEquals(
                    end,
                    checkpoint(resumed.run(read.state(), ProgressMonitor.NONE)).text());
        }
    }

    @Test
    void whatDiffersIsNamed() {
        FitState state = new FitState(0, new Stage.Done(), List.of(), java.util.Optional.empty(), 0, 0);
        FitCheckpoint then = checkpoint(state);
        assertEquals(List.of(), then.differencesTo(checkpoint(state)));
        FitCheckpoint now = new FitCheckpoint(
                "2", "25", Map.of("model", "b"), Map.of("--seed", "7", "--robust", "true"), List.of("x"), state);
        List<String> differences = then.differencesTo(now);
        assertEquals(4, differences.size(), differences::toString);
        assertTrue(differences.contains("model changed"), differences::toString);
        assertTrue(differences.contains("--seed was 1, is 7"), differences::toString);
        assertTrue(differences.contains("--robust was not set, is true"), differences::toString);
        assertTrue(differences.contains("parameters were x,y, are x"), differences::toString);
    }

    @Test
    void aCheckpointThatWasTamperedWithIsRefused() throws IOException {
        MultiStart fit = new MultiStart(
                new Posterior(
                        new Space(List.of(
                                KnownObservations.normal("x", -1, -6, 6, 0, 1),
                                KnownObservations.normal("y", 3, -9, 9, 0, 5))),
                        new Likelihood(
                                List.of(
                                        KnownObservations.number("s", 1, 0.05, 0.1),
                                        KnownObservations.number("s", 0, 0.1, 0.1)),
                                false),
                        KnownObservations.bent(0.7)),
                FitSettings.defaults());
        Path file = folder.resolve(FitCheckpoint.FILE);
        String good = checkpoint(fit.step(fit.begin()).orElseThrow()).text();
        for (String[] change : new String[][] {
            {"\"x\" : [ -1.0, 3.0 ]", "\"x\" : [ -1.0 ]", "1 numbers for 2 parameters"},
            {"\"climbing\"", "\"flying\"", "unknown stage \"flying\""},
            {"fit-checkpoint/1", "fit-checkpoint/9", "is no checkpoint of a fit"},
            {"\"radius\"", "\"radios\"", "key \"radius\" is missing"}
        }) {
            assertTrue(good.contains(change[0]), change[0]);
            Files.writeString(file, good.replace(change[0], change[1]));
            FaultyInputException e = assertThrows(FaultyInputException.class, () -> FitCheckpoint.read(file));
            assertTrue(String.valueOf(e.getMessage()).contains(change[2]), e.getMessage());
        }
    }
}
