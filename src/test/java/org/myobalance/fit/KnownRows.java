package org.myobalance.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.myobalance.model.Prior;
import org.myobalance.study.Direction;

/** Rows with a closed form, which count how often they are asked. */
final class KnownRows implements ObservationModel {
    int plain;
    int withSlopes;
    final List<double[]> asked = new ArrayList<>();

    private final Function<double[], double[]> rows;
    private final Function<double[], double[][]> slopes;
    private final Predicate<double[]> isSomewhere;
    private final boolean hasSlopes;

    private KnownRows(
            Function<double[], double[]> rows,
            Function<double[], double[][]> slopes,
            Predicate<double[]> isSomewhere,
            boolean hasSlopes) {
        this.rows = rows;
        this.slopes = slopes;
        this.isSomewhere = isSomewhere;
        this.hasSlopes = hasSlopes;
    }

    static KnownRows of(Function<double[], double[]> rows, Function<double[], double[][]> slopes) {
        return new KnownRows(rows, slopes, x -> true, true);
    }

    /** Rows {@code A x}. */
    static KnownRows linear(double[][] a) {
        return of(
                x -> {
                    double[] f = new double[a.length];
                    for (int row = 0; row < f.length; row++) {
                        for (int i = 0; i < x.length; i++) {
                            f[row] += a[row][i] * x[i];
                        }
                    }
                    return f;
                },
                x -> a);
    }

    /** A valley bent like Rosenbrock's: rows {@code x} and {@code y − bend x²}. */
    static KnownRows bent(double bend) {
        return of(x -> new double[] {x[0], x[1] - bend * x[0] * x[0]}, x ->
                new double[][] {{1, 0}, {-2 * bend * x[0], 1}});
    }

    KnownRows where(Predicate<double[]> inside) {
        return new KnownRows(rows, slopes, inside, hasSlopes);
    }

    KnownRows withoutSlopes() {
        return new KnownRows(rows, slopes, isSomewhere, false);
    }

    @Override
    public Answer at(double[] x, boolean wantsSlopes) {
        plain += wantsSlopes ? 0 : 1;
        withSlopes += wantsSlopes ? 1 : 0;
        asked.add(x.clone());
        if (!isSomewhere.test(x)) {
            return new Answer.None(Reason.FAILED_RUN, "outside");
        }
        return new Answer.Found(
                rows.apply(x), wantsSlopes && hasSlopes ? Optional.of(slopes.apply(x)) : Optional.empty());
    }

    static FreeParameter normal(String id, double start, double low, double high, double mean, double sd) {
        return new FreeParameter(id, start, low, high, false, new Prior(Prior.Kind.NORMAL, mean, sd));
    }

    static FreeParameter uniform(String id, double start, double low, double high) {
        return new FreeParameter(id, start, low, high, false, new Prior(Prior.Kind.UNIFORM, low, high));
    }

    static Datum number(String study, double value, double error, double gain) {
        return new Datum(study + "/row", study, "blot", value, Optional.empty(), error, error, gain);
    }

    static Datum way(String study, Direction direction, double error, double gain) {
        return new Datum(study + "/way", study, "blot", 0, Optional.of(direction), error, error, gain);
    }
}
