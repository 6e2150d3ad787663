/**
 * Simulates many persons of a population under several regimens, person by person, so that memory does not grow with their number.
 *
 * <p>Read {@link org.myobalance.cohort.CohortQuestion} first, then {@link org.myobalance.cohort.CohortWork}, which turns the number of a
 * person into lives, and {@link org.myobalance.cohort.LocalCohort}, which does so on all cores of this machine.
 */
@NullMarked
package org.myobalance.cohort;

import org.jspecify.annotations.NullMarked;
