package org.myobalance.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.myobalance.model.Prior;
import org.myobalance.study.Direction;

/** Observations with a closed form, which count how often they are asked. Any number of threads. */
final class KnownObservations implements ObservationModel {
    int plain;
    int differentiated;
    final List<double[]> asked = new ArrayList<>();

    private final Function<double[], double[]> rows;
    private final Function<double[], double[][]> jacobian;
    private final Predicate<double[]> isSomewhere;
    private final boolean hasJacobian;

    private KnownObservations(
            Function<double[], double[]> rows,
            Function<double[], double[][]> jacobian,
            Predicate<double[]> isSomewhere,
            boolean hasJacobian) {
        this.rows = rows;
        this.jacobian = jacobian;
        this.isSomewhere = isSomewhere;
        this.hasJacobian = hasJacobian;
    }

    static KnownObservations of(Function<double[], double[]> rows, Function<double[], double[][]> jacobian) {
        return new KnownObservations(rows, jacobian, x -> true, true);
    }

    /** Rows {@code A x}. */
    static KnownObservations linear(double[][] a) {
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
    static KnownObservations bent(double bend) {
        return of(x -> new double[] {x[0], x[1] - bend * x[0] * x[0]}, x ->
                new double[][] {{1, 0}, {-2 * bend * x[0], 1}});
    }

    KnownObservations where(Predicate<double[]> inside) {
        return new KnownObservations(rows, jacobian, inside, hasJacobian);
    }

    KnownObservations withoutJacobian() {
        return new KnownObservations(rows, jacobian, isSomewhere, false);
    }

    @Override
    public synchronized Answer at(double[] x, boolean withJacobian) {
        plain += withJacobian ? 0 : 1;
        differentiated += withJacobian ? 1 : 0;
        asked.add(x.clone());
        if (!isSomewhere.test(x)) {
            return new Answer.None(Reason.FAILED_RUN, "outside");
        }
        return new Answer.Found(
                rows.apply(x), withJacobian && hasJacobian ? Optional.of(jacobian.apply(x)) : Optional.empty());
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
