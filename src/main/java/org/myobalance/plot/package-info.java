/**
 * Draws figures from plain numbers. Only {@code cli} uses this package, and it imports nothing of ours.
 *
 * <p>Read {@link org.myobalance.plot.Figure} and {@link org.myobalance.plot.CurvePanel} for what a figure is, a domain
 * figure such as {@link org.myobalance.plot.MassFigure} for how one is put together, then
 * {@link org.myobalance.plot.FigureRenderer} for how it becomes PNG, SVG or PDF. Inside, lengths are tenths of a
 * millimetre on paper.
 */
@NullMarked
package org.myobalance.plot;

import org.jspecify.annotations.NullMarked;
