package org.myobalance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammesTest {
    private static final SortedSet<Long> PERIODS = new TreeSet<>(List.of(10L, 70L));

    private static StopStream stream(long... ticksAndActions) {
        StopStream.Builder stream = new StopStream.Builder();
        for (int i = 0; i < ticksAndActions.length; i += 2) {
            stream.add(ticksAndActions[i], (int) ticksAndActions[i + 1]);
        }
        return stream.build();
    }

    @Test
    void fourDaysInTheSameWayAreAProgramme() {
        Programmes found = Programmes.of(stream(3, 1, 13, 1, 23, 1, 33, 1), PERIODS, 40);
        assertEquals(List.of(new Programme(10, List.of(new Programme.Edge(0, 1)))), found.programmes());
        assertEquals(List.of(new Programmes.Activation(0, 3, Optional.empty())), found.activations());
        assertEquals(List.of(), found.singles());
    }

    @Test
    void aProgrammeEndsBetweenItsLastStopAndTheOneThatDoesNotCome() {
        Programmes found = Programmes.of(stream(3, 1, 13, 1, 23, 1, 33, 1), PERIODS, 50);
        assertEquals(
                List.of(new Programmes.Activation(0, 3, Optional.of((33 / 3.6e6 + 43 / 3.6e6) / 2))),
                found.activations());
    }

    @Test
    void aMillisecondOrAnotherActionEndsARepetition() {
        assertEquals(
                4,
                Programmes.of(stream(3, 1, 13, 1, 24, 1, 33, 1), PERIODS, 40)
                        .singles()
                        .size());
        assertEquals(
                4,
                Programmes.of(stream(3, 1, 13, 1, 23, 2, 33, 1), PERIODS, 40)
                        .singles()
                        .size());
    }

    @Test
    void theSameProgrammeIsWrittenOnceHoweverOftenItIsFollowed() {
        StopStream.Builder stream = new StopStream.Builder();
        for (long day = 0; day < 10; day++) {
            stream.add(10 * day + 3, 1);
            stream.add(10 * day + 5, 2);
        }
        stream.add(105, 2); // a day that begins late, so that the programme is met from its second stop on
        for (long day = 11; day < 20; day++) {
            stream.add(10 * day + 3, 1);
            stream.add(10 * day + 5, 2);
        }
        Programmes found = Programmes.of(stream.build(), PERIODS, 200);
        assertEquals(1, found.programmes().size());
        assertEquals(
                List.of(
                        new Programmes.Activation(0, 3, Optional.of((95 / 3.6e6 + 103 / 3.6e6) / 2)),
                        new Programmes.Activation(0, 113, Optional.empty())),
                found.activations());
        assertEquals(List.of(new Programmes.Single(105, 2)), found.singles());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void programmesAndSingleStopsAreTheStream(long seed) {
        Random random = new Random(seed);
        StopStream.Builder builder = new StopStream.Builder();
        TreeMap<Long, Integer> all = new TreeMap<>();
        for (long week = 0; week < 60; week++) {
            for (long day = 0; day < 7; day++) {
                // some weeks rest, some stops are left out, some do another thing
                boolean isThere = week % 17 != 3 && random.nextInt(40) > 0;
                if (isThere && (day % 2 == 0 || seed % 2 == 0)) {
                    all.put(70 * week + 10 * day + 4, random.nextInt(60) == 0 ? 9 : (int) day % 3);
                }
            }
        }
        all.forEach(builder::add);
        Programmes found = Programmes.of(builder.build(), PERIODS, 4200);
        TreeMap<Long, Integer> again = new TreeMap<>();
        found.singles().forEach(single -> again.put(single.tick(), single.action()));
        for (Programmes.Activation each : found.activations()) {
            Programme programme = found.programmes().get(each.programme());
            double until = each.until().map(hours -> 3.6e6 * hours).orElse(4200.0);
            for (long start = each.from(); start < until; start += programme.period()) {
                for (Programme.Edge edge : programme.edges()) {
                    if (start + edge.offset() < until) {
                        assertTrue(again.put(start + edge.offset(), edge.action()) == null, "a stop told twice");
                    }
                }
            }
        }
        assertEquals(all, again);
        assertTrue(
                found.singles().size() < all.size() / 2,
                "of " + all.size() + ": " + found.singles().size());
    }
}
