/**
 * Tells which experiment would answer a question, with how many people and for how much.
 *
 * <p>Read {@link org.myobalance.design.Design} and {@link org.myobalance.design.DesignReader} for what is asked, {@link
 * org.myobalance.design.TTest} for the power to find a change, {@link org.myobalance.design.BayesFactorTest} for the power to tell two
 * hypotheses apart, and {@link org.myobalance.design.DesignRun} for how both are put to the model.
 */
@NullMarked
package org.myobalance.design;

import org.jspecify.annotations.NullMarked;
