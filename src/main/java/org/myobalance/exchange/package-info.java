/**
 * Writes the compiled model with one person and one regimen for other simulators, as SBML Level 3 Version 2 and SED-ML.
 *
 * <p>Read {@link org.myobalance.exchange.SbmlFile} first, then {@link org.myobalance.exchange.SedMlFile}. What is written
 * needs no other package of SBML than its core.
 */
@NullMarked
package org.myobalance.exchange;

import org.jspecify.annotations.NullMarked;
