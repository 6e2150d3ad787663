package org.myobalance.plot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The part of an axis where curves are most of the time, for curves whose few peaks would flatten all the rest. */
final class UsualRange {
    /** Shares of points between which the usual ones lie. */
    private static final double LOW = 0.05;

    private static final double HIGH = 0.95;
    /** Room beyond the usual points, as a share of the length that they take. */
    private static final double ROOM = 0.5;

    private UsualRange() {}

    /**
     * The range of the middle 90 % of all points, of edges of bands, and of zero, with half of its length at both ends; no wider than the points
     * and zero with a twentieth of their length.
     *
     * @param curves at least one
     * @return the range, in the unit of the curves
     */
    static Range of(List<Series> curves) {
        double[] values =
                curves.stream().flatMapToDouble(UsualRange::ordinates).sorted().toArray();
        int last = values.length - 1;
        double low = Math.min(0, values[(int) Math.round(LOW * last)]);
        double high = Math.max(0, values[(int) Math.round(HIGH * last)]);
        double room = ROOM * (high - low);
        double least = Math.min(0, values[0]);
        double most = Math.max(0, values[last]);
        double edge = 0.05 * (Math.min(high + room, most) - Math.max(low - room, least));
        // a constant 0 has no length
        double hair = most > least ? 0 : 1;
        return new Range(Math.max(low - room, least - edge) - hair, Math.min(high + room, most + edge) + hair);
    }

    /** What arrowheads at the edge of a panel stand for; empty where no curve leaves it. */
    static Optional<String> beyond(Range shown, List<Series> curves, Axis time, String unit, char letter) {
        Optional<String> text = Optional.empty();
        double farthest = 0;
        for (Series curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                double away = Math.max(curve.y(i) - shown.to(), shown.from() - curve.y(i));
                if (away > farthest) {
                    farthest = away;
                    text = Optional.of(String.format(
                            Locale.ROOT,
                            "Arrowheads in %c: beyond the scale, farthest %s at %.1f %s with %s %s.",
                            letter,
                            curve.label(),
                            curve.x(i),
                            time.unit(),
                            String.format(Locale.ROOT, "%+.1f", curve.y(i)).replace('-', '\u2212'),
                            unit));
                }
            }
        }
        return text;
    }

    private static DoubleStream ordinates(Series series) {
        return IntStream.range(0, series.size())
                .boxed()
                .flatMapToDouble(i -> series.hasBand()
                        ? DoubleStream.of(series.low(i), series.y(i), series.high(i))
                        : DoubleStream.of(series.y(i)));
    }
}
