package org.myobalance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.RegimenReader;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.StateVector;
import org.myobalance.simulate.StopWalk;

/** The events of every shipped regimen over twenty months, and of one over sixty years, replayed by the rules of SBML, against the stops that our own runs make. */
class EveryStopTest {
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));
    private static final ParameterSet VALUES = ParameterSet.defaults(MODEL);
    private static final double YEAR = 8766;

    /** Half a millisecond in hours: times of stops are whole milliseconds. */
    private static final double HALF_A_TICK = 0.5 / 3.6e6;

    static Stream<Path> regimens() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models/regimens"))) {
            return files.sorted().toList().stream();
        }
    }

    private static Regimen read(Path file) {
        Regimen regimen = new RegimenReader(MODEL).read(file);
        MissedSessions missed = regimen.missed();
        // thousands of sessions missed at random are refused, as another test has it
        return missed.share() > 0 ? regimen.missing(missed.regularly()) : regimen;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regimens")
    void comesAtItsTimeAndDoesTheSame(Path file) {
        boolean isWhole = file.endsWith("resistance-from-65.json");
        Timetable timetable = Timetable.of(read(file), (isWhole ? 25 : 64.9) * YEAR, (isWhole ? 85 : 66.6) * YEAR, 1);
        double[] start = new double[MODEL.states().size()];
        String text = SbmlFile.of(MODEL, VALUES, StateVector.of(start), timetable, "Test.");
        SbmlDocument document = SbmlDocument.of(text);
        assertTrue(
                document.all("event").size() < 400,
                "events: " + document.all("event").size());
        List<String> inputs = MODEL.inputs().stream()
                .filter(input -> !input.isDose())
                .map(Input::id)
                .toList();
        List<String> fed = MODEL.inputs().stream()
                .flatMap(input -> input.into().stream())
                .distinct()
                .toList();
        List<String> names = new ArrayList<>(inputs);
        names.addAll(fed);
        Stops stops = new Stops(timetable, inputs, fed);
        new EventReplay(document).run(timetable.horizon(), names, stops::changed);
        stops.end();
    }

    /** Our own stops, held one after another against what events did. */
    private static final class Stops {
        private final StopWalk walk;
        private final List<String> inputs;
        private final List<String> fed;
        private final double[] sums = new double[MODEL.states().size()];
        private double[] levels;
        private double time;
        private Map<String, Double> told = Map.of();
        private int count;

        Stops(Timetable timetable, List<String> inputs, List<String> fed) {
            walk = new StopWalk(MODEL, VALUES, timetable);
            levels = walk.levels();
            this.inputs = inputs;
            this.fed = fed;
        }

        void changed(double at, Map<String, Double> values) {
            // events of one stop may come a rounding apart: the last of them tells
            if (at - time > HALF_A_TICK) {
                check();
                seek();
                assertEquals(time, at, HALF_A_TICK, "an event");
                count++;
            }
            told = values;
        }

        void end() {
            check();
            assertTrue(!seek(), "a stop without an event, at " + time + " h");
            assertTrue(count > 1_800, "stops of twenty months: " + count);
        }

        /** Goes to the next stop after time zero that changes something. */
        private boolean seek() {
            while (walk.hasNext()) {
                time = walk.next().time();
                double[] added = walk.added();
                double[] then = walk.levels();
                boolean isMoved = time > 0
                        && (!Arrays.equals(then, levels) || Arrays.stream(added).anyMatch(x -> x != 0));
                for (int i = 0; i < added.length; i++) {
                    sums[i] += added[i];
                }
                levels = then;
                if (isMoved) {
                    return true;
                }
            }
            return false;
        }

        private void check() {
            if (told.isEmpty()) {
                return;
            }
            for (String input : inputs) {
                double level = levels[MODEL.inputIndex(input).orElseThrow()];
                assertEquals(level, told.getOrDefault(input, Double.NaN), 0, input + " from " + time + " h on");
            }
            for (String state : fed) {
                double sum = sums[MODEL.stateIndex(state).orElseThrow()];
                assertEquals(sum, told.getOrDefault(state, Double.NaN), 1e-11 * sum, state + " at " + time + " h");
            }
        }
    }

    @Test
    void thousandsOfStopsThatDoNotRepeatAreRefused() {
        Regimen missed = new RegimenReader(MODEL).read(Path.of("models/regimens/resistance-3x-missed.json"));
        Timetable timetable = Timetable.of(missed, 25 * YEAR, 85 * YEAR, 1);
        RequestException refused = assertThrows(
                RequestException.class,
                () -> SbmlFile.of(
                        MODEL, VALUES, StateVector.of(new double[MODEL.states().size()]), timetable, "Test."));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("stops that do not repeat, and at most 5000 are written as events."), message);
        assertTrue(message.contains("\"regular\": true"), message);
    }
}
