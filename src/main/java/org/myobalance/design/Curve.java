package org.myobalance.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Power against the number of people.
 *
 * @param points in ascending number of people
 */
public record Curve(List<Point> points) {
    private static final int POINTS = 24;

    /** Copies the list. {@inheritDoc} */
    public Curve {
        points = List.copyOf(points);
    }

    /**
     * One point.
     *
     * @param people who begin in the smallest group
     * @param power in [0, 1]
     */
    public record Point(int people, double power) {}

    /** A curve at numbers of people that grow by about the same factor. */
    static Curve of(IntToDoubleFunction power, int least, int largest) {
        List<Point> points = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < POINTS; i++) {
            int people = (int) Math.round(least * Math.pow((double) largest / least, i / (POINTS - 1.0)));
            if (people > last) {
                points.add(new Point(people, power.applyAsDouble(people)));
                last = people;
            }
        }
        return new Curve(points);
    }
}
