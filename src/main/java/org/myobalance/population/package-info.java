/**
 * Reads how persons of a population differ, draws persons, and simulates the lives of those drawn.
 *
 * <p>Read {@link org.myobalance.population.Population} first, then {@link org.myobalance.population.PersonDraws} and {@link
 * org.myobalance.population.Lives}.
 */
@NullMarked
package org.myobalance.population;

import org.jspecify.annotations.NullMarked;
