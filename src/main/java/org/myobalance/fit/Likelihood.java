package org.myobalance.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.study.Direction;

/** The likelihood of many observations. Immutable; any number of threads. */
public final class Likelihood {
    private static final double[] NONE = new double[0];

    private final List<Datum> data;
    private final boolean robust;
    private final List<LaboratoryEffect> groups = new ArrayList<>();
    /** Positions in {@code data} of the observations of each group. */
    private final List<List<Integer>> positions = new ArrayList<>();

    /**
     * The likelihood of these observations.
     *
     * @param data one for each observation
     * @param robust whether numbers are Student t with 4 degrees of freedom, so that outliers weigh less
     */
    public Likelihood(List<Datum> data, boolean robust) {
        this.data = List.copyOf(data);
        this.robust = robust;
        Map<String, List<Integer>> byLaboratory = new LinkedHashMap<>();
        for (int i = 0; i < data.size(); i++) {
            Datum datum = data.get(i);
            byLaboratory
                    .computeIfAbsent(datum.laboratory(), key -> new ArrayList<>())
                    .add(i);
        }
        byLaboratory.values().forEach(rows -> {
            groups.add(new LaboratoryEffect(rows.stream().map(data::get).toList(), robust));
            positions.add(rows);
        });
    }

    /**
     * The observations, in the order of predictions.
     *
     * @return as given
     */
    public List<Datum> data() {
        return data;
    }

    /**
     * The likelihood of some of these observations alone.
     *
     * @param rows positions of those observations
     * @return with the observations in that order
     */
    public Likelihood of(List<Integer> rows) {
        return new Likelihood(rows.stream().map(data::get).toList(), robust);
    }

    /**
     * The likelihood of other reports under the same law of errors.
     *
     * @param other one for each observation
     * @return that of the other reports
     */
    public Likelihood with(List<Datum> other) {
        return new Likelihood(other, robust);
    }

    /**
     * The log likelihood.
     *
     * @param predicted one for each observation, on its scale
     * @return in nats, with all constants
     */
    public double log(double[] predicted) {
        double sum = 0;
        for (int g = 0; g < groups.size(); g++) {
            sum += groups.get(g).log(part(predicted, positions.get(g)), NONE);
        }
        return sum;
    }

    /**
     * The derivative of the log likelihood with respect to each prediction.
     *
     * @param predicted one for each observation, on its scale
     * @return one for each observation [nats by unit of its scale]
     */
    public double[] gradient(double[] predicted) {
        double[] gradient = new double[data.size()];
        for (int g = 0; g < groups.size(); g++) {
            List<Integer> rows = positions.get(g);
            double[] own = new double[rows.size()];
            groups.get(g).log(part(predicted, rows), own);
            for (int i = 0; i < own.length; i++) {
                gradient[rows.get(i)] = own[i];
            }
        }
        return gradient;
    }

    /**
     * Minus the second derivatives of the log likelihood with respect to the predictions, one block for each assay of each study. Exact;
     * positive semidefinite, but for numbers far out under Student t.
     *
     * @param predicted one for each observation, on its scale
     * @return the blocks
     */
    public Curvature curvature(double[] predicted) {
        List<Curvature.Block> blocks = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Integer> rows = positions.get(g);
            blocks.add(new Curvature.Block(rows, groups.get(g).curvature(part(predicted, rows))));
        }
        return new Curvature(blocks);
    }

    /**
     * What each observation adds: the log likelihood of its laboratory's observations with it, less that without it. Where an
     * observation is the only one of its assay in its study, these add up to the whole.
     *
     * @param predicted one for each observation, on its scale
     * @return one for each observation [nats]
     */
    public double[] shares(double[] predicted) {
        double[] shares = new double[data.size()];
        for (int g = 0; g < groups.size(); g++) {
            List<Integer> rows = positions.get(g);
            double all = groups.get(g).log(part(predicted, rows), NONE);
            for (int left = 0; left < rows.size(); left++) {
                List<Integer> others = new ArrayList<>(rows);
                int out = others.remove(left);
                double without = others.isEmpty()
                        ? 0
                        : new LaboratoryEffect(others.stream().map(data::get).toList(), robust)
                                .log(part(predicted, others), NONE);
                shares[out] = all - without;
            }
        }
        return shares;
    }

    /**
     * What each observation by itself loses against a model that predicts it perfectly.
     *
     * @param predicted one for each observation, on its scale
     * @return one for each observation [nats]; 0 for a perfect prediction
     */
    public double[] losses(double[] predicted) {
        double[] losses = new double[data.size()];
        for (int i = 0; i < losses.length; i++) {
            Datum datum = data.get(i);
            LaboratoryEffect alone = new LaboratoryEffect(List.of(datum), robust);
            double best = datum.direction().isEmpty()
                    ? alone.log(new double[] {datum.value()}, NONE)
                    : datum.direction().get() == Direction.UNCHANGED ? alone.log(new double[1], NONE) : 0;
            losses[i] = best - alone.log(new double[] {predicted[i]}, NONE);
        }
        return losses;
    }

    /**
     * The log likelihood of each study's observations together.
     *
     * @param predicted one for each observation, on its scale
     * @return by study, in the order of the observations [nats]; the sum is the whole
     */
    public Map<String, Double> byStudy(double[] predicted) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            String study = groups.get(g).data().get(0).study();
            sums.merge(study, groups.get(g).log(part(predicted, positions.get(g)), NONE), Double::sum);
        }
        return sums;
    }

    private static double[] part(double[] predicted, List<Integer> rows) {
        double[] part = new double[rows.size()];
        for (int i = 0; i < part.length; i++) {
            part[i] = predicted[rows.get(i)];
        }
        return part;
    }
}
