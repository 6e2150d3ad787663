package org.myobalance.fit;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.observe.Normal;

/**
 * The observations of one assay of one study. They share a laboratory effect, a random effect: a standard normal b times a
 * factor (gain) of each observation. It is integrated out:
 *
 * <pre>ln L = ln ∫ φ(b) ∏ᵢ p(reportᵢ | predictedᵢ + gainᵢ b) db</pre>
 *
 * <p>Numbers that are normal leave b normal, with a mean that is linear in their residuals and a precision P that does not
 * depend on them. What is left to integrate is the product of the other observations, whose factors are smaller by √P; for one
 * direction that, too, has its closed form.
 */
final class LaboratoryEffect {
    private final List<Datum> data;
    /** Positions of numbers integrated in closed form, and of all others. */
    private final List<Integer> normal = new ArrayList<>();

    private final List<Integer> others = new ArrayList<>();
    private final double precision;
    private final LaboratoryEffectQuadrature rest;

    LaboratoryEffect(List<Datum> data, boolean robust) {
        this.data = List.copyOf(data);
        double sum = 1;
        for (int i = 0; i < data.size(); i++) {
            Datum datum = data.get(i);
            boolean isNormal = !robust && datum.direction().isEmpty();
            (isNormal ? normal : others).add(i);
            sum += isNormal ? pull(i) * datum.gain() : 0;
        }
        precision = sum;
        List<Datum> shrunk = others.stream()
                .map(data::get)
                .map(d -> with(d, d.error(), d.gain() / Math.sqrt(precision)))
                .toList();
        boolean isOneDirection = shrunk.size() == 1 && shrunk.get(0).direction().isPresent();
        rest = new LaboratoryEffectQuadrature(
                isOneDirection
                        ? List.of(with(
                                shrunk.get(0),
                                Math.hypot(shrunk.get(0).error(), shrunk.get(0).gain()),
                                0))
                        : shrunk,
                robust);
    }

    private static Datum with(Datum datum, double error, double gain) {
        return new Datum(
                datum.name(),
                datum.study(),
                datum.assay(),
                datum.value(),
                datum.direction(),
                datum.testError(),
                error,
                gain);
    }

    List<Datum> data() {
        return data;
    }

    /**
     * Log density of all observations together.
     *
     * @param predicted one for each observation, on its scale
     * @param gradient if not empty, overwritten with the derivative with respect to each prediction
     */
    double log(double[] predicted, double[] gradient) {
        double gain = gain(predicted);
        double log = 0.5 * precision * gain * gain - 0.5 * Math.log(precision);
        for (int i : normal) {
            double error = data.get(i).error();
            log += Normal.logDensity(residual(i, predicted) / error) - Math.log(error);
        }
        double[] byOthers = new double[gradient.length == 0 ? 0 : others.size()];
        log += others.isEmpty() ? 0 : rest.log(shifted(predicted, gain), byOthers);
        if (gradient.length > 0) {
            double byGain = 0;
            for (int k = 0; k < byOthers.length; k++) {
                gradient[others.get(k)] = byOthers[k];
                byGain += byOthers[k] * data.get(others.get(k)).gain();
            }
            for (int i : normal) {
                double error = data.get(i).error();
                gradient[i] = residual(i, predicted) / (error * error) - pull(i) * (gain + byGain / precision);
            }
        }
        return log;
    }

    /** Minus the second derivatives with respect to the predictions. Symmetric. */
    double[][] curvature(double[] predicted) {
        int n = data.size();
        double[][] curvature = new double[n][n];
        double[][] own = others.isEmpty() ? new double[0][0] : rest.curvature(shifted(predicted, gain(predicted)));
        double[] byGain = new double[own.length];
        double byGains = 0;
        for (int k = 0; k < own.length; k++) {
            for (int l = 0; l < own.length; l++) {
                curvature[others.get(k)][others.get(l)] = own[k][l];
                byGain[k] += own[k][l] * data.get(others.get(l)).gain();
            }
            byGains += byGain[k] * data.get(others.get(k)).gain();
        }
        for (int i : normal) {
            double error = data.get(i).error();
            curvature[i][i] = 1 / (error * error);
            for (int j : normal) {
                curvature[i][j] -= pull(i) * pull(j) * (1 - byGains / precision) / precision;
            }
            for (int k = 0; k < own.length; k++) {
                double mixed = -pull(i) * byGain[k] / precision;
                curvature[i][others.get(k)] = mixed;
                curvature[others.get(k)][i] = mixed;
            }
        }
        return curvature;
    }

    /** Mean of the gain after the numbers. */
    private double gain(double[] predicted) {
        double sum = 0;
        for (int i : normal) {
            sum += pull(i) * residual(i, predicted);
        }
        return sum / precision;
    }

    private double[] shifted(double[] predicted, double gain) {
        double[] shifted = new double[others.size()];
        for (int k = 0; k < shifted.length; k++) {
            int row = others.get(k);
            shifted[k] = predicted[row] + data.get(row).gain() * gain;
        }
        return shifted;
    }

    private double residual(int i, double[] predicted) {
        return data.get(i).value() - predicted[i];
    }

    /** How strongly a residual pulls the gain. */
    private double pull(int i) {
        Datum datum = data.get(i);
        return datum.gain() / (datum.error() * datum.error());
    }
}
