package org.myobalance.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myobalance.simulate.Deadline;
import org.myobalance.units.Dimension;
import org.myobalance.units.TextException;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads lengths of time on the command line: {@code 1d}, {@code 12 h}, {@code 0.5y}. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("\\s*([0-9.eE+-]+)\\s*([a-z]+)\\s*");

    private static final double NANOS_PER_HOUR = 3.6e12;

    private Durations() {}

    /**
     * The length in hours.
     *
     * @throws FaultyRequest if it is no length of time above zero
     */
    static double hours(String option, String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            try {
                Unit unit = UnitParser.parse(matcher.group(2));
                double hours = unit.toBase(Double.parseDouble(matcher.group(1)));
                if (unit.dimension().equals(Dimension.of("time")) && hours > 0 && Double.isFinite(hours)) {
                    return hours;
                }
            } catch (TextException | NumberFormatException e) {
                throw refused(option, text);
            }
        }
        throw refused(option, text);
    }

    /**
     * That long from now.
     *
     * @throws FaultyRequest if it is no length of time above zero and below a hundred years
     */
    static Deadline deadline(String option, String text) {
        double nanos = hours(option, text) * NANOS_PER_HOUR;
        try {
            return Deadline.after(Duration.ofNanos((long) Math.ceil(nanos)));
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(
                    option + " " + text + ": more than a hundred years. Leave it out to wait for ever.");
        }
    }

    private static FaultyRequest refused(String option, String text) {
        return new FaultyRequest(option + " " + text
                + ": not a length of time above zero. Give a number and s, min, h, d, wk or y: 1d, 12h.");
    }
}
