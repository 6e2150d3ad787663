package org.myobalance.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds the front of a grid that can be enumerated, with a small part of its points. */
class ProgrammeSearchTest {
    private static final List<Integer> SIZES = List.of(4, 8, 7, 6, 5);
    private static final List<Double> CORNER = List.of(0.0, 400.0);

    /** A gain that saturates with sets and load, against minutes; more than 300 of them are not allowed. */
    private static List<Double> costs(List<Integer> point) {
        double sessions = point.get(0);
        double sets = 1 + point.get(1);
        double load = 0.3 + 0.1 * point.get(2);
        double rides = point.get(3);
        double protein = point.get(4);
        double minutes = sessions * (5 + 5 * sets) + 30 * rides;
        double stimulus = sessions * sets * (1 - Math.pow(load - 0.7, 2));
        double gain = stimulus / (8 + stimulus) * (1 + 0.05 * protein) + 0.02 * rides - 0.01 * Math.pow(protein - 3, 2);
        return minutes > 300 ? List.of(1e6 + minutes, 1e6 + minutes) : List.of(-gain, minutes);
    }

    private static List<List<Integer>> grid(List<Integer> sizes) {
        List<List<Integer>> all = List.of(List.of());
        for (int size : sizes) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> start : all) {
                for (int value = 0; value < size; value++) {
                    List<Integer> point = new ArrayList<>(start);
                    point.add(value);
                    longer.add(point);
                }
            }
            all = longer;
        }
        return all;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reachesTheFrontOfAGrid(long seed) {
        Set<List<Integer>> asked = new HashSet<>();
        ProgrammeSearch search = new ProgrammeSearch(
                SIZES,
                2,
                points -> {
                    points.forEach(point -> assertTrue(asked.add(point), () -> point + " was asked for twice"));
                    return points.stream().map(ProgrammeSearchTest::costs).toList();
                },
                400);
        List<List<Double>> found = List.copyOf(search.search(seed).values());
        double whole = ParetoFront.hypervolume(
                grid(SIZES).stream().map(ProgrammeSearchTest::costs).toList(), CORNER);
        double reached = ParetoFront.hypervolume(found, CORNER);
        assertTrue(asked.size() <= 400);
        assertTrue(reached > 0.99 * whole, () -> reached + " of " + whole + " with " + asked.size());
    }

    @Test
    void sameSeedSameSearch() {
        ProgrammeSearch.Costs costs =
                points -> points.stream().map(ProgrammeSearchTest::costs).toList();
        assertEquals(
                new ProgrammeSearch(SIZES, 2, costs, 100).search(3),
                new ProgrammeSearch(SIZES, 2, costs, 100).search(3));
    }

    @Test
    void stopsWhenItIsTold() {
        ProgrammeSearch search = new ProgrammeSearch(SIZES, 2, points -> List.of(costs(points.get(0))), 600);
        assertEquals(1, search.search(1).size());
    }
}
