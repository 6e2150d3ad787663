package org.myobalance.physiology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.myobalance.simulate.Trajectory;

/**
 * What an experiment shows: curves of the model, and which published numbers each is compared with. It holds no published
 * number itself: they stay in the study files.
 *
 * @param id word for names of files
 * @param panels from left to right, row by row
 * @param notes sentences on what is shown
 */
public record Chart(String id, List<Panel> panels, List<String> notes) {
    /** Copies the lists. {@inheritDoc} */
    public Chart {
        panels = List.copyOf(panels);
        notes = List.copyOf(notes);
    }

    /**
     * Curves over one pair of axes.
     *
     * @param title short title
     * @param x what runs along the horizontal axis
     * @param y what the curves show
     * @param curves at least one
     * @param cutOffs levels of {@code y} to compare with
     */
    public record Panel(String title, Quantity x, Quantity y, List<Curve> curves, List<CutOff> cutOffs) {
        /** Copies the lists. {@inheritDoc} */
        public Panel {
            curves = List.copyOf(curves);
            cutOffs = List.copyOf(cutOffs);
        }

        /** A panel without cut-offs. */
        Panel(String title, Quantity x, Quantity y, Curve... curves) {
            this(title, x, y, List.of(curves), List.of());
        }
    }

    /**
     * What an axis measures.
     *
     * @param name such as {@code Age}
     * @param unit such as {@code y}; for a ratio, what it is relative to
     */
    public record Quantity(String name, String unit) {}

    /**
     * A level that a diagnosis takes as its limit.
     *
     * @param label who set it, and the level
     * @param value in the unit of the vertical axis
     */
    public record CutOff(String label, double value) {}

    /**
     * One curve of the model.
     *
     * @param label what differs from the other curves
     * @param points in ascending x
     * @param comparisons published numbers for the same
     */
    public record Curve(String label, List<Point> points, List<Comparison> comparisons) {
        /** Copies the lists. {@inheritDoc} */
        public Curve {
            points = List.copyOf(points);
            comparisons = List.copyOf(comparisons);
        }

        /** The same curve, with published numbers. */
        Curve with(Comparison... published) {
            return new Curve(label, points, List.of(published));
        }

        /**
         * A quantity along a run.
         *
         * @param x of a time of the run [h]
         * @param y of a value of the quantity [base unit]
         * @throws Lab.ExperimentFailed if the run has no such quantity
         */
        static Curve along(String label, Trajectory run, DoubleUnaryOperator x, String id, DoubleUnaryOperator y) {
            int column = run.column(id)
                    .orElseThrow(() -> new Lab.ExperimentFailed("the model has no \"" + id + "\" to show"));
            List<Point> points = new ArrayList<>();
            for (int row = 0; row < run.size(); row++) {
                if (!run.isEmpty(column, row)) {
                    points.add(new Point(x.applyAsDouble(run.time(row)), y.applyAsDouble(run.value(column, row))));
                }
            }
            return new Curve(label, points, List.of());
        }

        /**
         * How far a quantity is from what it was before, in per cent, from 0 at the start of a run on.
         *
         * @param unit of the horizontal axis [h]
         * @param before value before the run [base unit]
         * @throws Lab.ExperimentFailed if the run has no such quantity
         */
        static Curve change(String label, Trajectory run, double unit, String id, double before) {
            Curve later = along(label, run, hours -> hours / unit, id, value -> 100 * (value / before - 1));
            List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
            later.points().stream().filter(point -> point.x() > 0).forEach(points::add);
            return new Curve(label, points, List.of());
        }

        /** The same curve between two abscissae, both included. */
        Curve between(double from, double to) {
            return new Curve(
                    label,
                    points.stream().filter(p -> p.x() >= from && p.x() <= to).toList(),
                    comparisons);
        }
    }

    /**
     * A point of the model.
     *
     * @param x in the unit of the horizontal axis
     * @param y in the unit of the vertical axis
     */
    public record Point(double x, double y) {}

    /**
     * A published number, by its name.
     *
     * @param observation study and observation with a slash between, as in {@code louis-2007/murf1-2h}
     * @param x where it belongs, in the unit of the horizontal axis
     * @param base what a reported change is put on, in the unit of the vertical axis: the model's value at the reference, 0
     *     for a difference, 1 for a fold; of no meaning for a value
     * @param remark how the study differs from what the curve shows; empty for nothing
     */
    public record Comparison(String observation, double x, double base, String remark) {
        /** A change in the unit of the vertical axis. */
        static Comparison change(String observation, double x, String remark) {
            return new Comparison(observation, x, 0, remark);
        }

        /** A fold change on an axis of fold changes. */
        static Comparison fold(String observation, double x, String remark) {
            return new Comparison(observation, x, 1, remark);
        }

        /** A value in the unit of the vertical axis. */
        static Comparison value(String observation, double x, String remark) {
            return new Comparison(observation, x, 0, remark);
        }
    }
}
