package org.myobalance.regimen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimetableTest {
    private static final double YEAR = Ticks.HOURS_PER_YEAR;
    private static final Bout LIFT = new Bout("resistance", 0.75, 0.75, 6, 8, 1, List.of(Bout.WHOLE_BODY));
    private static final Bout RUN = new Bout("endurance", 0.65, 0.5, 0, 0, 1, List.of(Bout.WHOLE_BODY));

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seed < 300; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private static Timetable random(long seed) {
        return Timetable.of(RandomRegimen.of(seed), RandomRegimen.START, RandomRegimen.START + 3000.5, seed);
    }

    private static List<Edge> edges(EdgeCursor cursor) {
        List<Edge> edges = new ArrayList<>();
        while (cursor.hasNext()) {
            edges.add(cursor.next());
        }
        return edges;
    }

    /** Compares one by one, so that a failure shows one edge and not a life. */
    private static <T> void assertAlike(List<T> expected, List<T> actual, String where) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), where);
        }
        assertEquals(expected.size(), actual.size(), where);
    }

    private static <T extends ScheduledEvent> List<T> all(List<Edge> edges, Class<T> kind) {
        return edges.stream()
                .flatMap(edge -> edge.events().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theCursorMakesWhatArithmeticExpects(long seed) {
        Timetable timetable = random(seed);
        List<Edge> edges = edges(timetable.cursor());
        assertEquals(
                timetable.expectedBouts(),
                all(edges, ScheduledEvent.BoutStarts.class).size(),
                "bouts");
        assertEquals(
                timetable.expectedBouts(),
                all(edges, ScheduledEvent.BoutEnds.class).size(),
                "ends");
        assertEquals(
                timetable.expectedMeals(), all(edges, ScheduledEvent.Meal.class).size(), "meals");
        assertEquals(
                timetable.expectedDoses(), all(edges, ScheduledEvent.Dose.class).size(), "doses");
        double cut = Math.floor(timetable.horizon() / 3);
        assertEquals(
                timetable.expectedDoses(),
                timetable.expectedDoses(0, cut) + timetable.expectedDoses(cut, timetable.horizon()),
                "doses of two parts");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void timesAscendWithinTheRunAndBoutsOfSharedMusclesNeverOverlap(long seed) {
        Timetable timetable = random(seed);
        double before = -1;
        long index = 0;
        long bout = 0;
        Set<Long> running = new HashSet<>();
        for (Edge edge : edges(timetable.cursor())) {
            assertTrue(edge.time() > before && edge.time() <= timetable.horizon(), () -> "time " + edge.time());
            assertEquals(index++, edge.index());
            before = edge.time();
            for (ScheduledEvent event : edge.events()) {
                if (event instanceof ScheduledEvent.BoutStarts start) {
                    assertEquals(bout++, start.number());
                    running.add(start.number());
                    assertEquals(1, running.size(), "bouts at once");
                } else if (event instanceof ScheduledEvent.BoutEnds end) {
                    assertTrue(running.remove(end.number()), () -> "bout " + end.number() + " ends twice or unbegun");
                }
                assertTrue(edge.time() < timetable.horizon() || event instanceof ScheduledEvent.BoutEnds);
            }
        }
        assertEquals(Set.of(), running, "bouts that never end");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void splittingARunChangesNoEdge(long seed) {
        Timetable timetable = random(seed);
        List<Edge> whole = edges(timetable.cursor());
        double[] cuts = {
            0, 9.1, 777.25, whole.isEmpty() ? 5 : whole.get(whole.size() / 2).time(), 3000.5
        };
        for (double cut : cuts) {
            List<Edge> parts = new ArrayList<>();
            whole.stream().filter(edge -> edge.time() < cut).forEach(parts::add);
            for (Edge edge : edges(timetable.cursor(cut))) {
                parts.add(new Edge(parts.size(), edge.time(), edge.kind(), edge.events()));
            }
            assertAlike(whole, parts, "cut at " + cut);
            assertEquals(
                    timetable.expectedBouts(),
                    timetable.expectedBouts(0, cut) + timetable.expectedBouts(cut, timetable.horizon()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aShorterHorizonOnlyCutsTheEnd(long seed) {
        Regimen regimen = RandomRegimen.of(seed);
        double start = RandomRegimen.START;
        List<Edge> whole =
                edges(Timetable.of(regimen, start, start + 3000, seed).cursor());
        List<Edge> part =
                edges(Timetable.of(regimen, start, start + 1234.5, seed).cursor());
        List<Edge> expected =
                whole.stream().filter(edge -> edge.time() < 1234.5).toList();
        assertAlike(expected, part.subList(0, expected.size()), "start");
        assertTrue(part.size() <= expected.size() + 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void levelsBeforeATimeAreTheSumOfWhatHappened(long seed) {
        Timetable timetable = random(seed);
        for (double time : new double[] {0, 24, 500, 1500.5, 3000.5}) {
            Map<String, Double> held = new java.util.TreeMap<>();
            for (Edge edge : edges(timetable.cursor())) {
                if (edge.time() < time) {
                    for (ScheduledEvent event : edge.events()) {
                        if (event instanceof ScheduledEvent.Level level) {
                            held.put(level.input(), level.value());
                        } else if (event instanceof ScheduledEvent.Rest rest) {
                            assertTrue(held.remove(rest.input()) != null, "rest twice");
                        }
                    }
                }
            }
            List<ScheduledEvent.Level> expected = held.entrySet().stream()
                    .map(each -> new ScheduledEvent.Level(each.getKey(), each.getValue()))
                    .toList();
            assertEquals(expected, timetable.levelsBefore(time));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPeriodicStretchRepeatsItsEdges(long seed) {
        Timetable timetable = random(seed);
        List<Edge> edges = edges(timetable.cursor());
        double time = 0;
        int stretches = 0;
        while (time < timetable.horizon()) {
            PeriodicInterval stretch = timetable.periodicIntervalAt(time);
            assertTrue(stretch.from() <= time && time < stretch.to(), () -> "in " + stretch);
            if (stretch.period().isPresent()) {
                double period = stretch.period().getAsDouble();
                for (double from = stretch.from(); from + 2 * period < stretch.to(); from += period) {
                    assertAlike(anonymous(edges, from, period), anonymous(edges, from + period, period), "" + stretch);
                }
            }
            time = stretch.to();
            assertTrue(++stretches < 200);
        }
    }

    private static List<String> anonymous(List<Edge> edges, double from, double length) {
        // the border at which a stretch begins sets levels once
        return edges.stream()
                .filter(edge -> edge.time() >= from && edge.time() < from + length && edge.kind() != EdgeKind.LEVEL)
                .map(edge -> Math.round((edge.time() - from) * 3600)
                        + edge.events().stream()
                                .filter(each ->
                                        !(each instanceof ScheduledEvent.Level || each instanceof ScheduledEvent.Rest))
                                .toList()
                                .toString())
                .map(text -> text.replaceAll("number=\\d+", ""))
                .toList();
    }

    private static Regimen training(LifePhase phase, Episode... episodes) {
        return new Regimen("t", "t", List.of(phase), MealPlan.NONE, List.of(episodes), List.of(), MissedSessions.NONE);
    }

    @Test
    void aLifeOfLiftingHasTheCountOfTheCalendar() {
        Week week = new Week(List.of(Session.of(0, 17.5, LIFT), Session.of(2, 17.5, LIFT), Session.of(4, 17.5, LIFT)));
        Regimen regimen = training(LifePhase.of(Moment.years(25), Moment.years(85), week));
        Timetable timetable = Timetable.of(regimen, 25 * YEAR, 85 * YEAR, 1);
        // 60 y of 8766 h are 3130 weeks and 5 days: every Monday, Wednesday and Friday of them
        assertEquals(3 * 3130 + 3, timetable.expectedBouts());
        assertEquals(
                3 * 3130 + 3,
                all(edges(timetable.cursor()), ScheduledEvent.BoutStarts.class).size());
    }

    @Test
    void theThousandthBoutIsAtIndexTimesPeriod() {
        Week week = new Week(List.of(Session.of(0, 9.1, LIFT)));
        Regimen regimen = training(LifePhase.of(Moment.START, Moment.END, week));
        EdgeCursor cursor = Timetable.of(regimen, 0, 100 * YEAR, 1).cursor();
        for (int i = 0; i < 2000; i++) {
            cursor.next();
        }
        assertEquals(1000 * 168 + 9.1, cursor.next().time());
    }

    @Test
    void anEdgeAtTimeZeroHoldsWhatIsSetFromTheStart() {
        Episode rest = new Episode(Moment.START, 168, Recurrence.ONCE, Map.of("habitual_load", 0.0), true, 1);
        Regimen regimen = training(LifePhase.of(Moment.START, Moment.END, Week.REST), rest);
        List<Edge> edges =
                edges(Timetable.of(regimen, 25 * YEAR, 25 * YEAR + 336, 1).cursor());
        assertEquals(
                List.of(
                        new Edge(0, 0, EdgeKind.LEVEL, List.of(new ScheduledEvent.Level("habitual_load", 0))),
                        new Edge(1, 168, EdgeKind.LEVEL, List.of(new ScheduledEvent.Rest("habitual_load")))),
                edges);
    }

    @Test
    void aRunThatStartsWithinAnEpisodeFindsItsLevel() {
        Episode illness = new Episode(Moment.years(70), 240, Recurrence.ONCE, Map.of("illness", 1.0), true, 1);
        Regimen regimen = training(LifePhase.of(Moment.START, Moment.END, Week.REST), illness);
        List<Edge> edges =
                edges(Timetable.of(regimen, 70 * YEAR + 24, 71 * YEAR, 1).cursor());
        assertEquals(0, edges.get(0).time());
        assertEquals(216, edges.get(1).time());
    }

    @Test
    void anEpisodeIsStrongerThanThePhaseAndGivesBackItsLevel() {
        LifePhase phase = new LifePhase(
                Moment.START, Moment.END, Week.REST, Mesocycle.NONE, Optional.empty(), Map.of("habitual_load", 1.2));
        Episode rest = new Episode(Moment.afterStart(24), 24, Recurrence.ONCE, Map.of("habitual_load", 0.0), true, 1);
        List<ScheduledEvent.Level> levels =
                all(edges(Timetable.of(training(phase, rest), 0, 100, 1).cursor()), ScheduledEvent.Level.class);
        assertEquals(
                List.of(1.2, 0.0, 1.2),
                levels.stream().map(ScheduledEvent.Level::value).toList());
    }

    @Test
    void boutsBackToBackMeetInOneEdgeEndsFirst() {
        // 10 and 20 minutes are no binary fractions of an hour
        Bout warmUp = new Bout("endurance", 0.5, 10 / 60.0, 0, 0, 1, List.of("legs"));
        Bout lift = new Bout("resistance", 0.7, 20 / 60.0, 3, 8, 1, List.of("legs"));
        Week week = new Week(List.of(new Session(0, 9 + 10 / 60.0, List.of(warmUp, lift))));
        List<Edge> edges = edges(Timetable.of(training(LifePhase.of(Moment.START, Moment.END, week)), 0, 168, 1)
                .cursor());
        assertEquals(3, edges.size());
        assertEquals(
                List.of(new ScheduledEvent.BoutEnds(0, warmUp), new ScheduledEvent.BoutStarts(1, lift)),
                edges.get(1).events());
        assertEquals(9 + 20 / 60.0, edges.get(1).time(), 1e-6 / 3600, "to the microsecond");
    }

    @Test
    void aSessionMayRunPastSundayMidnight() {
        Week week = new Week(List.of(new Session(6, 23.75, List.of(RUN, LIFT)), Session.of(0, 1.0, LIFT)));
        Timetable timetable = Timetable.of(training(LifePhase.of(Moment.START, Moment.END, week)), 0, 400, 1);
        List<Double> starts = edges(timetable.cursor()).stream()
                .filter(edge -> edge.kind() == EdgeKind.BOUT_STARTS)
                .map(Edge::time)
                .toList();
        assertEquals(List.of(0.25, 1.0, 167.75, 168.25, 169.0, 335.75, 336.25, 337.0), starts);
    }

    @Test
    void aBoutThatTouchesBedRestIsLeftOutWhole() {
        Week week = new Week(List.of(Session.of(0, 9, LIFT), Session.of(1, 9, LIFT), Session.of(2, 9, LIFT)));
        Episode rest = new Episode(Moment.afterStart(9.5), 24, Recurrence.ONCE, Map.of("habitual_load", 0.0), true, 1);
        Timetable timetable = Timetable.of(training(LifePhase.of(Moment.START, Moment.END, week), rest), 0, 168, 1);
        assertEquals(1, timetable.expectedBouts());
        assertEquals(
                List.of(57.0),
                edges(timetable.cursor()).stream()
                        .filter(edge -> edge.kind() == EdgeKind.BOUT_STARTS)
                        .map(Edge::time)
                        .toList());
    }

    @Test
    void aBoutThatRunsAtTheHorizonEndsThere() {
        Week week = new Week(List.of(Session.of(0, 9, LIFT)));
        List<Edge> edges = edges(Timetable.of(training(LifePhase.of(Moment.START, Moment.END, week)), 0, 9.25, 1)
                .cursor());
        assertEquals(List.of(9.0, 9.25), edges.stream().map(Edge::time).toList());
        assertEquals(EdgeKind.BOUT_ENDS, edges.get(1).kind());
    }

    @Test
    void mealsCarryTheirDosesAndTheSupplementFollowsTheBout() {
        Week week = new Week(List.of(Session.of(0, 9, LIFT)));
        MealPlan plan = new MealPlan(List.of(new Meal(12, 0.0003, 0)), 0.0002);
        Regimen regimen = new Regimen(
                "t",
                "t",
                List.of(LifePhase.of(Moment.START, Moment.END, week)),
                plan,
                List.of(),
                List.of(),
                MissedSessions.NONE);
        List<Edge> edges = edges(Timetable.of(regimen, 0, 24, 1).cursor());
        assertEquals(
                List.of(
                        new ScheduledEvent.BoutEnds(0, LIFT),
                        new ScheduledEvent.Supplement(new ScheduledEvent.Dose("meal_protein", 0.0002))),
                edges.get(1).events());
        assertEquals(
                List.of(new ScheduledEvent.Meal(0, List.of(new ScheduledEvent.Dose("meal_protein", 0.0003)))),
                edges.get(2).events());
    }

    @Test
    void theShareOfMissedSessionsIsWhatWasAsked() {
        Week week = new Week(List.of(Session.of(0, 9, LIFT), Session.of(3, 9, LIFT)));
        Regimen regimen = new Regimen(
                "t",
                "t",
                List.of(LifePhase.of(Moment.START, Moment.END, week)),
                MealPlan.NONE,
                List.of(),
                List.of(),
                new MissedSessions(0.2, 7));
        Timetable timetable = Timetable.of(regimen, 0, 10000 * 168 / 100.0 * 52, 3);
        double planned = 2 * 5200;
        // three standard errors of a binomial share
        assertEquals(0.8, timetable.expectedBouts() / planned, 3 * Math.sqrt(0.2 * 0.8 / planned));
        assertFalse(timetable.expectedBouts()
                == Timetable.of(regimen, 0, 10000 * 168 / 100.0 * 52, 4).expectedBouts());
    }

    @Test
    void aLazyCursorReachesFarWithoutMemory() {
        Week week = new Week(List.of(Session.of(0, 9, LIFT)));
        Regimen regimen = training(LifePhase.of(Moment.START, Moment.END, week));
        Timetable timetable = Timetable.of(regimen, 0, 200 * YEAR, 1);
        assertEquals(10436, timetable.expectedBouts());
        assertEquals(OptionalDouble.of(168), timetable.periodicIntervalAt(50).period());
    }

    @Test
    void withoutBoutsOneDayIsAsAnother() {
        Timetable timetable = Timetable.of(Regimen.sedentary("s", "s"), 0, YEAR, 1);
        assertEquals(OptionalDouble.of(24), timetable.periodicIntervalAt(50).period());
    }

    @Test
    void nothingComesAfterTheLastEdge() {
        EdgeCursor cursor = Timetable.of(training(LifePhase.of(Moment.START, Moment.END, Week.REST)), 0, 10, 1)
                .cursor();
        assertFalse(cursor.hasNext());
        assertEquals(
                "no edge is left before the end of the run",
                assertThrows(NoSuchElementException.class, cursor::next).getMessage());
    }
}
