package org.myobalance.model;

import java.util.List;
import java.util.stream.Collectors;
import org.myobalance.units.Unit;

/**
 * A curve that a source gives by points: straight lines between them, constant outside. Laws call it by its name, as a
 * function of one argument. Immutable.
 *
 * @param id name in laws
 * @param of unit of the argument
 * @param unit of the value
 * @param points at least two, in ascending order of the argument
 * @param meaning one phrase
 * @param source id of the evidence
 */
public record LookupTable(String id, Unit of, Unit unit, List<Point> points, String meaning, String source) {
    /**
     * A point of the curve.
     *
     * @param x argument [base units]
     * @param y value [base units]
     */
    public record Point(double x, double y) {}

    /**
     * Copies the points. {@inheritDoc}
     *
     * @throws IllegalArgumentException if there are fewer than two points, or a line between two of them has no finite
     *     slope, or the arguments do not ascend
     */
    public LookupTable {
        points = List.copyOf(points);
        for (int i = 0; i + 1 < points.size(); i++) {
            Point left = points.get(i);
            Point right = points.get(i + 1);
            if (!(left.x() < right.x() && Double.isFinite((right.y() - left.y()) / (right.x() - left.x())))) {
                throw new IllegalArgumentException("table " + id + ": no line from " + left + " to " + right);
            }
        }
        if (points.size() < 2) {
            throw new IllegalArgumentException("table " + id + ": fewer than two points");
        }
    }

    /**
     * Slope of the line that begins at a point.
     *
     * @param i position of the point, from 0, not the last
     * @return slope [base unit of the value per base unit of the argument]
     */
    public double slope(int i) {
        Point left = points.get(i);
        Point right = points.get(i + 1);
        return (right.y() - left.y()) / (right.x() - left.x());
    }

    /**
     * The value of the curve.
     *
     * @param x argument [base units]
     * @return value [base units]; NaN for NaN
     */
    public double at(double x) {
        if (Double.isNaN(x) || x <= points.get(0).x()) {
            return Double.isNaN(x) ? x : points.get(0).y();
        }
        for (int i = 0; i + 1 < points.size(); i++) {
            Point left = points.get(i);
            if (x < points.get(i + 1).x()) {
                return left.y() + slope(i) * (x - left.x());
            }
        }
        return points.get(points.size() - 1).y();
    }

    /**
     * The points in the units of the file.
     *
     * @return such as {@code (0.3, 40), (1, 1)}
     */
    public String text() {
        return points.stream()
                .map(point -> "(" + Limits.text(of.fromBase(point.x()), Unit.ONE) + ", "
                        + Limits.text(unit.fromBase(point.y()), Unit.ONE) + ")")
                .collect(Collectors.joining(", "));
    }
}
